"""Request Tracker's answers as shared values. Pure: no request is made here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal

from knowledge.crm.base import NOTE_MARK
from knowledge.crm.web import reading
from knowledge.customers.history import Message, Order, PastContact, Person

SYSTEM = "Request Tracker"
CLOSED = ("resolved", "rejected", "deleted")
SAID = ("Create", "Correspond", "Comment")
"""Transactions that hold what somebody said; all others (status, owner, mail records) hold nothing for a person."""


def person(row: Mapping[str, Any], source: str, url: str) -> Person | None:
    """A user; None for RT's own (nobody, the system) and for disabled ones. RT's id of a user is the name."""
    name = user(row.get("Name") or row.get("id"))
    if name in ("Nobody", "RT_System") or reading.text(row.get("Disabled")) == "1":
        return None
    return Person(
        source,
        name,
        reading.one_line(row.get("RealName")) or name,
        reading.texts(*(row.get(field) for field in ("MobilePhone", "WorkPhone", "HomePhone", "PagerPhone"))),
        reading.texts(row.get("EmailAddress")),
        company=reading.one_line(row.get("Organization")),
        since=reading.maybe_when(row.get("Created")),
        language=reading.text(row.get("Lang"))[:2],
        url=f"{url}/User/Summary.html?id={name}" if url and name.isalnum() else "",
    )


def user(value: Any) -> str:
    """A user's name as RT knows it. Raises Unreadable where it could not stand in a query."""
    name = reading.text(value)
    if not name or len(name) > 200 or re.search(r"['\"\\/\x00-\x1f]", name):
        raise reading.Unreadable
    return name


def requestors(row: Mapping[str, Any]) -> list[Any]:
    found = row.get("Requestor")
    return found if isinstance(found, list) else [found] if isinstance(found, Mapping) else []


def ticket(row: Mapping[str, Any], source: str, url: str, messages: tuple[Message, ...] = ()) -> PastContact:
    case = order(row, source, url)
    return PastContact(
        source,
        case.id,
        "ticket",
        reading.when(row.get("Created")),
        case.title,
        who=reading.one_line(reading.field(row, "Owner", "RealName")),
        outcome=case.status,
        open=case.open,
        linked=case.id,
        messages=messages,
        url=case.url,
    )


def order(row: Mapping[str, Any], source: str, url: str) -> Order:
    id = reading.key(row.get("id"))
    status = reading.text(row.get("Status"))
    title = reading.one_line(row.get("Subject")) or f"Ticket {id}"
    link = f"{url}/Ticket/Display.html?id={id}" if url else ""
    return Order(source, id, "case", title, status, reading.maybe_when(row.get("Created")), status not in CLOSED, link)


def message(row: Mapping[str, Any], body: str, requestor: str) -> Message | None:
    """What was said in one transaction; None where nothing is left but our own mark."""
    text = reading.words(body)
    text = text.rpartition(f"[{NOTE_MARK}")[0].rstrip() if f"[{NOTE_MARK}" in text else text
    if not text:
        return None
    creator = reading.field(row, "Creator", "Name") or reading.field(row, "Creator", "id")
    internal = row.get("Type") == "Comment"
    first = row.get("Type") == "Create"
    who: Literal["customer", "agent"] = "customer" if first or reading.text(creator) == requestor else "agent"
    return Message("agent" if internal else who, text, reading.maybe_when(row.get("Created")), internal)


def body(rows: list[Any]) -> str:
    """The text of a transaction: the plain part, else the HTML one. Attached files say nothing here."""
    parts = {
        reading.text(reading.field(row, "ContentType")).partition(";")[0]: reading.field(row, "Content") for row in rows
    }
    for kind in ("text/plain", "text/html"):
        if kind in parts:
            if parts[kind] is not None and not isinstance(parts[kind], str):
                raise reading.Unreadable
            return reading.text(parts[kind])
    return ""
