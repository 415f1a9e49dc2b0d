"""Chatwoot's answers as shared values. Pure: no request is made here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from knowledge.crm.base import NOTE_MARK
from knowledge.crm.web import reading
from knowledge.customers.history import Channel, Message, Order, PastContact, Person

SYSTEM = "Chatwoot"
INCOMING, OUTGOING, ACTIVITY, TEMPLATE = 0, 1, 2, 3
KINDS = {"incoming": INCOMING, "outgoing": OUTGOING, "activity": ACTIVITY, "template": TEMPLATE}
"""`message_type` is a number when read and a word in webhooks and older versions."""
CHANNELS: tuple[tuple[str, Channel], ...] = (("email", "email"), ("voice", "phone"))


def person(row: Mapping[str, Any], source: str, url: str) -> Person:
    id = reading.key(row.get("id"))
    emails, phones = reading.texts(row.get("email")), reading.texts(row.get("phone_number"))
    extra = row.get("additional_attributes")
    return Person(
        source,
        id,
        reading.one_line(row.get("name")) or (emails or phones or (f"Contact {id}",))[0],
        phones,
        emails,
        company=reading.text(reading.field(extra, "company_name")),
        since=reading.maybe_when(row.get("created_at")),
        url=f"{url}/contacts/{id}" if url else "",
    )


def conversation(row: Mapping[str, Any], source: str, url: str, messages: tuple[Message, ...] = ()) -> PastContact:
    id = reading.key(row.get("id"))
    said = messages or reading.each(reading.field(row, "messages") or (), message)[0]
    first = next((m.text for m in said if m.speaker == "customer"), said[0].text if said else "")
    status = reading.text(row.get("status"))
    return PastContact(
        source,
        id,
        _channel(row),
        reading.when(row.get("created_at") or row.get("timestamp")),
        reading.one_line(reading.field(row, "additional_attributes", "mail_subject"), first) or f"Conversation {id}",
        who=reading.one_line(reading.field(row, "meta", "assignee", "name")),
        outcome=status,
        open=status in ("open", "pending", "snoozed"),
        linked=id,
        messages=said,
        url=f"{url}/conversations/{id}" if url else "",
    )


def case(row: Mapping[str, Any], source: str, url: str) -> Order | None:
    """An open conversation as a case; None for a closed one, which is only history."""
    contact = conversation(row, source, url)
    if not contact.open:
        return None
    return Order(source, contact.id, "case", contact.about, contact.outcome, contact.at, True, contact.url)


def message(row: Mapping[str, Any]) -> Message | None:
    """One message; None for what says nothing (an attachment alone)."""
    kind = row.get("message_type")
    number = KINDS.get(kind, -1) if isinstance(kind, str) else kind
    if number not in (INCOMING, OUTGOING, ACTIVITY, TEMPLATE):
        raise reading.Unreadable
    text = reading.words(row.get("content"))
    text = text.rpartition(f"[{NOTE_MARK}")[0].rstrip() if f"[{NOTE_MARK}" in text else text
    if not text:
        return None
    speaker: Literal["customer", "agent", "system"] = (
        "customer" if number == INCOMING else "agent" if number == OUTGOING else "system"
    )
    return Message(speaker, text, reading.maybe_when(row.get("created_at")), internal=row.get("private") is True)


def _channel(row: Mapping[str, Any]) -> Channel:
    name = reading.text(reading.field(row, "meta", "channel") or row.get("channel")).casefold()
    return next((channel for part, channel in CHANNELS if part in name), "chat")
