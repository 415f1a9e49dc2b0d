"""Histories as plain JSON values and back: for the cache and for erasure. Unknown fields are passed over."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from knowledge.customers.history import History, Message, Order, PastContact, Person, SourceState
from knowledge.journal.entry import JSON, plain


def history_plain(history: History) -> JSON:
    """The history as objects and lists; times as ISO text."""
    return plain(history)


def history_from(value: Mapping[str, Any]) -> History:
    """The history of `history_plain`. Raises KeyError or ValueError where it is none."""
    state = value["state"]
    return History(
        state=SourceState(
            source=state["source"],
            status=state["status"],
            fetched_at=_time(state.get("fetched_at")),
            retry_at=_time(state.get("retry_at")),
            note=state.get("note", ""),
        ),
        persons=tuple(_person(item) for item in value.get("persons", ())),
        contacts=tuple(_contact(item) for item in value.get("contacts", ())),
        orders=tuple(_order(item) for item in value.get("orders", ())),
        certain=value.get("certain", True),
    )


def _person(value: Mapping[str, Any]) -> Person:
    return Person(
        source=value["source"],
        id=value["id"],
        name=value["name"],
        phones=tuple(value.get("phones", ())),
        emails=tuple(value.get("emails", ())),
        company=value.get("company", ""),
        since=_time(value.get("since")),
        language=value.get("language", ""),
        url=value.get("url", ""),
    )


def _contact(value: Mapping[str, Any]) -> PastContact:
    return PastContact(
        source=value["source"],
        id=value["id"],
        channel=value["channel"],
        at=datetime.fromisoformat(value["at"]),
        about=value["about"],
        who=value.get("who", ""),
        outcome=value.get("outcome", ""),
        open=value.get("open", False),
        linked=value.get("linked", ""),
        messages=tuple(_message(item) for item in value.get("messages", ())),
        url=value.get("url", ""),
    )


def _message(value: Mapping[str, Any]) -> Message:
    return Message(value["speaker"], value["text"], _time(value.get("at")), value.get("internal", False))


def _order(value: Mapping[str, Any]) -> Order:
    return Order(
        source=value["source"],
        id=value["id"],
        kind=value["kind"],
        title=value["title"],
        status=value["status"],
        at=_time(value.get("at")),
        open=value.get("open", False),
        url=value.get("url", ""),
    )


def _time(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None
