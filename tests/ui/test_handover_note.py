"""The hand-over's note: offered where the customer is certain, posted once, and honest about how it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from assist.domain.events import NoteWanted
from assist.domain.view import NoteView
from assist.ui.language.install import install_language

READY = NoteView("HubSpot", case="Late parcel")


@pytest.fixture
def view(samples):
    return replace(samples.CONVERSATION, handover="Parcel found, arrives tomorrow.")


def texts(page) -> str:
    return "\n".join(label.accessibleName() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def shown(sidebar, view):
    sidebar.show_view(view)
    sidebar.do("page-4")
    QApplication.processEvents()
    return sidebar.board.handover


def test_nobody_certain_nothing_offered(open_sidebar, view, posted) -> None:
    sidebar = open_sidebar(view)
    page = shown(sidebar, replace(view, note=None))
    assert not page._write.isVisible()
    posted.clear()
    sidebar.do("note")
    assert posted == []


def test_written_with_the_button_or_its_key(open_sidebar, view, posted, samples) -> None:
    sidebar = open_sidebar(view)
    page = shown(sidebar, replace(view, note=READY))
    assert page._write.caption() == "Write to HubSpot"
    assert "open case “Late parcel”" in texts(page)
    for act in (page._write.click, lambda: sidebar.do("note")):
        posted.clear()
        act()
        assert posted == [NoteWanted(view.contact.id, samples.NOW, view.handover)]


@pytest.mark.parametrize(
    ("note", "words", "offered"),
    [
        (replace(READY, state="waiting"), "on its way to HubSpot.", False),
        (replace(READY, state="waiting", why="HubSpot did not answer in time."), "did not answer in time", False),
        (replace(READY, state="written"), "Written to HubSpot.", False),
        (replace(READY, state="refused", why="No permission."), "Not written to HubSpot: No permission.", True),
    ],
)
def test_how_it_stands(open_sidebar, view, posted, note, words, offered) -> None:
    page = shown(open_sidebar(view), replace(view, note=note))
    assert words in texts(page)
    assert page._write.isVisible() == offered
    posted.clear()
    page.write()
    assert bool(posted) == offered


def test_without_a_hand_over_there_is_nothing_to_write(open_sidebar, view) -> None:
    assert not shown(open_sidebar(view), replace(view, handover="", note=READY))._write.isVisible()


def test_in_dutch(open_sidebar, view, qapp, qtbot) -> None:
    sidebar = open_sidebar(view)
    install_language(qapp, "nl")
    qtbot.wait(50)
    waiting = replace(READY, state="waiting", why="HubSpot did not answer in time.")
    text = texts(shown(sidebar, replace(view, note=waiting)))
    assert "onderweg naar HubSpot. HubSpot antwoordde niet op tijd." in text
