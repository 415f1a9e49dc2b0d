"""The analysis process: loads what reads and searches, then answers batches until the window's process is gone."""

from __future__ import annotations

import contextlib
import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Literal, TypeVar

from assist.engine.analysis.requests import (
    Answer,
    Failed,
    Look,
    Looked,
    PastRead,
    Progress,
    Read,
    Reader,
    Request,
    Searcher,
    Skipped,
)
from nlp.findings import Findings, Turn

T = TypeVar("T", Reader, Searcher)
log = logging.getLogger(__name__)
Batch = list[tuple[int, Request]]


@dataclass(frozen=True, slots=True)
class Parts:
    """How to build the two halves; each may fail alone, with a sentence for the person."""

    reader: Callable[[], Reader]
    searcher: Callable[[], Searcher]


class Worker:
    """Answers requests with what is loaded so far."""

    def __init__(self, reader: Reader | None = None, searcher: Searcher | None = None) -> None:
        self.reader = reader
        self.searcher = searcher

    def answer(self, request: Request) -> Answer:
        try:
            if isinstance(request, Look):
                return self.searcher.look(request) if self.searcher else Looked(False, ())
            if self.reader is None:
                return Failed("the phrase rules could not be loaded")
            if isinstance(request, Read):
                asked = request
                return self.reader.read(asked.turn, asked.before, asked.hint, asked.channel, asked.earlier)
            return PastRead(tuple((label, self._past(self.reader, texts)) for label, texts in request.contacts))
        except Exception as error:  # one text that breaks a reader must not end reading; the log holds the place
            log.exception("analysis of a %s failed", type(request).__name__)
            return Failed(f"{type(error).__name__}: {error}")

    def _past(self, reader: Reader, texts: tuple[str, ...]) -> Findings:
        turns = tuple(Turn(number, "customer", text) for number, text in enumerate(texts))
        found = [reader.read(turn, turns[: turn.index]) for turn in turns]
        lang = found[-1].lang if found else "en"
        return Findings(lang, facts=tuple(fact for f in found for fact in f.facts))


def stale(batch: Batch) -> set[int]:
    """Drafts in the batch that a newer draft of the same contact replaces."""
    newest: dict[str, int] = {}
    old = set()
    for number, request in batch:
        if isinstance(request, Read) and request.turn.index < 0:
            if request.contact in newest:
                old.add(newest[request.contact])
            newest[request.contact] = number
    return old


class Line:
    """The connection, shared by the reading and the searching thread."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._lock = threading.Lock()

    def send(self, answers: list[tuple[int, Answer | Progress]]) -> None:
        with self._lock, contextlib.suppress(OSError):  # the other end is gone: `serve` ends at its next receive
            self._connection.send(answers)

    def load(self, part: Literal["phrases", "search"], build: Callable[[], T]) -> T | None:
        """Build one half; where that fails the person is told, and the other half still works."""
        try:
            made = build()
        except Exception as error:
            log.exception("%s could not be loaded", part)
            self.send([(0, Progress(part, False, str(error)))])
            return None
        left_out = made.problems
        more = f" ({len(left_out) - 1} more: naast doctor)" if len(left_out) > 1 else ""
        self.send([(0, Progress(part, True, left_out[0] + more if left_out else "", left_out))])
        return made


def serve(connection: Connection, parts: Callable[[], Parts]) -> None:
    """Run until the other end hangs up. Searching has a thread of its own: a key press never waits for a search."""
    made = parts()
    line, worker = Line(connection), Worker()
    looks: queue.SimpleQueue[tuple[int, Look]] = queue.SimpleQueue()
    worker.reader = line.load("phrases", made.reader)
    threading.Thread(target=_search, args=(line, worker, made, looks), name="search", daemon=True).start()
    with contextlib.suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            batch: Batch = connection.recv()
            old = stale(batch)
            for number, request in batch:
                if isinstance(request, Look):
                    looks.put((number, request))
                else:
                    line.send([(number, Skipped() if number in old else worker.answer(request))])


def _search(line: Line, worker: Worker, parts: Parts, looks: queue.SimpleQueue[tuple[int, Look]]) -> None:
    worker.searcher = line.load("search", parts.searcher)
    while True:
        number, look = looks.get()
        line.send([(number, worker.answer(look))])
