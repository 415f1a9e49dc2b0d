"""Freshdesk's answers as shared values. Pure: no request is made here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from knowledge.crm.base import NOTE_MARK
from knowledge.crm.web import reading
from knowledge.customers.history import Channel, Message, Order, PastContact, Person

SYSTEM = "Freshdesk"
STATUS = {"2": "open", "3": "pending", "4": "resolved", "5": "closed", "6": "waiting on customer",
          "7": "waiting on third party"}  # fmt: skip
DONE = ("4", "5")
SOURCES: Mapping[str, Channel] = {"1": "email", "3": "phone", "7": "chat", "10": "email", "11": "chat", "13": "chat"}


def person(row: Mapping[str, Any], source: str, url: str) -> Person | None:
    """A contact; None for a deleted one."""
    if row.get("deleted") is True:
        return None
    id = reading.key(row.get("id"))
    emails = reading.texts(row.get("email"), row.get("other_emails"))
    return Person(
        source,
        id,
        reading.one_line(row.get("name")) or (emails[0] if emails else f"Contact {id}"),
        reading.texts(row.get("phone"), row.get("mobile")),
        emails,
        since=reading.maybe_when(row.get("created_at")),
        language=reading.text(row.get("language"))[:2],
        url=f"{url}/a/contacts/{id}" if url else "",
    )


def ticket(row: Mapping[str, Any], source: str, url: str, messages: tuple[Message, ...] = ()) -> PastContact:
    case = order(row, source, url)
    at = reading.when(row.get("created_at"))
    first = reading.words(row.get("description_text") or row.get("description"))
    opening = (Message("customer", first, at),) if first else ()
    return PastContact(
        source,
        case.id,
        SOURCES.get(reading.text(row.get("source")), "ticket"),
        at,
        case.title,
        outcome=case.status,
        open=case.open,
        linked=case.id,
        messages=opening + messages,
        url=case.url,
    )


def order(row: Mapping[str, Any], source: str, url: str) -> Order:
    id = reading.key(row.get("id"))
    number = reading.text(row.get("status"))
    title = reading.one_line(row.get("subject"), row.get("description_text")) or f"Ticket {id}"
    link = f"{url}/a/tickets/{id}" if url else ""
    at = reading.maybe_when(row.get("created_at"))
    return Order(source, id, "case", title, STATUS.get(number, number), at, number not in DONE, link)


def conversation(row: Mapping[str, Any]) -> Message | None:
    """One message of a ticket; None where nothing is left but our own mark."""
    text = reading.words(row.get("body_text") or row.get("body"))
    text = text.rpartition(f"[{NOTE_MARK}")[0].rstrip() if f"[{NOTE_MARK}" in text else text
    if not text:
        return None
    who = row.get("incoming")
    at = reading.maybe_when(row.get("created_at"))
    return Message("customer" if who is True else "agent", text, at, internal=row.get("private") is True)
