"""All that an advisor may look at: the contact so far, and what was found in the turn at hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from assist.domain.events import Suggestion
from nlp.facts.memory import Memory
from nlp.findings import Findings, Turn


@dataclass(frozen=True, slots=True)
class Moment:
    """`turn` is the turn just analysed (index -1 for a draft); `found` what was found in it."""

    contact: str
    at: datetime
    turn: Turn
    found: Findings
    turns: tuple[Turn, ...]
    memory: Memory
    suggestions: tuple[Suggestion, ...] = ()
    on_draft: bool = False
    needs: tuple[str, ...] = ()
    """Kinds of facts that this issue needs (its checklist)."""
    issue: str = ""
    issue_is_new: bool = False
