"""Erasing a customer: found in any spelling, gone from every table and from the bytes of every file, nobody else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from knowledge.customers.history import History, Message, PastContact, Person, SourceState
from knowledge.journal.entry import Entry, Promise
from knowledge.journal.erasure import seek
from knowledge.journal.reader import Reader
from knowledge.journal.writer import Journal
from knowledge.store.outbox import WaitingNote
from knowledge.store.store import Store

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
SECRETS = (
    b"Zwaluwstraat",
    b"31612345678",
    b"sanne.devries@example.nl",
    b"Sanne de Vries",
    b"swallow-cache",
    b"swallow-note",
)


def filled(home: Path) -> tuple[Store, Journal]:
    store = Store.open(home)
    journal = Journal(store, home, region="NL")
    for n in range(50):  # somebody else's, so that pages are shared
        journal.write(Entry(f"o{n}", NOW, "started", {"address": f"+3161111{n:04}", "name": f"Other {n} Person"}))
        journal.write(Entry(f"o{n}", NOW, "said", {"text": "my parcel is late " * 5}))
    journal.write(
        Entry("c1", NOW, "started", {"address": "06-12345678", "name": "Sanne de Vries", "person": "demo:P-1"})
    )
    journal.write(Entry("c1", NOW, "said", {"text": "ik woon op Zwaluwstraat 5"}))
    journal.write(Entry("c2", NOW, "started", {"address": "Sanne.deVries@Example.NL", "person": "demo:P-1"}))
    journal.write(Entry("c2", NOW, "said", {"text": "nog eens: Zwaluwstraat 5"}))
    journal.write(Entry("o1", NOW, "said", {"text": "my neighbour Sanne  de Vries has the parcel, +31 (0)6 1234 5678"}))
    journal.write(Promise("p1", "terugbellen", "Zwaluwstraat", NOW, "c1", "demo:P-1"))
    journal.write(Promise("p2", "terugbellen", "iemand anders", NOW, "o1", "demo:P-2"))
    journal.flush()
    contact = PastContact("demo", "1", "chat", NOW, "swallow-cache", messages=(Message("customer", "swallow-cache"),))
    person = Person("demo", "P-1", "Sanne de Vries", ("+31612345678",), ("sanne.devries@example.nl",))
    store.histories.put("+31612345678", History(SourceState("demo", "complete", NOW), (person,), (contact,)), NOW)
    store.histories.put("demo:P-1", History(SourceState("demo", "complete", NOW), (person,), (contact,)), NOW)
    other = Person("demo", "P-2", "Other 1 Person")
    store.histories.put("+31611110001", History(SourceState("demo", "complete", NOW), (other,)), NOW)
    store.outbox.add(WaitingNote("demo", "c1", "P-1", "swallow-note", NOW))
    return store, journal


def bytes_of(home: Path) -> bytes:
    return b"".join(file.read_bytes() for file in home.iterdir() if file.is_file())


@pytest.mark.parametrize(
    "asked",
    ["+31 6 12345678", "0612345678", "0031-6-1234-5678", "sanne.devries@EXAMPLE.nl", "SANNE DE VRIES", "demo:P-1"],
)
def test_a_customer_is_gone_from_the_bytes(tmp_path: Path, asked: str) -> None:
    store, journal = filled(tmp_path)
    before = bytes_of(tmp_path)
    assert all(secret in before for secret in SECRETS)
    counts = journal.forget(asked)
    assert (counts.contacts, counts.promises, counts.histories, counts.notes) == (2, 1, 2, 1)
    assert counts.scrubbed
    assert not counts.nothing
    after = bytes_of(tmp_path)
    left = [secret for secret in SECRETS if secret in after]
    assert left == []
    assert len(list(Reader(store).between(None, None, "started"))) == 50
    assert [p.id for p in store.promises.open_for(["demo:P-2"])] == ["p2"]
    assert len(store.histories.get("+31611110001")) == 1
    journal.close()


def test_what_waits_in_the_file_is_erased_too(tmp_path: Path) -> None:
    away = Journal(None, tmp_path, region="NL")
    away.write(Entry("c1", NOW, "started", {"address": "0612345678"}))
    away.write(Entry("c1", NOW, "said", {"text": "ik ben het, 06 1234 5678"}))
    away.write(Entry("c2", NOW, "said", {"text": "hello"})).result(5)
    away.close()
    store = Store.open(tmp_path)
    journal = Journal(store, tmp_path, region="NL")
    journal.forget("+31612345678")
    assert [entry.contact for entry in Reader(store).between()] == ["c2"]
    assert b"1234 5678" not in bytes_of(tmp_path)
    journal.close()


def test_a_shared_number_erases_its_contacts_but_a_name_does_not_take_the_others(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    journal = Journal(store, tmp_path, region="NL")
    journal.write(Entry("c1", NOW, "started", {"address": "020 123 45 67", "name": "Robin Carter"}))
    journal.write(Entry("c2", NOW, "started", {"address": "020 123 45 67", "name": "Sam Carter"}))
    assert journal.forget("robin carter").contacts == 1
    assert [entry.contact for entry in Reader(store).between()] == ["c2"]
    assert journal.forget("+31201234567").contacts == 1
    journal.close()


def test_a_longer_number_or_name_is_somebody_else(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    journal = Journal(store, tmp_path, region="NL")
    journal.write(Entry("c1", NOW, "said", {"text": "order 90612345678123 of Marianne Clarkeson"}))
    assert journal.forget("0612345678").nothing
    assert journal.forget("Anne Clarke").nothing
    assert store.entries.count() == 1
    journal.close()


@pytest.mark.parametrize("nobody", ["", "anonymous", "  "])
def test_asking_for_nobody_erases_nobody(tmp_path: Path, nobody: str) -> None:
    _, journal = filled(tmp_path)
    with pytest.raises(ValueError, match="names nobody"):
        journal.forget(nobody)
    journal.close()


def test_a_file_set_aside_is_named_because_it_may_hold_the_customer(tmp_path: Path) -> None:
    _, journal = filled(tmp_path)
    kept = tmp_path / "naast.db.aside-20260101-000000"
    kept.write_bytes(b"old")
    assert journal.forget("demo:P-1").beside == (kept,)
    journal.close()


def test_retention_deletes_the_old_and_keeps_open_promises(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    journal = Journal(store, tmp_path)
    for days in (1, 40, 90):
        journal.write(Entry(f"c{days}", NOW - timedelta(days=days), "started", {"name": f"Person {days} X"}))
    journal.write(Promise("p1", "a", "a", NOW - timedelta(days=90), "c90", "demo:1"))
    journal.write(Promise("p2", "b", "b", NOW - timedelta(days=90), "c90", "demo:1", state="kept"))
    removed = journal.forget_older(30, NOW)
    assert (removed.entries, removed.promises) == (2, 1)
    assert [entry.contact for entry in Reader(store).between()] == ["c1"]
    assert [p.id for p in store.promises.open_for(["demo:1"])] == ["p1"]
    assert Reader(store).customer("Person 90 X") == ()
    with pytest.raises(ValueError, match="one day"):
        journal.forget_older(0)
    journal.close()


def test_what_is_looked_for_in_texts() -> None:
    sought = seek("06 12345678", "NL")
    assert sought.mentioned_in("bel 06-12 34 56 78 even")
    assert sought.mentioned_in("+31 (0)6 12345678")
    assert sought.mentioned_in("0031612345678")
    assert not sought.mentioned_in("bestelling 0612345679")
    assert seek("José Núñez").mentioned_in("met jose nunez gesproken")
    assert not seek("Jan").mentioned_in("januari")
