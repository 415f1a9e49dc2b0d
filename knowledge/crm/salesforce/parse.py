"""Salesforce's answers as shared values. Pure: no request is made here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from knowledge.crm.base import NOTE_MARK
from knowledge.crm.web import reading
from knowledge.customers.history import Channel, Message, Order, PastContact, Person

SYSTEM = "Salesforce"
ORIGINS: Mapping[str, Channel] = {"phone": "phone", "email": "email", "chat": "chat", "web": "ticket"}
SUBTYPES: Mapping[str, Channel] = {"call": "phone", "email": "email", "listemail": "email"}


def person(row: Mapping[str, Any], source: str, url: str) -> Person:
    id = reading.key(row.get("Id"))
    phones = (row.get(name) for name in ("MobilePhone", "Phone", "HomePhone", "OtherPhone", "AssistantPhone"))
    return Person(
        source,
        id,
        reading.one_line(row.get("Name")) or f"Contact {id}",
        reading.texts(*phones),
        reading.texts(row.get("Email")),
        company=reading.one_line(reading.field(row, "Account", "Name")),
        since=reading.maybe_when(row.get("CreatedDate")),
        url=f"{url}/{id}" if url else "",
    )


def case(row: Mapping[str, Any], source: str, url: str, messages: tuple[Message, ...] = ()) -> PastContact:
    order = case_order(row, source, url)
    at = reading.when(row.get("CreatedDate"))
    first = reading.words(row.get("Description"))
    opening = (Message("customer", first, at),) if first else ()
    return PastContact(
        source,
        order.id,
        ORIGINS.get(reading.text(row.get("Origin")).casefold(), "ticket"),
        at,
        order.title,
        outcome=order.status,
        open=order.open,
        linked=order.id,
        messages=opening + messages,
        url=order.url,
    )


def case_order(row: Mapping[str, Any], source: str, url: str) -> Order:
    id = reading.key(row.get("Id"))
    title = reading.one_line(row.get("Subject")) or f"Case {reading.text(row.get('CaseNumber')) or id}"
    at = reading.maybe_when(row.get("CreatedDate"))
    open = row.get("IsClosed") is not True
    return Order(source, id, "case", title, reading.text(row.get("Status")), at, open, f"{url}/{id}" if url else "")


def task(row: Mapping[str, Any], source: str, url: str) -> PastContact:
    """A call, an e-mail or another activity."""
    id = reading.key(row.get("Id"))
    kind = reading.text(row.get("TaskSubtype")).casefold()
    channel = SUBTYPES.get(kind) or ("phone" if reading.text(row.get("CallType")) else "note")
    at = reading.when(row.get("CreatedDate"))
    text = reading.words(row.get("Description"))
    text = text.rpartition(f"[{NOTE_MARK}")[0].rstrip() if f"[{NOTE_MARK}" in text else text
    return PastContact(
        source,
        f"task/{id}",
        channel,
        at,
        reading.one_line(row.get("Subject"), text) or channel,
        outcome=reading.one_line(row.get("CallDisposition"), row.get("Status")),
        linked=reading.ident(row.get("WhatId")),
        messages=(Message("agent", text, at, internal=True),) if text else (),
        url=f"{url}/{id}" if url else "",
    )


def email(row: Mapping[str, Any]) -> tuple[str, Message]:
    """The case an e-mail belongs to, and the e-mail."""
    text = reading.words(row.get("TextBody")) or reading.words(row.get("HtmlBody"))
    at = reading.maybe_when(row.get("MessageDate") or row.get("CreatedDate"))
    who = row.get("Incoming")
    return reading.key(row.get("ParentId")), Message("customer" if who is True else "agent", text, at)


def comment(row: Mapping[str, Any]) -> tuple[str, Message]:
    """The case a comment belongs to, and the comment."""
    text = reading.words(row.get("CommentBody"))
    at = reading.maybe_when(row.get("CreatedDate"))
    return reading.key(row.get("ParentId")), Message("agent", text, at, internal=row.get("IsPublished") is not True)


def found(body: Any) -> list[Any]:
    """What a search (SOSL) found; very old versions answer the bare list."""
    return body if isinstance(body, list) else reading.items(SYSTEM, body, "searchRecords")
