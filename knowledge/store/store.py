"""The store: one file in the person's folder, and its collections."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection

from knowledge.journal.entry import Entry, Promise
from knowledge.store import entries as entry_rows
from knowledge.store import histories as history_rows
from knowledge.store import outbox as note_rows
from knowledge.store import promises as promise_rows
from knowledge.store.database import Database
from knowledge.store.entries import Entries, Subject
from knowledge.store.histories import Histories
from knowledge.store.outbox import Outbox
from knowledge.store.promises import Promises

FILE = "naast.db"


class Store:
    """All that Naast remembers. Safe to use from several threads; each call is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.entries = Entries(database)
        self.promises = Promises(database)
        self.histories = Histories(database)
        self.outbox = Outbox(database)

    @classmethod
    def open(cls, home: Path) -> Store:
        """Open the database in the folder `home`, made and brought up to date where needed.

        Raises a `StoreError` (broken, foreign, newer, away) whose text says what to do; the file is then as it was.
        """
        return cls(Database(home / FILE))

    @property
    def path(self) -> Path:
        return self._database.path

    def write(self, batch: Iterable[tuple[Entry, frozenset[Subject]]], promises: Iterable[Promise] = ()) -> None:
        """Write entries and promises in one transaction; on return they are on the disk."""
        with self._database.writing() as connection:
            entry_rows.add(connection, batch)
            promise_rows.put(connection, promises)

    def forget_source(self, source: str) -> int:
        """Delete what is kept of a system that is no longer asked, and its notes; how many rows."""
        with self._database.writing() as connection:
            return history_rows.remove_source(connection, source) + note_rows.remove_source(connection, source)

    def writing(self) -> AbstractContextManager[Connection]:
        """One transaction over several collections (erasure, retention)."""
        return self._database.writing()

    def scrub(self) -> bool:
        """Rewrite the file so that what was deleted is gone from its bytes. False: another program held it open."""
        return self._database.scrub()

    def close(self) -> None:
        self._database.close()


def set_aside(home: Path) -> Path:
    """Move a database that cannot be used out of the way, with its logs; the new place. For a person's request."""
    path = home / FILE
    kept = path.with_name(f"{FILE}.aside-{datetime.now(UTC):%Y%m%d-%H%M%S}")
    for ending in ("", "-wal", "-shm"):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(kept.with_name(kept.name + ending))
    return kept
