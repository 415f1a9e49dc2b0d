"""Asking all systems about one caller: what is cached at once, then each system as it answers. Never raises.

A failure is an answer too: its state says what is missing and when it is tried again, so that an empty timeline
is only ever shown as empty when every source said so.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from knowledge.crm.base import Connector, Page
from knowledge.crm.web.errors import CrmError, RateLimited, TimedOut
from knowledge.customers.history import History, Order, PastContact, Person, SourceState, SourceStatus
from knowledge.customers.identity import Address, Match, match, read_address, same_humans
from knowledge.store.errors import StoreError
from knowledge.store.store import Store

log = logging.getLogger(__name__)
RETRY_SOON = timedelta(seconds=30)
MOST = 20_000
"""Contacts of one person that are fetched; beyond, the history says that it was cut."""
WITHHELD = "The number was withheld, so nobody was looked up. Search by name, e-mail or order number."


@dataclass(slots=True)
class _Gathered:
    """What has arrived of one source so far."""

    persons: tuple[Person, ...] = ()
    certain: bool = True
    contacts: dict[str, PastContact] = field(default_factory=dict)
    orders: dict[tuple[str, str], Order] = field(default_factory=dict)
    lost: int = 0
    notes: list[str] = field(default_factory=list)

    def add(self, page: Page) -> None:
        self.contacts.update((contact.id, contact) for contact in page.contacts)
        self.orders.update(((order.kind, order.id), order) for order in page.orders)
        self.miss(page.lost, page.note)

    def miss(self, lost: int, note: str) -> None:
        self.lost += lost
        if note and note not in self.notes:
            self.notes.append(note)

    def history(self, state: SourceState) -> History:
        newest = sorted(self.contacts.values(), key=lambda contact: contact.at, reverse=True)
        return History(state, self.persons, tuple(newest), tuple(self.orders.values()), self.certain)


class LookUp:
    """Asks every connector concurrently. One for the whole program; `store` None: without a cache."""

    def __init__(
        self, connectors: Sequence[Connector], store: Store | None, *, region: str = "", patience: float = 30.0,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:  # fmt: skip
        self._connectors, self._store, self._region = tuple(connectors), store, region
        self._patience, self._now = patience, now
        self._resting: dict[str, RateLimited] = {}

    def use(self, connectors: Sequence[Connector]) -> None:
        """Ask these from now on; a system that was told to rest may be another one now."""
        self._connectors = tuple(connectors)
        self._resting.clear()

    async def histories(self, address: str, person: tuple[str, str] | None = None) -> AsyncIterator[History]:
        """Each source's answers as they arrive: cached (`stale`) or `loading`, then parts, then the whole.

        Each history replaces the one before it of the same source. `person` (source, id) narrows the search to
        one chosen customer: that record, and records of other systems with the same e-mail or full name.
        """
        sought, connectors = read_address(address, self._region), self._connectors
        if person is None and sought.kind == "withheld":
            for connector in connectors:
                yield History(SourceState(connector.name, "partial", self._now(), note=WITHHELD))
            return
        key = ":".join(person) if person else sought.key
        cached = await self._cached(key)
        shown = _Shown(chosen=person is not None)
        for connector in connectors:
            for part in shown.add(cached.get(connector.name) or History(SourceState(connector.name, "loading"))):
                yield part
        arrived: asyncio.Queue[History | None] = asyncio.Queue()
        chosen = _Chosen(person, connectors)
        tasks = [
            asyncio.create_task(self._ask(connector, sought, chosen, key, cached.get(connector.name), arrived))
            for connector in connectors
        ]
        try:
            open_tasks = len(tasks)
            while open_tasks:
                history = await arrived.get()
                if history is None:
                    open_tasks -= 1
                    continue
                for part in shown.add(history):
                    yield part
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _cached(self, key: str) -> dict[str, History]:
        if self._store is None:
            return {}
        with suppress(StoreError, ValueError, KeyError, TypeError):  # without a cache it is only slower
            kept = await asyncio.to_thread(self._store.histories.get, key)
            return {history.state.source: history for history in kept}
        return {}

    async def _ask(
        self, connector: Connector, sought: Address, chosen: _Chosen, key: str, cached: History | None,
        arrived: asyncio.Queue[History | None],
    ) -> None:  # fmt: skip
        """One source from beginning to end; always ends with a final state and None."""
        gathered = _Gathered()
        try:
            if resting := self._rests(connector.name):
                raise resting
            async with asyncio.timeout(self._patience):
                await self._gather(connector, sought, chosen, gathered, arrived)
        except Exception as error:
            final = self._failed(connector.name, gathered, cached, error)
        else:
            final = gathered.history(self._ended(connector.name, gathered))
        await self._keep(key, final)
        await arrived.put(final)
        await arrived.put(None)

    async def _gather(
        self, connector: Connector, sought: Address, chosen: _Chosen, gathered: _Gathered,
        arrived: asyncio.Queue[History | None],
    ) -> None:  # fmt: skip
        found = await chosen.find(connector, sought, self._region)
        gathered.persons, gathered.certain = found.match.persons, found.match.kind != "choose"
        gathered.miss(found.lost, "Some answers could not be read." if found.lost else found.note)
        if found.match.kind != "certain":
            return
        shown = 0
        for person in gathered.persons:
            async for page in connector.history(person):
                gathered.add(page)
                if len(gathered.contacts) >= max(1, 2 * shown) or (page.orders and not shown):
                    shown = len(gathered.contacts)
                    await arrived.put(gathered.history(SourceState(connector.name, "loading", self._now())))
                if len(gathered.contacts) >= MOST:
                    gathered.miss(1, f"Only the newest {MOST:,} contacts were fetched.")
                    break

    def _ended(self, name: str, gathered: _Gathered) -> SourceState:
        status: SourceStatus = "partial" if gathered.lost else "complete"
        note = " ".join(gathered.notes)
        if gathered.lost and not note:
            note = f"{gathered.lost} entries could not be read."
        return SourceState(name, status, self._now(), note=note)

    def _failed(self, name: str, gathered: _Gathered, cached: History | None, error: Exception) -> History:
        """The honest state after a failure: what arrived (partial), what was cached (stale), or nothing (failed)."""
        now = self._now()
        if isinstance(error, RateLimited) and error.retry_at:
            self._resting[name] = error
        error = TimedOut(f"{name} did not answer in time.") if isinstance(error, TimeoutError) else error
        if not isinstance(error, CrmError):
            log.error("connector fault in %s: %s", name, type(error).__name__)
        text = error.text if isinstance(error, CrmError) else f"Naast could not read {name} ({type(error).__name__})."
        retry = max(error.retry_at or now, now) if isinstance(error, CrmError) and error.retry_at else now + RETRY_SOON
        if gathered.contacts or gathered.orders:
            for contact in cached.contacts if cached else ():
                gathered.contacts.setdefault(contact.id, contact)
            return gathered.history(SourceState(name, "partial", now, retry, f"{text} Earlier contacts are missing."))
        if cached is not None:
            note = f"{text} Shown from the last time."
            return replace(cached, state=replace(cached.state, status="stale", retry_at=retry, note=note))
        return replace(gathered.history(SourceState(name, "failed", None, retry, text)))

    def _rests(self, name: str) -> RateLimited | None:
        """The system said when it may be asked again: it is not asked before."""
        error = self._resting.get(name)
        if error and error.retry_at and error.retry_at > self._now():
            return error
        self._resting.pop(name, None)
        return None

    async def _keep(self, key: str, history: History) -> None:
        if self._store is None or not key or history.state.status not in ("complete", "partial"):
            return
        if not history.persons and not history.state.note:
            return  # nobody found: nothing to show faster next time
        with suppress(StoreError):
            await asyncio.to_thread(self._store.histories.put, key, history, self._now())


class _Shown:
    """What was shown of each source. Where two sources are each certain of another human, nobody is: the agent
    chooses, and until then nobody's history is on screen.
    """

    def __init__(self, chosen: bool) -> None:
        self._chosen = chosen
        self._latest: dict[str, History] = {}

    def add(self, history: History) -> tuple[History, ...]:
        """What to show now that this arrived."""
        agreed = self._agreed()
        self._latest[history.state.source] = history
        if self._chosen or self._agreed():
            return (history,)
        return (_doubtful(history),) if not agreed else tuple(_doubtful(h) for h in self._latest.values() if h.persons)

    def _agreed(self) -> bool:
        certain = [person for history in self._latest.values() if history.certain for person in history.persons]
        return len(same_humans(certain)) <= 1


def _doubtful(history: History) -> History:
    return replace(history, contacts=(), orders=(), certain=not history.persons)


@dataclass(frozen=True, slots=True)
class _Found:
    match: Match
    lost: int = 0
    note: str = ""


class _Chosen:
    """The customer the agent chose, if any: found once, and waited for by the other sources."""

    def __init__(self, person: tuple[str, str] | None, connectors: Sequence[Connector]) -> None:
        self._person = person
        self._record: asyncio.Future[Person | None] = asyncio.get_running_loop().create_future()
        if person is None or all(connector.name != person[0] for connector in connectors):
            self._record.set_result(None)

    async def find(self, connector: Connector, sought: Address, region: str) -> _Found:
        if self._person is None:
            found = await connector.find(sought)
            return _Found(match(sought, found.persons, region), found.lost)
        if connector.name == self._person[0]:
            return await self._own(connector)
        record = await self._record
        if record is None:
            return _Found(Match("none"))
        return await _same_elsewhere(connector, record, region)

    async def _own(self, connector: Connector) -> _Found:
        assert self._person is not None
        try:
            found = await connector.find(Address("id", ":".join(self._person)))
            own = next((p for p in found.persons if p.id == self._person[1]), None)
        except BaseException:
            self._record.set_result(None)
            raise
        self._record.set_result(own)
        return _Found(Match("certain", (own,)) if own else Match("none"), found.lost)


async def _same_elsewhere(connector: Connector, record: Person, region: str) -> _Found:
    """The records of a known customer in another system: same address, and same e-mail or full name."""
    persons: dict[str, Person] = {}
    lost = 0
    for text in (*record.emails, *record.phones):
        found = await connector.find(read_address(text, region))
        lost += found.lost
        persons.update((person.id, person) for person in found.persons)
    same = tuple(person for person in persons.values() if len(same_humans((record, person))) == 1)
    if same:
        return _Found(Match("certain" if len(same) == 1 else "choose", same), lost)
    note = f"{connector.name} knows this number or e-mail under another name, which is not shown." if persons else ""
    return _Found(Match("none"), lost, note)
