"""`naast promises`: open promises as an iCalendar file, for the calendar that the agent already uses."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from icalendar import Alarm, Calendar, Event

from assist.settings.durable import write_durably
from knowledge.journal.entry import Promise
from knowledge.store.store import Store

REMIND_BEFORE = timedelta(minutes=15)
LASTS = timedelta(minutes=15)


def export(path: Path | None, home: Path) -> None:
    """Promises without a time are left out: a calendar has no place for them; how many is said."""
    with closing(Store.open(home)) as store:
        promises = store.promises.open()
    dated = [promise for promise in promises if promise.due]
    data = calendar(dated)
    if path is None:
        sys.stdout.write(data.decode("utf-8"))
    else:
        write_durably(path, data)
    left = len(promises) - len(dated)
    print(f"{len(dated)} promises; {left} without a time are left out", file=sys.stderr)


def calendar(promises: Iterable[Promise]) -> bytes:
    """An RFC 5545 calendar; each promise an event at its time, with a reminder before it."""
    book = Calendar()
    book.add("prodid", "-//Naast//Promises//EN")
    book.add("version", "2.0")
    for promise in promises:
        assert promise.due is not None  # the caller left out those without a time
        event = Event()
        event.add("uid", f"{promise.id}@naast")
        event.add("dtstamp", datetime.now(UTC))
        event.add("dtstart", promise.due)
        event.add("duration", LASTS)
        event.add("summary", promise.what)
        event.add("description", f"{promise.text}\n{promise.customer}".strip())
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", promise.what)
        alarm.add("trigger", -REMIND_BEFORE)
        event.add_component(alarm)
        book.add_component(event)
    return bytes(book.to_ical())
