"""Asking all systems at once: cache first, each source for itself, failures told, and a wrong person never certain."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from knowledge.crm.base import FoundPersons, Health, Page
from knowledge.crm.lookup import LookUp
from knowledge.crm.web.errors import RateLimited, Unreachable
from knowledge.customers.history import History, PastContact, Person
from knowledge.customers.identity import Address, match
from knowledge.store.store import FILE, Store

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
NUMBER = "+31612345678"


@dataclass
class Known:
    """A system that knows these persons; it may be slow, fail, or fail after some pages."""

    name: str
    persons: tuple[Person, ...] = ()
    contacts: int = 3
    wait: float = 0.0
    error: Exception | None = None
    breaks_after: int | None = None
    asked: list[str] = field(default_factory=list)

    async def find(self, address: Address) -> FoundPersons:
        self.asked.append(address.value)
        await asyncio.sleep(self.wait)
        if self.error and self.breaks_after is None:
            raise self.error
        by_id = tuple(p for p in self.persons if address.value == f"{p.source}:{p.id}")
        return FoundPersons(by_id or match(address, self.persons, "NL").persons)

    async def history(self, person: Person) -> AsyncIterator[Page]:
        for n in range(self.contacts):
            if self.error and n == self.breaks_after:
                raise self.error
            yield Page((PastContact(self.name, f"{person.id}-{n}", "phone", NOW - timedelta(days=n), f"call {n}"),))

    async def write_note(self, contact: str, person: Person, text: str, case: str = "") -> str:
        return contact

    async def check(self) -> Health:
        return Health(self.name, "ok", "")

    async def close(self) -> None: ...


def ann(source: str, **more: object) -> Person:
    return Person(source, f"{source}-1", "Ann Lee", (NUMBER,), ("ann@example.nl",), **more)  # type: ignore[arg-type]


def asked(
    *systems: Known, store: Store | None = None, address: str = NUMBER, person: tuple[str, str] | None = None,
    patience: float = 5.0, now: Callable[[], datetime] = lambda: NOW, look: LookUp | None = None,
) -> list[History]:  # fmt: skip
    async def run() -> list[History]:
        found = look or LookUp(systems, store, region="NL", patience=patience, now=now)
        return [history async for history in found.histories(address, person)]

    return asyncio.run(run())


def last(histories: list[History], source: str) -> History:
    return [history for history in histories if history.state.source == source][-1]


def test_each_source_answers_for_itself_and_a_slow_one_keeps_nobody_waiting() -> None:
    quick, slow, broken = (
        Known("a", (ann("a"),)),
        Known("b", (ann("b"),), wait=0.5),
        Known("c", error=Unreachable("c is away.")),
    )
    seen: list[tuple[str, str, float]] = []

    async def run() -> None:
        started = time.monotonic()
        found = LookUp([quick, slow, broken], None).histories(NUMBER)
        seen.extend(
            [(history.state.source, history.state.status, time.monotonic() - started) async for history in found]
        )

    asyncio.run(run())
    final = {source: (status, at) for source, status, at in seen}
    assert {source: status for source, (status, _) in final.items()} == {
        "a": "complete",
        "b": "complete",
        "c": "failed",
    }
    assert final["a"][1] < 0.3 < final["b"][1]
    assert [status for _, status, _ in seen[:3]] == ["loading"] * 3


def test_the_cache_is_there_within_a_moment_and_says_that_it_is_old(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    asked(Known("a", (ann("a"),), contacts=200), store=store)
    slow = Known("a", (ann("a"),), wait=0.4, contacts=201)

    async def first() -> tuple[History, float]:
        started = time.monotonic()
        found = LookUp([slow], store, now=lambda: NOW + timedelta(hours=1)).histories(NUMBER)
        history = await anext(found)
        took = time.monotonic() - started
        await found.aclose()  # type: ignore[attr-defined]
        return history, took

    history, took = asyncio.run(first())
    assert (history.state.status, history.state.fetched_at, len(history.contacts)) == ("stale", NOW, 200)
    assert took < 0.3
    assert len(last(asked(slow, store=store), "a").contacts) == 201


def test_a_failure_after_the_cache_leaves_the_cache_and_says_so(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    asked(Known("a", (ann("a"),)), store=store)
    final = last(asked(Known("a", error=Unreachable("a is away.")), store=store), "a")
    assert (final.state.status, len(final.contacts)) == ("stale", 3)
    assert "a is away." in final.state.note
    assert final.state.retry_at is not None
    assert final.state.fetched_at == NOW


def test_a_failure_in_the_middle_is_partial_and_never_complete(tmp_path: Path) -> None:
    broken = Known("a", (ann("a"),), contacts=9, error=Unreachable("a is away."), breaks_after=4)
    final = last(asked(broken), "a")
    assert (final.state.status, len(final.contacts)) == ("partial", 4)
    assert "missing" in final.state.note
    store = Store.open(tmp_path)
    asked(Known("a", (ann("a"),), contacts=9), store=store)
    assert len(last(asked(broken, store=store), "a").contacts) == 9  # the rest from the cache
    assert last(asked(broken, store=store), "a").state.status == "partial"


def test_a_fault_of_ours_is_a_failed_source_and_not_a_crash() -> None:
    final = last(asked(Known("a", error=ZeroDivisionError("private words")), Known("b", (ann("b"),))), "a")
    assert final.state.status == "failed"
    assert "ZeroDivisionError" in final.state.note
    assert "private words" not in final.state.note


def test_an_answer_that_never_comes_ends_with_patience() -> None:
    final = last(asked(Known("a", wait=60), patience=0.1), "a")
    assert (final.state.status, final.state.note) == ("failed", "a did not answer in time.")


def test_a_source_that_asked_for_a_pause_is_not_asked_before_its_time() -> None:
    clock = [NOW]
    limited = Known("a", error=RateLimited("a was asked too often.", NOW + timedelta(seconds=60)))
    look = LookUp([limited], None, now=lambda: clock[0])
    assert last(asked(look=look), "a").state.retry_at == NOW + timedelta(seconds=60)
    asked(look=look)
    assert len(limited.asked) == 1
    clock[0] += timedelta(seconds=61)
    limited.error = None
    assert last(asked(look=look), "a").state.status == "complete"


def test_several_persons_are_a_choice_without_any_history() -> None:
    two = Known("a", (ann("a"), Person("a", "2", "Bob Ray", ("06 12345678",))))
    final = last(asked(two), "a")
    assert (final.certain, len(final.persons), final.contacts) == (False, 2, ())


def test_a_single_doubtful_person_is_not_certain_either() -> None:
    guess = Known("a", (Person("a", "2", "Bob Ray", ("+31612345678 ext 4",)),))
    final = last(asked(guess), "a")
    assert (final.certain, len(final.persons), final.contacts) == (False, 1, ())


def test_nobody_found_is_complete_and_empty() -> None:
    final = last(asked(Known("a")), "a")
    assert (final.state.status, final.persons, final.state.note) == ("complete", (), "")


@pytest.mark.parametrize("address", ["anonymous", ""])
def test_a_withheld_number_asks_nobody_and_says_so(address: str) -> None:
    system = Known("a", (ann("a"),))
    final = last(asked(system, address=address), "a")
    assert final.state.status == "partial"
    assert "withheld" in final.state.note
    assert system.asked == []


def test_the_chosen_customer_and_the_same_human_in_other_systems() -> None:
    bob = Person("a", "2", "Bob Ray", (NUMBER,))
    here = Known("a", (ann("a"), bob))
    there = Known("b", (ann("b"), Person("b", "9", "Bob Other", (NUMBER,))))
    found = asked(here, there, person=("a", "a-1"))
    assert [p.id for p in last(found, "a").persons] == ["a-1"]
    assert [p.id for p in last(found, "b").persons] == ["b-1"]
    assert len(last(found, "b").contacts) == 3
    nobody = last(asked(here, there, person=("a", "2")), "b")
    assert (nobody.persons, nobody.state.status) == ((), "complete")


def test_a_choice_whose_system_fails_leaves_the_others_quiet() -> None:
    found = asked(Known("a", error=Unreachable("a is away.")), Known("b", (ann("b"),)), person=("a", "a-1"))
    assert last(found, "a").state.status == "failed"
    assert last(found, "b").persons == ()


def test_a_broken_cache_is_no_obstacle(tmp_path: Path) -> None:
    store = Store.open(tmp_path)
    store.close()
    (tmp_path / FILE).write_bytes(b"not a database any more" * 1000)
    for ending in ("-wal", "-shm"):
        (tmp_path / (FILE + ending)).unlink(missing_ok=True)
    assert last(asked(Known("a", (ann("a"),)), store=store), "a").state.status == "complete"


def test_leaving_early_ends_the_questions() -> None:
    slow = Known("a", (ann("a"),), wait=30)

    async def run() -> int:
        found = LookUp([slow], None).histories(NUMBER)
        await anext(found)
        await found.aclose()  # type: ignore[attr-defined]
        return len(asyncio.all_tasks())

    assert asyncio.run(run()) == 1


def test_two_systems_certain_of_two_humans_are_a_choice_and_show_nobodys_history(tmp_path: Path) -> None:
    """Whichever answers first: what was shown as certain is taken back."""
    bob = Known("b", (Person("b", "9", "Bob Ray", (NUMBER,)),), wait=0.05)
    for systems in ((Known("a", (ann("a"),)), bob), (Known("a", (ann("a"),), wait=0.15), bob)):
        store = Store.open(tmp_path)
        for _ in range(2):  # the second time from the cache
            found = asked(*systems, store=store)
            for source in ("a", "b"):
                final = last(found, source)
                assert (final.certain, len(final.persons), final.contacts) == (False, 1, ())
        chosen = last(asked(*systems, person=("a", "a-1")), "a")
        assert (chosen.certain, len(chosen.contacts)) == (True, 3)


def test_another_name_for_the_number_elsewhere_is_said_and_not_shown() -> None:
    here, there = Known("a", (ann("a"),)), Known("b", (Person("b", "9", "A. L.", (NUMBER,)),))
    final = last(asked(here, there, person=("a", "a-1")), "b")
    assert (final.persons, final.state.status) == ((), "complete")
    assert "under another name" in final.state.note
