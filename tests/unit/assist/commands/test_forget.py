"""`naast forget`, `naast promises` and `naast doctor` on a journal that a contact was written to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from knowledge.journal.entry import Entry, Promise
from knowledge.journal.writer import Journal
from knowledge.store.store import FILE, Store

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def written(home: Path) -> Path:
    home.mkdir()
    store = Store.open(home)
    journal = Journal(store, home)
    journal.write(Entry("c1", NOW, "ContactStarted", {"address": "+31612345678", "channel": "phone"}))
    journal.write(Entry("c1", NOW, "said", {"speaker": "customer", "text": "My secret garden gate is stuck"}))
    due = NOW + timedelta(hours=3)
    journal.write(Promise("p1", "call back", "I'll call you back", NOW, "c1", "+31612345678", due=due))
    journal.write(Promise("p2", "look into it", "I'll look into it", NOW, "c2", "+31600000000"))
    journal.close()
    store.close()
    return home


def test_the_bytes_of_a_person_are_gone(naast, written: Path) -> None:
    ran = naast("forget", "06 12345678", "--yes")
    assert ran.status == 0, ran.err
    assert "2 journal entries" in ran.out or "Nothing about" in ran.out
    ran = naast("forget", "+31 6 1234 5678", "--yes")
    assert "Nothing about" in ran.out or ran.status == 0
    data = b"".join(p.read_bytes() for p in written.glob(f"{FILE}*"))
    assert b"secret garden" not in data


def test_words_of_a_conversation_in_older_settings_go_too(naast, written: Path) -> None:
    settings = written / "settings.toml"
    settings.write_text('version = 1\nnot_here = ["en/a/b: i cannot find jan@example.com"]\n')
    assert naast("forget", "jan@example.com", "--yes").status == 0
    assert "jan" not in settings.read_text()
    assert "en/a/b" in settings.read_text()


def test_nobody_is_erased_by_accident(naast, written: Path) -> None:
    ran = naast("forget", "+31612345678")
    assert ran.status == 1
    assert "--yes" in ran.err
    assert b"secret garden" in b"".join(p.read_bytes() for p in written.glob(f"{FILE}*"))


def test_promises_with_a_time_go_into_the_calendar(naast, written: Path) -> None:
    ran = naast("promises")
    events = Calendar.from_ical(ran.out).walk("VEVENT")
    assert [(str(e["summary"]), e.decoded("dtstart")) for e in events] == [("call back", NOW + timedelta(hours=3))]
    assert "1 without a time" in ran.err


def test_the_doctor_tells_a_broken_database_and_how_to_mend_it(naast, written: Path) -> None:
    (written / FILE).write_bytes(b"not a database, but long enough to be looked at as one" * 40)
    ran = naast("doctor")
    assert ran.status == 1
    assert "naast doctor --set-aside" in ran.out
    assert "Traceback" not in ran.err
    assert naast("doctor", "--set-aside").status == 0
    assert not (written / FILE).exists()
    assert list(written.glob(f"{FILE}.aside-*"))
