"""Any text at all is read or refused by name; what each type carries is in tests/contract/test_loopback.py."""

from __future__ import annotations

import contextlib
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assist.domain.events import ContactStarted, Said
from assist.ingest.loopback.messages import EVENTS_MOST, TYPES, BadMessage, read_message, read_messages

NOW = datetime(2026, 3, 1, tzinfo=UTC)
FIELDS = (
    "contact",
    "at",
    "text",
    "speaker",
    "version",
    "cursor",
    "channel",
    "address",
    "ringing",
    "name",
    "to",
    "cause",
)
ANY = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.integers())


@given(st.sampled_from(TYPES), st.dictionaries(st.sampled_from(FIELDS), ANY))
def test_any_fields_make_a_sound_event_or_name_the_field(kind: str, fields: dict[str, object]) -> None:
    try:
        event = read_message({"v": 1, "type": kind, **fields}, NOW)
    except BadMessage as why:
        assert why.field in FIELDS  # noqa: PT017 either way is right; this says which
        return
    assert event.contact
    assert event.at.utcoffset() is not None


@given(st.text())
def test_any_text_is_read_or_refused(body: str) -> None:
    with contextlib.suppress(BadMessage):
        read_messages(body, NOW)


def test_numbers_for_ids_and_phones_are_taken_and_half_letters_mended() -> None:
    event = read_message({"v": 1, "type": "contact-started", "contact": 42, "address": 31612345678, "name": "A\ud800"})
    assert isinstance(event, ContactStarted)
    assert (event.contact, event.address, event.name) == ("42", "31612345678", "A?")


def test_from_is_understood_as_the_address() -> None:
    event = read_message({"v": 1, "type": "contact-started", "contact": "c", "from": "+31"})
    assert isinstance(event, ContactStarted)
    assert event.address == "+31"


def test_a_batch_has_an_end() -> None:
    one = {"v": 1, "type": "said", "contact": "c", "speaker": "agent", "text": "Hi"}
    assert len(read_messages(json.dumps([one] * EVENTS_MOST), NOW)) == EVENTS_MOST
    with pytest.raises(BadMessage, match="1,000"):
        read_messages(json.dumps([one] * (EVENTS_MOST + 1)), NOW)


def test_the_line_of_a_bad_one_is_told_and_bots_are_not_taken_for_people() -> None:
    one = {"v": 1, "type": "said", "contact": "c", "speaker": "agent", "text": "Hi"}
    for bad, field in (({**one, "speaker": "bot"}, "speaker"), ({**one, "v": True}, "v"), ({**one, "v": "1"}, "v")):
        with pytest.raises(BadMessage) as told:
            read_messages(f"{json.dumps(one)}\n\n{json.dumps(bad)}", NOW)
        assert (told.value.field, told.value.line) == (field, 2)
    with pytest.raises(BadMessage) as told:
        read_messages(f"{json.dumps(one)}\n{{oops", NOW)
    assert told.value.line == 2
    assert isinstance(read_messages(json.dumps(one), NOW)[0], Said)
