"""Notes that must reach a system exactly once: written here first, so that a crash or a restart loses none."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, Row, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from knowledge.store.database import Database
from knowledge.store.entries import parts
from knowledge.store.tables import moment, outbox, stamp

NoteState = Literal["waiting", "sending", "written", "refused"]


@dataclass(frozen=True, slots=True)
class WaitingNote:
    """One note for one system about one contact. `sending`: a try was begun whose end is not known."""

    source: str
    contact: str
    person: str
    text: str
    created_at: datetime
    case: str = ""
    state: NoteState = "waiting"
    note: str = ""
    """The system's id of the note once written."""
    tries: int = 0
    error: str = ""
    next_at: datetime | None = None


class Outbox:
    """The outbox table as a collection."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, note: WaitingNote) -> bool:
        """Keep a note. False: there is one for this source and contact already (it is not written twice).

        One that the system refused gives way to the new one: nothing of it was written.
        """
        row = {
            "source": note.source,
            "contact": note.contact,
            "person": note.person,
            "case_id": note.case,
            "text": note.text,
            "state": note.state,
            "note": note.note,
            "tries": note.tries,
            "error": note.error,
            "created_at": stamp(note.created_at),
            "next_at": stamp(note.next_at or note.created_at),
        }
        with self._database.writing() as connection:
            there = insert(outbox).values(row)
            key = ["source", "contact"]
            again = there.on_conflict_do_update(index_elements=key, set_=row, where=outbox.c.state == "refused")
            return connection.execute(again).rowcount > 0

    def get(self, source: str, contact: str) -> WaitingNote | None:
        with self._database.reading() as connection:
            row = connection.execute(
                select(outbox).where(outbox.c.source == source, outbox.c.contact == contact)
            ).one_or_none()
        return _note(row) if row else None

    def unsettled(self) -> tuple[WaitingNote, ...]:
        """All that is neither written nor refused, oldest first."""
        query = select(outbox).where(outbox.c.state.in_(("waiting", "sending"))).order_by(outbox.c.created_at)
        with self._database.reading() as connection:
            return tuple(_note(row) for row in connection.execute(query))

    def due(self, now: datetime) -> tuple[WaitingNote, ...]:
        """Notes to be tried now, oldest first; those whose last try was cut short are among them."""
        unsettled = outbox.c.state.in_(("waiting", "sending"))
        query = select(outbox).where(unsettled, outbox.c.next_at <= stamp(now)).order_by(outbox.c.created_at)
        with self._database.reading() as connection:
            return tuple(_note(row) for row in connection.execute(query))

    def sending(self, note: WaitingNote) -> None:
        """A try begins; known before the request leaves, so that after a crash the next try looks first."""
        self._set(note, state="sending", tries=note.tries + 1)

    def written(self, note: WaitingNote, id: str) -> None:
        self._set(note, state="written", note=id, error="")

    def later(self, note: WaitingNote, next_at: datetime, error: str) -> None:
        """The try failed; its end may be unknown, so the state stays `sending`."""
        self._set(note, next_at=stamp(next_at), error=error)

    def refused(self, note: WaitingNote, error: str) -> None:
        """The system will not take this note however often it is sent."""
        self._set(note, state="refused", error=error)

    def sooner(self, source: str, at: datetime) -> None:
        """Notes for this system are due at `at` at the latest."""
        late = (outbox.c.source == source) & outbox.c.state.in_(("waiting", "sending")) & (outbox.c.next_at > stamp(at))
        with self._database.writing() as connection:
            connection.execute(update(outbox).where(late).values(next_at=stamp(at)))

    def _set(self, key: WaitingNote, **values: object) -> None:
        here = (outbox.c.source == key.source) & (outbox.c.contact == key.contact)
        with self._database.writing() as connection:
            connection.execute(update(outbox).where(here).values(values))


def remove(connection: Connection, contacts: Collection[str], persons: Collection[str]) -> int:
    """Delete notes about these contacts, and to these persons ("source:id")."""
    count = 0
    for part in parts(list(contacts)):
        count += connection.execute(delete(outbox).where(outbox.c.contact.in_(part))).rowcount
    for person in persons:
        source, _, id = person.partition(":")
        here = (outbox.c.source == source) & (outbox.c.person == id)
        count += connection.execute(delete(outbox).where(here)).rowcount
    return count


def remove_source(connection: Connection, source: str) -> int:
    """Delete notes for this system, those that wait too."""
    return connection.execute(delete(outbox).where(outbox.c.source == source)).rowcount


def remove_older(connection: Connection, before: datetime) -> int:
    settled = outbox.c.state.in_(("written", "refused"))
    return connection.execute(delete(outbox).where(outbox.c.created_at < stamp(before), settled)).rowcount


def _note(row: Row[tuple[object, ...]]) -> WaitingNote:
    return WaitingNote(
        source=row.source,
        contact=row.contact,
        person=row.person,
        text=row.text,
        created_at=moment(row.created_at),
        case=row.case_id,
        state=row.state,
        note=row.note,
        tries=row.tries,
        error=row.error,
        next_at=moment(row.next_at),
    )
