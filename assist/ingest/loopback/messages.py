"""The versioned JSON events of the live doors, read into events of the flow; ../README.md is the schema."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from assist.domain.events import (
    ContactAnswered,
    ContactEnded,
    ContactStarted,
    ContactTransferred,
    Copied,
    DraftChanged,
    Event,
    Said,
)
from assist.ingest.conversation import CHANNELS, channel_of, moment_of, sound, speaker_of

VERSIONS = (1,)
TEXT_MOST = 20_000
NAME_MOST = 250
EVENTS_MOST = 1_000


class BadMessage(Exception):
    """A message cannot be read: `field` is the one to mend, `line` counts from 1 in a batch (0: a single one)."""

    def __init__(self, field: str, what: str, line: int = 0) -> None:
        self.field, self.what, self.line = field, what, line
        super().__init__(f"{field}: {what}" if field else what)


@dataclass(frozen=True, slots=True)
class Message:
    """One message's fields, each read with its own check; unknown fields are simply never asked for."""

    raw: Mapping[str, object]
    seen_at: datetime

    def text(self, field: str, most: int = NAME_MOST, default: str | None = None) -> str:
        value = self.raw.get(field)
        if value is None and default is not None:
            return default
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            value = str(value)  # ids and phone numbers come as numbers from some systems
        if not isinstance(value, str):
            raise BadMessage(field, "has to be text" if field in self.raw else "is missing")
        if default is None and not value.strip():
            raise BadMessage(field, "is empty")
        if len(value) > most:
            raise BadMessage(field, f"is longer than {most:,} characters")
        return sound(value)

    def number(self, field: str, default: int) -> int:
        value = self.raw.get(field, default)
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 2**53:
            raise BadMessage(field, "has to be a whole number from 0")
        return value

    def truth(self, field: str) -> bool:
        value = self.raw.get(field, False)
        if not isinstance(value, bool):
            raise BadMessage(field, "has to be true or false")
        return value

    @property
    def contact(self) -> str:
        return self.text("contact")

    @property
    def at(self) -> datetime:
        value = self.raw.get("at")
        try:
            return self.seen_at if value is None else moment_of(value)
        except ValueError as why:
            raise BadMessage("at", str(why)) from why


def _started(said: Message) -> Event:
    try:
        channel = channel_of(said.raw.get("channel", "phone"))
    except KeyError as why:
        raise BadMessage("channel", f"has to be one of {', '.join(CHANNELS)}") from why
    address = said.text("address", default="") or said.text("from", default="")
    name = said.text("name", default="")
    return ContactStarted(said.contact, said.at, channel, address, name, said.truth("ringing"))


def _said(said: Message) -> Event:
    try:
        speaker = speaker_of(said.text("speaker"))
    except KeyError:
        speaker = None
    if speaker is None:
        raise BadMessage("speaker", "has to be customer or agent")
    return Said(said.contact, said.at, speaker, said.text("text", TEXT_MOST))


def _draft(said: Message) -> Event:
    text = said.text("text", TEXT_MOST, default="")
    cursor = min(said.number("cursor", len(text)), len(text))
    return DraftChanged(said.contact, said.at, text, said.number("version", 0), cursor)


_READERS: Mapping[str, Callable[[Message], Event]] = {
    "contact-started": _started,
    "contact-answered": lambda said: ContactAnswered(said.contact, said.at),
    "contact-ended": lambda said: ContactEnded(said.contact, said.at, said.text("cause", default="")),
    "transferred": lambda said: ContactTransferred(said.contact, said.at, said.text("to", default="")),
    "said": _said,
    "draft": _draft,
    "copied": lambda said: Copied(said.contact, said.at, said.text("text", TEXT_MOST)),
}
TYPES = tuple(_READERS)


def read_message(raw: object, seen_at: datetime | None = None) -> Event:
    """One decoded JSON message as an event. BadMessage names the field."""
    if not isinstance(raw, dict):
        raise BadMessage("", "a message is a JSON object in braces")
    version = raw.get("v")
    if isinstance(version, bool) or version not in VERSIONS:
        spoken = ", ".join(map(str, VERSIONS))
        raise BadMessage("v", f"version {str(version)[:20]!r} is not spoken here; spoken: {spoken}")
    kind = raw.get("type")
    if not isinstance(kind, str) or kind not in _READERS:
        raise BadMessage("type", f"has to be one of {', '.join(TYPES)}")
    return _READERS[kind](Message(raw, seen_at or datetime.now(UTC)))


def read_messages(body: str, seen_at: datetime | None = None) -> tuple[Event, ...]:
    """One object, a list, or one object a line: all of them, or BadMessage for the first bad one and none."""
    documents = _documents(body)
    if len(documents) > EVENTS_MOST:
        raise BadMessage("", f"more than {EVENTS_MOST:,} events in one message")
    events = []
    for line, raw in enumerate(documents, 1):
        try:
            events.append(read_message(raw, seen_at))
        except BadMessage as why:
            raise BadMessage(why.field, why.what, line if len(documents) > 1 else 0) from why
    return tuple(events)


def _documents(body: str) -> list[object]:
    try:
        whole = json.loads(body)
        return whole if isinstance(whole, list) else [whole]
    except RecursionError as why:
        raise BadMessage("", "is nested too deeply") from why
    except ValueError as why:
        lines = [line for line in body.splitlines() if line.strip()]
        if len(lines) < 2:
            raise BadMessage("", f"is not JSON ({why})") from why
    documents = []
    for number, line in enumerate(lines, 1):
        try:
            documents.append(json.loads(line))
        except (ValueError, RecursionError) as why:
            raise BadMessage("", f"is not JSON ({str(why)[:80]})", number) from why
    return documents
