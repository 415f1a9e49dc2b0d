"""Figures of the journal, the cache and the timeline on this machine: `python tests/bench/bench_journal.py`.

Prints one line for each figure; nothing is asserted here (the tests hold the ratios).
"""

from __future__ import annotations

import asyncio
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import wait
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from knowledge.crm.demo.client import DemoCrm
from knowledge.crm.lookup import LookUp
from knowledge.customers.history import History, Message, PastContact, Person, SourceState
from knowledge.customers.merge import linked, timeline
from knowledge.journal.entry import Entry
from knowledge.journal.reader import Reader
from knowledge.journal.writer import Journal
from knowledge.store.store import Store

NOW = datetime.now(UTC)
WORDS = "parcel late router internet invoice refund broken delivery address password coffee leak pump filter".split()
DEMO = Path(__file__).parents[2] / "resources/demo/crm"


@contextmanager
def timed(what: str, per: int = 1) -> Iterator[None]:
    started = time.perf_counter()
    yield
    print(f"{what}: {(time.perf_counter() - started) * 1000 / per:.2f} ms")


def journal(home: Path) -> None:
    with timed("first opening of a store (migrations)"):
        Store.open(home).close()
    with timed("opening again"):
        store = Store.open(home)
    writer = Journal(store, home)
    single = []
    for n in range(200):
        started = time.perf_counter()
        writer.write(Entry("one", NOW, "said", {"text": f"turn {n}"})).result()
        single.append((time.perf_counter() - started) * 1000)
    print(f"one entry until confirmed: median {statistics.median(single):.2f} ms, 95 % {sorted(single)[190]:.2f} ms")
    count = 20_000
    with timed(f"{count} entries, each", count):
        wait([writer.write(Entry(f"c{n % 500}", NOW, "said", {"text": f"turn {n}", "name": f"Person {n % 500} X"}))
              for n in range(count)])  # fmt: skip
    with timed("one customer's entries"):
        found = Reader(store).customer("Person 77 X")
    assert len(found) == count // 500
    with timed("forgetting one customer of 500, with rewriting the file"):
        counts = writer.forget("Person 77 X")
    print(f"  {counts.entries} entries gone, file {store.path.stat().st_size / 2**20:.1f} MB")
    writer.close()


def histories(home: Path) -> None:
    store = Store.open(home)
    rng = random.Random(1)
    contacts = tuple(
        PastContact("crm", str(n), "phone", NOW - timedelta(hours=n), " ".join(rng.sample(WORDS, 4)),
                    messages=(Message("customer", "where is my parcel " * 5, NOW),))
        for n in range(10_000)
    )  # fmt: skip
    history = History(SourceState("crm", "complete", NOW), (Person("crm", "1", "Ann Lee"),), contacts)
    with timed("keeping a history of 10,000 contacts"):
        store.histories.put("+31612345678", history, NOW)
    with timed("reading it back"):
        store.histories.get("+31612345678")
    with timed("merging and linking 10,000 contacts"):
        merged = timeline([history])
    with timed("what this customer comes back with"):
        linked(merged, NOW, "phone")


def lookup(home: Path) -> None:
    demo = DemoCrm(home, DEMO)
    look = LookUp([demo], Store.open(home), region="NL")

    async def once() -> None:
        started = time.perf_counter()
        first = 0.0
        async for history in look.histories("+31612345601"):
            if history.contacts and not first:
                first = time.perf_counter() - started
        print(f"  first contacts {first * 1000:.1f} ms, all {(time.perf_counter() - started) * 1000:.1f} ms")

    for what in ("looking up at the demo system, made just now", "again, from the cache"):
        print(what)
        asyncio.run(once())


if __name__ == "__main__":
    for part in (journal, histories, lookup):
        with tempfile.TemporaryDirectory() as folder:
            part(Path(folder))
