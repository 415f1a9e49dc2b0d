"""A recorded conversation as a value, and what every door needs to read speakers, times and text the same way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from knowledge.customers.history import Channel
from nlp.findings import Speaker, Turn

CHANNELS: tuple[Channel, ...] = ("phone", "chat", "email", "ticket", "note")
_CHANNEL_NAMES: Mapping[str, Channel] = {
    **{channel: channel for channel in CHANNELS},
    "call": "phone",
    "voice": "phone",
    "telephone": "phone",
    "telefoon": "phone",
    "webchat": "chat",
    "whatsapp": "chat",
    "sms": "chat",
    "message": "chat",
    "e-mail": "email",
    "mail": "email",
}
_SPEAKERS: Mapping[str, Speaker | None] = {
    **dict.fromkeys(("customer", "client", "caller", "user", "visitor", "consumer", "contact", "guest"), "customer"),
    **dict.fromkeys(("klant", "beller", "bezoeker", "gebruiker", "consument"), "customer"),
    **dict.fromkeys(("agent", "representative", "rep", "operator", "advisor", "support", "employee"), "agent"),
    **dict.fromkeys(("medewerker", "medewerkster", "adviseur", "klantenservice"), "agent"),
    **dict.fromkeys(("system", "bot", "chatbot", "ivr", "note", "systeem", "keuzemenu"), None),
}


class BadConversation(Exception):
    """A conversation cannot be read; `str()` names file, line and what to do."""

    def __init__(self, path: Path | str, line: int, what: str, do: str) -> None:
        self.path, self.line, self.what, self.do = path, line, what, do
        super().__init__(f"{path}, line {line}: {what}. {do}" if line else f"{path}: {what}. {do}")


@dataclass(frozen=True, slots=True)
class Conversation:
    """`turns[i].index` is the place in the file, so a gap is a turn of a bot or system, which nobody is coached on.

    `extra` holds the fields Naast does not know, as (name, value); `turn_extra` the same per turn (index, name, value).
    """

    id: str
    turns: tuple[Turn, ...]
    customer: str = ""
    """Phone number, e-mail address or id as it came."""
    name: str = ""
    channel: Channel = "chat"
    extra: tuple[tuple[str, object], ...] = ()
    turn_extra: tuple[tuple[int, str, object], ...] = ()


def speaker_of(label: str) -> Speaker | None:
    """Who this label means, in English or Dutch; None for a bot or system. KeyError for an unknown label."""
    return _SPEAKERS[label.strip().lower()]


def channel_of(name: object) -> Channel:
    """The channel for a name as other systems write it. KeyError for an unknown one."""
    return _CHANNEL_NAMES[str(name).strip().lower()]


def moment_of(value: object) -> datetime:
    """An aware time from ISO 8601 text (without a zone: UTC) or from seconds or milliseconds since 1970.

    A number below 10^8 counts seconds from the start of the conversation: only differences matter then.
    ValueError where it is neither, or lies before 1970 or after 2200: times are reckoned with further on.
    """
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise ValueError("a time has to be text or a number")
    try:
        at = _instant(value)
    except (OverflowError, OSError, ValueError) as why:
        raise ValueError(f"{str(value)[:40]!r} is not a time such as 2026-03-01T09:30:00Z") from why
    if not 1970 <= at.year <= 2200:
        raise ValueError(f"{str(value)[:40]!r} is not a time of this age")
    return at


def _instant(value: float | str) -> datetime:
    if isinstance(value, str):
        at = datetime.fromisoformat(value.strip())
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    return datetime.fromtimestamp(value / 1000 if value > 1e11 else value, UTC)


def sound(text: str) -> str:
    """The text without half surrogates, which JSON can carry and which no file or database takes."""
    return text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() else text
