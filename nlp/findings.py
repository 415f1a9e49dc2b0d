"""What reading a turn can find: the plain values that nlp hands to everybody else.

Importing this file costs nothing (no spaCy, no numpy): the window's process reads these values too.
All offsets are characters of the turn's text, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Language = Literal["en", "nl"]
Speaker = Literal["customer", "agent"]
Category = Literal[
    "refusal",
    "blame-customer",
    "policy-hiding",
    "uncertainty",
    "over-apology",
    "over-promise",
    "scripted",
    "jargon",
    "command",
    "repeat-information-request",
]
SignalName = Literal[
    "repeat-contact",
    "transfer",
    "channel-switch",
    "repeated-information",
    "self-service-failure",
    "long-wait-in-contact",
    "disconnected",
    "no-response-or-broken-callback",
]
Alternative = Literal["", "offered", "late"]
"""Whether the message offers a way forward beside a no; `late`: behind the no, so that turned round it reads better."""
Cause = Literal["agent", "policy", "product", "channel"]


@dataclass(frozen=True, slots=True)
class Turn:
    """One utterance. `index` counts from 0 within its contact; `at` is aware, or None where unknown."""

    index: int
    speaker: Speaker
    text: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Flag:
    """A phrasing hit. `say` holds sentences ready to be said in place of `replace` (start, end)."""

    rule: str
    category: Category
    start: int
    end: int
    text: str
    say: tuple[str, ...]
    why: str
    replace: tuple[int, int] | None = None
    full: bool = True
    """False where no honest rewrite exists: `say` then tells what to add (a reason, a time)."""
    most_per_contact: int = 3
    cooldown: float = 120.0
    """Seconds of peace between two cards of the same rule."""
    then: str = ""
    """What `say` adds behind the agent's own words, where it does not reword them."""
    alternative: Alternative = ""
    measured_hits: int = 0
    """Flags that the rule gave on the lines we measured; 0: it is not measured."""
    measured_right: int = 0
    """So many of them were deserved."""
    context: str = ""
    """The words of the hit that the rule itself names ("i can not find"): no detail of a customer is among them."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something the customer told us. `kind` is a slot name such as `order-number` (nlp/facts/kinds.py).

    `value` is the form to show and copy ("+31 6 12345678"), `text` what was said. `about` narrows a kind
    ("departure" for a city). `retracts` says that the customer took back what was said of this kind.
    """

    kind: str
    value: str
    text: str
    start: int
    end: int
    about: str = ""
    retracts: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """A question of the agent for one kind of fact. `confirm` marks asking to confirm, which is fine."""

    kind: str
    start: int
    end: int
    text: str
    about: str = ""
    confirm: bool = False


@dataclass(frozen=True, slots=True)
class Signal:
    """Evidence of effort in words. `start`, `end` mark the evidence in the turn."""

    signal: SignalName
    evidence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Promise:
    """What the agent promised, and by when (aware, or None where no time was said)."""

    what: str
    text: str
    start: int
    end: int
    due: datetime | None = None
    due_text: str = ""
    controlled: bool = True
    """False where the agent cannot make it true alone; `say` then holds an honest wording."""
    say: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything found in one turn."""

    lang: Language
    flags: tuple[Flag, ...] = ()
    facts: tuple[Fact, ...] = ()
    asks: tuple[Ask, ...] = ()
    signals: tuple[Signal, ...] = ()
    promises: tuple[Promise, ...] = ()
    counted: bool = False
    """A rule that counts over the whole contact may hit here, so that later turns are read with this one in mind."""


@dataclass(frozen=True, slots=True)
class EffortPoint:
    """One point of the effort ledger, traceable to its evidence. `turn` is None for a point of history."""

    signal: str
    points: float
    side: Literal["do", "feel"]
    cause: Cause
    evidence: str
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class EffortScore:
    """Two visible numbers and their sum (0 is effortless), with every point that made them."""

    score: float = 0.0
    do: float = 0.0
    feel: float = 0.0
    points: tuple[EffortPoint, ...] = field(default=())
