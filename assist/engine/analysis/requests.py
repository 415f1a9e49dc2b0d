"""What the window's process and the analysis process say to each other: plain frozen values, pickled in batches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from assist.domain.events import Suggestion
from nlp.findings import Findings, Language, Turn


@dataclass(frozen=True, slots=True)
class Read:
    """Read one turn; `turn.index` -1 marks a draft, of which only the newest per contact is worth reading."""

    contact: str
    turn: Turn
    before: tuple[Turn, ...]
    hint: Language | None = None
    channel: str = "chat"
    earlier: tuple[Turn, ...] = ()
    """What rules that count over the whole contact have to see of the turns before `before`."""


@dataclass(frozen=True, slots=True)
class Look:
    """Search the knowledge base, and say what this customer will come back with."""

    query: str
    context: tuple[str, ...]
    lang: Language
    issues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadPast:
    """Collect the facts in earlier contacts: (label, language or empty, the customer's messages)."""

    contacts: tuple[tuple[str, tuple[str, ...]], ...]


Request = Read | Look | ReadPast


@dataclass(frozen=True, slots=True)
class Looked:
    answer: bool
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class PastRead:
    facts: tuple[tuple[str, Findings], ...]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A draft that was typed over before it could be read."""


@dataclass(frozen=True, slots=True)
class Failed:
    """Reading failed on this very request; the process lives on."""

    error: str


@dataclass(frozen=True, slots=True)
class Progress:
    """What the process can do by now; sent without being asked. `problem` is a sentence for the person: why it is
    not ready, or what was left out."""

    part: Literal["phrases", "search"]
    ready: bool
    problem: str = ""
    left_out: tuple[str, ...] = ()
    """Each thing that was left out; `problem` has room for the first."""


Answer = Findings | Looked | PastRead | Skipped | Failed


class Reader(Protocol):
    """Reads one turn (nlp.reader.Reader)."""

    @property
    def problems(self) -> tuple[str, ...]:
        """Sentences about what could not be loaded; the rest works."""
        ...

    def read(
        self,
        turn: Turn,
        before: tuple[Turn, ...],
        hint: Language | None = None,
        channel: str = "chat",
        earlier: tuple[Turn, ...] = (),
    ) -> Findings: ...


class Searcher(Protocol):
    """Searches the knowledge base and predicts (assist.app builds it)."""

    @property
    def problems(self) -> tuple[str, ...]: ...

    def look(self, request: Look) -> Looked: ...
