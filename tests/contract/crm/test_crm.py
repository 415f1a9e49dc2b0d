"""One suite for every connector: who is found, what is read, what is written once, and how failures are told."""

from __future__ import annotations

import asyncio
import logging
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from knowledge.crm.base import NOTE_MARK, Page
from knowledge.crm.catalogue import SYSTEMS, SettingsWrong, connect
from knowledge.crm.lookup import LookUp
from knowledge.crm.notes import Notes
from knowledge.crm.web.errors import AnswerBroken, PermissionMissing, RateLimited, ServerFault, SignInRefused
from knowledge.customers.history import History, Person
from knowledge.customers.identity import match, read_address
from knowledge.store.store import Store

NOW = datetime(2026, 3, 1, tzinfo=UTC)


async def pages(connector: Any, person: Person) -> list[Page]:
    return [page async for page in connector.history(person)]


async def found(b: Any, text: str = "") -> Any:
    return await b.connector.find(read_address(text or b.address))


def test_a_person_is_found_by_number_or_mail_and_by_id(bench: Any, system: str) -> None:
    async def run() -> None:
        async with bench(system) as b:
            answer = await found(b)
            certain = match(read_address(b.address), answer.persons)
            assert (certain.kind, [p.id for p in certain.persons], answer.lost) == ("certain", [b.person], 0)
            by_id = await found(b, f"{b.connector.name}:{b.person}")
            assert [p.id for p in by_id.persons] == [b.person]
            assert all(p.source == b.connector.name for p in (*answer.persons, *by_id.persons))
            assert (await found(b, "nobody@example.org")).persons == ()

    asyncio.run(run())


def test_the_history_is_read_as_text_with_times_and_sources(bench: Any, system: str) -> None:
    async def run() -> None:
        async with bench(system) as b:
            got = await pages(b.connector, (await found(b)).persons[0])
            contacts = {c.id: c for page in got for c in page.contacts}
            assert len(contacts) >= 2
            assert sum(page.lost for page in got) == 0
            for contact in contacts.values():
                assert contact.source == b.connector.name
                assert contact.at.tzinfo is not None
                assert contact.about
                assert "\n" not in contact.about
                assert not any("<" in m.text or "&amp;" in m.text or "alert" in m.text for m in contact.messages)
            said = [m.text for c in contacts.values() for m in c.messages]
            assert said
            if b.fake:
                assert "Hello & thanks\nsecond line" in said
            assert any(page.orders for page in got)

    asyncio.run(run())


def test_an_entry_that_cannot_be_read_makes_the_history_partial(bench: Any, remote: str, fakes: Any) -> None:
    async def run() -> None:
        fake = fakes[remote](broken=1)
        async with bench(remote, fake) as b:
            histories = [h async for h in LookUp([b.connector], None).histories(b.address)]
            last: History = histories[-1]
            assert last.state.status == "partial"
            assert last.state.note
            assert len(last.contacts) >= 1

    asyncio.run(run())


def test_a_note_is_written_once_and_comes_back_without_its_mark(bench: Any, system: str) -> None:
    async def run() -> None:
        async with bench(system) as b:
            person = (await found(b)).persons[0]
            first = await b.connector.write_note("c-1", person, "Promised a call back\non Friday")
            again = await b.connector.write_note("c-1", person, "Promised a call back\non Friday")
            other = await b.connector.write_note("c-2", person, "Another contact")
            assert first == again != other
            if b.fake:
                assert len(b.fake.notes) == 2
                assert f"[{NOTE_MARK}c-1]" in b.fake.notes[0]["text"]
            said = [m.text for page in await pages(b.connector, person) for c in page.contacts for m in c.messages]
            assert not any(NOTE_MARK in text for text in said)

    asyncio.run(run())


def test_a_note_for_a_case_is_written_once_there(bench: Any, remote: str) -> None:
    async def run() -> None:
        async with bench(remote) as b:
            person = (await found(b)).persons[0]
            await b.connector.write_note("c-1", person, "Solved", "900")
            await b.connector.write_note("c-1", person, "Solved", "900")
            assert len(b.fake.notes) == 1

    asyncio.run(run())


def test_exactly_once_though_answers_are_lost_and_the_program_dies(
    bench: Any, remote: str, fakes: Any, tmp_path: Path
) -> None:
    """Twenty notes; of every second one the answer is lost after the write; the program starts anew between tries."""

    async def run() -> None:
        clock = [NOW]
        fake = fakes[remote]()
        async with bench(remote, fake) as b:
            person = Person(b.connector.name, b.person, "")
            for n in range(20):
                fake.lose = n % 2
                store = Store.open(tmp_path)
                notes = Notes(store.outbox, [b.connector], lambda: clock[0])
                state = await notes.write(f"c-{n}", person, f"note {n}")
                assert state.state == ("sending" if n % 2 else "written")
                store.close()  # the program ends here, and a new one goes on
                clock[0] += timedelta(hours=1)
            store = Store.open(tmp_path)
            notes = Notes(store.outbox, [b.connector], lambda: clock[0])
            await notes.send_due()
            await notes.write("c-1", person, "note 1")
            assert len(fake.notes) == 20
            assert {store.outbox.get(b.connector.name, f"c-{n}").state for n in range(20)} == {"written"}  # type: ignore[union-attr]

    asyncio.run(run())


@pytest.mark.parametrize(("status", "state"), [(422, "refused"), (403, "refused"), (401, "sending"), (503, "sending")])
def test_what_cannot_be_written_is_said_and_tried_again_only_where_it_helps(
    bench: Any, remote: str, fakes: Any, tmp_path: Path, status: int, state: str
) -> None:
    async def run() -> None:
        async with bench(remote, fakes[remote](status=status)) as b:
            store = Store.open(tmp_path)
            notes = Notes(store.outbox, [b.connector], lambda: NOW)
            note = await notes.write("c-1", Person(b.connector.name, b.person, ""), "secret words")
            assert note.state == state
            assert note.error
            assert "secret" not in note.error
            assert note.next_at is not None
            assert (note.next_at > NOW) == (state == "sending")

    asyncio.run(run())


@pytest.mark.parametrize(
    ("status", "error"), [(401, SignInRefused), (403, PermissionMissing), (429, RateLimited), (500, ServerFault)]
)
def test_refusals_are_named_and_the_lookup_never_raises(
    bench: Any, remote: str, fakes: Any, status: int, error: type[Exception], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)

    async def run() -> None:
        async with bench(remote, fakes[remote](status=status)) as b:
            with pytest.raises(error):
                await found(b)
            (_, last) = [h async for h in LookUp([b.connector], None, now=lambda: NOW).histories(b.address)]
            assert last.state.status == "failed"
            assert last.state.note
            assert last.state.retry_at is not None
            health = await b.connector.check()
            assert health.status in ("failed", "limited")
            for private in ("secret-token", b.address, b.address[1:]):
                assert private not in health.text + last.state.note
                assert private not in "".join(
                    r.getMessage() for r in caplog.records if not r.name.startswith("aiohttp")
                )

    asyncio.run(run())


def test_a_check_of_a_good_account_is_ok(bench: Any, system: str) -> None:
    async def run() -> None:
        async with bench(system) as b:
            assert (await b.connector.check()).status == "ok"

    asyncio.run(run())


def test_an_answer_of_another_shape_is_no_empty_history(bench: Any, remote: str, fakes: Any) -> None:
    async def run() -> None:
        fake = fakes[remote]()
        async with bench(remote, fake) as b:
            person = (await found(b)).persons[0]
            fake.answer = lambda request, body: {"ok": True}
            with pytest.raises(AnswerBroken):
                await pages(b.connector, person)

    asyncio.run(run())


def test_the_first_contacts_are_there_soon_on_a_slow_network(bench: Any, remote: str, fakes: Any) -> None:
    """200 ms for each answer: the first contacts within 1.5 s (with room for a busy machine)."""

    async def run() -> float:
        async with bench(remote, fakes[remote](delay=0.2)) as b:
            started = time.monotonic()
            async for history in LookUp([b.connector], None).histories(b.address):
                if history.contacts:
                    return time.monotonic() - started
        raise AssertionError("no contacts came")

    assert asyncio.run(run()) < 1.5


def test_every_system_has_its_folder_its_readme_and_its_questions() -> None:
    root = Path(__file__).parents[3] / "knowledge/crm"
    for kind, system in SYSTEMS.items():
        names = {path.name for path in (root / kind).iterdir()} - {"__pycache__"}
        assert names == {"__init__.py", "client.py", "parse.py", "README.md"}
        readme = (root / kind / "README.md").read_text("utf-8")
        if system.verified == "not verified":
            assert "not verified against the vendor" in readme.casefold()
        values = {field.key: field.example for field in system.fields}
        connector = connect(kind, values, "x", name="Mine")
        assert connector.name == "Mine"
        for field in system.fields:
            if field.needed:
                with pytest.raises(SettingsWrong, match=field.label):
                    connect(kind, {**values, field.key: " "}, "x")
        with pytest.raises(SettingsWrong, match="missing"):
            connect(kind, values, "")
        with pytest.raises(SettingsWrong, match="https"):
            connect(kind, {**values, "address": "http://crm.example.com"}, "x")
