"""The journal: a thread of its own writes batches, so that nothing that is shown ever waits for the disk.

An entry is confirmed only when it is on the disk: in the database, or in the spill file while the database is away.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

from knowledge.journal.entry import Entry, Promise, Redact, plain
from knowledge.journal.erasure import Counts, Removed, forget, forget_older
from knowledge.journal.spill import Line, Spill
from knowledge.journal.subjects import subjects
from knowledge.store.errors import StoreError
from knowledge.store.store import Store

Where = Literal["database", "file"]
Ticket = Future[Where]
"""Done when the entry is on the disk; says where. Its callbacks run in the journal's thread: keep them short."""

SPILL = "journal-waiting.jsonl"
RETRY_FIRST, RETRY_LAST = 0.5, 30.0
"""Seconds between two tries to reach a database that is away."""


class JournalFull(Exception):
    """The disk takes nothing and the queue is full: the contact at hand is not recorded."""

    def __init__(self) -> None:
        super().__init__("The journal cannot keep up or cannot be written. Check that the disk has room.")


class JournalClosed(Exception):
    """An entry came after the journal was closed: a fault of ours."""


@dataclass(frozen=True, slots=True)
class JournalState:
    """`waiting`: entries not on the disk yet. `spilled`: the database is away, entries go to the file."""

    waiting: int
    spilled: bool
    problem: str = ""


@dataclass(frozen=True, slots=True)
class _Job:
    """Work for the writer's thread that must not run beside a write (erasure, retention)."""

    run: Callable[[], object]
    done: Future[object]


class Journal:
    """Writes entries and promises durably. `store` None: the database could not be opened, all goes to the file."""

    def __init__(
        self, store: Store | None, home: Path, redact: Redact = lambda value: value, *, region: str = "",
        limit: int = 20_000, batch: int = 256, patience: float = 2.0,
    ) -> None:  # fmt: skip
        self._store, self._redact, self._region = store, redact, region
        self._batch, self._patience = batch, patience
        self._spill = Spill(home / SPILL)
        self._queue: queue.Queue[tuple[Entry | Promise, Ticket] | _Job | None] = queue.Queue(limit)
        self._problem = ""
        self._retry_at, self._pause = 0.0, RETRY_FIRST
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
        self._thread.start()

    def write(self, item: Entry | Promise, done: Callable[[Ticket], None] | None = None) -> Ticket:
        """Queue an entry or promise; returns at once. The ticket is done when it is on the disk.

        Raises JournalFull when the queue stays full for `patience` seconds. Nothing is ever dropped silently.
        """
        if self._closed:
            raise JournalClosed("write after close")
        if isinstance(item, Entry) and item.at.tzinfo is None:
            raise ValueError("an entry's time needs a time zone")
        ticket: Ticket = Future()
        if done is not None:
            ticket.add_done_callback(done)
        try:
            self._queue.put((item, ticket), timeout=self._patience)
        except queue.Full:
            raise JournalFull from None
        return ticket

    def forget(self, customer: str) -> Counts:
        """Erase a customer found by number, e-mail, name or id in any spelling; waits until the bytes are gone.

        Raises StoreError where the database is away.
        """
        store = self._need_store()
        counts = self._do(lambda: forget(store, self._spill, customer, self._region))
        assert isinstance(counts, Counts)
        return counts

    def forget_older(self, days: int, now: datetime | None = None) -> Removed:
        """Delete what is older than so many days (open promises stay). Raises StoreError, ValueError below 1."""
        if days < 1:
            raise ValueError("keep at least one day")
        store = self._need_store()
        before = (now or datetime.now(UTC)) - timedelta(days=days)
        removed = self._do(lambda: forget_older(store, self._spill, before))
        assert isinstance(removed, Removed)
        return removed

    def flush(self) -> None:
        """Wait until everything queued so far is on the disk."""
        self._do(lambda: None)

    def close(self) -> None:
        """Write what is queued, then end the thread. The store stays open."""
        if not self._closed:
            self._closed = True
            self._queue.put(None)
            self._thread.join()

    @property
    def state(self) -> JournalState:
        return JournalState(self._queue.qsize(), bool(self._spill), self._problem)

    def _need_store(self) -> Store:
        if self._store is None:
            raise StoreError(self._spill.path, "The database is not open. Mend it (naast doctor), then try again.")
        return self._store

    def _do(self, run: Callable[[], object]) -> object:
        if self._closed:
            raise JournalClosed("asked after close")
        job = _Job(run, Future())
        self._queue.put(job)
        return job.done.result()

    # The writer's thread from here on.

    def _run(self) -> None:
        self._replay()
        while True:
            try:
                first = self._queue.get(timeout=1.0)
            except queue.Empty:
                self._replay()
                continue
            items, then = self._take(first)
            self._keep(items)
            if isinstance(then, _Job):
                self._replay()
                _carry_out(then)
            elif then is _END:
                self._replay()
                return

    def _take(self, first: object) -> tuple[list[tuple[Entry | Promise, Ticket]], object]:
        """A batch of what waits, and what came after it that is no entry."""
        items: list[tuple[Entry | Promise, Ticket]] = []
        following = first
        while True:
            if not isinstance(following, tuple):
                return items, _END if following is None else following
            items.append(following)
            if len(items) >= self._batch:
                return items, _NOTHING
            try:
                following = self._queue.get_nowait()
            except queue.Empty:
                return items, _NOTHING

    def _keep(self, items: list[tuple[Entry | Promise, Ticket]]) -> None:
        """Put a batch on the disk and confirm it. With no disk at all the tickets carry the error."""
        lines: list[Line] = []
        tickets: list[Ticket] = []
        for item, ticket in items:
            try:
                lines.append(self._line(item))
                tickets.append(ticket)
            except Exception as error:  # one entry that cannot be written takes no other with it
                ticket.set_exception(error)
        if not lines:
            return
        try:
            where: Where = "database" if self._to_database(lines) else "file"
            if where == "file":
                self._spill.append(lines)
        except Exception as error:
            why = error.strerror if isinstance(error, OSError) else type(error).__name__
            self._problem = f"The journal cannot be written: {why}. Check that the disk has room."
            for ticket in tickets:
                ticket.set_exception(error)
            return
        for ticket in tickets:
            ticket.set_result(where)

    def _line(self, item: Entry | Promise) -> Line:
        if isinstance(item, Promise):
            return replace(item, what=self._masked_text(item.what), text=self._masked_text(item.text))
        about = subjects(item.detail, self._region)
        return replace(item, detail=self._masked(item.detail)), about

    def _masked(self, detail: Mapping[str, object]) -> Mapping[str, object]:
        """The detail with personal data masked; where masking itself fails, nothing of it is written."""
        try:
            masked = self._redact(plain(detail))
        except Exception as error:
            return {"withheld": f"masking failed: {type(error).__name__}"}
        return masked if isinstance(masked, dict) else {"value": masked}

    def _masked_text(self, text: str) -> str:
        return str(self._masked({"text": text}).get("text", ""))

    def _to_database(self, lines: list[Line]) -> bool:
        """False: away. While lines wait in the file, later ones queue behind them, so that the order stays."""
        self._replay()
        if self._store is None or self._spill or time.monotonic() < self._retry_at:
            return False
        return self._stored(lines)

    def _replay(self) -> None:
        """Bring what waits in the file into the database; writing it twice is harmless (uid)."""
        if self._store is None or not self._spill or time.monotonic() < self._retry_at:
            return
        try:
            self._spill.drain(self._stored)
        except OSError as error:
            self._problem = f"What waits beside the journal cannot be read: {error.strerror}."
            self._retry_at = time.monotonic() + self._pause

    def _stored(self, lines: list[Line]) -> bool:
        assert self._store is not None
        try:
            self._store.write(
                [line for line in lines if not isinstance(line, Promise)],
                [line for line in lines if isinstance(line, Promise)],
            )
        except StoreError as error:
            self._problem = error.text
            self._retry_at = time.monotonic() + self._pause
            self._pause = min(self._pause * 2, RETRY_LAST)
            return False
        self._problem, self._retry_at, self._pause = "", 0.0, RETRY_FIRST
        return True


_END, _NOTHING = object(), object()


def _carry_out(job: _Job) -> None:
    try:
        job.done.set_result(job.run())
    except Exception as error:
        job.done.set_exception(error)
