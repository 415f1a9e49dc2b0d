"""Zendesk's answers as shared values. Pure: no request is made here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from knowledge.crm.base import NOTE_MARK
from knowledge.crm.web import reading
from knowledge.customers.history import Channel, Message, Order, PastContact, Person

SYSTEM = "Zendesk"
CHANNELS: Mapping[str, Channel] = {
    "voice": "phone", "phone": "phone", "phone_call_inbound": "phone", "phone_call_outbound": "phone",
    "voicemail": "phone", "email": "email", "mail": "email", "chat": "chat", "native_messaging": "chat",
    "messaging": "chat", "whatsapp": "chat", "facebook": "chat", "twitter": "chat", "sms": "chat", "line": "chat",
}  # fmt: skip
OPEN = ("new", "open", "pending", "hold")


def person(row: Mapping[str, Any], source: str, url: str) -> Person | None:
    """A user; None for a deleted one."""
    if row.get("active") is False:
        return None
    id = reading.key(row.get("id"))
    emails = reading.texts(row.get("email"))
    return Person(
        source,
        id,
        reading.one_line(row.get("name")) or (emails[0] if emails else f"User {id}"),
        reading.texts(row.get("phone")),
        emails,
        since=reading.maybe_when(row.get("created_at")),
        language=reading.text(row.get("locale"))[:2].lower(),
        url=f"{url}/agent/users/{id}" if url else "",
    )


def ticket(row: Mapping[str, Any], source: str, url: str, messages: tuple[Message, ...] = ()) -> PastContact:
    id = reading.key(row.get("id"))
    at = reading.when(row.get("created_at"))
    status = reading.text(row.get("status"))
    first = reading.words(row.get("description"))
    return PastContact(
        source,
        id,
        CHANNELS.get(reading.text(reading.field(row, "via", "channel")), "ticket"),
        at,
        reading.one_line(row.get("subject"), row.get("raw_subject"), first) or f"Ticket {id}",
        outcome=status,
        open=status in OPEN,
        linked=id,
        messages=messages or ((Message("customer", first, at),) if first else ()),
        url=f"{url}/agent/tickets/{id}" if url else "",
    )


def case(row: Mapping[str, Any], source: str, url: str) -> Order:
    id = reading.key(row.get("id"))
    status = reading.text(row.get("status"))
    title = reading.one_line(row.get("subject"), row.get("description")) or f"Ticket {id}"
    link = f"{url}/agent/tickets/{id}" if url else ""
    return Order(source, id, "case", title, status, reading.maybe_when(row.get("created_at")), status in OPEN, link)


def comment(row: Mapping[str, Any], requester: str) -> Message | None:
    """A comment; None where nothing is left but the mark of our own note."""
    body = row.get("plain_body") or row.get("html_body") or row.get("body")
    text = reading.words(body)
    text = text.rpartition(f"[{NOTE_MARK}")[0].rstrip() if f"[{NOTE_MARK}" in text else text
    if not text:
        return None
    who = reading.text(row.get("author_id"))
    speaker: Literal["customer", "agent", "system"] = (
        "customer" if who == requester else "system" if who == "-1" else "agent"
    )
    return Message(speaker, text, reading.maybe_when(row.get("created_at")), internal=row.get("public") is False)


def permission(body: Any) -> str:
    """What a 403 names; Zendesk mostly says only "Forbidden"."""
    code = reading.text(reading.field(body, "error", "title") or reading.field(body, "error"))
    return "" if code in ("", "Forbidden") or len(code) > 60 else code
