"""The rules for effort in words, as data: read from the TOML file of each language."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nlp.findings import Language, SignalName
from nlp.patterns import any_of, compiled, load


@dataclass(frozen=True, slots=True)
class Rule:
    """`says` states the signal. `unless` is looked for in the whole clause around it and cancels it."""

    signal: SignalName
    says: re.Pattern[str]
    unless: re.Pattern[str] | None
    channel: str
    """The channel that the words name: on that same channel they tell of no switch."""


@dataclass(frozen=True, slots=True)
class Words:
    """All rules of one language. `unreal`: words before the evidence, in its clause, that make it a wish, a fear,
    a request, a future or somebody else's story. `ends`: where a clause ends."""

    rules: tuple[Rule, ...]
    unreal: re.Pattern[str]
    ends: re.Pattern[str]


def read(lang: Language) -> Words:
    """The rules of one language, compiled; each pattern matches whole words only."""
    table, words = load("nlp.effort", f"{lang}.toml")

    def whole(patterns: list[str]) -> re.Pattern[str]:
        return compiled(rf"(?<!\w){any_of(patterns, words)}(?!\w)")

    rules = tuple(
        Rule(
            rule["signal"],
            whole(rule["says"]),
            whole(rule["unless"]) if "unless" in rule else None,
            rule.get("channel", ""),
        )
        for rule in table["rule"]
    )
    return Words(rules, whole(table["unreal"]), re.compile(table["ends"], re.I))
