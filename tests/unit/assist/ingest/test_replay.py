"""Conversation files: what they may look like, and what is said about those that are broken."""

from __future__ import annotations

import contextlib
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assist.ingest.conversation import BadConversation, Conversation
from assist.ingest.replay import read_conversations, read_lines

TURNS = [
    {"speaker": "customer", "text": "Hi"},
    {"speaker": "agent", "text": "Hello", "at": "2026-03-01T10:00:00Z", "mood": 1},
]


def read(text: str | bytes) -> list[Conversation]:
    return list(read_lines(io.BytesIO(text.encode() if isinstance(text, str) else text), "a.jsonl"))


def test_json_lines_with_everything_unknown_kept() -> None:
    line = json.dumps({"id": "7", "turns": TURNS, "customer": "+3161", "channel": "chat", "domains": ["x"]})
    first, second = read(f"\ufeff{line}\r\n\n  \n{line}")
    assert first == second
    assert (first.id, first.customer, first.channel) == ("7", "+3161", "chat")
    assert [(turn.index, turn.speaker, turn.text) for turn in first.turns] == [
        (0, "customer", "Hi"),
        (1, "agent", "Hello"),
    ]
    assert first.turns[1].at
    assert first.extra == (("domains", ["x"]),)
    assert first.turn_extra == ((1, "mood", 1),)


def test_only_turns_are_needed() -> None:
    (read_one,) = read('{"turns": []}')
    assert (read_one.id, read_one.customer, read_one.channel, read_one.turns) == ("1", "", "chat", ())
    (with_person,) = read(json.dumps({"id": 3, "turns": [], "customer": {"name": "Anna", "phone": "+31"}}))
    assert (with_person.id, with_person.customer, with_person.name) == ("3", "+31", "Anna")


def test_one_document_over_many_lines_or_a_list() -> None:
    one = {"id": "7", "turns": TURNS}
    assert [c.id for c in read(json.dumps(one, indent=2))] == ["7"]
    assert [c.id for c in read(json.dumps([one, one], indent=2))] == ["7", "7"]
    assert [c.id for c in read(json.dumps([one, one]))] == ["7", "7"]


def test_vcons_alone_and_a_line_each() -> None:
    vcon = {
        "vcon": "0.4.0",
        "uuid": "u",
        "parties": [{}, {}],
        "dialog": [{"type": "text", "originator": 0, "body": "Hi"}],
    }
    assert [c.id for c in read(json.dumps(vcon, indent=1))] == ["u"]
    assert [len(c.turns) for c in read(f"{json.dumps(vcon)}\n{json.dumps(vcon)}\n")] == [1, 1]


def test_a_bots_turn_is_left_out_and_keeps_its_number() -> None:
    (one,) = read(json.dumps({"turns": [{"speaker": "bot", "text": "1?"}, {"speaker": "klant", "text": "Hoi"}]}))
    assert [(turn.index, turn.speaker) for turn in one.turns] == [(1, "customer")]


GOOD = '{"turns": []}\n'


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (GOOD + "{broken\n", 2, "not JSON"),
        (GOOD + "[]\n", 2, "not an object"),
        (GOOD + GOOD + '{"id": "x"}\n', 3, "no list `turns`"),
        ('{"turns": [{"speaker": "customer"}]}', 1, "turn 0 has no `text`"),
        ('{"turns": [{"speaker": "cat", "text": "x"}]}', 1, "'cat'"),
        ('{"turns": [{"text": "x"}]}', 1, "speaker"),
        ('{"turns": [{"speaker": "agent", "text": "x", "at": "soon"}]}', 1, "turn 0: 'soon' is not a time"),
        ('{"turns": [], "channel": "pigeon"}', 1, "pigeon"),
        ("hello\n", 1, "not JSON"),
        ("{\n  broken\n}", 2, "not JSON"),
        (GOOD + '{"turns": ' + "[" * 100_000 + "\n", 2, "nested"),
    ],
)
def test_a_broken_file_names_file_line_and_what_to_do(text: str, line: int, words: str) -> None:
    with pytest.raises(BadConversation) as told:
        read(text)
    assert told.value.line == line
    assert words in str(told.value)
    assert str(told.value).startswith(f"a.jsonl, line {line}: ")
    assert len(told.value.do) > 8


def test_bytes_that_are_not_utf8_name_their_line() -> None:
    with pytest.raises(BadConversation, match=r"line 2: .*UTF-8"):
        read(GOOD.encode() + b'{"turns": [{"speaker": "agent", "text": "\xff"}]}\n')


def test_what_came_before_the_broken_line_was_given_and_the_file_is_not_read_ahead() -> None:
    class Endless(io.RawIOBase):
        """A file that never ends: reading it whole would never return."""

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            data = (GOOD.encode() * (len(buffer) // len(GOOD) + 1))[: len(buffer)]
            buffer[: len(data)] = data
            return len(data)

    lines = read_lines(io.BufferedReader(Endless(), 14 * 100))
    assert [next(lines).id for _ in range(3)] == ["1", "2", "3"]
    broken = read_lines(io.BytesIO((GOOD + "{").encode()))
    assert next(broken).turns == ()
    with pytest.raises(BadConversation):
        next(broken)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadConversation, match=r"none\.jsonl: cannot be read \(No such file"):
        list(read_conversations(tmp_path / "none.jsonl"))
    (tmp_path / "some.jsonl").write_text(GOOD)
    assert len(list(read_conversations(tmp_path / "some.jsonl"))) == 1


def test_half_letters_in_json_become_writable() -> None:
    (one,) = read('{"turns": [{"speaker": "agent", "text": "a\\ud800"}]}')
    assert one.turns[0].text.encode() == b"a?"


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda of: (
            st.lists(of)
            | st.dictionaries(
                st.sampled_from(["turns", "text", "speaker", "at", "vcon", "parties", "dialog", "type", "customer"]), of
            )
        ),
    )
)
def test_any_json_is_read_or_told(value: object) -> None:
    with contextlib.suppress(BadConversation):  # any other error fails the test
        read(json.dumps(value))
