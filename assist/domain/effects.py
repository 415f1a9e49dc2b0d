"""Everything the flow wants done, as imperative values. The runner carries them out; answers come back as events."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from assist.domain.advice import Advice, PromiseEntry
from assist.domain.pace import Streak
from assist.domain.view import View
from knowledge.customers.history import Person
from nlp.findings import Language, Turn


@dataclass(frozen=True, slots=True)
class Analyse:
    """Read this text in the analysis process. `turn.index` is -1 for a draft; `before` is the context."""

    contact: str
    turn: Turn
    before: tuple[Turn, ...]
    version: int = 0
    hint: Language | None = None
    """The language of this contact so far."""
    channel: str = "chat"
    earlier: tuple[Turn, ...] = ()
    """Turns before those in which a rule may have hit that counts over the whole contact (over-apology)."""


@dataclass(frozen=True, slots=True)
class LookUpHistory:
    """Ask every connector about this caller. `person` (source, id) narrows it to one chosen customer."""

    contact: str
    address: str
    channel: str
    person: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class SearchKnowledge:
    """What answers this, and what will this customer come back with?"""

    contact: str
    turn: int
    query: str
    context: tuple[str, ...]
    lang: str
    issues: tuple[str, ...] = ()
    """Issues of this contact so far, in order."""


@dataclass(frozen=True, slots=True)
class Advise:
    """Something was noticed: recorded always, printed by `naast replay`."""

    contact: str
    advice: Advice


@dataclass(frozen=True, slots=True)
class KeepPromise:
    """Write a promise (new or changed) to the ledger of this customer. `customer` is empty while unknown."""

    contact: str
    promise: PromiseEntry
    customer: str


@dataclass(frozen=True, slots=True)
class WriteNote:
    """Keep this note on the disk, and write it into the person's system exactly once. `case` is that system's id."""

    contact: str
    at: datetime
    person: Person
    text: str
    case: str = ""


@dataclass(frozen=True, slots=True)
class Silence:
    """The agent said "not here": this rule on these words of its own stays silent for this agent from now on."""

    rule: str
    context: str


@dataclass(frozen=True, slots=True)
class Unsilence:
    """The agent took "not here" back."""

    rule: str
    context: str


@dataclass(frozen=True, slots=True)
class KeepStreak:
    """From now on the next step of any contact goes by this run of good turns."""

    streak: Streak


@dataclass(frozen=True, slots=True)
class ShowCards:
    """The sidebar shall look like this now."""

    view: View


@dataclass(frozen=True, slots=True)
class Record:
    """Write this to the journal, durably, before it counts as done."""

    contact: str
    at: datetime
    kind: str
    detail: tuple[tuple[str, object], ...]


Effect = (
    Analyse
    | LookUpHistory
    | SearchKnowledge
    | Advise
    | KeepPromise
    | KeepStreak
    | Silence
    | Unsilence
    | WriteNote
    | ShowCards
    | Record
)
