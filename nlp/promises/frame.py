"""The shapes that a promise has in a language, read from its TOML file: what find.py looks for, what takes it back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from nlp.findings import Language
from nlp.patterns import any_of, compiled, load

Who = Literal["self", "customer", "other", "thing", "follows"]


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to commit. `who` acts: the agent or their company (`self`), `customer` gets something from them, an
    `other` person or firm acts, a `thing` shall happen; `follows` continues a promise of the agent ("… and call you").

    `timed`: only a promise where a time is said, because the same words serve for what is done in the contact.
    """

    who: Who
    says: re.Pattern[str]
    timed: bool


@dataclass(frozen=True, slots=True)
class Shapes:
    """One language's frames, and the words around them that count."""

    frames: tuple[Frame, ...]
    sentence_vetoes: re.Pattern[str]
    """Anywhere in the sentence: a question, an offer, a condition set to the customer."""
    before_vetoes: re.Pattern[str]
    """Between the start of the clause and the promise: a doubt, a wish, a report."""
    inside_vetoes: re.Pattern[str]
    """In the promise itself: negated, or done right now while the customer waits."""
    me: re.Pattern[str]
    """The agent or the company, as the subject that a later clause goes on with."""
    joint: re.Pattern[str]
    certain: re.Pattern[str]
    """Words that make an outcome a certainty."""
    outcome: re.Pattern[str]
    """Words for a result rather than for an act of the agent."""
    ours: re.Pattern[str]
    """What the company itself does to a thing: sent, refunded."""
    outside: re.Pattern[str]
    """Parties and places that the agent does not control, wherever they stand in the promise."""
    honest: str
    honest_timed: str
    """An honest wording for what the agent does not control; `{due}` is the time in the agent's words."""


def read(lang: Language) -> Shapes:
    """The shapes of one language, compiled."""
    table, words = load("nlp.promises", f"{lang}.toml")

    def pattern(patterns: list[str]) -> re.Pattern[str]:
        return compiled(any_of(patterns, words))

    return Shapes(
        frames=tuple(
            Frame(frame["who"], pattern(frame["says"]), frame.get("timed", False)) for frame in table["frame"]
        ),
        sentence_vetoes=pattern(table["sentence_vetoes"]),
        before_vetoes=pattern(table["before_vetoes"]),
        inside_vetoes=pattern(table["inside_vetoes"]),
        me=pattern(table["me"]),
        joint=pattern(table["joint"]),
        certain=pattern(table["certain"]),
        outcome=pattern(table["outcome"]),
        ours=pattern(table["ours"]),
        outside=pattern(table["outside"]),
        honest=table["honest"],
        honest_timed=table["honest_timed"],
    )
