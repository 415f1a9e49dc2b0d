"""What the flow wants written, handed to the journal's own thread."""

from __future__ import annotations

from assist.domain.advice import PromiseEntry
from assist.domain.effects import Record
from assist.domain.view import StatusLine
from assist.ports import Status
from knowledge.journal.entry import Entry, Promise
from knowledge.journal.writer import Journal, JournalFull, Ticket


class JournalBook:
    """The Book port over the journal. What cannot be written is said at the foot of the window, never swallowed."""

    def __init__(self, journal: Journal, status: Status) -> None:
        self._journal = journal
        self._status = status
        self._failing = False

    def write(self, record: Record) -> None:
        self._hand_over(Entry(record.contact, record.at, record.kind, dict(record.detail)))

    def keep(self, promise: PromiseEntry, customer: str) -> None:
        self._hand_over(
            Promise(
                id=promise.id,
                what=promise.what,
                text=promise.text,
                made_at=promise.made_at,
                contact=promise.contact,
                customer=customer,
                turn=promise.turn,
                due=promise.due,
                state=promise.state,
            )
        )

    def _hand_over(self, item: Entry | Promise) -> None:
        try:
            self._journal.write(item, self._written)
        except JournalFull as error:
            self._say(str(error))

    def _written(self, ticket: Ticket) -> None:
        error = ticket.exception()
        if error:
            self._say(f"The journal cannot be written: {error}. Check that the disk has room.")
        elif self._failing:
            self._say("")

    def _say(self, text: str) -> None:
        self._failing = bool(text)
        self._status(StatusLine("journal", "error", text))
