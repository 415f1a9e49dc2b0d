"""Everything that happens, as past-tense values. Each door makes these; `engine.step` takes them.

`contact` is the id of the contact an event belongs to. `at` is aware (UTC) and set by whoever saw it happen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from assist.domain.advice import PromiseEntry, PromiseState
from assist.domain.cards import Reaction
from knowledge.customers.history import Channel, History
from nlp.findings import Findings, Speaker


@dataclass(frozen=True, slots=True)
class ContactStarted:
    """A customer is on the line, or ringing. `address` is the phone number, e-mail or id as it came."""

    contact: str
    at: datetime
    channel: Channel = "phone"
    address: str = ""
    name: str = ""
    ringing: bool = False


@dataclass(frozen=True, slots=True)
class ContactAnswered:
    contact: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ContactEnded:
    contact: str
    at: datetime
    cause: str = ""


@dataclass(frozen=True, slots=True)
class ContactTransferred:
    contact: str
    at: datetime
    to: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A turn was said or sent."""

    contact: str
    at: datetime
    speaker: Speaker
    text: str


@dataclass(frozen=True, slots=True)
class DraftChanged:
    """The agent typed in the reply box (or the CRM's, through a door). `version` counts up per contact."""

    contact: str
    at: datetime
    text: str
    version: int
    cursor: int = 0


@dataclass(frozen=True, slots=True)
class Copied:
    """Text came by the clipboard (opt-in): it is looked at as a draft of the current contact."""

    contact: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Analysed:
    """The answer to `Analyse`. `turn` is the turn's index, or None for the draft of `version`."""

    contact: str
    at: datetime
    findings: Findings
    turn: int | None
    version: int = 0


@dataclass(frozen=True, slots=True)
class HistoryArrived:
    """One source's answer to `LookUpHistory`; more than one may come from the same source (cache, then live)."""

    contact: str
    at: datetime
    history: History
    promises: tuple[PromiseEntry, ...] = ()
    """Promises to this customer that are still open."""


@dataclass(frozen=True, slots=True)
class PastRead:
    """What the customer told us in earlier contacts: (past contact's label, what was found in it), newest first."""

    contact: str
    at: datetime
    facts: tuple[tuple[str, Findings], ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A passage or script that the knowledge base offers."""

    id: str
    kind: str
    """`article` or `script`."""
    title: str
    text: str
    score: float
    issue: str = ""
    """What the customer would come back with."""
    at_hand: str = ""
    """What the customer raised, which that follows."""
    why: str = ""
    say: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    """Kinds of facts that this issue needs (the checklist), e.g. `order-number`."""


@dataclass(frozen=True, slots=True)
class KnowledgeFound:
    """The answer to `SearchKnowledge`. `answer` false: nothing here answers that, stay silent."""

    contact: str
    at: datetime
    turn: int
    answer: bool
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class Reacted:
    """What the agent did with a card; `text` is the sentence used or edited."""

    contact: str
    at: datetime
    card: str
    reaction: Reaction
    text: str = ""


@dataclass(frozen=True, slots=True)
class NotHereUndone:
    """The agent took the latest "not here" of this contact back."""

    contact: str
    at: datetime


@dataclass(frozen=True, slots=True)
class HeldWanted:
    """The agent wants to see this card, which was kept back."""

    contact: str
    at: datetime
    card: str


@dataclass(frozen=True, slots=True)
class PersonChosen:
    """The agent said which of several customers this is."""

    contact: str
    at: datetime
    source: str
    person: str


@dataclass(frozen=True, slots=True)
class CustomerSought:
    """The agent looks for the customer by name, number or order (`words`); empty: ask the sources again."""

    contact: str
    at: datetime
    words: str = ""


@dataclass(frozen=True, slots=True)
class FactCorrected:
    """The agent corrected a fact, or removed it (`value` empty)."""

    contact: str
    at: datetime
    kind: str
    old: str
    value: str


@dataclass(frozen=True, slots=True)
class PromiseMarked:
    """The agent marked a promise; `due` only where it was moved."""

    contact: str
    at: datetime
    promise: str
    state: PromiseState
    due: datetime | None = None


@dataclass(frozen=True, slots=True)
class NoteWanted:
    """The agent wants this text as an internal note in the customer's system. `case` "": the only open one, if any."""

    contact: str
    at: datetime
    text: str
    case: str = ""


@dataclass(frozen=True, slots=True)
class NoteReported:
    """How it stands with the note: still on its way (`why` says what holds it up), written, or refused."""

    contact: str
    at: datetime
    state: Literal["waiting", "written", "refused"]
    why: str = ""


@dataclass(frozen=True, slots=True)
class ContactSelected:
    """The agent turned to another open contact; an empty `contact` puts the one at hand away."""

    contact: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Ticked:
    """Time passed (once a second while a contact is open): pacing and due promises look at it."""

    contact: str
    at: datetime


Event = (
    ContactStarted
    | ContactAnswered
    | ContactEnded
    | ContactTransferred
    | Said
    | DraftChanged
    | Copied
    | Analysed
    | HistoryArrived
    | PastRead
    | KnowledgeFound
    | Reacted
    | NotHereUndone
    | HeldWanted
    | PersonChosen
    | CustomerSought
    | FactCorrected
    | PromiseMarked
    | NoteWanted
    | NoteReported
    | ContactSelected
    | Ticked
)
