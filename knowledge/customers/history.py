"""Who the customer is and what came before: the values every connector, the journal and the sidebar share."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Channel = Literal["phone", "chat", "email", "ticket", "note"]
SourceStatus = Literal["loading", "complete", "partial", "failed", "stale"]


@dataclass(frozen=True, slots=True)
class Person:
    """A customer as one system knows them. `source` names the system, `id` is that system's own."""

    source: str
    id: str
    name: str
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    company: str = ""
    since: datetime | None = None
    language: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """One message inside a past contact; text only, markup already taken out."""

    speaker: Literal["customer", "agent", "system"]
    text: str
    at: datetime | None = None
    internal: bool = False


@dataclass(frozen=True, slots=True)
class PastContact:
    """One earlier contact. `about` is one line; `linked` joins contacts about the same thing."""

    source: str
    id: str
    channel: Channel
    at: datetime
    about: str
    who: str = ""
    outcome: str = ""
    open: bool = False
    linked: str = ""
    messages: tuple[Message, ...] = ()
    url: str = ""


@dataclass(frozen=True, slots=True)
class Linked:
    """ "3rd contact about this in 7 days, phone → e-mail → phone" as data; the contact at hand is counted."""

    count: int
    days: int
    """Days from the first of them to now, at least 1."""
    channels: tuple[Channel, ...]
    """Oldest first, the channel of the contact at hand last where it is known."""
    about: str
    key: str
    contacts: tuple[PastContact, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """An order or case that the system has of this customer."""

    source: str
    id: str
    kind: Literal["order", "case"]
    title: str
    status: str
    at: datetime | None = None
    open: bool = False
    url: str = ""


@dataclass(frozen=True, slots=True)
class SourceState:
    """How honest a source's answer is: an empty list is only empty when its source says `complete`."""

    source: str
    status: SourceStatus
    fetched_at: datetime | None = None
    retry_at: datetime | None = None
    note: str = ""
    """One sentence for the person: what is missing and what to do."""


@dataclass(frozen=True, slots=True)
class History:
    """What one source answered about one caller."""

    state: SourceState
    persons: tuple[Person, ...] = ()
    """One: shown. Several: the agent chooses. None: nobody found in this source."""
    contacts: tuple[PastContact, ...] = ()
    orders: tuple[Order, ...] = field(default=())
    certain: bool = True
    """False: `persons` are only possible, even where it is one; never shown as certain, the agent chooses."""
