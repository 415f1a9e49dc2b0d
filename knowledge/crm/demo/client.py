"""The demo system's own database: made from the demo data at first use, asked like any other system.

Times are kept as "so many days ago", so that the history is as recent next month as it is today. Notes written
by the agent carry their real time.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

from knowledge.crm.base import FoundPersons, Health, Page, marked
from knowledge.crm.demo import parse
from knowledge.crm.web.errors import CrmError, DemoBroken, NotFound
from knowledge.customers.history import Person
from knowledge.customers.identity import Address, match, normal_name

FILE = "demo-crm.db"
PAGE = 50
TABLES = """
CREATE TABLE person (id TEXT PRIMARY KEY, data TEXT NOT NULL);
CREATE TABLE contact (
    id TEXT PRIMARY KEY, person TEXT NOT NULL, days INTEGER NOT NULL, clock TEXT NOT NULL, data TEXT NOT NULL
);
CREATE TABLE placed (id TEXT PRIMARY KEY, person TEXT NOT NULL, days INTEGER NOT NULL, data TEXT NOT NULL);
CREATE TABLE note (
    id INTEGER PRIMARY KEY, contact TEXT NOT NULL UNIQUE, person TEXT NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL
);
CREATE INDEX contact_person ON contact (person, days, clock DESC);
"""


class DemoCrm:
    """A `Connector`. `home` holds its database, `data` the demo data (resources/demo/crm)."""

    def __init__(
        self, home: Path, data: Path, *, name: str = "demo", now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._path, self._data, self._name, self._now = home / FILE, data, name, now

    @property
    def name(self) -> str:
        return self._name

    async def find(self, address: Address) -> FoundPersons:
        rows = await self._rows("SELECT id, data FROM person ORDER BY id")
        persons = [parse.person(self._name, id, data, self._at) for id, data in rows]
        if address.kind == "id":
            known = tuple(p for p in persons if address.value in (p.id, f"{p.source}:{p.id}"))
            words = normal_name(address.value)
            return FoundPersons(known or tuple(p for p in persons if words and words in normal_name(p.name)))
        return FoundPersons(match(address, persons, parse.region(address.value)).persons)

    async def history(self, person: Person) -> AsyncIterator[Page]:
        orders = await self._rows("SELECT id, days, data FROM placed WHERE person = ? ORDER BY days", person.id)
        notes = await self._rows("SELECT id, body, at FROM note WHERE person = ? ORDER BY at DESC", person.id)
        yield Page(
            tuple(parse.note(self._name, *row) for row in notes),
            tuple(parse.order(self._name, id, data, self._at(days, "12:00")) for id, days, data in orders),
        )
        query = "SELECT id, days, clock, data FROM contact WHERE person = ? ORDER BY days, clock DESC LIMIT ? OFFSET ?"
        start = 0
        while rows := await self._rows(query, person.id, PAGE, start):
            yield Page(tuple(parse.contact(self._name, id, data, self._at(*when)) for id, *when, data in rows))
            start += PAGE

    async def write_note(self, contact: str, person: Person, text: str, case: str = "") -> str:
        known = await self._rows("SELECT id FROM person WHERE id = ?", person.id)
        if not known:
            raise NotFound(f"The demo system does not know {person.id}.")
        await self._rows(
            "INSERT INTO note (contact, person, body, at) VALUES (?, ?, ?, ?) ON CONFLICT (contact) DO NOTHING",
            contact, person.id, marked(f"{case}: {text}" if case else text, contact), self._now().isoformat(),
        )  # fmt: skip
        ((id,),) = await self._rows("SELECT id FROM note WHERE contact = ?", contact)
        return str(id)

    async def check(self) -> Health:
        try:
            ((count,),) = await self._rows("SELECT count(*) FROM person")
        except CrmError as error:
            return Health(self._name, "failed", error.text, can_write=False)
        return Health(self._name, "ok", f"{count} fictional customers.")

    async def close(self) -> None:
        """Nothing is held open between two questions."""

    async def _rows(self, query: str, *values: str | int) -> list[Any]:
        return await asyncio.to_thread(self._query, query, values)

    def _query(self, query: str, values: tuple[str | int, ...]) -> list[Any]:
        try:
            self._make()
            with closing(sqlite3.connect(self._path, timeout=5.0)) as file, file:
                return file.execute(query, values).fetchall()
        except (sqlite3.Error, OSError) as error:
            raise DemoBroken(
                f"The demo system's database {self._path} cannot be used ({error}). Remove it: it is made anew."
            ) from None

    def _make(self) -> None:
        """Make the database where there is none; under another name first, so that it is whole or not there."""
        if self._path.exists():
            return
        people = parse.read_people(self._data)
        self._path.parent.mkdir(parents=True, exist_ok=True)
        new = self._path.with_suffix(f".new-{id(people)}")
        with closing(sqlite3.connect(new)) as file, file:
            file.executescript(TABLES)
            for person in people:
                _insert(file, person)
        new.replace(self._path)

    def _at(self, days: int, clock: str) -> datetime:
        now = self._now()
        at = datetime.combine(now.date() - timedelta(days=days), time.fromisoformat(clock), now.tzinfo)
        return min(at, now)


def _insert(file: sqlite3.Connection, person: dict[str, Any]) -> None:
    plain = {key: value for key, value in person.items() if key not in ("contact", "orders")}
    file.execute("INSERT INTO person VALUES (?, ?)", (person["id"], json.dumps(plain)))
    for contact in person.get("contact", ()):
        row = (contact["id"], person["id"], contact["days"], contact["clock"], json.dumps(contact))
        file.execute("INSERT INTO contact VALUES (?, ?, ?, ?, ?)", row)
    for order in person.get("orders", ()):
        file.execute(
            "INSERT INTO placed VALUES (?, ?, ?, ?)", (order["id"], person["id"], order["days"], json.dumps(order))
        )
