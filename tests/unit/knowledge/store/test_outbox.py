"""Notes that wait: one for each system and contact, a refused one gives way, and a forgotten system's go."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from knowledge.customers.history import History, PastContact, SourceState
from knowledge.store.outbox import WaitingNote
from knowledge.store.store import Store

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
NOTE = WaitingNote("HubSpot", "c-1", "7", "Solved", NOW)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path)


def test_one_note_each_until_it_is_refused(store: Store) -> None:
    assert store.outbox.add(NOTE)
    assert not store.outbox.add(replace(NOTE, text="Something else"))
    store.outbox.sending(NOTE)
    assert not store.outbox.add(replace(NOTE, text="Something else"))
    store.outbox.refused(NOTE, "no permission")
    assert store.outbox.unsettled() == ()
    later = replace(NOTE, text="Again", created_at=NOW + timedelta(hours=1))
    assert store.outbox.add(later)
    kept = store.outbox.get("HubSpot", "c-1")
    assert kept is not None
    assert (kept.text, kept.state, kept.error, kept.tries) == ("Again", "waiting", "", 0)
    assert [n.text for n in store.outbox.due(NOW + timedelta(hours=2))] == ["Again"]
    store.outbox.written(later, "55")
    assert not store.outbox.add(NOTE)


def test_a_note_can_be_due_sooner_but_never_later(store: Store) -> None:
    for source in ("HubSpot", "Zendesk"):
        store.outbox.add(replace(NOTE, source=source))
        store.outbox.later(replace(NOTE, source=source), NOW + timedelta(minutes=30), "away")
    soon = NOW + timedelta(seconds=20)
    store.outbox.sooner("HubSpot", soon)
    store.outbox.sooner("HubSpot", NOW + timedelta(hours=1))
    assert [n.source for n in store.outbox.due(soon)] == ["HubSpot"]
    store.outbox.written(NOTE, "1")
    store.outbox.sooner("HubSpot", NOW)
    assert store.outbox.due(soon) == ()


def test_a_forgotten_system_leaves_nothing(store: Store) -> None:
    for source in ("HubSpot", "Zendesk"):
        contact = PastContact(source, "1", "phone", NOW, "Late parcel")
        store.histories.put("+31612345678", History(SourceState(source, "complete", NOW), (), (contact,)), NOW)
        store.outbox.add(replace(NOTE, source=source))
    assert store.forget_source("HubSpot") == 2
    assert [h.state.source for h in store.histories.get("+31612345678")] == ["Zendesk"]
    assert [n.source for n in store.outbox.unsettled()] == ["Zendesk"]
    assert store.forget_source("HubSpot") == 0
