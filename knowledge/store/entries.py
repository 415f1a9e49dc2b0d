"""Journal entries in the database, and the index that says whom a contact is about."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Select, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from knowledge.journal.entry import Entry, as_text, plain
from knowledge.store.database import Database
from knowledge.store.tables import entries, moment, stamp, subjects

CHUNK = 500
"""Values in one IN (…): SQLite allows 32,766, older builds 999."""


@dataclass(frozen=True, slots=True, order=True)
class Subject:
    """Whom a contact is about. `kind`: phone, email, name or person; `key` is normalised (identity.py)."""

    kind: str
    key: str


@dataclass(frozen=True, slots=True)
class Found:
    """Which entries to read; empty means any. `since` is inclusive, `until` exclusive; `newest` turns the order."""

    contacts: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    newest: bool = False
    limit: int | None = None


class Entries:
    """The entries table as a collection."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, wanted: Found) -> Iterator[Entry]:
        """Entries in the order they were written (newest first on demand), read as they are consumed."""
        with self._database.reading() as connection:
            rows = connection.execution_options(yield_per=CHUNK).execute(_query(wanted))
            for row in rows:
                yield Entry(row.contact, moment(row.at), row.kind, json.loads(row.detail), row.uid)

    def count(self) -> int:
        with self._database.reading() as connection:
            return connection.scalar(select(func.count()).select_from(entries)) or 0

    def contacts_of(self, about: Collection[Subject]) -> frozenset[str]:
        """Contacts that are about any of these."""
        found: set[str] = set()
        with self._database.reading() as connection:
            for kind in {subject.kind for subject in about}:
                keys = [subject.key for subject in about if subject.kind == kind]
                for part in parts(keys):
                    query = select(subjects.c.contact).where(subjects.c.kind == kind, subjects.c.key.in_(part))
                    found.update(connection.scalars(query))
        return frozenset(found)

    def subjects_of(self, contacts: Collection[str]) -> dict[str, frozenset[Subject]]:
        """Whom each of these contacts is about."""
        found: dict[str, set[Subject]] = {}
        with self._database.reading() as connection:
            for part in parts(list(contacts)):
                query = select(subjects).where(subjects.c.contact.in_(part))
                for contact, kind, key in connection.execute(query):
                    found.setdefault(contact, set()).add(Subject(kind, key))
        return {contact: frozenset(about) for contact, about in found.items()}

    def all_subjects(self) -> frozenset[Subject]:
        with self._database.reading() as connection:
            rows = connection.execute(select(subjects.c.kind, subjects.c.key).distinct())
            return frozenset(Subject(kind, key) for kind, key in rows)


def add(connection: Connection, batch: Iterable[tuple[Entry, frozenset[Subject]]]) -> None:
    """Write entries; one that is already there (same uid) is left alone."""
    pairs = list(batch)
    if not pairs:
        return
    rows = [
        {"uid": e.uid, "contact": e.contact, "at": stamp(e.at), "kind": e.kind, "detail": as_text(plain(e.detail))}
        for e, _ in pairs
    ]
    connection.execute(insert(entries).on_conflict_do_nothing(), rows)
    about = [{"contact": e.contact, "kind": s.kind, "key": s.key} for e, subs in pairs for s in sorted(subs)]
    if about:
        connection.execute(insert(subjects).on_conflict_do_nothing(), about)


def remove_contacts(connection: Connection, contacts: Collection[str]) -> int:
    """Delete every entry of these contacts; the number of entries deleted."""
    count = 0
    for part in parts(list(contacts)):
        count += connection.execute(delete(entries).where(entries.c.contact.in_(part))).rowcount
        connection.execute(delete(subjects).where(subjects.c.contact.in_(part)))
    return count


def remove_entries(connection: Connection, uids: Collection[str]) -> int:
    count = 0
    for part in parts(list(uids)):
        count += connection.execute(delete(entries).where(entries.c.uid.in_(part))).rowcount
    return count


def remove_older(connection: Connection, before: datetime) -> int:
    """Delete entries from before; whom a contact is about goes with its last entry."""
    count = connection.execute(delete(entries).where(entries.c.at < stamp(before))).rowcount
    connection.execute(delete(subjects).where(subjects.c.contact.not_in(select(entries.c.contact))))
    return count


def parts(values: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(values), CHUNK):
        yield values[start : start + CHUNK]


def _query(wanted: Found) -> Select[tuple[str, str, int, str, str]]:
    query = select(entries.c.uid, entries.c.contact, entries.c.at, entries.c.kind, entries.c.detail)
    if wanted.contacts:
        query = query.where(entries.c.contact.in_(wanted.contacts))
    if wanted.kinds:
        query = query.where(entries.c.kind.in_(wanted.kinds))
    if wanted.since:
        query = query.where(entries.c.at >= stamp(wanted.since))
    if wanted.until:
        query = query.where(entries.c.at < stamp(wanted.until))
    query = query.order_by(entries.c.id.desc() if wanted.newest else entries.c.id)
    return query.limit(wanted.limit) if wanted.limit is not None else query
