"""Reads recorded conversations from files, and plays one as if it happened now: replay and demo stand on this."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO

from assist.ingest.conversation import BadConversation, Conversation, channel_of, moment_of, sound, speaker_of
from assist.ingest.vcon import read_vcon
from knowledge.customers.history import Channel
from nlp.findings import Turn

_KNOWN = {"id", "turns", "customer", "name", "channel"}
_TURN_KNOWN = {"speaker", "text", "at"}
_WHOLE_FILE_MOST = 64 * 1024 * 1024
_LINE_MOST = 16 * 1024 * 1024
_DO = 'Write one conversation a line: {"id": "1", "turns": [{"speaker": "customer", "text": "…"}]}.'


def read_conversations(path: Path) -> Iterator[Conversation]:
    """Each conversation of a file as it is read: JSON Lines (of turns, or of vCons) or one JSON document.

    BadConversation at the first thing that is wrong, after everything before it was given.
    """
    try:
        with path.open("rb") as file:
            yield from read_lines(file, path)
    except OSError as why:
        raise BadConversation(path, 0, f"cannot be read ({why.strerror or why})", "Check the name.") from why


def read_lines(file: IO[bytes], name: Path | str = "standard input") -> Iterator[Conversation]:
    """The same from an open binary file, such as standard input."""
    number = 0
    while line := file.readline(_LINE_MOST):
        number += 1
        if len(line) >= _LINE_MOST:
            raise BadConversation(name, number, "this line is longer than 16 MB", "Split the conversation.")
        if not line.strip(b"\xef\xbb\xbf \t\r\n"):
            continue
        if number == 1 and _goes_on(line):
            yield from _whole(line + file.read(_WHOLE_FILE_MOST), name)
            return
        yield _conversation(_json(line, name, number), name, number)


def _goes_on(line: bytes) -> bool:
    """Whether the file is one document, not JSON Lines: a list, or an object that its first line does not finish."""
    text = line.strip(b"\xef\xbb\xbf \t\r\n")
    return text[:1] == b"[" or text == b"{" or (text[:1] == b"{" and text[-1:] in (b",", b"[", b"{"))


def _whole(raw: bytes, name: Path | str) -> Iterator[Conversation]:
    if len(raw) > _WHOLE_FILE_MOST:
        raise BadConversation(name, 0, "one JSON document of over 64 MB", "Write it as JSON Lines instead.")
    document = _json(raw, name, 1)
    for one in document if isinstance(document, list) else [document]:
        yield _conversation(one, name, 0)


def _json(raw: bytes, name: Path | str, line: int) -> object:
    try:
        return json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as why:
        line += raw.count(b"\n", 0, why.start)
        raise BadConversation(name, line, "holds a letter that is not UTF-8", "Save the file as UTF-8.") from why
    except json.JSONDecodeError as why:
        what = f"is not JSON ({why.msg} at character {why.colno})"
        raise BadConversation(name, line + why.lineno - 1, what, _DO) from why
    except RecursionError as why:
        raise BadConversation(name, line, "is nested too deeply", _DO) from why


def _conversation(raw: object, name: Path | str, line: int) -> Conversation:
    if not isinstance(raw, dict):
        raise BadConversation(name, line, "is not an object in braces", _DO)
    if "vcon" in raw or ("parties" in raw and "dialog" in raw):
        return read_vcon(raw, name, line)
    if not isinstance(raw.get("turns"), list):
        raise BadConversation(name, line, "has no list `turns`", _DO)
    turns = tuple(_turns(raw["turns"], name, line))
    customer = raw.get("customer")
    person: Mapping[str, object] = customer if isinstance(customer, dict) else {}
    address = next((person[key] for key in ("phone", "email", "address", "id") if person.get(key)), "")
    return Conversation(
        id=_text(raw.get("id", line or 1)),
        turns=turns,
        customer=_text(address if person else customer),
        name=_text(raw.get("name") or person.get("name")),
        channel=_channel(raw.get("channel"), name, line),
        extra=tuple((key, value) for key, value in raw.items() if key not in _KNOWN),
        turn_extra=tuple(
            (index, key, value)
            for index, turn in enumerate(raw["turns"])
            for key, value in turn.items()
            if key not in _TURN_KNOWN
        ),
    )


def _turns(raw: list[object], name: Path | str, line: int) -> Iterator[Turn]:
    for index, turn in enumerate(raw):
        if not isinstance(turn, dict) or not isinstance(turn.get("text"), str):
            raise BadConversation(name, line, f"turn {index} has no `text`", 'Write {"speaker": "agent", "text": "…"}.')
        label = str(turn.get("speaker", ""))
        try:
            who = speaker_of(label)
            at = moment_of(turn["at"]) if turn.get("at") is not None else None
        except KeyError as why:
            what = f"turn {index} has the speaker {label[:40]!r}"
            raise BadConversation(name, line, what, 'A speaker is "customer" or "agent".') from why
        except ValueError as why:
            raise BadConversation(name, line, f"turn {index}: {why}", "Mend `at`, or leave it out.") from why
        if who is not None:
            yield Turn(index, who, sound(turn["text"]), at)


def _channel(value: object, name: Path | str, line: int) -> Channel:
    try:
        return channel_of(value or "chat")
    except KeyError as why:
        what = f"has the channel {str(value)[:40]!r}"
        raise BadConversation(name, line, what, "A channel is phone, chat, email, ticket or note.") from why


def _text(value: object) -> str:
    return "" if value is None else sound(str(value))
