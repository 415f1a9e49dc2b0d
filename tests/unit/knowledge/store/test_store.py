"""The store opens what is ours, brings it up to date, and leaves everything else as it was."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from knowledge.customers.history import History, Message, PastContact, Person, SourceState
from knowledge.journal.entry import Entry, Promise
from knowledge.store import database
from knowledge.store.database import MIGRATIONS
from knowledge.store.entries import Found, Subject
from knowledge.store.errors import DatabaseAway, DatabaseBroken, DatabaseForeign, DatabaseNewer, MigrationFailed
from knowledge.store.store import FILE, Store, set_aside
from knowledge.store.tables import VERSIONS, metadata, moment, stamp

NOW = datetime(2026, 3, 1, 12, 0, 0, 123456, tzinfo=UTC)


def test_a_new_home_is_made_and_opens_again(tmp_path: Path) -> None:
    home = tmp_path / "new" / "home"
    first = Store.open(home)
    first.write([(Entry("c1", NOW, "said", {"text": "hé"}), frozenset({Subject("phone", "+31612345678")}))])
    first.close()
    again = Store.open(home)
    (entry,) = again.entries.read(Found(contacts=("c1",)))
    assert (entry.at, entry.kind, entry.detail) == (NOW, "said", {"text": "hé"})
    assert again.entries.contacts_of([Subject("phone", "+31612345678")]) == {"c1"}


def test_the_file_is_durable_and_forgets_bytes(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    with store.writing() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "secure_delete")
        }
    assert settings == {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1}


def test_the_tables_and_the_migrations_agree(tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    with create_engine(f"sqlite:///{tmp_path / FILE}").connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    revisions = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(revisions)) == VERSIONS


@pytest.mark.parametrize(
    "content", [b"hello, this is a letter and not a database" * 40, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_broken_file_is_named_and_kept(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / FILE
    path.write_bytes(content)
    with pytest.raises(DatabaseBroken, match=r"naast\.db is damaged.*move it") as caught:
        Store.open(tmp_path)
    assert caught.value.path == path
    assert path.read_bytes() == content


def test_a_page_that_went_bad_is_seen_at_the_start(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    store.write([(Entry(f"c{i}", NOW, "said", {"text": "x" * 500}), frozenset()) for i in range(300)])
    store.scrub()
    store.close()
    path = tmp_path / FILE
    damaged = bytearray(path.read_bytes())
    damaged[8192:40960] = b"\x5a" * (40960 - 8192)
    path.write_bytes(bytes(damaged))
    with pytest.raises(DatabaseBroken):
        Store.open(tmp_path)
    assert path.read_bytes() == bytes(damaged)


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / FILE
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE songs (title TEXT)")
    before = path.read_bytes()
    with pytest.raises(DatabaseForeign, match=r"another program.*NAAST_HOME"):
        Store.open(tmp_path)
    assert path.read_bytes() == before


def test_a_newer_database_is_left_alone(tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    path = tmp_path / FILE
    with sqlite3.connect(path) as later:
        later.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(DatabaseNewer, match="9999"):
        Store.open(tmp_path)


def test_a_migration_that_fails_puts_the_old_file_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store.open(tmp_path)
    store.write([(Entry("c1", NOW, "said", {"text": "kept"}), frozenset())])
    store.close()
    monkeypatch.setattr(database, "VERSIONS", ("0001", "0002"))
    with sqlite3.connect(tmp_path / FILE) as file:
        file.execute("DROP TABLE alembic_version")
        file.execute("CREATE TABLE alembic_version (version_num TEXT)")
        file.execute("INSERT INTO alembic_version VALUES ('0002')")
    monkeypatch.setattr(database, "VERSIONS", ("0001", "0002", "0003"))  # 0002 has no script: the upgrade fails
    with pytest.raises(MigrationFailed, match="left as it was"):
        Store.open(tmp_path)
    with sqlite3.connect(tmp_path / FILE) as file:
        assert file.execute("SELECT count(*) FROM entries").fetchone() == (1,)
    assert list(tmp_path.glob("*.before-*")) == []


def test_a_folder_that_cannot_be_made_is_away(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(DatabaseAway, match="cannot be used now"):
        Store.open(tmp_path / "file" / "home")


def test_a_lock_held_by_another_program_is_away_and_passes(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    other = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with store._database.reading() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 50")
        raw = connection.connection
        assert raw is not None
    with pytest.raises(DatabaseAway, match="locked"):
        store.write([(Entry("c1", NOW, "said"), frozenset())])
    other.execute("ROLLBACK")
    store.write([(Entry("c1", NOW, "said"), frozenset())])
    assert store.entries.count() == 1


def test_a_file_set_aside_makes_room(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"no database" * 100)
    kept = set_aside(tmp_path)
    assert kept.read_bytes() == b"no database" * 100
    Store.open(tmp_path)


def test_the_same_uid_is_written_once(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    entry = Entry("c1", NOW, "said", uid="u1")
    store.write([(entry, frozenset())])
    store.write([(entry, frozenset())])
    assert store.entries.count() == 1


def test_entries_by_kind_and_time(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    store.write([(Entry("c", NOW + timedelta(hours=i), "said" if i % 2 else "card"), frozenset()) for i in range(6)])
    found = list(
        store.entries.read(Found(kinds=("said",), since=NOW + timedelta(hours=1), until=NOW + timedelta(hours=5)))
    )
    assert [entry.at for entry in found] == [NOW + timedelta(hours=1), NOW + timedelta(hours=3)]
    (last,) = store.entries.read(Found(newest=True, limit=1))
    assert last.at == NOW + timedelta(hours=5)


def test_times_survive_to_the_microsecond_and_naive_ones_are_refused() -> None:
    assert moment(stamp(NOW)) == NOW
    with pytest.raises(ValueError, match="time zone"):
        stamp(datetime(2026, 1, 1))


def test_promises_of_a_customer_soonest_first(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    due = NOW + timedelta(days=1)
    store.write(
        [],
        [
            Promise("p1", "call back", "I'll call you", NOW, "c1", "demo:1", due=due + timedelta(hours=1)),
            Promise("p2", "refund", "You get it back", NOW, "c1", "demo:1", due=due),
            Promise("p3", "mail", "I'll mail", NOW, "c2", "demo:2"),
        ],
    )
    assert [p.id for p in store.promises.open_for(["demo:1", ""])] == ["p2", "p1"]
    assert store.promises.mark("p2", "kept")
    assert store.promises.mark("p1", "moved", due + timedelta(days=7))
    (left,) = store.promises.open_for(["demo:1"])
    assert (left.id, left.state, left.due) == ("p1", "moved", due + timedelta(days=7))
    assert not store.promises.mark("nobody", "kept")


def test_a_cached_history_comes_back_stale(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    contact = PastContact("demo", "1", "phone", NOW, "Late parcel")
    person = Person("demo", "p1", "Ann Lee", ("+31612345678",))
    store.histories.put("+31612345678", History(SourceState("demo", "complete", NOW), (person,), (contact,)), NOW)
    store.histories.put("+31612345678", History(SourceState("other", "failed")), NOW)
    (history,) = store.histories.get("+31612345678")
    assert store.histories.get("+31612345679") == ()
    assert history.state.status == "stale"
    assert history.state.fetched_at == NOW
    assert (history.persons, history.contacts) == ((person,), (contact,))


def test_a_long_history_is_kept_whole_but_old_messages_are_not(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    said = (Message("customer", "where is it"),)
    contacts = tuple(
        PastContact("demo", str(n), "phone", NOW - timedelta(hours=n), "x", messages=said) for n in range(900)
    )
    store.histories.put("a", History(SourceState("demo", "complete", NOW), (), contacts[::-1]), NOW)
    (kept,) = store.histories.get("a")
    assert [contact.id for contact in kept.contacts] == [str(n) for n in range(900)]
    assert [bool(contact.messages) for contact in kept.contacts] == [True] * 200 + [False] * 700
