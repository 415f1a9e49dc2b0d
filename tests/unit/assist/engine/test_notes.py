"""The note: wanted once, kept, sent, and told to whoever is still there to hear it. Real outbox, real sender."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assist.domain import events as ev
from assist.domain.effects import Effect, WriteNote
from assist.domain.view import StatusLine
from assist.engine.flow import step
from assist.engine.notes import NO_STORE, NoteDesk
from assist.engine.rules import Rules
from assist.engine.session import Session
from assist.engine.view import view_of
from knowledge.crm.base import FoundPersons, Health, Page
from knowledge.crm.notes import Notes
from knowledge.crm.web.errors import CrmError, PermissionMissing, Unreachable
from knowledge.customers.history import History, Order, Person, SourceState
from knowledge.customers.identity import Address
from knowledge.store.store import Store

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ANNA = Person("crm", "1", "Anna Visser", phones=("+31612345678",))
STARTED = ev.ContactStarted("c", NOW, address="+31612345678")
WANTED = ev.NoteWanted("c", NOW, "Parcel found")


@dataclass
class Crm:
    """A system that refuses as it is told, and keeps notes by contact."""

    name: str = "crm"
    error: CrmError | None = None
    notes: dict[str, str] = field(default_factory=dict)

    async def find(self, address: Address) -> FoundPersons:
        return FoundPersons()

    async def history(self, person: Person) -> AsyncIterator[Page]:
        yield Page()

    async def write_note(self, contact: str, person: Person, text: str, case: str = "") -> str:
        if self.error:
            raise self.error
        self.notes[contact] = text
        return "1"

    async def check(self) -> Health:
        return Health(self.name, "ok", "")

    async def close(self) -> None: ...


def arrived(*orders: Order) -> ev.HistoryArrived:
    return ev.HistoryArrived("c", NOW, History(SourceState("crm", "complete"), (ANNA,), (), orders))


def run(*events: ev.Event) -> tuple[Session, list[Effect]]:
    session: Session | None = None
    effects: list[Effect] = []
    for event in events:
        session, new = step(Rules(), session, event)
        effects += new
    assert session is not None
    return session, effects


def notes_of(effects: list[Effect]) -> list[WriteNote]:
    return [effect for effect in effects if isinstance(effect, WriteNote)]


def case(id: str, is_open: bool = True, source: str = "crm") -> Order:
    return Order(source, id, "case", f"Case {id}", "", open=is_open)


def test_nobody_certain_no_note() -> None:
    session, effects = run(STARTED, WANTED)
    assert notes_of(effects) == []
    assert view_of(session, (), NOW).note is None


def test_wanted_once_however_often_it_is_pressed() -> None:
    session, effects = run(STARTED, arrived(), WANTED, WANTED)
    assert notes_of(effects) == [WriteNote("c", NOW, ANNA, "Parcel found")]
    assert session.note is not None
    assert session.note.state == "waiting"
    session, effects = run(STARTED, arrived(), WANTED, ev.NoteReported("c", NOW, "written"), WANTED)
    assert len(notes_of(effects)) == 1
    note = view_of(session, (), NOW).note
    assert note is not None
    assert (note.system, note.state, note.text) == ("crm", "written", "Parcel found")


def test_a_refused_note_may_be_wanted_again() -> None:
    refused = ev.NoteReported("c", NOW, "refused", "no permission")
    session, effects = run(STARTED, arrived(), WANTED, refused, WANTED)
    assert len(notes_of(effects)) == 2
    assert session.note is not None
    assert session.note.why == ""


def test_an_empty_note_is_none() -> None:
    assert notes_of(run(STARTED, arrived(), ev.NoteWanted("c", NOW, " \n"))[1]) == []


@pytest.mark.parametrize(
    ("orders", "goes"),
    [
        ((case("9"),), "9"),
        ((case("9"), case("8")), ""),
        ((case("9"), case("8", is_open=False)), "9"),
        ((case("9", source="other"),), ""),
        ((Order("crm", "5", "order", "Shoes", "", open=True),), ""),
    ],
)
def test_it_goes_to_the_only_open_case_and_to_none_where_that_would_be_a_guess(orders, goes) -> None:
    session, effects = run(STARTED, arrived(*orders), WANTED)
    assert [note.case for note in notes_of(effects)] == [goes]
    assert session.note is not None
    assert session.note.case == (f"Case {goes}" if goes else "")


class Bench:
    """A desk over a real store; `clock` moves the sender's time."""

    def __init__(self, folder: Path, crm: Crm) -> None:
        self.clock = [NOW]
        self.store = Store.open(folder)
        self.told: list[tuple[str, str]] = []
        self.lines: list[StatusLine] = []
        self.notes = Notes(self.store.outbox, [crm], lambda: self.clock[0])
        self.desk = NoteDesk(asyncio.run, self.notes, self.store.outbox, self._post, self.lines.append)

    def _post(self, event: ev.Event) -> None:
        assert isinstance(event, ev.NoteReported)
        self.told.append((event.state, event.why))

    def write(self) -> None:
        self.desk.write(WriteNote("c", NOW, ANNA, "Parcel found"))

    def later(self, minutes: float) -> None:
        self.clock[0] += timedelta(minutes=minutes)
        asyncio.run(self.desk.send())


def test_written_at_once(tmp_path) -> None:
    crm = Crm()
    bench = Bench(tmp_path, crm)
    bench.write()
    assert bench.told == [("written", "")]
    assert crm.notes == {"c": "Parcel found"}
    bench.later(1)
    assert (bench.told, bench.lines) == ([("written", "")], [])


def test_waits_says_why_and_is_written_when_the_system_is_back(tmp_path) -> None:
    crm = Crm(error=Unreachable("crm cannot be reached."))
    bench = Bench(tmp_path, crm)
    bench.write()
    bench.later(0.1)
    assert bench.told == [("waiting", "crm cannot be reached.")]
    assert [(line.text, dict(line.params)["count"]) for line in bench.lines] == [("notes-waiting", "1")]
    crm.error = None
    bench.later(5)
    assert bench.told[-1] == ("written", "")
    assert bench.lines[-1].text == ""


def test_what_an_earlier_run_left_is_sent_and_opens_no_contact(tmp_path) -> None:
    first = Bench(tmp_path, Crm(error=Unreachable("away")))
    first.write()
    first.store.close()
    crm = Crm()
    second = Bench(tmp_path, crm)
    second.later(60)
    assert crm.notes == {"c": "Parcel found"}
    assert second.told == []


def test_what_an_earlier_run_left_and_is_refused_is_said_at_the_foot(tmp_path) -> None:
    first = Bench(tmp_path, Crm(error=Unreachable("away")))
    first.write()
    first.store.close()
    crm = Crm(error=Unreachable("away"))
    second = Bench(tmp_path, crm)
    second.later(0)
    crm.error = PermissionMissing("lacks notes.write", "notes.write")
    second.later(60)
    assert [line.text for line in second.lines if line.text] == ["notes-waiting", "note-refused"]
    assert ("why", "lacks notes.write") in second.lines[-2].params + second.lines[-1].params
    assert second.told == []


def test_a_mended_system_is_tried_soon(tmp_path) -> None:
    bench = Bench(tmp_path, Crm(error=Unreachable("crm cannot be reached.")))
    bench.write()
    for _ in range(8):
        bench.later(30)
    mended = Crm()
    bench.notes.use([mended])
    bench.later(0.1)
    assert mended.notes == {}  # a request that was cut off may still be on its way
    bench.later(0.5)
    assert mended.notes == {"c": "Parcel found"}


def test_without_a_store_it_is_refused_aloud() -> None:
    told: list[ev.Event] = []
    NoteDesk(asyncio.run, None, None, told.append, lambda _: None).write(WriteNote("c", NOW, ANNA, "x"))
    assert [(e.state, e.why) for e in told] == [("refused", NO_STORE)]  # type: ignore[union-attr]
