"""Telephone systems repeat, forget and mix up; one call stays one contact."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from assist.domain.events import ContactAnswered, ContactEnded, ContactStarted, ContactTransferred
from assist.ingest.calls import Calls, plain_number

T0 = datetime(2026, 3, 1, 10, tzinfo=UTC)


def at(seconds: float) -> datetime:
    return T0 + timedelta(seconds=seconds)


@pytest.fixture
def calls() -> Calls:
    numbers = iter(range(100_000))
    return Calls(lambda: f"new{next(numbers)}")


def test_a_call_with_an_id_whatever_the_number_looks_like(calls: Calls) -> None:
    (started,) = calls.heard("ringing", "+31 6 12345678", at(0), call="x", name="Anna")
    assert started == ContactStarted("x", at(0), "phone", "+31 6 12345678", "Anna", ringing=True)
    assert calls.heard("answered", "0612345678", at(3), call="x") == (ContactAnswered("x", at(3)),)
    assert calls.heard("hangup", "", at(9), call="x", cause="busy") == (ContactEnded("x", at(9), "busy"),)


def test_without_an_id_number_and_time_have_to_do(calls: Calls) -> None:
    (first,) = calls.heard("ringing", "sip:+31612345678@pbx", at(0))
    (second,) = calls.heard("ringing", "0201234567", at(1))
    assert first.contact != second.contact
    assert calls.heard("answered", "0612345678", at(2)) == (ContactAnswered(first.contact, at(2)),)
    assert calls.heard("hangup", "+31201234567", at(3)) == (ContactEnded(second.contact, at(3)),)
    assert calls.contact_of("tel:+31612345678") == first.contact
    assert calls.contact_of("0201234567") == ""


def test_repeats_tell_nothing_new(calls: Calls) -> None:
    assert len(calls.heard("ringing", "0612345678", at(0))) == 1
    assert calls.heard("ringing", "0612345678", at(4)) == ()
    calls.heard("answered", "0612345678", at(5))
    assert calls.heard("answered", "0612345678", at(6)) == ()
    calls.heard("hangup", "0612345678", at(7))
    assert calls.heard("hangup", "0612345678", at(8)) == ()


def test_the_same_number_ringing_much_later_is_a_new_call(calls: Calls) -> None:
    (first,) = calls.heard("ringing", "0612345678", at(0))
    (again,) = calls.heard("ringing", "0612345678", at(60))
    assert first.contact != again.contact
    assert calls.heard("answered", "0612345678", at(61)) == (ContactAnswered(again.contact, at(61)),)


def test_an_answer_nobody_heard_ringing_starts_the_contact(calls: Calls) -> None:
    started, answered = calls.heard("answered", "0612345678", at(0))
    assert isinstance(started, ContactStarted)
    assert not started.ringing
    assert answered == ContactAnswered(started.contact, at(0))


def test_a_forwarded_call_is_a_transfer(calls: Calls) -> None:
    calls.heard("ringing", "1234567", at(0), call="x")
    told = calls.heard("hangup", "1234567", at(1), call="x", cause="forwarded")
    assert told == (ContactTransferred("x", at(1)), ContactEnded("x", at(1), "forwarded"))


def test_lost_hangups_do_not_pile_up(calls: Calls) -> None:
    calls.heard("ringing", "0612345678", at(0), call="old")
    assert calls.heard("hangup", "0612345678", at(7 * 3600), call="old") == ()
    for index in range(1000):
        calls.heard("ringing", str(10**8 + index), at(7 * 3600 + index))
    assert calls.contact_of(str(10**8)) == ""
    assert calls.contact_of(str(10**8 + 999))


def test_callers_without_a_number_are_told_apart_by_their_words(calls: Calls) -> None:
    (hidden,) = calls.heard("ringing", "anonymous", at(0))
    assert calls.heard("hangup", "Anonymous", at(1)) == (ContactEnded(hidden.contact, at(1)),)


@pytest.mark.parametrize(
    ("came", "read"),
    [
        ("+31612345678", "+31612345678"),
        ("sip:+31612345678@pbx.example;transport=tcp", "+31612345678"),
        ("<sip:0612345678@10.0.0.1>", "0612345678"),
        ('"Anna" <sips:101@pbx>', "101"),
        ("tel:+31-6-12345678;ext=3", "+31-6-12345678"),
        ("anna@example.org", "anna@example.org"),
        (" anonymous ", "anonymous"),
    ],
)
def test_numbers_as_a_person_reads_them(came: str, read: str) -> None:
    assert plain_number(came) == read
