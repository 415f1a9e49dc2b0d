"""Advice on screen, and what the agent did with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

CardKind = Literal["say-instead", "already-told", "next-issue", "checklist", "promise", "answer"]
Reaction = Literal["seen", "used", "edited", "dismissed", "not-here", "ignored"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a card's content comes from, so that it can be shown and clicked."""

    kind: Literal["turn", "contact", "script", "rule", "article"]
    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Card:
    """One piece of advice: a title read at a glance, sentences to say, and why it is shown.

    `replace` is the (start, end) in the draft that *Use* replaces with a sentence of `say`; None: insert at
    the cursor. `on_draft` tells a card about the draft from one about a turn already said.
    """

    id: str
    kind: CardKind
    title: str
    say: tuple[str, ...]
    why: str
    quote: str = ""
    """The words the card is about: the flagged words, or what the customer told us."""
    category: str = ""
    rule: str = ""
    turn: int | None = None
    replace: tuple[int, int] | None = None
    on_draft: bool = False
    source: Source | None = None
    priority: int = 0
    most_per_contact: int = 3
    """How often the rule behind it may show a card in one contact."""
    cooldown: float = 0.0
    """Seconds between two cards of the rule."""
    measured_hits: int = 0
    """Flags of the rule behind it on measured lines; 0: nobody measured it."""
    measured_right: int = 0
    """So many of them were deserved."""
    context: str = ""
    """The flagged words that the rule itself names: "not here" is remembered by them."""
    said_at: datetime | None = None
    """When the words were said that the card is about."""
    unhurried: bool = False
    """From a turn in quiet mode: it interrupts only after twice the rest."""
