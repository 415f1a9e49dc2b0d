"""Which cards are shown when: the budget of interruptions, cool-down, most per contact, quiet mode."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from assist.domain.cards import Card
from assist.engine.pacing import Budget, Shown, choose

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
BUDGET = Budget(cards=3, seconds=45, lasts=120, quiet_after=12)


def card(id_: str, *, rule: str = "", priority: int = 50, on_draft: bool = False, turn: int = 0) -> Card:
    return Card(
        id_, "say-instead", "t", ("s",), "w", rule=rule, priority=priority, on_draft=on_draft, turn=turn, cooldown=60
    )


def after(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def ids(cards: tuple[Card, ...]) -> list[str]:
    return [c.id for c in cards]


def test_two_new_cards_at_once_are_one_too_many() -> None:
    cards, shown = choose([card("a", priority=60), card("b")], Shown(), NOW, BUDGET)
    assert ids(cards) == ["a"]
    cards, shown = choose([card("a", priority=60), card("b")], shown, after(44), BUDGET)
    assert ids(cards) == ["a"]
    cards, _ = choose([card("a", priority=60), card("b")], shown, after(45), BUDGET)
    assert ids(cards) == ["a", "b"]


def test_a_card_about_the_draft_is_no_interruption_and_comes_at_once() -> None:
    _, shown = choose([card("a")], Shown(), NOW, BUDGET)
    cards, shown = choose([card("a"), card("d", on_draft=True, priority=170)], shown, after(1), BUDGET)
    assert ids(cards) == ["d", "a"]
    assert shown.interrupted == NOW


def test_never_more_than_the_budget_allows() -> None:
    drafts = [card(f"d{n}", on_draft=True, priority=100 + n) for n in range(6)]
    cards, _ = choose(drafts, Shown(), NOW, BUDGET)
    assert ids(cards) == ["d5", "d4", "d3"]
    cards, _ = choose(drafts, Shown(), NOW, replace(BUDGET, cards=1))
    assert ids(cards) == ["d5"]


def test_a_rule_cools_down_and_has_a_most_per_contact() -> None:
    shown = Shown()
    came = []
    for number in range(6):
        at = after(number * 50)
        cards, shown = choose([card(f"c{number}", rule="en/refusal/cannot", on_draft=True)], shown, at, BUDGET)
        came.append(bool(cards))
    # 0 s: yes; 50 s: cooling down; 100 s: yes; 150 s: cooling; 200 s: the third; 250 s: three were enough
    assert came == [True, False, True, False, True, False]


def test_a_card_that_nobody_touched_goes_away_and_stays_away() -> None:
    cards, shown = choose([card("a")], Shown(), NOW, BUDGET)
    assert ids(cards) == ["a"]
    assert ids(choose([card("a")], shown, after(120), BUDGET)[0]) == ["a"]
    assert ids(choose([card("a")], shown, after(121), BUDGET)[0]) == []


def test_an_agent_who_words_things_well_is_interrupted_half_as_often() -> None:
    _, shown = choose([card("a")], Shown(clean_turns=12), NOW, BUDGET)
    assert ids(choose([card("b")], shown, after(60), BUDGET)[0]) == []
    assert ids(choose([card("b")], shown, after(90), BUDGET)[0]) == ["b"]
