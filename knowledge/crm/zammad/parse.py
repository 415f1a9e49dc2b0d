"""Zammad's answers as shared values (with expand=true, so that names stand for ids). Pure: no request is made here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from knowledge.crm.base import NOTE_MARK
from knowledge.crm.web import reading
from knowledge.customers.history import Channel, Message, Order, PastContact, Person

SYSTEM = "Zammad"
CLOSED = ("closed", "merged", "removed")
CHANNELS: Mapping[str, Channel] = {
    "phone": "phone", "email": "email", "web": "ticket", "chat": "chat", "sms": "chat", "note": "ticket",
    "whatsapp message": "chat", "telegram personal-message": "chat", "facebook feed post": "chat",
}  # fmt: skip


def person(row: Mapping[str, Any], source: str, url: str) -> Person | None:
    """A user; None for one that was switched off."""
    if row.get("active") is False:
        return None
    id = reading.key(row.get("id"))
    emails = reading.texts(row.get("email"))
    name = " ".join(reading.texts(row.get("firstname"), row.get("lastname")))
    return Person(
        source,
        id,
        name or (emails[0] if emails else f"User {id}"),
        reading.texts(row.get("phone"), row.get("mobile")),
        emails,
        company=reading.text(row.get("organization")),
        since=reading.maybe_when(row.get("created_at")),
        url=f"{url}/#user/profile/{id}" if url else "",
    )


def ticket(row: Mapping[str, Any], source: str, url: str, messages: tuple[Message, ...] = ()) -> PastContact:
    case = order(row, source, url)
    return PastContact(
        source,
        case.id,
        CHANNELS.get(reading.text(row.get("create_article_type")), "ticket"),
        reading.when(row.get("created_at")),
        case.title,
        who=reading.one_line(row.get("owner")).lstrip("-"),
        outcome=case.status,
        open=case.open,
        linked=case.id,
        messages=messages,
        url=case.url,
    )


def order(row: Mapping[str, Any], source: str, url: str) -> Order:
    id = reading.key(row.get("id"))
    status = reading.text(row.get("state"))
    title = reading.one_line(row.get("title")) or f"Ticket {reading.text(row.get('number')) or id}"
    link = f"{url}/#ticket/zoom/{id}" if url else ""
    at = reading.maybe_when(row.get("created_at"))
    return Order(source, id, "case", title, status, at, status not in CLOSED, link)


def article(row: Mapping[str, Any]) -> Message | None:
    """An article; None where nothing is left but our own mark."""
    text = reading.words(row.get("body"))
    text = text.rpartition(f"[{NOTE_MARK}")[0].rstrip() if f"[{NOTE_MARK}" in text else text
    if not text:
        return None
    sender = reading.text(row.get("sender"))
    who: Literal["customer", "agent", "system"] = (
        "customer" if sender == "Customer" else "system" if sender == "System" else "agent"
    )
    return Message(who, text, reading.maybe_when(row.get("created_at")), internal=row.get("internal") is True)
