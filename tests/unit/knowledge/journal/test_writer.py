"""The journal confirms only what is on the disk, keeps on while the database is away, and loses nothing."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from knowledge.journal.entry import JSON, Entry, Promise
from knowledge.journal.reader import Reader
from knowledge.journal.spill import Spill
from knowledge.journal.writer import SPILL, Journal, JournalClosed, JournalFull
from knowledge.store.errors import StoreError
from knowledge.store.store import FILE, Store

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)

WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from knowledge.journal.entry import Entry
from knowledge.journal.writer import Journal
from knowledge.store.store import Store

home = Path(sys.argv[1])
store = Store.open(home) if sys.argv[2] == "database" else None
journal = Journal(store, home)
number = int(sys.argv[3])
print("ready", flush=True)
while True:
    entry = Entry("c", datetime.now(UTC), "said", {"n": number}, uid=f"u{number}")
    journal.write(entry, lambda ticket, n=number: print(n, flush=True) if ticket.exception() is None else None)
    number += 1
"""


def masked(value: JSON) -> JSON:
    if isinstance(value, str):
        return value.replace("4111111111111111", "<card>")
    if isinstance(value, list):
        return [masked(item) for item in value]
    return {k: masked(v) for k, v in value.items()} if isinstance(value, dict) else value


def test_an_entry_is_confirmed_after_it_can_be_read(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    journal = Journal(store, tmp_path)
    seen: list[int] = []
    ticket = journal.write(Entry("c1", NOW, "said", {"text": "hello"}), lambda _: seen.append(store.entries.count()))
    assert ticket.result(5) == "database"
    journal.close()
    assert seen == [1]
    with pytest.raises(JournalClosed):
        journal.write(Entry("c1", NOW, "said"))


def test_closing_writes_what_is_queued(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    journal = Journal(store, tmp_path)
    tickets = [journal.write(Entry("c1", NOW, "said", {"n": n})) for n in range(3000)]
    journal.close()
    assert all(ticket.result(0) == "database" for ticket in tickets)
    assert [entry.detail["n"] for entry in Reader(store).contact("c1")] == list(range(3000))


def test_personal_data_is_masked_before_it_is_written(tmp_path: Path) -> None:
    journal = Journal(Store.open(tmp_path), tmp_path, masked)
    journal.write(Entry("c1", NOW, "said", {"text": "my card 4111111111111111", "more": [{"x": "4111111111111111"}]}))
    journal.write(Promise("p1", "pay back", "to 4111111111111111", NOW, "c1", "demo:1"))
    journal.close()
    for file in tmp_path.iterdir():
        assert b"4111111111111111" not in file.read_bytes()


def test_where_masking_fails_nothing_unmasked_is_written(tmp_path: Path) -> None:
    def broken(value: JSON) -> JSON:
        raise RuntimeError("no rules")

    store = Store.open(tmp_path)
    journal = Journal(store, tmp_path, broken)
    journal.write(Entry("c1", NOW, "said", {"text": "my card 4111"})).result(5)
    (entry,) = Reader(store).contact("c1")
    assert entry.detail == {"withheld": "masking failed: RuntimeError"}
    journal.close()


def test_the_number_is_known_for_finding_though_it_is_masked(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    journal = Journal(store, tmp_path, lambda value: {}, region="NL")
    journal.write(Entry("c1", NOW, "started", {"address": "06-1234 5678"})).result(5)
    assert [entry.contact for entry in Reader(store).customer("+31 6 12345678")] == ["c1"]
    journal.close()


def test_without_a_database_entries_wait_in_a_file_and_come_later_in_order(tmp_path: Path) -> None:
    away = Journal(None, tmp_path)
    tickets = [away.write(Entry("c1", NOW, "said", {"n": n})) for n in range(10)]
    away.write(Promise("p1", "call back", "I'll call", NOW, "c1", "demo:1", due=NOW + timedelta(days=1))).result(5)
    assert tickets[0].result(5) == "file"
    assert away.state.spilled
    with pytest.raises(StoreError, match="not open"):
        away.forget("Emma Clarke")
    away.close()
    store = Store.open(tmp_path)
    journal = Journal(store, tmp_path)
    journal.write(Entry("c1", NOW, "said", {"n": 10})).result(5)
    journal.close()
    assert [entry.detail["n"] for entry in Reader(store).contact("c1")] == list(range(11))
    (promise,) = store.promises.open_for(["demo:1"])
    assert promise.due == NOW + timedelta(days=1)
    assert not (tmp_path / SPILL).exists()


def test_a_locked_database_spills_and_recovers_by_itself(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    with store._database.reading() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 20")
    journal = Journal(store, tmp_path)
    other = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert journal.write(Entry("c1", NOW, "said", {"n": 0})).result(10) == "file"
    assert "cannot be used now" in journal.state.problem
    other.execute("ROLLBACK")
    deadline = time.monotonic() + 15
    while journal.state.spilled and time.monotonic() < deadline:
        time.sleep(0.1)
    assert journal.state.problem == ""
    assert journal.write(Entry("c1", NOW, "said", {"n": 1})).result(5) == "database"
    journal.close()
    assert [entry.detail["n"] for entry in Reader(store).contact("c1")] == [0, 1]


def test_with_no_disk_at_all_the_ticket_says_so(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("a file where the folder should be")
    journal = Journal(None, home)
    with pytest.raises(OSError):
        journal.write(Entry("c1", NOW, "said")).result(5)
    assert "cannot be written" in journal.state.problem
    journal.close()


def test_a_full_queue_is_an_error_and_not_a_silent_loss(tmp_path: Path) -> None:
    started, hold = threading.Event(), threading.Event()

    def slow(value: JSON) -> JSON:
        started.set()
        hold.wait(10)
        return value

    journal = Journal(Store.open(tmp_path), tmp_path, slow, limit=2, patience=0.05)
    first = journal.write(Entry("c1", NOW, "said"))
    started.wait(5)
    rest = [journal.write(Entry("c1", NOW, "said")) for _ in range(2)]
    with pytest.raises(JournalFull):
        journal.write(Entry("c1", NOW, "said"))
    hold.set()
    assert [ticket.result(5) for ticket in (first, *rest)] == ["database"] * 3
    journal.close()


@pytest.mark.parametrize("where", ["database", "file"])
def test_nothing_confirmed_is_lost_on_sigkill(tmp_path: Path, where: str) -> None:
    confirmed: set[int] = set()
    rounds = 4
    for round in range(rounds):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), where, str(round * 1_000_000)],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
        time.sleep(0.15 + 0.05 * round)
        os.kill(writer.pid, signal.SIGKILL)
        lines = writer.stdout.read().split("\n")[:-1]  # the last may be cut short
        writer.wait()
        confirmed |= {int(line) for line in lines}
    assert len(confirmed) > rounds * 20
    store = Store.open(tmp_path)
    journal = Journal(store, tmp_path)
    journal.flush()
    journal.close()
    kept = {int(entry.uid[1:]) for entry in Reader(store).contact("c")}
    assert confirmed - kept == set()


def test_a_line_cut_short_by_a_crash_is_kept_aside_and_harms_no_other(tmp_path: Path) -> None:
    spill = Spill(tmp_path / SPILL)
    spill.append([(Entry("c1", NOW, "said", {"n": 1}), frozenset())])
    with spill.path.open("ab") as file:
        file.write(b'{"entry":{"contact":"c1","at":"2026-')
    spill.append([(Entry("c1", NOW, "said", {"n": 2}), frozenset())])
    store = Store.open(tmp_path)
    Journal(store, tmp_path).close()
    assert [entry.detail["n"] for entry in Reader(store).contact("c1")] == [1, 2]
    assert b'"at":"2026-' in (tmp_path / f"{SPILL}.unreadable").read_bytes()


def test_two_programs_share_one_waiting_file_without_losing_a_line(tmp_path: Path) -> None:
    """One writes while its database is away; the other, beside it, keeps bringing what waits into the database."""
    store = Store.open(tmp_path)
    away = Journal(None, tmp_path)
    beside = Journal(store, tmp_path)
    tickets = []
    for n in range(300):
        tickets.append(away.write(Entry("c1", NOW, "said", {"n": n})))
        if n % 7 == 0:
            beside.flush()
    assert {ticket.result(10) for ticket in tickets} == {"file"}
    away.close()
    beside.close()
    assert sorted(int(str(entry.detail["n"])) for entry in Reader(store).contact("c1")) == list(range(300))


def test_forgetting_while_another_program_has_the_database_open(tmp_path: Path) -> None:
    sidebar, command = Store.open(tmp_path), Store.open(tmp_path)
    running = Journal(sidebar, tmp_path, region="NL")
    running.write(Entry("c1", NOW, "started", {"address": "06-12345678", "name": "Zwaluw Zangers"})).result(5)
    other = Journal(command, tmp_path, region="NL")
    counts = other.forget("+31612345678")
    assert (counts.contacts, counts.scrubbed) == (1, True)
    assert all(b"waluw" not in file.read_bytes() for file in tmp_path.iterdir())
    running.write(Entry("c2", NOW, "said", {"text": "on it goes"})).result(5)
    running.close()
    other.close()
    assert sidebar.entries.count() == 1


def test_one_entry_that_cannot_be_written_takes_no_other_with_it(tmp_path: Path) -> None:
    endless: dict[str, object] = {}
    endless["again"] = endless
    store = Store.open(tmp_path)
    journal = Journal(store, tmp_path)
    bad = journal.write(Entry("c1", NOW, "said", endless))
    good = journal.write(Entry("c1", NOW, "said", {"text": "half an emoji \ud83d", "big": 10**40, "odd": {1: object}}))
    assert (bad.result(5), good.result(5)) == ("database", "database")
    with pytest.raises(ValueError, match="time zone"):
        journal.write(Entry("c1", datetime(2026, 3, 1), "said"))
    journal.close()
    first, _ = Reader(store).contact("c1")
    assert first.detail == {"withheld": "masking failed: RecursionError"}
