"""What the flow goes by: the advisors, the budget of interruptions and the person's choices. Frozen, passed to every step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from assist.advice.base import Advisor
from assist.advice.catalogue import ADVISORS
from assist.engine.pacing import Budget, Limit
from nlp.effort.score import Weights


@dataclass(frozen=True, slots=True)
class Rules:
    advisors: tuple[Advisor, ...] = ADVISORS
    budget: Budget = field(default_factory=Budget)
    limits: Mapping[str, Limit] = field(default_factory=dict)
    """Per phrase rule; a rule that is not here has the defaults of `Limit`."""
    weights: Weights = field(default_factory=Weights)
    categories_off: frozenset[str] = frozenset()
    search: bool = True
    """False where there is no knowledge to search: the flow then asks for none."""
