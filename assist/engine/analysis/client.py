"""The window's end of the analysis process: starts it, speaks to it in batches, restarts it when it dies."""

from __future__ import annotations

import itertools
import logging
import multiprocessing
import queue
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection

from assist.domain.view import StatusLine
from assist.engine.analysis.requests import Answer, Failed, Progress, Request
from assist.engine.analysis.worker import Parts, serve

log = logging.getLogger(__name__)
Done = Callable[[Answer], None]
LONGEST_PAUSE = 30.0
MOST_TRIES = 2


class AnalysisProcess:
    """`ask` from any thread; `done` is called on the link's own thread. Nothing here waits for the process.

    What was asked and not yet answered when the process dies is asked again of the next one, once: a request
    that kills two processes is given up and answered with `Failed`.
    """

    def __init__(self, parts: Callable[[], Parts], status: Callable[[StatusLine], None]) -> None:
        self._parts = parts
        self._status = status
        self._numbers = itertools.count(1)
        self._queue: queue.SimpleQueue[tuple[int, Request] | None] = queue.SimpleQueue()
        self._open: dict[int, tuple[Request, Done, int]] = {}
        self._lock = threading.Lock()
        self._stopping = False
        self._connection: Connection | None = None
        self._process: multiprocessing.process.BaseProcess | None = None
        self._threads = (
            threading.Thread(target=self._receive, name="analysis-in", daemon=True),
            threading.Thread(target=self._send, name="analysis-out", daemon=True),
        )

    def start(self) -> None:
        self._status(StatusLine("analysis", "info", "analysis-loading"))
        for thread in self._threads:
            thread.start()

    def ask(self, request: Request, done: Done) -> None:
        number = next(self._numbers)
        with self._lock:
            self._open[number] = (request, done, 0)
        self._queue.put((number, request))

    def stop(self) -> None:
        self._stopping = True
        self._queue.put(None)
        if self._connection:
            self._connection.close()
        if self._process:
            self._process.join(1.0)
            self._process.terminate()

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    def _spawn(self) -> Connection:
        # spawn, not fork: the window's threads and its X connection must not be copied
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs, self._parts), name="naast-analysis", daemon=True)
        self._process.start()
        theirs.close()
        return ours

    def _receive(self) -> None:
        pause = 0.5
        while not self._stopping:
            connection = self._spawn()
            self._ask_again()
            self._connection = connection
            began = time.monotonic()
            try:
                while True:
                    for number, answer in connection.recv():
                        self._answered(number, answer)
            except (EOFError, OSError, TypeError):  # TypeError: `stop` closed it under our hands
                self._connection = None
            if self._stopping:
                return
            pause = 0.5 if time.monotonic() - began > 60 else min(pause * 2, LONGEST_PAUSE)
            log.warning("the analysis process ended; starting it again in %.1f s", pause)
            self._status(StatusLine("analysis", "warning", "analysis-restarting"))
            time.sleep(pause)

    def _ask_again(self) -> None:
        """What the last process had and did not answer goes to the next one; what was not sent yet waits anyway."""
        again: list[tuple[int, Request]] = []
        given_up: list[Done] = []
        with self._lock:
            for number, (request, done, sent) in list(self._open.items()):
                if sent >= MOST_TRIES:
                    del self._open[number]
                    given_up.append(done)
                elif sent:
                    again.append((number, request))
        for item in again:
            self._queue.put(item)
        for done in given_up:
            done(Failed("reading this ended the analysis process twice"))

    def _answered(self, number: int, answer: Answer | Progress) -> None:
        if isinstance(answer, Progress):
            self._status(StatusLine(f"analysis-{answer.part}", "warning", answer.problem, behind=answer.left_out))
            if answer.part == "phrases":
                self._status(StatusLine("analysis", "info", ""))
            return
        with self._lock:
            entry = self._open.pop(number, None)
        if entry:
            entry[1](answer)

    def _send(self) -> None:
        """Everything that waits goes in one batch, so that of a burst of drafts only the last is read."""
        while (first := self._queue.get()) is not None:
            batch = [first]
            while not self._queue.empty():
                item = self._queue.get()
                if item is None:
                    return
                batch.append(item)
            while (connection := self._connection) is None:
                if self._stopping:
                    return
                time.sleep(0.02)
            self._count(batch)
            try:
                connection.send(batch)
            except (OSError, ValueError):
                continue  # the process died: `_ask_again` puts all that is open back

    def _count(self, batch: list[tuple[int, Request]]) -> None:
        with self._lock:
            for number, _ in batch:
                if number in self._open:
                    request, done, sent = self._open[number]
                    self._open[number] = (request, done, sent + 1)
