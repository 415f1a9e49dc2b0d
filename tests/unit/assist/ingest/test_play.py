"""Real-time replay: the pauses of the recording, and everything an engine needs to see."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from assist.domain.events import ContactAnswered, ContactEnded, ContactStarted, DraftChanged, Event, Said
from assist.ingest.conversation import Conversation
from assist.ingest.play import LONGEST_PAUSE, RINGS, play
from nlp.findings import Turn

START = datetime(2020, 1, 1, tzinfo=UTC)
NOW = datetime(2026, 3, 1, tzinfo=UTC)


def turns(*seconds: float | None) -> tuple[Turn, ...]:
    return tuple(
        Turn(
            index,
            "agent" if index % 2 else "customer",
            f"word number {index}",
            None if at is None else START + timedelta(seconds=at),
        )
        for index, at in enumerate(seconds)
    )


def played(conversation: Conversation, **how: Any) -> tuple[list[Event], list[float]]:
    events: list[Event] = []
    pauses: list[float] = []
    play(conversation, events.append, **{"sleep": pauses.append, "now": lambda: NOW, **how})
    return events, pauses


def test_a_call_rings_is_answered_spoken_and_ended_as_of_now() -> None:
    events, _ = played(Conversation("7", turns(0, 5), "+3161", "Anna", "phone"))
    assert [type(event) for event in events] == [ContactStarted, ContactAnswered, Said, Said, ContactEnded]
    assert events[0] == ContactStarted("7", NOW, "phone", "+3161", "Anna", ringing=True)
    assert events[3] == Said("7", NOW, "agent", "word number 1")
    assert events[4] == ContactEnded("7", NOW)
    assert {event.contact for event in played(Conversation("7", turns(0), channel="phone"), contact="demo")[0]} == {
        "demo"
    }


def test_pauses_are_those_of_the_recording_but_never_long() -> None:
    _, pauses = played(Conversation("7", turns(0, 5, 1000, 999), channel="phone"))
    assert pauses[:4] == [RINGS, 0.5, 5.0, LONGEST_PAUSE]
    _, twice = played(Conversation("7", turns(0, 5, 1000), channel="phone"), speed=2.0)
    assert twice[2] == 2.5


def test_without_times_the_pause_is_what_it_takes_to_say_it() -> None:
    words = Conversation("7", (Turn(0, "customer", "Hi"), Turn(1, "agent", "word " * 27)), channel="chat")
    events, pauses = played(words)
    assert not getattr(events[0], "ringing", True)
    assert abs(pauses[1] - 10.6) < 0.01


def test_speed_nought_never_sleeps() -> None:
    assert played(Conversation("7", turns(0, 5)), speed=0)[1] == []


def test_stopping_ends_the_contact_at_once() -> None:
    calls: list[float] = []

    def sleep(seconds: float) -> bool:
        calls.append(seconds)
        return len(calls) == 3

    events: list[Event] = []
    assert (
        play(Conversation("7", turns(0, 1, 2), channel="phone"), events.append, sleep=sleep, now=lambda: NOW) is False
    )
    assert [type(event) for event in events] == [ContactStarted, ContactAnswered, Said, ContactEnded]
    assert events[-1] == ContactEnded("7", NOW, "stopped")


def test_a_draft_is_typed_before_the_turn_is_sent() -> None:
    recorded = Conversation("7", turns(0, 5), turn_extra=((1, "draft", "I can't do"), (0, "other", 1)), channel="chat")
    events, _ = played(recorded)
    drafts = [event for event in events if isinstance(event, DraftChanged)]
    assert [(draft.text, draft.version) for draft in drafts] == [
        ("I", 1),
        ("I can't", 2),
        ("I can't do", 3),
        ("word number 1", 4),
        ("", 5),
    ]
    assert drafts[2].cursor == 10
    assert isinstance(events[-2], Said)
