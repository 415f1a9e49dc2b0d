"""What the sidebar shows: one frozen picture of the contact at hand, made anew by every step.

The window is a function of this value and of nothing else, so tests and screenshots need no engine.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from assist.domain.advice import PromiseEntry
from assist.domain.cards import Card
from assist.domain.pace import Held
from knowledge.customers.history import Channel, Linked, Order, PastContact, Person, SourceState
from nlp.findings import EffortScore, Flag, Turn


@dataclass(frozen=True, slots=True)
class ContactView:
    id: str
    channel: Channel
    address: str
    started_at: datetime
    answered_at: datetime | None = None
    ended_at: datetime | None = None
    ringing: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class KnownFact:
    """A fact chip: `label` is the kind in the interface's words, `said` where it comes from."""

    kind: str
    value: str
    turn: int | None
    contact: str = ""
    """The earlier contact it comes from, empty where it was told in this one."""
    text: str = ""


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    kind: str
    value: str = ""
    """Empty while still needed."""


@dataclass(frozen=True, slots=True)
class ChecklistView:
    issue: str
    items: tuple[ChecklistItem, ...]
    question: str = ""
    """One question that asks for all that is missing."""


@dataclass(frozen=True, slots=True)
class StatusLine:
    """One sentence at the foot: what is not ready or has failed, and what to do."""

    key: str
    level: Literal["info", "warning", "error"]
    text: str
    params: tuple[tuple[str, str], ...] = ()
    behind: tuple[str, ...] = ()
    """Everything that `text` has room to begin with only, one by one."""


def worst_first(lines: Iterable[StatusLine]) -> list[StatusLine]:
    """Errors, then warnings, then news; as they came within each."""
    return sorted(lines, key=lambda line: ("error", "warning", "info").index(line.level))


@dataclass(frozen=True, slots=True)
class OtherContact:
    """Another open contact of this agent (chat agents have several): one click switches to it."""

    id: str
    name: str
    channel: str
    waiting: bool = False


@dataclass(frozen=True, slots=True)
class NoteView:
    """The one internal note about this contact, in the system that knows the customer.

    `ready`: it may be written. `waiting`: kept and being sent, `why` says what holds it up. `refused`: `why` says why.
    """

    system: str
    state: Literal["ready", "waiting", "written", "refused"] = "ready"
    text: str = ""
    why: str = ""
    case: str = ""
    """The title of the open case that it goes to, where there is exactly one."""


@dataclass(frozen=True, slots=True)
class View:
    contact: ContactView | None = None
    person: Person | None = None
    candidates: tuple[Person, ...] = ()
    """Several matches: the agent chooses with one key. Never one of them shown as certain."""
    sources: tuple[SourceState, ...] = ()
    timeline: tuple[PastContact, ...] = ()
    """Newest first, over all sources; may hold 10,000 entries."""
    orders: tuple[Order, ...] = ()
    linked: Linked | None = None
    """ "3rd contact about this in 7 days, phone → email → phone" as data; worth a line from `count` 2 on."""
    facts: tuple[KnownFact, ...] = ()
    tried: tuple[KnownFact, ...] = ()
    cards: tuple[Card, ...] = ()
    held: Held = field(default_factory=Held)
    """What is kept back so that the agent has peace; it can be looked up."""
    quiet: int | None = None
    """In quiet mode: the agent's good turns in a row. None: not quiet."""
    not_here: Card | None = None
    """The card that was marked "not here" last: that can be taken back."""
    effort: EffortScore = field(default_factory=EffortScore)
    promises: tuple[PromiseEntry, ...] = ()
    due: tuple[PromiseEntry, ...] = ()
    """Promises to any customer that are due now or soon, whoever is on the line."""
    checklist: ChecklistView | None = None
    turns: tuple[Turn, ...] = ()
    draft: str = ""
    """The draft that was read last; it may have come by another door than the reply box (the CRM's, the demo)."""
    draft_version: int = 0
    draft_flags: tuple[Flag, ...] = ()
    draft_cards: tuple[Card, ...] = ()
    """A card for each flag; of those only some are among `cards`."""
    others: tuple[OtherContact, ...] = ()
    status: tuple[StatusLine, ...] = ()
    handover: str = ""
    note: NoteView | None = None
    """None while it is not certain who the customer is."""
