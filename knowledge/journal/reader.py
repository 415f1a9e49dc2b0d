"""Reading the journal back: by contact, by customer, by kind, by time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from knowledge.journal.entry import Entry
from knowledge.journal.erasure import seek
from knowledge.store.entries import Found
from knowledge.store.store import Store


class Reader:
    """Reads what is on the disk; entries of one contact come in the order they were written."""

    def __init__(self, store: Store, region: str = "") -> None:
        self._store = store
        self._region = region

    def contact(self, contact: str, *kinds: str) -> tuple[Entry, ...]:
        return tuple(self._store.entries.read(Found(contacts=(contact,), kinds=kinds)))

    def customer(self, customer: str) -> tuple[Entry, ...]:
        """Entries of all contacts with a customer: number, e-mail, name or "source:id" in any spelling."""
        contacts = self._store.entries.contacts_of(seek(customer, self._region).subjects)
        if not contacts:
            return ()
        return tuple(self._store.entries.read(Found(contacts=tuple(sorted(contacts)))))

    def between(
        self, since: datetime | None = None, until: datetime | None = None, *kinds: str, newest: bool = False,
        limit: int | None = None,
    ) -> Iterator[Entry]:  # fmt: skip
        """Entries of a time (since inclusive, until exclusive), read as they are consumed."""
        wanted = Found(kinds=kinds, since=since, until=until, newest=newest, limit=limit)
        return self._store.entries.read(wanted)

    def kind(self, *kinds: str, newest: bool = True, limit: int | None = None) -> Iterator[Entry]:
        return self.between(None, None, *kinds, newest=newest, limit=limit)
