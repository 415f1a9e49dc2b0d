"""Which cards are shown now: at most three, at most one interruption in a while, never the same nagging twice.

A card about the draft is no interruption: the agent is looking at those very words. A card about a turn
already said is one, and waits until the agent had `seconds` of peace.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from assist.domain.cards import Card


@dataclass(frozen=True, slots=True)
class Budget:
    """What the agent's settings allow."""

    cards: int = 3
    seconds: float = 45.0
    lasts: float = 120.0
    """Seconds after which an interruption that nobody touched goes away by itself."""
    quiet_after: int = 12
    """Expert quiet mode: after so many clean turns in a row, interruptions come half as often. 0: never."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What this contact has shown so far."""

    since: tuple[tuple[str, datetime], ...] = ()
    """Every card ever on screen: (id, when it came)."""
    rules: tuple[tuple[str, datetime], ...] = ()
    interrupted: datetime | None = None
    clean_turns: int = 0

    def at(self, card: str) -> datetime | None:
        return next((at for id_, at in self.since if id_ == card), None)


def choose(cards: Sequence[Card], shown: Shown, now: datetime, budget: Budget) -> tuple[tuple[Card, ...], Shown]:
    """The cards to show now, most important first, and what has then been shown.

    A card that is on screen stays (it must not jump away under the agent's hand) until it is touched, expires,
    or something more important needs its place.
    """
    chosen: list[Card] = []
    for card in sorted(cards, key=lambda c: (-c.priority, -(c.turn or 0))):
        if len(chosen) == budget.cards:
            break
        since = shown.at(card.id)
        if since is None:
            if not _may_come(card, shown, now, budget):
                continue
            shown = _with(card, shown, now)
        elif not card.on_draft and (now - since).total_seconds() > budget.lasts:
            continue
        chosen.append(card)
    return tuple(chosen), shown


def _may_come(card: Card, shown: Shown, now: datetime, budget: Budget) -> bool:
    if card.rule:
        times = [at for rule, at in shown.rules if rule == card.rule]
        if len(times) >= card.most_per_contact:
            return False
        if times and now - times[-1] < timedelta(seconds=card.cooldown):
            return False
    if card.on_draft or shown.interrupted is None:
        return True
    quiet = budget.quiet_after and shown.clean_turns >= budget.quiet_after
    return (now - shown.interrupted).total_seconds() >= budget.seconds * (2 if quiet else 1)


def _with(card: Card, shown: Shown, now: datetime) -> Shown:
    return replace(
        shown,
        since=(*shown.since, (card.id, now)),
        rules=(*shown.rules, (card.rule, now)) if card.rule else shown.rules,
        interrupted=shown.interrupted if card.on_draft else now,
    )
