"""What a phrase rule is: plain values that rule files are read into. Importing this costs nothing (no spaCy)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from nlp.findings import Category, Language, Turn

Place = Literal["inside", "just-before", "just-after", "before", "after", "sentence", "message", "next", "customer"]
PLACES: tuple[Place, ...] = (
    "inside",
    "just-before",
    "just-after",
    "before",
    "after",
    "sentence",
    "message",
    "next",
    "customer",
)
Contexts = Mapping[Place, tuple[str, ...]]


def merged(*contexts: Contexts) -> Contexts:
    """Contexts put together, place by place."""
    return {
        place: tuple(p for c in contexts for p in c.get(place, ()))
        for place in PLACES
        if any(c.get(place) for c in contexts)
    }


@dataclass(frozen=True, slots=True)
class Example:
    """A text with the places that must be hit; none for a text that must stay clean. `say`: the sentence expected."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()
    say: str | None = None
    before: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True)
class Measured:
    """What a rule, or all rules of a category, did on the gold lines: `hits`, `right` of them (a flag was deserved
    there), and `found` of the `wanted` labels of the category.

    `precision` is None where the gold lines have no hit: not measured.
    """

    hits: int
    right: int
    wanted: int
    found: int

    @property
    def precision(self) -> float | None:
        return self.right / self.hits if self.hits else None

    @property
    def recall(self) -> float | None:
        """The share of the category's labels that is found; a narrow rule finds few of them, however good it is."""
        return self.found / self.wanted if self.wanted else None


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as written in its file. `id` is language/file/name."""

    id: str
    lang: Language
    category: Category
    match: tuple[str, ...]
    why: str
    source: str = ""
    speaker: Literal["agent", "customer", "any"] = "agent"
    say: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    """As `say`, in place of the whole sentence; used where no `say` fits and there is no `then`."""
    then: tuple[str, ...] = ()
    """What to add behind the sentence, which stays as it is; used where no `say` fits."""
    instead: str | None = None
    """What the flagged words are exchanged for; '' leaves them out."""
    add: str = ""
    unless: Contexts = field(default_factory=dict)
    only: Contexts = field(default_factory=dict)
    hits: tuple[Example, ...] = ()
    clean: tuple[Example, ...] = ()
    count_message: int = 1
    count_contact: int = 0
    """0: the contact is not counted."""
    cooldown: float = 120.0
    most_per_contact: int = 3
    off: bool = False
    quoted: bool = False
    priority: int = 0
    team: bool = False
    """True for a rule of the team's overlay."""
    file: str = ""
    """Its name; the whole path of a team's file."""
    line: int = 0
    measured: Measured | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule (or file) that could not be used, and why. `rule` is '' for trouble with the whole file."""

    file: Path
    line: int
    rule: str
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.rule or 'file'}: {self.what}"


class RuleError(ValueError):
    """A rule cannot be used; the text says what to change."""
