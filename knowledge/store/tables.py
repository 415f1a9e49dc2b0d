"""Every table of the database, in one place. A change here needs a migration beside it (a test compares both).

Times are whole microseconds since 1970 UTC, so that SQLite and PostgreSQL order and compare them alike.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import BigInteger, Column, Index, Integer, MetaData, Table, Text

APPLICATION_ID = 0x4E414153
"""Written into SQLite's header: this file is ours."""

VERSIONS = ("0001",)
"""Every version of the tables, oldest first. Known here so that an up-to-date database opens without Alembic."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

metadata = MetaData()

entries = Table(
    "entries",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("uid", Text, nullable=False, unique=True),
    Column("contact", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Index("entries_contact", "contact", "id"),
    Index("entries_kind_at", "kind", "at"),
    Index("entries_at", "at"),
)

subjects = Table(
    "subjects",
    metadata,
    Column("contact", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Index("subjects_key", "kind", "key"),
)

promises = Table(
    "promises",
    metadata,
    Column("id", Text, primary_key=True),
    Column("contact", Text, nullable=False),
    Column("turn", Integer),
    Column("customer", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("made_at", BigInteger, nullable=False),
    Column("due", BigInteger),
    Column("state", Text, nullable=False),
    Index("promises_customer", "customer", "state"),
    Index("promises_contact", "contact"),
)

histories = Table(
    "histories",
    metadata,
    Column("address", Text, primary_key=True),
    Column("source", Text, primary_key=True),
    Column("fetched_at", BigInteger, nullable=False),
    Column("payload", Text, nullable=False),
    Index("histories_fetched_at", "fetched_at"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("source", Text, primary_key=True),
    Column("contact", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("case_id", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("error", Text, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("next_at", BigInteger, nullable=False),
    Index("outbox_state", "state", "next_at"),
)


def stamp(at: datetime) -> int:
    """Microseconds since 1970 UTC. `at` must be aware: a naive time would mean another moment on each machine."""
    if at.tzinfo is None:
        raise ValueError("a time without a time zone cannot be stored: give an aware datetime")
    return (at - EPOCH) // timedelta(microseconds=1)


def moment(micros: int) -> datetime:
    """The aware UTC time of a stored stamp."""
    return EPOCH + timedelta(microseconds=micros)
