"""All that is known about one contact while it is open; frozen, replaced whole by every step."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from assist.domain.advice import PromiseEntry
from assist.domain.cards import Card
from assist.domain.events import Suggestion
from assist.domain.pace import Held
from assist.domain.view import ContactView, NoteView
from assist.engine.pacing import Shown
from knowledge.customers.history import History, Linked, Order, PastContact, Person
from nlp.facts.memory import Memory
from nlp.findings import EffortPoint, EffortScore, Flag, Language, Turn


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the reply box, and the flags found in that very version."""

    text: str = ""
    version: int = 0
    typed_at: datetime | None = None
    flags: tuple[Flag, ...] = ()
    cards: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class NotHere:
    """A card that was marked "not here", and the cards of its rule that went with it."""

    card: Card
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Session:
    """One contact. `cards` are all that may still be shown, newest last; pacing decides which are."""

    contact: ContactView
    lang: Language = "en"
    turns: tuple[Turn, ...] = ()
    memory: Memory = field(default_factory=Memory)
    points: tuple[EffortPoint, ...] = ()
    past_points: tuple[EffortPoint, ...] = ()
    """What the contacts that led to this one already cost."""
    effort: EffortScore = field(default_factory=EffortScore)
    histories: tuple[History, ...] = ()
    """The newest answer of each source."""
    person: Person | None = None
    candidates: tuple[Person, ...] = ()
    timeline: tuple[PastContact, ...] = ()
    orders: tuple[Order, ...] = ()
    linked: Linked | None = None
    promises: tuple[PromiseEntry, ...] = ()
    issues: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    needs: tuple[str, ...] = ()
    draft: Draft = field(default_factory=Draft)
    cards: tuple[Card, ...] = ()
    gone: frozenset[str] = frozenset()
    """Ids of cards that the agent used, dismissed or sent away."""
    silenced: frozenset[str] = frozenset()
    """Rules that are "not here" for this agent in this contact."""
    not_here: NotHere | None = None
    """The latest "not here", which can be taken back."""
    shown: Shown = field(default_factory=Shown)
    held: Held = field(default_factory=Held)
    wanted: str = ""
    """The card that the agent looked up among those kept back."""
    next: datetime | None = None
    """When time alone lets a card come."""
    resting: bool = False
    """True in the agent's quiet hours."""
    counted: tuple[Turn, ...] = ()
    """Turns of the agent in which a rule may have hit that counts over the whole contact, the latest of them."""
    handover: str = ""
    """The summary for the next colleague, as text."""
    note: NoteView | None = None
    """The note that the agent wanted written; None before."""


def customer_key(session: Session) -> str:
    """What the ledger files this customer under: the system's own id, else the address they came by."""
    person = session.person
    return f"{person.source}:{person.id}" if person else session.contact.address
