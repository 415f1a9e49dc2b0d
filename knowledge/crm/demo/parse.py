"""The demo data: its TOML files, checked so that a slip names its file and place, and its rows as shared values."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, get_args

from knowledge.crm.base import NOTE_MARK
from knowledge.crm.web.errors import DemoBroken
from knowledge.customers.history import Channel, Message, Order, PastContact, Person

At = Callable[[int, str], datetime]
"""The moment of "so many days ago, at HH:MM"."""
SPEAKERS = ("customer", "agent", "system")


def read_people(folder: Path) -> list[dict[str, Any]]:
    """All persons of all `*.toml` files in a folder. Raises DemoBroken naming file, person and field."""
    files = sorted(folder.glob("*.toml"))
    if not files:
        raise DemoBroken(f"There is no demo data in {folder}. Install Naast again, or leave the demo system out.")
    people = []
    for file in files:
        try:
            data = tomllib.loads(file.read_text("utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise DemoBroken(f"The demo data {file} cannot be read: {error}") from None
        for person in data.get("person", ()):
            for problem in _problems(person):
                raise DemoBroken(f"The demo data {file} is wrong at person {person.get('id', '?')!r}: {problem}")
            people.append(person)
    return people


def _problems(person: Mapping[str, Any]) -> Iterator[str]:
    for name in ("id", "name"):
        if not isinstance(person.get(name), str) or not person[name]:
            yield f"{name} is missing"
    for contact in person.get("contact", ()):
        place = f"contact {contact.get('id', '?')}"
        if contact.get("channel") not in get_args(Channel):
            yield f"{place}: channel is one of {', '.join(get_args(Channel))}"
        if not isinstance(contact.get("days"), int) or not re.fullmatch(r"\d\d:\d\d", str(contact.get("clock"))):
            yield f"{place}: days is a whole number and clock is HH:MM"
        for message in contact.get("messages", ()):
            if len(message) != 2 or message[0] not in SPEAKERS:
                yield f"{place}: a message is [who, text], who is one of {', '.join(SPEAKERS)}"
    for order in person.get("orders", ()):
        if order.get("kind") not in ("order", "case") or not isinstance(order.get("days"), int):
            yield f"order {order.get('id', '?')}: kind is order or case, days is a whole number"


def person(source: str, id: str, data: str, at: At) -> Person:
    value = json.loads(data)
    return Person(
        source,
        id,
        value["name"],
        tuple(value.get("phones", ())),
        tuple(value.get("emails", ())),
        company=value.get("company", ""),
        since=at(value["since"], "09:00") if "since" in value else None,
        language=value.get("language", ""),
    )


def contact(source: str, id: str, data: str, at: datetime) -> PastContact:
    value = json.loads(data)
    said = enumerate(value.get("messages", ()))
    return PastContact(
        source,
        id,
        value["channel"],
        at,
        value["about"],
        who=value.get("who", ""),
        outcome=value.get("outcome", ""),
        open=value.get("open", False),
        linked=value.get("linked", ""),
        messages=tuple(Message(who, text, at + timedelta(minutes=minute)) for minute, (who, text) in said),
    )


def order(source: str, id: str, data: str, at: datetime) -> Order:
    value = json.loads(data)
    return Order(source, id, value["kind"], value["title"], value["status"], at, value.get("open", False))


def note(source: str, id: int, body: str, at: str) -> PastContact:
    """A note that Naast wrote, without the mark at its end."""
    text = body.rpartition(f"[{NOTE_MARK}")[0].rstrip()
    when = datetime.fromisoformat(at)
    about = text.splitlines()[0] if text else ""
    return PastContact(source, f"note-{id}", "note", when, about, messages=(Message("agent", text, when, True),))


def region(number: str) -> str:
    """The demo customers of a country write their numbers in that country's way."""
    countries = {"+31": "NL", "+44": "GB", "+1": "US"}
    return next((country for code, country in countries.items() if number.startswith(code)), "")
