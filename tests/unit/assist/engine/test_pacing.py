"""Which cards are shown when: the budget of interruptions, cool-down, most per contact, quiet mode, what is held."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from assist.domain.cards import Card, CardKind
from assist.domain.pace import Streak
from assist.engine.pacing import Budget, Shown, choose, is_quiet_mode, looked_up, streak_after

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
BUDGET = Budget(cards=3, seconds=45, lasts=120, quiet_after=12)


def card(
    id_: str,
    *,
    rule: str = "",
    priority: int = 50,
    on_draft: bool = False,
    kind: CardKind = "next-issue",
    said: float | None = None,
    unhurried: bool = False,
) -> Card:
    return Card(
        id_,
        kind,
        "t",
        ("s",),
        "w",
        rule=rule,
        priority=priority,
        on_draft=on_draft,
        turn=0,
        cooldown=60,
        said_at=None if said is None else after(said),
        unhurried=unhurried,
    )


def after(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def ids(cards: tuple[Card, ...]) -> list[str]:
    return [c.id for c in cards]


def test_two_new_cards_at_once_are_one_too_many() -> None:
    cards = [card("a", priority=60), card("b")]
    first = choose(cards, Shown(), NOW, BUDGET)
    assert (ids(first.cards), ids(first.held.cards), first.held.until) == (["a"], ["b"], after(45))
    assert ids(choose(cards, first.shown, after(44), BUDGET).cards) == ["a"]
    last = choose(cards, first.shown, after(45), BUDGET)
    assert (ids(last.cards), last.held.cards, last.next) == (["a", "b"], (), None)


def test_a_card_about_the_draft_is_no_interruption_and_comes_at_once() -> None:
    shown = choose([card("a")], Shown(), NOW, BUDGET).shown
    choice = choose([card("a"), card("d", on_draft=True, priority=170)], shown, after(1), BUDGET)
    assert ids(choice.cards) == ["d", "a"]
    assert choice.shown.interrupted == NOW


def test_of_the_drafts_wording_one_card_has_a_place_and_it_stands_still() -> None:
    drafts = [card(f"d{n}", on_draft=True, kind="say-instead", priority=100 + n) for n in range(6)]
    told = card("t", on_draft=True, kind="already-told", priority=190)
    choice = choose([*drafts[:3], told], Shown(), NOW, BUDGET)
    assert ids(choice.cards) == ["t", "d2"]
    assert choice.held.cards == (), "what else there is to rephrase is underlined, not held back"
    same = [replace(d, priority=100) for d in drafts]
    assert ids(choose(same, choice.shown, after(1), BUDGET).cards) == ["d2"], "typing more before it moves nothing"


def test_never_more_than_the_budget_allows() -> None:
    cards = [card(f"d{n}", on_draft=True, priority=100 + n) for n in range(6)]
    assert ids(choose(cards, Shown(), NOW, BUDGET).cards) == ["d5", "d4", "d3"]
    assert ids(choose(cards, Shown(), NOW, replace(BUDGET, cards=1)).cards) == ["d5"]


def _came(budget: Budget, times: int = 6) -> list[bool]:
    shown, came = Shown(), []
    for number in range(times):
        one = card(f"c{number}", rule="en/refusal/cannot", on_draft=True)
        choice = choose([one], shown, after(number * 50), budget)
        shown = choice.shown
        came.append(bool(choice.cards))
    return came


def test_a_rule_cools_down_and_has_a_most_per_contact() -> None:
    # 0 s: yes; 50 s: cooling down; 100 s: yes; 150 s: cooling; 200 s: the third; 250 s: three were enough
    assert _came(BUDGET) == [True, False, True, False, True, False]


def test_both_are_the_agents_to_choose() -> None:
    assert _came(replace(BUDGET, most_per_contact=1)) == [True, False, False, False, False, False]
    assert _came(replace(BUDGET, rule_rest=0)) == [True, True, True, False, False, False]
    assert _came(replace(BUDGET, rule_rest=0, most_per_contact=10)) == [True] * 6
    assert _came(replace(BUDGET, rule_rest=240)) == [True, False, False, True, False, False]


def test_a_card_that_nobody_touched_goes_away_and_stays_away() -> None:
    choice = choose([card("a")], Shown(), NOW, BUDGET)
    assert ids(choice.cards) == ["a"]
    assert ids(choose([card("a")], choice.shown, after(120), BUDGET).cards) == ["a"]
    gone = choose([card("a")], choice.shown, after(121), BUDGET)
    assert (gone.cards, gone.held.cards) == ((), ()), "seen it was; it is not kept back"


def test_words_said_too_long_ago_do_not_interrupt_but_can_be_looked_up() -> None:
    shown = choose([card("a")], Shown(), NOW, BUDGET).shown
    old, young = card("old", kind="say-instead", said=10), card("young", kind="say-instead", said=20)
    script = card("script", kind="next-issue", said=10)
    waiting = choose([old, young, script], shown, after(21), BUDGET)
    assert (ids(waiting.held.cards), waiting.held.until) == (["old", "young", "script"], after(45))
    stale = choose([old], shown, after(21), BUDGET)
    assert (ids(stale.held.cards), stale.held.until, stale.next) == (["old"], None, None)
    assert ids(choose([old], shown, after(600), BUDGET).cards) == [], "half an hour of peace makes it no newer"
    assert ids(choose([old, young], shown, after(45), BUDGET).cards) == ["young"]
    assert ids(choose([script], shown, after(600), BUDGET).cards) == ["script"], "a script stays good"
    opened = looked_up(old, shown, after(46))
    choice = choose([card("b", priority=99), old], opened, after(46), BUDGET, wanted="old")
    assert ids(choice.cards) == ["old", "b"], "first, and no interruption of its own"


def test_in_quiet_mode_a_turns_cards_come_half_as_often() -> None:
    shown = choose([card("a")], Shown(), NOW, BUDGET).shown
    calm, usual = card("b", unhurried=True), card("c")
    assert ids(choose([calm], shown, after(60), BUDGET).cards) == []
    assert ids(choose([calm], shown, after(90), BUDGET).cards) == ["b"]
    assert ids(choose([usual], shown, after(60), BUDGET).cards) == ["c"]


def test_one_slip_in_a_long_good_run_keeps_the_peace_and_two_close_together_end_it() -> None:
    streak = Streak()
    for _ in range(12):
        assert not is_quiet_mode(streak, BUDGET)
        streak = streak_after(streak, False, BUDGET)
    assert is_quiet_mode(streak, BUDGET)
    assert not is_quiet_mode(streak_after(streak, True, BUDGET), BUDGET), "a short good run is soon over"
    for _ in range(100):
        streak = streak_after(streak, False, BUDGET)
    once = streak_after(streak, True, BUDGET)
    assert is_quiet_mode(once, BUDGET)
    assert once.in_a_row == 0
    assert not is_quiet_mode(streak_after(once, True, BUDGET), BUDGET)
    never = replace(BUDGET, quiet_after=0)
    assert not is_quiet_mode(streak, never)
