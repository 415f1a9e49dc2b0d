"""A contact that nobody announced: the agent starts it, ends it and puts it away."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from assist.domain.events import ContactEnded, ContactSelected, ContactStarted
from assist.domain.view import View


@pytest.mark.parametrize(
    ("typed", "channel"), [("anna@example.nl", "email"), ("+31 6 12345678", "phone"), ("", "chat"), ("  ", "chat")]
)
def test_what_is_typed_tells_the_channel(open_sidebar, posted, qtbot, typed: str, channel: str) -> None:
    sidebar = open_sidebar(View())
    sidebar.ready.address.setText(typed)
    qtbot.keyClick(sidebar.ready.address, Qt.Key.Key_Return)
    started = posted[-1]
    assert isinstance(started, ContactStarted)
    assert (started.channel, started.address) == (channel, typed.strip())
    assert sidebar.ready.address.text() == ""


def test_closing_ends_the_contact_and_closing_again_puts_it_away(open_sidebar, samples, posted) -> None:
    sidebar = open_sidebar(samples.CONVERSATION)
    sidebar.do("close")
    assert posted[-1] == ContactEnded("call-1", samples.NOW, "agent")
    contact = replace(samples.CONVERSATION.contact, ended_at=samples.NOW)
    sidebar.show_view(replace(samples.CONVERSATION, contact=contact))
    sidebar.do("close")
    assert posted[-1] == ContactSelected("", samples.NOW)


def test_promises_to_others_stand_on_every_page(open_sidebar, samples) -> None:
    due = samples.PROMISES[:1]
    sidebar = open_sidebar(View(due=due))
    assert sidebar.due.isVisible()
    sidebar.show_view(replace(samples.CONVERSATION, due=due))
    assert not sidebar.due.isVisible(), "promised to the customer on the line: it stands in their own list"
