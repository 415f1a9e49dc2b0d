"""What a rule for effort in words is: one signal, the words that state it, and the words that take it back."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.findings import SignalName


@dataclass(frozen=True, slots=True)
class Rule:
    """`says` states the signal. `unless` is looked for in the whole clause around it and cancels it."""

    signal: SignalName
    says: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    channel: str = ""
    """The channel that the words name: on that same channel they tell of no switch."""


@dataclass(frozen=True, slots=True)
class Words:
    """All rules of one language. `unreal`: words before the evidence, in its clause, that make it a wish, a fear,
    a request, a future or somebody else's story. Searched in the clause up to the end of the evidence."""

    rules: tuple[Rule, ...]
    unreal: re.Pattern[str]


def rule(signal: SignalName, says: str, unless: str | None = None, channel: str = "") -> Rule:
    """A rule from two patterns; blanks in them stand for any white space, case does not matter."""
    return Rule(signal, _compiled(says), _compiled(unless) if unless else None, channel)


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace(" ?", r"\s*").replace(" ", r"\s+"), re.I)
