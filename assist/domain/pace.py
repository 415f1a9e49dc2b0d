"""How often the agent is interrupted, as values: the run of good turns, and the cards that are kept back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from assist.domain.cards import Card


@dataclass(frozen=True, slots=True)
class Streak:
    """The agent's turns that read well, over all contacts of this run.

    `credit` is what quiet mode goes by: a slip costs half of it, so one slip in a long good run keeps the peace and
    two close together end it.
    """

    in_a_row: int = 0
    credit: int = 0


@dataclass(frozen=True, slots=True)
class Held:
    """Cards that did not interrupt; the agent may look them up. `until`: when the next comes by itself, None: none."""

    cards: tuple[Card, ...] = ()
    until: datetime | None = None
