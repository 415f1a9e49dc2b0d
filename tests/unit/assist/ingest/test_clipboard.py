"""What is looked at on the clipboard, and above all what is not."""

from __future__ import annotations

import pytest

from assist.domain.events import Copied, Event
from assist.ingest.clipboard import ClipboardDoor, is_secret

SENTENCE = "Unfortunately we cannot do that for you."


@pytest.fixture
def posted() -> list[Event]:
    return []


@pytest.fixture
def door(posted: list[Event]) -> ClipboardDoor:
    return ClipboardDoor(posted.append, lambda: "c1", enabled=True)


def test_a_sentence_is_posted_for_the_contact_at_hand(door: ClipboardDoor, posted: list[Event]) -> None:
    assert door.changed(SENTENCE, ["text/plain"])
    (event,) = posted
    assert isinstance(event, Copied)
    assert (event.contact, event.text) == ("c1", SENTENCE)


def test_it_is_closed_until_asked_for_and_without_a_contact(posted: list[Event]) -> None:
    assert not ClipboardDoor(posted.append, lambda: "c1").changed(SENTENCE)
    assert not ClipboardDoor(posted.append, lambda: "", enabled=True).changed(SENTENCE)
    assert posted == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hunter2",
        "correct horse",
        "https://example.org/a/very/long/link",
        "/home/me/a file with blanks",
        "C:\\Users\\me and me",
        '{"json": 1, "more": 2}',
        "<html> <b>bold</b> words here",
        "word " * 1001,
    ],
)
def test_what_is_no_sentence_is_passed_over(door: ClipboardDoor, text: str) -> None:
    assert not door.changed(text)


@pytest.mark.parametrize(
    "mark",
    [
        "x-kde-passwordManagerHint",
        'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"',
        'application/x-qt-windows-mime;value="Clipboard Viewer Ignore"',
        "org.nspasteboard.ConcealedType",
    ],
)
def test_password_managers_are_obeyed(door: ClipboardDoor, mark: str) -> None:
    assert is_secret(["text/plain", mark])
    assert not door.changed("three secret words", ["text/plain", mark])


def test_what_naast_put_there_is_its_own_even_with_other_line_ends(door: ClipboardDoor) -> None:
    door.put_by_us("Dear Anna,\nYour order is on its way.")
    assert not door.changed("Dear Anna,\r\nYour order is on its way. ")
    assert door.changed("Dear Anna, your order is late.")


def test_the_same_again_is_said_once_and_after_another_again(door: ClipboardDoor) -> None:
    assert [door.changed(text) for text in (SENTENCE, SENTENCE, "Another sentence here.", SENTENCE)] == [
        True,
        False,
        True,
        True,
    ]


def test_nothing_copied_stays_in_memory(door: ClipboardDoor, posted: list[Event]) -> None:
    door.changed(SENTENCE)
    door.put_by_us("our own words here")
    posted.clear()
    assert SENTENCE not in repr(vars(door))
    assert "own words" not in repr(vars(door))
