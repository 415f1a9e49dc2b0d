"""The building blocks: text stays text, chips flow, keys are shown, a gauge never paints outside itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QWidget

from assist.ui.theme import theme_named
from assist.ui.widgets.avatar import Avatar, initials
from assist.ui.widgets.button import Button
from assist.ui.widgets.flow import Flow
from assist.ui.widgets.gauge import Gauge
from assist.ui.widgets.text import OneLine, Text, breakable, plain_tip, short, shown
from nlp.findings import EffortPoint

HOSTILE = "a <b and c> d <img src='file:///etc/passwd'> &amp; \u202egnp.exe\x00"


@pytest.mark.parametrize("kind", [Text, OneLine])
def test_text_is_shown_as_text(kind, qtbot) -> None:
    label = kind(HOSTILE)
    qtbot.addWidget(label)
    label.resize(2000, 30)
    label.show()
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert "<b and c>" in label.text().replace("\u200b", "")
    assert "\u202e" not in label.text()
    assert "\x00" not in label.text()


def test_a_tool_tip_shows_markup_as_written(qapp) -> None:
    document = QTextDocument()
    document.setHtml(plain_tip("<img src='x'> & <b>\nnext"))  # as QToolTip reads it
    assert document.toPlainText().replace("\u2028", "\n") == "<img src='x'> & <b>\nnext"
    assert plain_tip("") == ""


def test_long_words_break_and_others_do_not() -> None:
    assert "\u200b" in breakable("x" * 60)
    assert breakable("order 4711 is on its way") == "order 4711 is on its way"
    assert breakable("x" * 60).replace("\u200b", "") == "x" * 60


def test_no_word_makes_a_label_wider_than_its_place(qtbot) -> None:
    label = Text("W" * 500)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 50


def test_line_breaks_stay_and_control_characters_go() -> None:
    assert shown("one\ntwo\tthree\x07\u2066") == "one\ntwo\tthree"


def test_short_cuts_with_an_ellipsis() -> None:
    assert short("abc", 3) == "abc"
    assert short("abcd", 3) == "abc…"


def test_one_line_keeps_the_whole_for_screen_readers(qtbot) -> None:
    label = OneLine("a sentence that does not fit in here at all")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.text().endswith("…")
    assert label.accessibleName() == "a sentence that does not fit in here at all"
    assert "does not fit" in label.toolTip()


def test_chips_flow_onto_a_new_line_and_never_overlap(qtbot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = Flow(holder, 6)
    chips = [QLabel("x" * (3 + n % 9)) for n in range(40)]
    for chip in chips:
        flow.addWidget(chip)
    for width in (120, 300, 500):
        holder.resize(width, flow.heightForWidth(width))
        holder.show()
        qtbot.wait(5)
        places = [chip.geometry() for chip in chips]
        assert all(QRect(0, 0, width, holder.height()).contains(place) for place in places)
        assert not any(a.intersects(b) for n, a in enumerate(places) for b in places[n + 1 :])


def test_a_button_shows_and_says_its_key_and_gives_it_up_for_its_name(qtbot) -> None:
    button = Button(theme_named("light"), "Copy hand-over", keys="Ctrl+Shift+C")
    qtbot.addWidget(button)
    button.show()
    button.resize(button.sizeHint())
    assert button._key.isVisible()
    assert button.accessibleName() == "Copy hand-over, Ctrl+Shift+C"
    button.resize(button.sizeHint().width() - 60, 32)
    qtbot.wait(5)
    assert not button._key.isVisible()
    assert button._name.text() == "Copy hand-over"


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Anna de Vries", "AV"), ("Cher", "C"), ("+31 6 1234", ""), ("", ""), ("李 小龙", "李小"), ("  ", "")],
)
def test_initials(name, letters) -> None:
    assert initials(name) == letters


def test_an_avatar_and_a_gauge_paint_at_any_size(qtbot) -> None:
    theme = theme_named("dark")
    points = tuple(EffortPoint("transfer", 2.0, "do", "policy", "x", None) for _ in range(400))
    for widget in (Avatar(theme), Gauge(theme)):
        qtbot.addWidget(widget)
        if isinstance(widget, Gauge):
            widget.show_points(points)
        else:
            widget.show_name("Anna de Vries")
        widget.resize(3, 3)
        assert not widget.grab().isNull()
