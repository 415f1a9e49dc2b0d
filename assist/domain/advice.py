"""Everything an advisor can notice; `naast replay` prints each as a line, pacing makes cards of some."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from assist.domain.cards import Card

AdviceKind = Literal["phrase", "already-told", "next-issue", "effort-signal", "promise", "checklist"]


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing noticed at one turn. `detail` holds the plain JSON fields of its kind (DESIGN section 5)."""

    kind: AdviceKind
    turn: int
    detail: tuple[tuple[str, object], ...]
    card: Card | None = None
    on_draft: bool = False


PromiseState = Literal["open", "kept", "moved", "broken"]


@dataclass(frozen=True, slots=True)
class PromiseEntry:
    """A promise in the ledger of this customer, kept over contacts."""

    id: str
    what: str
    text: str
    made_at: datetime
    contact: str
    turn: int | None = None
    due: datetime | None = None
    state: PromiseState = "open"
