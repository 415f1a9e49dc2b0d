"""HubSpot's answers as shared values. Pure: no request is made here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from knowledge.crm.base import NOTE_MARK
from knowledge.crm.web import reading
from knowledge.customers.history import Channel, Message, Order, PastContact, Person

SYSTEM = "HubSpot"
PROPERTIES: Mapping[str, tuple[str, ...]] = {
    "contacts": ("firstname", "lastname", "email", "hs_additional_emails", "phone", "mobilephone", "company",
                 "createdate", "hs_language"),
    "calls": ("hs_timestamp", "hs_call_title", "hs_call_body", "hs_call_direction", "hs_call_disposition",
              "hs_call_status"),
    "emails": ("hs_timestamp", "hs_email_subject", "hs_email_text", "hs_email_html", "hs_email_direction",
               "hs_email_status"),
    "notes": ("hs_timestamp", "hs_note_body"),
    "communications": ("hs_timestamp", "hs_communication_channel_type", "hs_communication_body"),
    "tickets": ("subject", "content", "createdate", "hs_lastmodifieddate", "hs_pipeline_stage", "closed_date",
                "hs_resolution"),
}  # fmt: skip
"""HubSpot answers only the properties that are asked for."""


def person(row: Mapping[str, Any], source: str, url: str) -> Person:
    known = _properties(row)
    id = reading.key(row.get("id"))
    emails = reading.texts(known.get("email"), reading.text(known.get("hs_additional_emails")).split(";"))
    name = " ".join(reading.texts(known.get("firstname"), known.get("lastname")))
    return Person(
        source,
        id,
        name or (emails[0] if emails else f"Contact {id}"),
        reading.texts(known.get("phone"), known.get("mobilephone")),
        emails,
        company=reading.text(known.get("company")),
        since=reading.maybe_when(known.get("createdate")),
        language=reading.text(known.get("hs_language"))[:2],
        url=f"{url}/record/0-1/{id}" if url else "",
    )


def contact(kind: str, row: Mapping[str, Any], source: str, url: str) -> PastContact:
    """One call, e-mail, note, message or ticket."""
    known = _properties(row)
    at = reading.when(known.get("hs_timestamp") or known.get("createdate") or row.get("createdAt"))
    id = f"{kind}/{reading.key(row.get('id'))}"
    channel, title, body, speaker = _READ[kind](known)
    text = without_mark(reading.words(body))
    messages = (Message(speaker, text, at, internal=kind in ("notes", "calls")),) if text else ()
    closed = bool(reading.text(known.get("closed_date")))
    return PastContact(
        source,
        id,
        channel,
        at,
        reading.one_line(title, text) or channel,
        outcome=reading.one_line(known.get("hs_call_status"), known.get("hs_resolution"), known.get("hs_email_status")),
        open=kind == "tickets" and not closed,
        linked=id if kind == "tickets" else "",
        messages=messages,
        url=f"{url}/record/0-5/{reading.text(row.get('id'))}" if url and kind == "tickets" else "",
    )


def case(row: Mapping[str, Any], source: str, url: str) -> Order:
    """A ticket as a case."""
    known = _properties(row)
    id = reading.key(row.get("id"))
    closed = bool(reading.text(known.get("closed_date")))
    stage = reading.text(known.get("hs_pipeline_stage"))
    return Order(
        source,
        id,
        "case",
        reading.one_line(known.get("subject")) or f"Ticket {id}",
        "closed" if closed else f"open ({stage})" if stage else "open",
        reading.maybe_when(known.get("createdate") or row.get("createdAt")),
        open=not closed,
        url=f"{url}/record/0-5/{id}" if url else "",
    )


def associated(body: Any) -> tuple[list[str], int, str]:
    """Ids of what belongs to a contact, how many could not be read, and where the next page starts ("" at the end)."""
    ids, lost = reading.each(reading.items(SYSTEM, body, "results"), lambda row: reading.key(row.get("toObjectId")))
    return list(dict.fromkeys(ids)), lost, reading.text(reading.field(body, "paging", "next", "after"))


def permission(body: Any) -> str:
    """The scopes that a 403 asks for."""
    rows = [body, *(reading.field(body, "errors") or ())] if isinstance(body, Mapping) else []
    found: list[str] = []
    for row in rows:
        for name in ("requiredGranularScopes", "requiredScopes"):
            found += reading.texts(reading.field(row, "context", name))
    return ", ".join(dict.fromkeys(found))


def without_mark(text: str) -> str:
    return text.rpartition(f"[{NOTE_MARK}")[0].rstrip() if f"[{NOTE_MARK}" in text else text


def _properties(row: Mapping[str, Any]) -> Mapping[str, Any]:
    known = row["properties"]
    if not isinstance(known, Mapping):
        raise reading.Unreadable
    return known


_Read = tuple[Channel, Any, Any, Any]


def _call(known: Mapping[str, Any]) -> _Read:
    return "phone", known.get("hs_call_title"), known.get("hs_call_body"), "agent"


def _email(known: Mapping[str, Any]) -> _Read:
    incoming = "INCOMING" in reading.text(known.get("hs_email_direction"))
    body = known.get("hs_email_text") or known.get("hs_email_html")
    return "email", known.get("hs_email_subject"), body, "customer" if incoming else "agent"


def _note(known: Mapping[str, Any]) -> _Read:
    return "note", None, known.get("hs_note_body"), "agent"


def _message(known: Mapping[str, Any]) -> _Read:
    return "chat", known.get("hs_communication_channel_type"), known.get("hs_communication_body"), "agent"


def _ticket(known: Mapping[str, Any]) -> _Read:
    return "ticket", known.get("subject"), known.get("content"), "customer"


_READ = {"calls": _call, "emails": _email, "notes": _note, "communications": _message, "tickets": _ticket}
"""Channel, title, text and speaker of each kind."""
