"""Promises of all customers that are due now: they remind the agent whoever is on the line, and survive a restart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from assist.domain.advice import PromiseEntry
from assist.domain.events import PromiseMarked

SOON = timedelta(minutes=10)
"""How long before its time a promise is shown."""
OPEN = ("open", "moved")


@dataclass(frozen=True, slots=True)
class Owed:
    """A promise and whom it was made to (the ledger's customer key)."""

    promise: PromiseEntry
    customer: str


class Reminders:
    """All open promises by id; lives in the runner."""

    def __init__(self, owed: Iterable[Owed] = ()) -> None:
        self._owed = {o.promise.id: o for o in owed if o.promise.due}

    def keep(self, promise: PromiseEntry, customer: str) -> None:
        if promise.due and promise.state in OPEN:
            self._owed[promise.id] = Owed(promise, customer)
        else:
            self._owed.pop(promise.id, None)

    def due(self, now: datetime) -> tuple[PromiseEntry, ...]:
        """Due within ten minutes, or due before: the oldest first."""
        dated = [(o.promise.due, o.promise) for o in self._owed.values() if o.promise.due]
        return tuple(promise for due, promise in sorted(dated, key=lambda pair: pair[0]) if due - SOON <= now)

    def marked(self, event: PromiseMarked) -> Owed | None:
        """The promise as the agent marked it, or None where it is not among these."""
        known = self._owed.get(event.promise)
        if known is None:
            return None
        promise = replace(known.promise, state=event.state, due=event.due or known.promise.due)
        return Owed(promise, known.customer)
