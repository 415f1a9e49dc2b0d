"""Whatever cards come whenever: the agent has the peace that the settings promise, and no card is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from assist.domain.cards import Card
from assist.domain.pace import Streak
from assist.engine.pacing import ABOUT_WORDS, Budget, Shown, choose, is_quiet_mode, streak_after

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
BUDGETS = st.builds(
    Budget,
    cards=st.integers(1, 3),
    seconds=st.integers(0, 90),
    quiet_after=st.integers(0, 20),
    most_per_contact=st.integers(1, 10),
    rule_rest=st.integers(0, 300),
)
CARDS = st.builds(
    lambda kind, rule, priority, on_draft, unhurried: Card(
        "", kind, "t", ("s",), "w", rule=rule, priority=priority, on_draft=on_draft, unhurried=unhurried, cooldown=60
    ),
    st.sampled_from(["say-instead", "already-told", "next-issue"]),
    st.sampled_from(["", "en/a/b", "en/c/d"]),
    st.integers(0, 99),
    st.booleans(),
    st.booleans(),
)
STEPS = st.lists(st.tuples(st.integers(0, 70), st.lists(CARDS, max_size=3)), max_size=15)


@given(STEPS, BUDGETS)
def test_peace_is_kept(steps: list[tuple[int, list[Card]]], budget: Budget) -> None:
    shown, now = Shown(), NOW
    cards: list[Card] = []
    came: dict[str, datetime] = {}
    interruptions: list[datetime] = []
    for number, (seconds, new) in enumerate(steps):
        now += timedelta(seconds=seconds)
        cards = [c for c in cards if not c.on_draft]  # what stood in the draft is typed over
        cards += [replace(c, id=f"{number}-{place}", said_at=now) for place, c in enumerate(new)]
        choice = choose(cards, shown, now, budget)
        shown = choice.shown
        assert len(choice.cards) <= budget.cards
        assert sum(c.on_draft and c.kind == "say-instead" for c in choice.cards) <= 1
        fresh = [c for c in choice.cards if c.id not in came]
        for card in fresh:
            came[card.id] = now
            if card.on_draft:
                continue
            if interruptions:
                wait = budget.seconds * (2 if card.unhurried else 1)
                assert (now - interruptions[-1]).total_seconds() >= wait
            interruptions.append(now)
            assert card.said_at is not None
            if card.kind in ABOUT_WORDS:
                assert (now - card.said_at).total_seconds() <= budget.fresh
        # each card about what was said is on screen, was there, or is held: never lost
        said = {c.id for c in cards if not c.on_draft}
        assert {c.id for c in choice.held.cards} == said - came.keys()
        # nothing more comes before the time that is told, and at that time something does
        again = choose(cards, shown, now, budget)
        assert again.cards == choice.cards
        if choice.next is not None and len(choice.cards) < budget.cards:
            before = choose(cards, shown, choice.next - timedelta(seconds=0.001), budget)
            assert before.shown == shown
            assert choose(cards, shown, choice.next, budget).shown != shown


@given(st.lists(st.booleans(), max_size=80), st.integers(0, 20))
def test_quiet_mode_is_earned_and_lost(flagged: list[bool], quiet_after: int) -> None:
    budget = Budget(quiet_after=quiet_after)
    streak = Streak()
    for number, slip in enumerate(flagged):
        streak = streak_after(streak, slip, budget)
        row = next((n for n, s in enumerate(reversed(flagged[: number + 1])) if s), number + 1)
        assert streak.in_a_row == row
        assert 0 <= streak.credit <= 2 * quiet_after
        if is_quiet_mode(streak, budget):
            assert quiet_after > 0
            assert flagged[: number + 1].count(False) >= quiet_after
        elif quiet_after:
            assert row < quiet_after
        if number and slip and flagged[number - 1]:
            assert not is_quiet_mode(streak, budget), "two slips in a row end it"
