"""What the flow goes by: advisors, the budget of interruptions, the person's choices. Frozen, passed to every step."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, tzinfo

from assist.advice.base import Advisor
from assist.advice.catalogue import ADVISORS
from assist.domain.pace import Streak
from assist.engine.pacing import Budget
from nlp.effort.score import Weights


@dataclass(frozen=True, slots=True)
class Rules:
    advisors: tuple[Advisor, ...] = ADVISORS
    budget: Budget = field(default_factory=Budget)
    streak: Streak = field(default_factory=Streak)
    """The agent's good turns so far; the runner hands it from contact to contact."""
    weights: Weights = field(default_factory=Weights)
    categories_off: frozenset[str] = frozenset()
    silenced: frozenset[str] = frozenset()
    """What the agent marked "not here" in earlier contacts, as `silence_key`."""
    quiet_hours: str = ""
    """Local hours in `zone` in which no card interrupts ("12:00-13:00"); the draft is still checked."""
    zone: tzinfo = UTC
    region: str = ""
    """The two-letter country whose national numbers are meant ("NL"); empty: such a number is never certain."""
    search: bool = True
    """False where there is no knowledge to search: the flow then asks for none."""
    shows: bool = True
    """False where nobody looks (the command line): no card is chosen and no view made."""


def silence_key(rule: str, context: str) -> str:
    """A rule on words of its own, as it stands in the settings: "en/refusal-ability/cannot-find: i can not find".

    Without words it is the rule itself, whatever the words.
    """
    return f"{rule}: {context}" if context else rule
