"""The one interface of every system that knows customers: find, read, write one note, check.

A connector is a small adapter: `client.py` makes requests through `http.Api`, `parse.py` turns answers into the
values of `customers/history.py`. It raises `CrmError`s; `lookup.py` turns those into honest source states.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Literal, Protocol

from knowledge.crm.web.errors import CrmError
from knowledge.customers.history import Order, PastContact, Person
from knowledge.customers.identity import Address

NOTE_MARK = "naast-contact:"
"""Written at the end of every note with the contact's id: by it a retry sees that the note is already there."""


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a customer's history. Pages add up; the iterator's normal end means that was all.

    `lost` counts entries the system has that could not be read or were not fetched: above zero the history
    is `partial`, and `note` says in one sentence what is missing.
    """

    contacts: tuple[PastContact, ...] = ()
    orders: tuple[Order, ...] = ()
    lost: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class FoundPersons:
    """Who may be meant. `lost`: answers that could not be read, so that nobody found is not said to be nobody."""

    persons: tuple[Person, ...] = ()
    lost: int = 0


@dataclass(frozen=True, slots=True)
class Health:
    """What a check found. `text` is one sentence with the next step; `missing` names permissions as the system does."""

    source: str
    status: Literal["ok", "limited", "failed"]
    text: str
    missing: tuple[str, ...] = ()
    can_write: bool = True


def failed(source: str, error: CrmError) -> Health:
    """What a check says that the system answered with an error, with the permission it named."""
    missing = tuple(filter(None, (getattr(error, "permission", ""),)))
    return Health(source, "failed", error.text, missing, can_write=False)


class Connector(Protocol):
    """One system. All methods raise `CrmError`; none blocks the loop."""

    @property
    def name(self) -> str:
        """The system's name as shown, and `source` of everything it yields."""

    async def find(self, address: Address) -> FoundPersons:
        """Persons who may have this address (number, e-mail, or id). More than asked for is fine: identity decides."""

    def history(self, person: Person) -> AsyncIterator[Page]:
        """The person's contacts, cases and orders in pages, newest first as far as the system can."""

    async def write_note(self, contact: str, person: Person, text: str, case: str = "") -> str:
        """Write an internal note; the system's id of it. `case`: the case it belongs to, where there is one.

        Looks first for a note that carries this contact's id, so that writing again is harmless.
        """

    async def check(self) -> Health:
        """Whether the system answers and what this account may not do. Raises nothing."""

    async def close(self) -> None: ...


def marked(text: str, contact: str) -> str:
    """The note's text with the contact's id, as it is written and looked for."""
    return f"{text.rstrip()}\n\n{mark(contact)}"


def mark(contact: str) -> str:
    return f"[{NOTE_MARK}{contact}]"
