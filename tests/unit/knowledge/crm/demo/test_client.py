"""The demo system: fictional people of two languages, a year of contacts that stays recent, slips that are named."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from knowledge.crm.demo.client import FILE, DemoCrm
from knowledge.crm.lookup import LookUp
from knowledge.crm.web.errors import DemoBroken, NotFound
from knowledge.customers.history import Person
from knowledge.customers.identity import read_address
from knowledge.customers.merge import linked, timeline

DATA = Path(__file__).parents[5] / "resources/demo/crm"
NOW = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)


def demo(home: Path, now: datetime = NOW, data: Path = DATA) -> DemoCrm:
    return DemoCrm(home, data, now=lambda: now)


def people(system: DemoCrm) -> tuple[Person, ...]:
    return asyncio.run(_people(system))


async def _people(system: DemoCrm) -> tuple[Person, ...]:
    rows = await system._rows("SELECT id FROM person")
    return tuple([(await system.find(read_address(f"demo:{id}"))).persons[0] for (id,) in rows])


def test_people_of_both_languages_with_every_kind_of_contact(tmp_path: Path) -> None:
    system = demo(tmp_path)
    everybody = people(system)
    assert len(everybody) >= 12
    assert {p.language for p in everybody} == {"en", "nl"}
    assert len({p.id for p in everybody}) == len(everybody)

    async def contacts() -> list[Any]:
        return [c for p in everybody async for page in system.history(p) for c in (*page.contacts, *page.orders)]

    found = asyncio.run(contacts())
    assert {c.channel for c in found if hasattr(c, "channel")} >= {"phone", "chat", "email", "note"}
    assert {c.kind for c in found if hasattr(c, "kind")} == {"order", "case"}
    assert all(NOW - timedelta(days=366) <= c.at <= NOW for c in found if hasattr(c, "channel"))
    ids = [(type(c), c.id) for c in found]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("number", ["+44 7700 900101", "+31 6 12345601"])
def test_the_demo_shows_a_customer_who_had_to_call_again(tmp_path: Path, number: str) -> None:
    async def look() -> Any:
        return [h async for h in LookUp([demo(tmp_path)], None).histories(number)][-1]

    history = asyncio.run(look())
    link = linked(timeline([history]), NOW, "phone")
    assert link is not None
    assert link.count >= 3
    assert len(set(link.channels)) == 3


def test_two_people_share_a_number(tmp_path: Path) -> None:
    for number in ("+442079460321", "+31301234504"):
        found = asyncio.run(demo(tmp_path).find(read_address(number)))
        assert len(found.persons) == 2


def test_the_history_is_as_recent_next_month(tmp_path: Path) -> None:
    async def newest(now: datetime) -> datetime:
        system = demo(tmp_path, now)
        person = (await system.find(read_address("demo:P-1001"))).persons[0]
        return max([c.at async for page in system.history(person) for c in page.contacts])

    later = NOW + timedelta(days=40)
    assert asyncio.run(newest(later)) - asyncio.run(newest(NOW)) == timedelta(days=40)


def test_a_note_keeps_its_own_time_and_survives(tmp_path: Path) -> None:
    person = people(demo(tmp_path))[0]
    asyncio.run(demo(tmp_path).write_note("c-1", person, "Promised a call"))

    async def notes() -> list[Any]:
        return [c async for page in demo(tmp_path, NOW + timedelta(days=3)).history(person) for c in page.contacts]

    (note,) = [c for c in asyncio.run(notes()) if c.about == "Promised a call"]
    assert note.at == NOW
    with pytest.raises(NotFound):
        asyncio.run(demo(tmp_path).write_note("c-1", Person("demo", "nobody", ""), "x"))


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        ("[[person]\n", "cannot be read"),
        ('[[person]]\nid = "P-1"\n', "P-1.*name is missing"),
        (
            '[[person]]\nid="P-1"\nname="A"\n[[person.contact]]\nid="D-1"\ndays=1\nclock="9"\nchannel="phone"\n',
            "D-1.*HH:MM",
        ),
        (
            '[[person]]\nid="P-1"\nname="A"\n[[person.contact]]\nid="D-1"\ndays=1\nclock="09:00"\nchannel="fax"\n',
            "channel is",
        ),
        ('[[person]]\nid="P-1"\nname="A"\norders=[{id="O-1",kind="thing",days=1}]\n', "O-1.*order or case"),
    ],
)
def test_a_slip_in_the_data_names_file_and_place(tmp_path: Path, toml: str, words: str) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "mine.toml").write_text(toml)
    with pytest.raises(DemoBroken, match=rf"(?s)mine\.toml.*{words}"):
        people(demo(tmp_path, data=data))
    assert not (tmp_path / FILE).exists()
    assert asyncio.run(demo(tmp_path, data=data).check()).status == "failed"


def test_a_broken_database_says_how_to_mend_it(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"nonsense" * 500)
    health = asyncio.run(demo(tmp_path).check())
    assert (health.status, health.can_write) == ("failed", False)
    assert "Remove it" in health.text
