"""What an advisor is: a pure function from the moment to the advice it has."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from assist.domain.advice import Advice
from assist.domain.moment import Moment


class Advisor(Protocol):
    """Looks at one moment and yields what it noticed. No I/O, no clock, no state: the moment holds all three."""

    def __call__(self, moment: Moment, /) -> Iterable[Advice]: ...


PRIORITY = {
    "already-told": 90,
    "promise": 80,
    "say-instead": 70,
    "next-issue": 50,
    "checklist": 40,
    "answer": 30,
}
"""Which kind of card wins a place: first what stops the customer from repeating themselves."""


def place(moment: Moment) -> str:
    """What in a card's id says where it belongs: the turn, or the draft that is typed after so many turns."""
    return f"draft-{len(moment.turns)}" if moment.on_draft else str(moment.turn.index)


def priority(kind: str, on_draft: bool) -> int:
    """A card about the words being typed comes before one about words already said."""
    return PRIORITY[kind] + (100 if on_draft else 0)
