"""Which cards are shown now: at most three, at most one interruption in a while, never the same nagging twice.

A card about the draft is no interruption and costs none of the budget: the agent is looking at those very words. Of
the draft's wording one card at a time has a place, what else there is to rephrase stays underlined. A card about a
turn already said is an interruption: it waits until the agent had `seconds` of peace, and where the words are by then
too long ago it does not come by itself any more. What is kept back can be looked up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from assist.domain.cards import Card
from assist.domain.pace import Held, Streak

USUAL_MOST, USUAL_REST = 3, 120
"""What a rule says of itself where it says nothing else; the settings of these two scale what rules say."""
ABOUT_WORDS = ("say-instead", "already-told", "promise")
"""Kinds that are about words just said; what is about the customer's case stays good."""


@dataclass(frozen=True, slots=True)
class Budget:
    """What the agent's settings allow."""

    cards: int = 3
    seconds: float = 45.0
    lasts: float = 120.0
    """Seconds after which an interruption that nobody touched goes away by itself."""
    quiet_after: int = 12
    """Expert quiet mode: after so many good turns in a row, interruptions come half as often. 0: never."""
    most_per_contact: int = USUAL_MOST
    rule_rest: float = USUAL_REST
    """Seconds between two cards of one rule."""
    fresh: float = 30.0
    """Seconds after which words that were said are too long ago to interrupt for."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What this contact has shown so far."""

    since: tuple[tuple[str, datetime], ...] = ()
    """Every card ever on screen: (id, when it came)."""
    rules: tuple[tuple[str, datetime], ...] = ()
    interrupted: datetime | None = None

    def at(self, card: str) -> datetime | None:
        return next((at for id_, at in self.since if id_ == card), None)


@dataclass(frozen=True, slots=True)
class Choice:
    """`cards`: shown now, most important first. `next`: when time alone lets another one come."""

    cards: tuple[Card, ...]
    shown: Shown
    held: Held
    next: datetime | None


def is_quiet_mode(streak: Streak, budget: Budget) -> bool:
    return 0 < budget.quiet_after <= streak.credit


def streak_after(streak: Streak, flagged: bool, budget: Budget) -> Streak:
    """The streak once another turn of the agent was read. Credit ends at twice what quiet mode asks for."""
    if flagged:
        return Streak(0, streak.credit // 2)
    return Streak(streak.in_a_row + 1, min(streak.credit + 1, 2 * budget.quiet_after))


def choose(cards: Sequence[Card], shown: Shown, now: datetime, budget: Budget, wanted: str = "") -> Choice:
    """The cards to show now and what has then been shown.

    A card that is on screen stays (it must not jump away under the agent's hand) until it is touched, expires,
    or something more important needs its place. `wanted` is a card that the agent looked up: it comes first.
    """
    since = dict(shown.since)
    chosen: list[Card] = []
    waiting: list[Card] = []
    rephrasing = False
    for card in sorted(cards, key=lambda c: (c.id != wanted, -c.priority, c.id not in since, -(c.turn or 0))):
        rephrases = card.on_draft and card.kind == "say-instead"
        if rephrases and rephrasing:
            continue
        if card.id in since:
            if not card.on_draft and (now - since[card.id]).total_seconds() > budget.lasts:
                continue
        else:
            at = soonest(card, shown, now, budget)
            if at is None or at > now or len(chosen) >= budget.cards:
                waiting.append(card)
                continue
            shown = _with(card, shown, now)
        if len(chosen) < budget.cards:
            chosen.append(card)
            rephrasing = rephrasing or rephrases
    times = {card.id: at for card in waiting if (at := soonest(card, shown, now, budget)) and at > now}
    held = tuple(card for card in waiting if not card.on_draft)
    until = min((times[card.id] for card in held if card.id in times), default=None)
    return Choice(tuple(chosen), shown, Held(held, until), min(times.values(), default=None))


def soonest(card: Card, shown: Shown, now: datetime, budget: Budget) -> datetime | None:
    """When a card that was not on screen yet may come, `now` at the soonest; None: not by itself any more."""
    at = now
    if card.rule:
        times = [time for rule, time in shown.rules if rule == card.rule]
        if len(times) >= max(1, round(card.most_per_contact * budget.most_per_contact / USUAL_MOST)):
            return None
        if times:
            at = max(at, times[-1] + timedelta(seconds=card.cooldown * budget.rule_rest / USUAL_REST))
    if card.on_draft:
        return at
    if shown.interrupted is not None:
        at = max(at, shown.interrupted + timedelta(seconds=budget.seconds * (2 if card.unhurried else 1)))
    stale = card.kind in ABOUT_WORDS and card.said_at and at - card.said_at > timedelta(seconds=budget.fresh)
    return None if stale else at


def looked_up(card: Card, shown: Shown, now: datetime) -> Shown:
    """The agent opened a card that was kept back: no interruption, and the rule did not speak by itself."""
    return shown if shown.at(card.id) else replace(shown, since=(*shown.since, (card.id, now)))


def _with(card: Card, shown: Shown, now: datetime) -> Shown:
    return replace(
        shown,
        since=(*shown.since, (card.id, now)),
        rules=(*shown.rules, (card.rule, now)) if card.rule else shown.rules,
        interrupted=shown.interrupted if card.on_draft else now,
    )
