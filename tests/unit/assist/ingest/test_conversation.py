"""Times, speakers, channels and text as other systems write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assist.ingest.conversation import BadConversation, channel_of, moment_of, sound, speaker_of

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "value",
    [
        "2026-03-01T12:00:00Z",
        "2026-03-01T13:00:00+01:00",
        "2026-03-01 12:00",
        NOON.timestamp(),
        NOON.timestamp() * 1000,
    ],
)
def test_a_time_is_aware_whatever_it_was(value: object) -> None:
    assert moment_of(value) == NOON
    assert moment_of(value).utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    "value",
    [
        "soon",
        "",
        None,
        True,
        [],
        float("nan"),
        float("inf"),
        -1e30,
        "9999999-01-01",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31",
        -5,
        10**400,
        2.0e10,
    ],
)
def test_no_time_is_told(value: object) -> None:
    with pytest.raises(ValueError, match="time"):
        moment_of(value)


def test_seconds_from_the_start_keep_their_differences() -> None:
    assert moment_of(12.5) - moment_of(2) == timedelta(seconds=10.5)


def test_speakers_and_channels_in_both_languages() -> None:
    assert [speaker_of(label) for label in ("Customer", " klant ", "AGENT", "Medewerker", "bot")] == [
        "customer",
        "customer",
        "agent",
        "agent",
        None,
    ]
    assert [channel_of(name) for name in ("phone", "Voice", "whatsapp", "e-mail")] == [
        "phone",
        "phone",
        "chat",
        "email",
    ]
    with pytest.raises(KeyError):
        speaker_of("cat")
    with pytest.raises(KeyError):
        channel_of(None)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_sound_text_can_be_written_and_what_was_sound_stays(text: str) -> None:
    assert sound(text) == text


def test_half_letters_are_taken_out() -> None:
    assert sound("a\ud800b\udc00") == "a?b?"


def test_an_error_names_file_line_and_what_to_do() -> None:
    assert (
        str(BadConversation("a.jsonl", 3, "has no turns", "Write some."))
        == "a.jsonl, line 3: has no turns. Write some."
    )
    assert str(BadConversation("a.vcon", 0, "is empty", "Fill it.")) == "a.vcon: is empty. Fill it."
