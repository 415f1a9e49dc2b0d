"""Promises remind whoever is on the line, until they are marked."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from assist.domain.advice import PromiseEntry
from assist.domain.events import PromiseMarked
from assist.engine.reminders import Owed, Reminders

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def promise(id_: str, minutes: float | None) -> PromiseEntry:
    due = None if minutes is None else NOW + timedelta(minutes=minutes)
    return PromiseEntry(id_, "call back", "I'll call you back", NOW, "c1", due=due)


def test_what_is_due_within_ten_minutes_or_overdue_is_shown_oldest_first() -> None:
    owed = [Owed(promise(i, m), "crm:1") for i, m in (("soon", 9), ("later", 11), ("over", -30), ("never", None))]
    assert [p.id for p in Reminders(owed).due(NOW)] == ["over", "soon"]


def test_kept_it_is_gone_and_moved_it_comes_back_at_its_new_time() -> None:
    reminders = Reminders([Owed(promise("p", 0), "crm:1")])
    moved = reminders.marked(PromiseMarked("c1", NOW, "p", "moved", NOW + timedelta(hours=1)))
    assert moved is not None
    reminders.keep(moved.promise, moved.customer)
    assert reminders.due(NOW) == ()
    assert [p.id for p in reminders.due(NOW + timedelta(minutes=55))] == ["p"]
    kept = reminders.marked(PromiseMarked("c1", NOW, "p", "kept"))
    assert kept is not None
    assert kept.customer == "crm:1"
    reminders.keep(kept.promise, kept.customer)
    assert reminders.due(NOW + timedelta(hours=2)) == ()
    assert reminders.marked(PromiseMarked("c1", NOW, "p", "kept")) is None
