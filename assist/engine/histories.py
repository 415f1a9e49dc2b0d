"""Asks every system about the caller, on the io loop; each answer comes back as an event at once.

What the customer told us in earlier contacts is read in the analysis process and follows as an event of its own,
so that the timeline never waits for it.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from datetime import UTC, datetime
from typing import Any, Protocol

from assist.domain import events as ev
from assist.domain.advice import PromiseEntry
from assist.domain.effects import LookUpHistory
from assist.engine.analysis.desk import Ask
from assist.engine.analysis.requests import Answer, PastRead, ReadPast
from assist.ports import Post
from knowledge.customers.history import History, PastContact
from knowledge.journal.entry import Promise

Start = Callable[[Coroutine[Any, Any, None]], object]
CONTACTS_READ = 30
"""The newest earlier contacts whose messages are read for facts."""


class Sources(Protocol):
    """knowledge.crm.lookup.LookUp."""

    def histories(self, address: str, person: tuple[str, str] | None = None) -> AsyncIterator[History]: ...


class HistoryDesk:
    """The Histories port. `start` runs a coroutine (the io loop; at once on the command line).

    `promises` answers from the ledger, for customer keys; it may touch the disk.
    """

    def __init__(
        self,
        start: Start,
        sources: Sources,
        promises: Callable[[Sequence[str]], Sequence[Promise]],
        ask: Ask,
        post: Post,
    ) -> None:
        self._start = start
        self._sources = sources
        self._promises = promises
        self._ask = ask
        self._post = post

    def look_up(self, request: LookUpHistory) -> None:
        self._start(self._look(request))

    async def _look(self, request: LookUpHistory) -> None:
        async for history in self._sources.histories(request.address, request.person):
            owed: tuple[PromiseEntry, ...] = ()
            if history.certain:
                keys = (request.address, *(f"{p.source}:{p.id}" for p in history.persons))
                owed = tuple(map(entry_of, await asyncio.to_thread(self._promises, keys)))
            self._post(ev.HistoryArrived(request.contact, datetime.now(UTC), history, owed))
            if history.contacts and history.state.status != "loading":
                self._read(request.contact, history)

    def _read(self, contact: str, history: History) -> None:
        past = tuple(
            (label_of(c), texts)
            for c in history.contacts[:CONTACTS_READ]
            if (texts := tuple(m.text for m in c.messages if m.speaker == "customer"))
        )

        def done(answer: Answer) -> None:
            if isinstance(answer, PastRead):
                self._post(ev.PastRead(contact, datetime.now(UTC), answer.facts))

        if past:
            self._ask(ReadPast(past), done)


def label_of(contact: PastContact) -> str:
    """What an earlier contact is called where a fact comes from it: its day and what it was about."""
    return f"{contact.at:%d-%m-%Y} · {contact.about}"


def entry_of(promise: Promise) -> PromiseEntry:
    """The ledger's promise as the flow knows it."""
    return PromiseEntry(
        id=promise.id,
        what=promise.what,
        text=promise.text,
        made_at=promise.made_at,
        contact=promise.contact,
        turn=promise.turn,
        due=promise.due,
        state=promise.state,
    )
