"""A card says what can be done with it, why it is there, and how often its rule was right; nothing that is not so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from assist.domain.cards import Card
from assist.ui.language import install_language
from assist.ui.sidebar.cards.large import LargeCard
from assist.ui.sidebar.cards.small import SmallCard
from assist.ui.theme import theme_named
from assist.ui.widgets.desk import Desk

WHY = "A no without a way forward sends the customer back to search."
ADD = "Say what you can do, and when."
ADVICE = Card("a", "say-instead", ADD, (), WHY, quote="we can't", category="refusal", rule="en/refusal/cannot")
BARE = replace(ADVICE, title=WHY)


def texts(card: LargeCard) -> list[str]:
    return [label.accessibleName() for label in card.findChildren(QLabel) if label.accessibleName()]


@pytest.fixture
def large(qtbot, desk):
    def made(card: Card) -> LargeCard:
        widget = LargeCard(desk, card, "Alt+1")
        qtbot.addWidget(widget)
        return widget

    return made


@pytest.fixture
def small(qtbot, desk):
    def made(card: Card) -> SmallCard:
        widget = SmallCard(desk, card, "Alt+2")
        qtbot.addWidget(widget)
        return widget

    return made


@pytest.mark.parametrize(
    ("language", "hits", "right", "said"),
    [
        ("en", 23, 22, "Right in 22 of 23 measured lines"),
        ("en", 1, 1, "Right in 1 of 1 measured line"),
        ("en", 0, 0, "Not measured yet"),
        ("nl", 23, 22, "Klopte bij 22 van 23 gemeten zinnen"),
        ("nl", 1, 1, "Klopte bij 1 van 1 gemeten zin"),
        ("nl", 0, 0, "Nog niet gemeten"),
    ],
)
def test_the_figure_stands_beside_the_reason(language, hits, right, said, large, small, qapp) -> None:
    install_language(qapp, language)
    card = replace(ADVICE, measured_hits=hits, measured_right=right)
    assert f"{WHY} · {said}" in texts(large(card))
    (opener,) = (b for b in small(card).findChildren(QPushButton) if b.property("role") == "row")
    assert opener.accessibleDescription() == f"{WHY} · {said}"
    assert said in opener.toolTip()


def test_a_long_reason_is_cut_and_the_figure_is_not(large) -> None:
    card = replace(ADVICE, why="because " * 60, measured_hits=4, measured_right=4)
    (line,) = (text for text in texts(large(card)) if "measured" in text)
    assert line.endswith("… · Right in 4 of 4 measured lines")


def test_only_phrase_cards_speak_of_measuring(large, samples) -> None:
    for card in samples.CARDS[1:]:
        assert not [text for text in texts(large(card)) if "measured" in text.lower()]


def test_a_card_without_a_sentence_asks_for_no_use(large, small, qtbot) -> None:
    for card, button in ((large(ADVICE), "Got it, Alt+1"), (small(ADVICE), "Got it, Alt+2")):
        assert card.use_button.accessibleName() == button
        with qtbot.waitSignal(card.used) as used:
            card.use_button.click()
        assert used.args == [""]
    full = replace(ADVICE, say=("I can help you on Monday.",))
    assert small(full).use_button.accessibleName() == "Use, Alt+2"


@pytest.mark.parametrize("ending", [".", "", "?"])
def test_a_small_cards_name_is_read_in_one_breath(ending, small) -> None:
    title = f"Say what happens next{ending}"
    (opener,) = (
        b for b in small(replace(ADVICE, title=title)).findChildren(QPushButton) if b.property("role") == "row"
    )
    assert opener.accessibleName() == f"Say instead: Say what happens next{ending or '.'} Open"


def test_a_reason_alone_is_no_sentence_to_say(large) -> None:
    widget = large(replace(BARE, measured_hits=9, measured_right=9))
    (reason,) = (label for label in widget.findChildren(QLabel) if label.accessibleName() == WHY)
    assert reason.property("role") == "body"
    assert texts(widget).count("Right in 9 of 9 measured lines") == 1
    assert not [text for text in texts(widget) if "It fits" in text]
    advice = large(ADVICE)
    (title,) = (label for label in advice.findChildren(QLabel) if label.accessibleName() == ADD)
    assert title.property("role") == "say"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_card_with_figures_is_drawn_in_both_themes(theme, qtbot, posted, samples) -> None:
    card = LargeCard(
        Desk(theme_named(theme), posted.append, lambda: samples.NOW, samples.ZONE), samples.CARDS[0], "Alt+1"
    )
    qtbot.addWidget(card)
    card.resize(340, 300)
    card.show()
    assert any("Right in 22 of 23" in text for text in texts(card))
