"""The product's own words in the interface's language: kinds, causes, signals, states and times."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from assist.domain.view import StatusLine
from assist.ui.language.install import QT_TRANSLATE_NOOP
from assist.ui.language.systems import said
from assist.ui.widgets.desk import Desk
from nlp.facts.kinds import ALIASES, KINDS
from nlp.findings import Language

_WORDS: Mapping[str, str] = {
    "phone": QT_TRANSLATE_NOOP("words", "Phone"),
    "chat": QT_TRANSLATE_NOOP("words", "Chat"),
    "email": QT_TRANSLATE_NOOP("words", "E-mail"),
    "ticket": QT_TRANSLATE_NOOP("words", "Ticket"),
    "note": QT_TRANSLATE_NOOP("words", "Note"),
    "say-instead": QT_TRANSLATE_NOOP("words", "Say instead"),
    "already-told": QT_TRANSLATE_NOOP("words", "Already told us"),
    "next-issue": QT_TRANSLATE_NOOP("words", "They may ask next"),
    "checklist": QT_TRANSLATE_NOOP("words", "Ask once, for everything"),
    "promise": QT_TRANSLATE_NOOP("words", "Promise with care"),
    "answer": QT_TRANSLATE_NOOP("words", "An answer"),
    "agent": QT_TRANSLATE_NOOP("words", "Wording"),
    "policy": QT_TRANSLATE_NOOP("words", "Policy"),
    "product": QT_TRANSLATE_NOOP("words", "Product"),
    "channel": QT_TRANSLATE_NOOP("words", "Channel"),
    "repeat-contact": QT_TRANSLATE_NOOP("words", "Had to contact us again"),
    "transfer": QT_TRANSLATE_NOOP("words", "Was transferred"),
    "channel-switch": QT_TRANSLATE_NOOP("words", "Had to change channel"),
    "repeated-information": QT_TRANSLATE_NOOP("words", "Had to repeat information"),
    "self-service-failure": QT_TRANSLATE_NOOP("words", "Could not do it themselves"),
    "long-wait-in-contact": QT_TRANSLATE_NOOP("words", "Waited long"),
    "disconnected": QT_TRANSLATE_NOOP("words", "Was disconnected"),
    "no-response-or-broken-callback": QT_TRANSLATE_NOOP("words", "No answer, or no call back"),
    "refusal": QT_TRANSLATE_NOOP("words", "Refusal"),
    "blame-customer": QT_TRANSLATE_NOOP("words", "Sounds like blame"),
    "policy-hiding": QT_TRANSLATE_NOOP("words", "Hides behind policy"),
    "uncertainty": QT_TRANSLATE_NOOP("words", "Leaves it open"),
    "over-apology": QT_TRANSLATE_NOOP("words", "One apology too many"),
    "over-promise": QT_TRANSLATE_NOOP("words", "Promises too much"),
    "scripted": QT_TRANSLATE_NOOP("words", "Sounds scripted"),
    "jargon": QT_TRANSLATE_NOOP("words", "Jargon"),
    "command": QT_TRANSLATE_NOOP("words", "Sounds like an order"),
    "repeat-information-request": QT_TRANSLATE_NOOP("words", "Asks again"),
    "loading": QT_TRANSLATE_NOOP("words", "loading…"),
    "complete": QT_TRANSLATE_NOOP("words", "complete"),
    "partial": QT_TRANSLATE_NOOP("words", "incomplete"),
    "failed": QT_TRANSLATE_NOOP("words", "did not answer"),
    "stale": QT_TRANSLATE_NOOP("words", "older copy"),
    "open": QT_TRANSLATE_NOOP("words", "open"),
    "kept": QT_TRANSLATE_NOOP("words", "kept"),
    "moved": QT_TRANSLATE_NOOP("words", "moved"),
    "broken": QT_TRANSLATE_NOOP("words", "broken"),
    "customer": QT_TRANSLATE_NOOP("words", "Customer"),
    "system": QT_TRANSLATE_NOOP("words", "System"),
    "speaker-agent": QT_TRANSLATE_NOOP("words", "You"),
    "colleague": QT_TRANSLATE_NOOP("words", "Colleague"),
}
CHANNEL_ICONS: Mapping[str, str] = {
    "phone": "phone",
    "chat": "message-circle",
    "email": "mail",
    "ticket": "ticket",
    "note": "sticky-note",
}
CARD_LOOKS: Mapping[str, tuple[str, str]] = {
    "say-instead": ("amber", "message-square-quote"),
    "already-told": ("blue", "ear"),
    "next-issue": ("plum", "lightbulb"),
    "checklist": ("brand", "list-checks"),
    "promise": ("amber", "handshake"),
    "answer": ("green", "book-open"),
}
"""Tint and icon of each kind of card."""
CAUSE_TINTS: Mapping[str, str] = {"agent": "amber", "policy": "plum", "product": "blue", "channel": "brand"}


def language() -> Language:
    """The interface's language as `install_language` set it."""
    return "nl" if QLocale().name().startswith("nl") else "en"


def word(key: str) -> str:
    """The interface's word for a value such as `already-told`; an unknown value is shown readable as it is."""
    source = _WORDS.get(key)
    if source is None:
        return key.replace("-", " ").replace("_", " ").capitalize()
    return QCoreApplication.translate("words", source)


def fact_kind(kind: str) -> str:
    """`order-number` → "Order number" or "Bestelnummer"."""
    known = KINDS.get(ALIASES.get(kind, kind))
    name = known.label(language()) if known else kind.replace("-", " ")
    return name[:1].upper() + name[1:]


_STATUS: Mapping[str, str] = {
    "engine-error": QT_TRANSLATE_NOOP("status", "Advice stumbled over one event and went on."),
    "analysis-loading": QT_TRANSLATE_NOOP("status", "Getting ready: the first advice comes in a few seconds."),
    "analysis-failed": QT_TRANSLATE_NOOP("status", "A text could not be read, so there is no advice on it ({error})."),
    "analysis-restarting": QT_TRANSLATE_NOOP("status", "Advice is starting again; everything else works."),
    "journal-waiting": QT_TRANSLATE_NOOP("status", "The journal is away: entries wait in a file and are not lost."),
    "notes-waiting": QT_TRANSLATE_NOOP("status", "Notes that wait for {system}: {count}. {why}"),
    "note-refused": QT_TRANSLATE_NOOP("status", "An earlier note was not written to {system}: {why}"),
}


def status(line: StatusLine) -> str:
    """The sentence of a status line. `text` may be a known key or a sentence; `{name}` takes a parameter."""
    known = _STATUS.get(line.text)
    text = QCoreApplication.translate("status", known) if known else said(line.text)
    for name, value in line.params:
        text = text.replace("{" + name + "}", said(value) if name == "why" else value)
    return text


def ordinal(count: int) -> str:
    """`3rd` in English, `3e` in Dutch."""
    if language() == "nl":
        return f"{count}e"
    ending = "th" if 10 <= count % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"


def number(value: float) -> str:
    """A score: one decimal only where it says something."""
    shown = f"{value:.1f}".rstrip("0").rstrip(".")
    return shown.replace(".", QLocale().decimalPoint())


def clock_time(desk: Desk, at: datetime) -> str:
    return desk.local(at).strftime("%H:%M")


def day(desk: Desk, at: datetime) -> str:
    """`today`, `tomorrow`, `Mon`, `3 Mar`, `3 Mar 2024`: as short as it stays clear, to stand inside a sentence."""
    local, today = desk.local(at), desk.local(desk.now()).date()
    apart = (local.date() - today).days
    near = {
        0: QCoreApplication.translate("words", "today"),
        1: QCoreApplication.translate("words", "tomorrow"),
        -1: QCoreApplication.translate("words", "yesterday"),
    }
    if apart in near:
        return near[apart]
    names = QLocale()
    if 1 < apart < 7:
        return names.dayName(local.isoweekday(), QLocale.FormatType.ShortFormat)
    month = names.monthName(local.month, QLocale.FormatType.ShortFormat).rstrip(".")
    return f"{local.day} {month}" + (f" {local.year}" if local.year != today.year else "")


def moment(desk: Desk, at: datetime) -> str:
    """Day and time: `today 17:00`."""
    return f"{day(desk, at)} {clock_time(desk, at)}"


def elapsed(span: timedelta) -> str:
    """A running timer: `3:07`, `1:02:09`."""
    seconds = max(0, int(span.total_seconds()))
    hours, rest = divmod(seconds, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"
