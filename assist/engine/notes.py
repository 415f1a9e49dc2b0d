"""The internal note about a contact: what the flow makes of it (pure), and the desk that has it written.

A note is kept on the disk before anything is sent, so it survives the program; `keep_sending` goes on with what an
earlier run left.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Protocol

from assist.domain import events as ev
from assist.domain.effects import Effect, Record, WriteNote
from assist.domain.view import NoteView, StatusLine
from assist.engine.rules import Rules
from assist.engine.session import Session
from assist.ports import Post, Status
from knowledge.customers.history import Order, Person
from knowledge.store.errors import StoreError

if TYPE_CHECKING:
    from knowledge.store.outbox import WaitingNote

log = logging.getLogger(__name__)
Change = tuple[Session, tuple[Effect, ...]]
EVERY = 5.0
"""Seconds between two looks at what is due."""
NO_STORE = "The journal is away, so the note could be lost. Copy it into the system yourself."


def ready(session: Session) -> NoteView | None:
    """Where a note would go; None while it is not certain who the customer is."""
    if session.person is None:
        return None
    case = _case(session)
    return NoteView(session.person.source, case=case.title if case else "")


def wanted(rules: Rules, session: Session, event: ev.NoteWanted) -> Change:
    """One note for each contact: pressing again changes nothing, unless the system refused the first."""
    held, person = session.note or ready(session), session.person
    if held is None or person is None or not event.text.strip() or held.state in ("waiting", "written"):
        return session, ()
    case = event.case or getattr(_case(session), "id", "")
    note = NoteView(person.source, "waiting", event.text, case=held.case)
    written = Record(event.contact, event.at, "note-wanted", (("source", person.source), ("text", event.text)))
    return replace(session, note=note), (written, WriteNote(event.contact, event.at, person, event.text, case))


def reported(rules: Rules, session: Session, event: ev.NoteReported) -> Change:
    if session.note is None:
        return session, ()
    note = replace(session.note, state=event.state, why=event.why)
    detail = (("source", note.system), ("state", event.state))
    return replace(session, note=note), (Record(event.contact, event.at, "note-reported", detail),)


def _case(session: Session) -> Order | None:
    """The customer's only open case in the system that the note goes to; of several none is guessed."""
    source = session.person.source if session.person else ""
    cases = [order for order in session.orders if order.kind == "case" and order.open and order.source == source]
    return cases[0] if len(cases) == 1 else None


class Sender(Protocol):
    """knowledge.crm.notes.Notes."""

    async def write(self, contact: str, person: Person, text: str, case: str = "") -> WaitingNote: ...

    async def send_due(self) -> int: ...


class Kept(Protocol):
    """knowledge.store.outbox.Outbox; it may touch the disk."""

    def get(self, source: str, contact: str) -> WaitingNote | None: ...

    def unsettled(self) -> Sequence[WaitingNote]: ...


class NoteDesk:
    """The Notes port. `start` runs a coroutine (the io loop). Without a sender (no database) every note is refused."""

    def __init__(
        self,
        start: Callable[[Coroutine[Any, Any, None]], object],
        sender: Sender | None,
        kept: Kept | None,
        post: Post,
        status: Status,
    ) -> None:
        self._start, self._sender, self._kept = start, sender, kept
        self._post, self._status = post, status
        self._told: dict[tuple[str, str], tuple[str, str]] = {}
        """Notes of this run, (source, contact), and how it stood when the flow was told last."""
        self._before: dict[tuple[str, str], WaitingNote] = {}
        self._line = StatusLine("notes", "warning", "")

    def write(self, request: WriteNote) -> None:
        self._start(self._write(request))

    async def keep_sending(self, every: float = EVERY) -> None:
        """Send what is due, again and again, until cancelled."""
        while True:
            await self.send()
            await asyncio.sleep(every)

    async def send(self) -> None:
        """Send what is due once, and tell what changed."""
        if self._sender is None or self._kept is None:
            return
        try:
            await self._sender.send_due()
            left = {(n.source, n.contact): n for n in await asyncio.to_thread(self._kept.unsettled)}
            for key in self._before.keys() - left.keys():
                self._settled(key, await asyncio.to_thread(self._kept.get, *key))
        except StoreError as error:  # said by the journal already; the notes are where they were
            log.warning("notes wait: %s", type(error).__name__)
            return
        for note in left.values():
            self._tell(note)
        self._before = left
        self._say([note for note in left.values() if note.error])

    async def _write(self, request: WriteNote) -> None:
        key = (request.person.source, request.contact)
        self._told[key] = ("waiting", "")
        if self._sender is None:
            self._report(request.contact, "refused", NO_STORE)
            return
        try:
            note = await self._sender.write(request.contact, request.person, request.text, request.case)
        except StoreError:
            self._report(request.contact, "refused", NO_STORE)
        else:
            self._before[key] = note
            self._tell(note)

    def _settled(self, key: tuple[str, str], note: WaitingNote | None) -> None:
        """A note came to its end: told to its contact, or at the foot where its contact is of an earlier run."""
        if note is None:
            return
        if key in self._told:
            self._tell(note)
        elif note.state == "refused":
            params = (("system", note.source), ("why", note.error))
            self._status(StatusLine(f"note-{note.contact}", "warning", "note-refused", params))

    def _tell(self, note: WaitingNote) -> None:
        key = (note.source, note.contact)
        state: Any = "waiting" if note.state == "sending" else note.state
        if self._told.get(key) not in (None, (state, note.error)):
            self._told[key] = (state, note.error)
            self._report(note.contact, state, note.error)

    def _report(self, contact: str, state: Any, why: str = "") -> None:
        self._post(ev.NoteReported(contact, datetime.now(UTC), state, why))

    def _say(self, held_up: Sequence[WaitingNote]) -> None:
        """One line for all that wait longer than a moment; it goes when they are written."""
        params: tuple[tuple[str, str], ...] = ()
        if held_up:
            params = (("count", str(len(held_up))), ("system", held_up[0].source), ("why", held_up[0].error))
        line = StatusLine("notes", "warning", "notes-waiting" if held_up else "", params)
        if line != self._line:
            self._line = line
            self._status(line)
