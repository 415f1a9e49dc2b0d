"""The ledger of promises in the database."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import get_args

from sqlalchemy import Connection, Row, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from knowledge.journal.entry import Promise, PromiseState
from knowledge.store.database import Database
from knowledge.store.entries import parts
from knowledge.store.tables import moment, promises, stamp


class Promises:
    """The promises table as a collection."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def open_for(self, customers: Collection[str]) -> tuple[Promise, ...]:
        """Open and moved promises to any of these customer keys ("source:id" or address), soonest due first."""
        found: dict[str, Promise] = {}
        with self._database.reading() as connection:
            for part in parts([key for key in customers if key]):
                waiting = promises.c.state.in_(("open", "moved"))
                for row in connection.execute(select(promises).where(promises.c.customer.in_(part), waiting)):
                    found[row.id] = _promise(row)
        return tuple(sorted(found.values(), key=lambda p: (p.due is None, p.due or p.made_at, p.id)))

    def open(self) -> tuple[Promise, ...]:
        """Every open and moved promise, soonest due first."""
        with self._database.reading() as connection:
            rows = connection.execute(select(promises).where(promises.c.state.in_(("open", "moved"))))
            found = [_promise(row) for row in rows]
        return tuple(sorted(found, key=lambda p: (p.due is None, p.due or p.made_at, p.id)))

    def of_contact(self, contact: str) -> tuple[Promise, ...]:
        with self._database.reading() as connection:
            rows = connection.execute(
                select(promises).where(promises.c.contact == contact).order_by(promises.c.made_at)
            )
            return tuple(_promise(row) for row in rows)

    def mark(self, promise: str, state: PromiseState, due: datetime | None = None) -> bool:
        """Set the state of a promise, and its time where it moved. False: there is no such promise."""
        if state not in get_args(PromiseState):
            raise ValueError(f"a promise is one of {', '.join(get_args(PromiseState))}, not {state!r}")
        values: dict[str, object] = {"state": state}
        if due is not None:
            values["due"] = stamp(due)
        with self._database.writing() as connection:
            return connection.execute(update(promises).where(promises.c.id == promise).values(values)).rowcount > 0


def put(connection: Connection, batch: Iterable[Promise]) -> None:
    """Write promises; one with the same id is replaced."""
    for promise in batch:
        row = {
            "id": promise.id,
            "contact": promise.contact,
            "turn": promise.turn,
            "customer": promise.customer,
            "what": promise.what,
            "text": promise.text,
            "made_at": stamp(promise.made_at),
            "due": stamp(promise.due) if promise.due else None,
            "state": promise.state,
        }
        connection.execute(insert(promises).values(row).on_conflict_do_update(index_elements=["id"], set_=row))


def remove(connection: Connection, contacts: Collection[str], customers: Collection[str]) -> int:
    """Delete the promises of these contacts and to these customers."""
    count = 0
    for column, values in ((promises.c.contact, contacts), (promises.c.customer, customers)):
        for part in parts(list(values)):
            count += connection.execute(delete(promises).where(column.in_(part))).rowcount
    return count


def remove_older(connection: Connection, before: datetime) -> int:
    """Delete promises made before that are settled; an open promise is kept until it is settled."""
    settled = promises.c.state.in_(("kept", "broken"))
    return connection.execute(delete(promises).where(promises.c.made_at < stamp(before), settled)).rowcount


def _promise(row: Row[tuple[object, ...]]) -> Promise:
    return Promise(
        id=row.id,
        what=row.what,
        text=row.text,
        made_at=moment(row.made_at),
        contact=row.contact,
        customer=row.customer,
        turn=row.turn,
        due=moment(row.due) if row.due is not None else None,
        state=row.state,
    )
