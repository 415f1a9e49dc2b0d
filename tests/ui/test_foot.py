"""The line at the foot: what is kept back and until when, quiet mode, and "not here" that can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from assist.domain.events import HeldWanted, NotHereUndone
from assist.domain.pace import Held
from assist.domain.view import StatusLine
from assist.ui.language import install_language


@pytest.fixture
def calm(samples):
    return replace(samples.CONVERSATION, status=())


def _text(sidebar) -> str:
    return sidebar._foot._text.whole()


def test_all_is_well_only_where_nothing_is_kept_back(open_sidebar, calm, samples) -> None:
    sidebar = open_sidebar(calm)
    assert _text(sidebar) == "All is well"
    held = Held(samples.CARDS[:2], samples.NOW + timedelta(seconds=31))
    sidebar.show_view(replace(calm, held=held))
    assert _text(sidebar) == "2 tips kept back, next in 0:31"
    assert sidebar._foot._text.accessibleName() == "2 tips kept back", "nobody hears seconds being counted"
    assert sidebar._foot._show_held.isVisible()
    sidebar.show_view(replace(calm, held=Held(samples.CARDS[:1])))
    assert _text(sidebar) == "1 tip kept back"
    assert not sidebar._foot._second.isActive(), "nothing ticks where nothing is to come"
    sidebar.show_view(replace(calm, quiet=14))
    assert _text(sidebar) == "Quiet: 14 good turns in a row"
    sidebar.show_view(replace(calm, quiet=0))
    assert _text(sidebar) == "Quiet: your wording reads well"
    wrong = StatusLine("x", "error", "The journal cannot be written.")
    sidebar.show_view(replace(calm, held=held, status=(wrong,)))
    assert _text(sidebar) == wrong.text, "what has failed comes first"


def test_the_foot_in_dutch(open_sidebar, calm, samples, qapp) -> None:
    install_language(qapp, "nl")
    held = Held(samples.CARDS[:2], samples.NOW + timedelta(seconds=31))
    sidebar = open_sidebar(replace(calm, held=held))
    assert _text(sidebar) == "2 tips bewaard, volgende over 0:31"
    sidebar.show_view(replace(calm, quiet=14))
    assert _text(sidebar) == "Rustig: 14 goede beurten op rij"


def test_a_second_repaints_one_label_and_an_equal_view_none(open_sidebar, calm, samples, monkeypatch) -> None:
    view = replace(calm, held=Held(samples.CARDS[:2], samples.NOW + timedelta(seconds=31)))
    sidebar = open_sidebar(view)
    foot = sidebar._foot
    assert foot._second.isActive()
    said: list[str] = []
    monkeypatch.setattr(foot._text, "say", lambda text, aloud="": said.append(text))
    monkeypatch.setattr(foot._icon, "setPixmap", lambda _: said.append("icon"))
    sidebar.show_view(replace(view, effort=samples.CONVERSATION.effort))
    assert said == []
    foot._desk = replace(foot._desk, now=lambda: samples.NOW + timedelta(seconds=1))
    foot._show()
    assert said == ["2 tips kept back, next in 0:30"]


def test_a_key_opens_what_is_kept_back_and_another_brings_it_on_screen(
    open_sidebar, calm, samples, posted, qtbot
) -> None:
    sidebar = open_sidebar(replace(calm, held=Held(samples.CARDS[:2])))
    with qtbot.waitActive(sidebar):
        sidebar.activateWindow()
    qtbot.keyClick(sidebar, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    menu = sidebar._foot.findChild(QMenu)
    assert samples.CARDS[0].say[0][:20] in menu.actions()[0].text()
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert posted[-1] == HeldWanted("call-1", samples.NOW, samples.CARDS[0].id)


def test_not_here_is_noted_and_taken_back_by_one_key(open_sidebar, calm, samples, posted, qtbot) -> None:
    sidebar = open_sidebar(calm)
    with qtbot.waitActive(sidebar):
        sidebar.activateWindow()
    marked = replace(calm, not_here=samples.CARDS[0])
    sidebar.show_view(marked)
    assert _text(sidebar) == "Not here: noted"
    assert sidebar._foot._undo.isVisible()
    qtbot.keyClick(sidebar, Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    assert posted[-1] == NotHereUndone("call-1", samples.NOW)
    sidebar.show_view(calm)
    assert _text(sidebar) == "All is well"
    posted.clear()
    sidebar.do("undo-not-here")
    assert posted == []
    sidebar.show_view(marked)
    sidebar._foot._taking_back.stop()
    sidebar._build()
    assert _text(sidebar) == "All is well", "in another theme it is not offered a second time"
