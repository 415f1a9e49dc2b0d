"""The engine's thread: order, focus, other contacts, reminders, and an event that breaks."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from assist.domain import effects as fx
from assist.domain import events as ev
from assist.domain.advice import PromiseEntry
from assist.domain.view import StatusLine, View
from assist.engine.reminders import Owed
from assist.engine.rules import Rules
from assist.engine.runner import Runner
from nlp.findings import Findings

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@dataclass
class Outside:
    """Fakes of all ports: they only keep what they were given."""

    views: queue.Queue[View] = field(default_factory=queue.Queue)
    reads: list[fx.Analyse] = field(default_factory=list)
    records: list[fx.Record] = field(default_factory=list)
    kept: list[PromiseEntry] = field(default_factory=list)
    breaks: bool = False

    def read(self, request: fx.Analyse) -> None:
        if self.breaks:
            raise RuntimeError("broken door")
        self.reads.append(request)

    def search(self, request: fx.SearchKnowledge) -> None: ...

    def look_up(self, request: fx.LookUpHistory) -> None: ...

    def write(self, record: fx.Record) -> None:
        self.records.append(record)

    def keep(self, promise: PromiseEntry, customer: str) -> None:
        self.kept.append(promise)

    def show_view(self, view: View) -> None:
        self.views.put(view)

    def until(self, wanted: Callable[[View], object]) -> View:
        while True:
            view = self.views.get(timeout=5)
            if wanted(view):
                return view


@pytest.fixture
def outside() -> Outside:
    return Outside()


@pytest.fixture
def runner(outside: Outside) -> Iterator[Runner]:
    owed = PromiseEntry("p", "call back", "I'll call", NOW, "long-ago", due=NOW)
    runner = Runner(Rules(), outside, outside, outside, outside, owed=[Owed(owed, "crm:1")])
    runner.start()
    yield runner
    runner.stop()


def started(contact: str, name: str = "") -> ev.ContactStarted:
    return ev.ContactStarted(contact, NOW, "chat", name=name)


def test_the_newest_contact_is_at_hand_and_the_other_one_click_away(runner: Runner, outside: Outside) -> None:
    runner.post(started("a", "Anna"))
    runner.post(started("b", "Bram"))
    view = outside.until(lambda v: v.contact and v.contact.id == "b" and v.others)
    assert [(o.id, o.name) for o in view.others] == [("a", "Anna")]
    runner.post(ev.ContactSelected("a", NOW))
    view = outside.until(lambda v: v.contact and v.contact.id == "a")
    assert [o.id for o in view.others] == ["b"]


def test_words_of_another_contact_do_not_push_the_one_at_hand_away(runner: Runner, outside: Outside) -> None:
    runner.post(started("a"))
    runner.post(started("b"))
    runner.post(ev.Said("a", NOW, "customer", "hello?"))
    runner.status(StatusLine("mark", "info", "done"))
    view = outside.until(lambda v: v.status)
    assert view.contact is not None
    assert view.contact.id == "b"
    assert [r.turn.text for r in outside.reads] == ["hello?"]


def test_one_event_that_breaks_is_told_and_the_next_one_taken(
    runner: Runner, outside: Outside, caplog: pytest.LogCaptureFixture
) -> None:
    outside.breaks = True
    runner.post(ev.Said("a", NOW, "agent", "one"))
    outside.until(lambda v: any(line.key == "engine" for line in v.status))
    outside.breaks = False
    runner.post(ev.Said("a", NOW, "agent", "two"))
    outside.until(lambda v: v.turns)
    assert outside.reads[-1].turn.text == "two"
    assert "broken door" in caplog.text


def test_an_answer_for_a_contact_that_is_gone_opens_nothing(runner: Runner, outside: Outside) -> None:
    runner.post(ev.Analysed("gone", NOW, Findings("en"), 3))
    runner.status(StatusLine("mark", "info", "done"))
    view = outside.until(lambda v: v.status)
    assert view.contact is None
    assert [line.key for line in view.status] == ["mark"]


def test_a_promise_of_long_ago_reminds_and_can_be_marked(runner: Runner, outside: Outside) -> None:
    outside.until(lambda v: [p.id for p in v.due] == ["p"])
    runner.post(ev.PromiseMarked("long-ago", NOW, "p", "kept"))
    outside.until(lambda v: not v.due)
    assert [p.state for p in outside.kept] == ["kept"]


def test_what_is_queued_is_taken_before_it_ends(outside: Outside) -> None:
    runner = Runner(Rules(), outside, outside, outside, outside)
    for number in range(50):
        runner.post(ev.Said("a", NOW, "customer", str(number)))
    runner.start()
    runner.stop(10)
    assert [r.turn.text for r in outside.reads] == [str(n) for n in range(50)]


def test_a_contact_that_is_put_away_stays_away_until_something_new_begins(runner: Runner, outside: Outside) -> None:
    runner.post(started("a"))
    runner.post(ev.ContactEnded("a", NOW))
    runner.post(ev.ContactSelected("", NOW))
    outside.until(lambda v: v.contact is None)
    runner.post(ev.Analysed("a", NOW, Findings("en"), None))
    runner.status(StatusLine("mark", "info", "done"))
    assert outside.until(lambda v: v.status).contact is None
    runner.post(started("b"))
    outside.until(lambda v: v.contact and v.contact.id == "b")
