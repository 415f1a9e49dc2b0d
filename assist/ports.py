"""What the flow needs from outside, as Protocols; `assist/app.py` names what stands behind each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from assist.domain.advice import PromiseEntry
from assist.domain.effects import Analyse, LookUpHistory, Record, SearchKnowledge, WriteNote
from assist.domain.events import Event
from assist.domain.view import StatusLine, View

Post = Callable[[Event], None]


class Analysis(Protocol):
    """Reads turns and searches knowledge, elsewhere; answers come back as events through `post`."""

    def read(self, request: Analyse) -> None: ...

    def search(self, request: SearchKnowledge) -> None: ...


class Histories(Protocol):
    """Asks the systems that know the customer; each source's answer comes back as `HistoryArrived`."""

    def look_up(self, request: LookUpHistory) -> None: ...


class Notes(Protocol):
    """Keeps notes on the disk and writes each exactly once; how it stands comes back as `NoteReported`."""

    def write(self, request: WriteNote) -> None: ...


class Book(Protocol):
    """The journal and the promise ledger. Returns at once; its own thread writes what was handed over durably."""

    def write(self, record: Record) -> None: ...

    def keep(self, promise: PromiseEntry, customer: str) -> None: ...


class Screen(Protocol):
    """The window, or nothing. Called on the engine's thread; must not wait."""

    def show_view(self, view: View) -> None: ...


class Status(Protocol):
    """Takes one sentence for the foot of the window; a text that is empty takes the line away."""

    def __call__(self, line: StatusLine) -> None: ...
