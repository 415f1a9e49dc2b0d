"""Histories that connectors answered before, kept so that the timeline is there within a moment of the call."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from knowledge.customers.history import History
from knowledge.customers.plain import history_from, history_plain
from knowledge.store.database import Database
from knowledge.store.tables import histories, moment, stamp

WITH_MESSAGES = 200
"""Newest contacts that are kept with what was said; 10,000 with all of it take a quarter of a second to read back."""


class Histories:
    """The cache as a collection: one history for each address (identity.py's key) and source."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, address: str, history: History, at: datetime) -> None:
        """Keep what a source answered. `failed` and `loading` are no answers and are not kept."""
        if history.state.status not in ("complete", "partial"):
            return
        newest = sorted(history.contacts, key=lambda contact: contact.at, reverse=True)
        brief = tuple(replace(contact, messages=()) for contact in newest[WITH_MESSAGES:])
        kept = replace(history, contacts=(*newest[:WITH_MESSAGES], *brief))
        payload = json.dumps(history_plain(kept), ensure_ascii=False).encode("utf-8", "replace").decode()
        row = {"address": address, "source": history.state.source, "fetched_at": stamp(at), "payload": payload}
        statement = insert(histories).values(row)
        with self._database.writing() as connection:
            connection.execute(statement.on_conflict_do_update(index_elements=["address", "source"], set_=row))

    def get(self, address: str) -> tuple[History, ...]:
        """What is kept for this address, each marked `stale` with the time it was fetched."""
        with self._database.reading() as connection:
            rows = connection.execute(select(histories).where(histories.c.address == address)).all()
        return tuple(_stale(row.payload, moment(row.fetched_at)) for row in rows)

    def scan(self) -> list[tuple[str, str, str]]:
        """(address, source, payload as text) of all that is kept; for erasure."""
        with self._database.reading() as connection:
            rows = connection.execute(select(histories.c.address, histories.c.source, histories.c.payload))
            return [(address, source, payload) for address, source, payload in rows]


def remove(connection: Connection, keys: Collection[tuple[str, str]]) -> int:
    """Delete what is kept for these (address, source)."""
    count = 0
    for address, source in keys:
        here = (histories.c.address == address) & (histories.c.source == source)
        count += connection.execute(delete(histories).where(here)).rowcount
    return count


def remove_source(connection: Connection, source: str) -> int:
    """Delete all that is kept of this system's answers."""
    return connection.execute(delete(histories).where(histories.c.source == source)).rowcount


def remove_older(connection: Connection, before: datetime) -> int:
    return connection.execute(delete(histories).where(histories.c.fetched_at < stamp(before))).rowcount


def _stale(payload: str, fetched_at: datetime) -> History:
    history = history_from(json.loads(payload))
    note = "Shown from the last time this customer was looked up."
    was = history.state
    if was.status == "partial" and was.note:
        note = f"{note} It was not complete then: {was.note}"
    return replace(history, state=replace(was, status="stale", fetched_at=fetched_at, retry_at=None, note=note))
