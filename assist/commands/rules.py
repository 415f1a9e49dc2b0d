"""`naast rules`: every phrase rule with what was measured of it."""

from __future__ import annotations

from assist.commands.lines import write
from nlp.findings import Language
from nlp.phrases.check import Phrases
from nlp.phrases.rule import Measured, Rule


def rules(lang: str | None, phrases: Phrases) -> None:
    """One line a rule; precision and recall are those on our own gold lines, null where it has no hit there."""
    languages: tuple[Language, ...] = ("en", "nl")
    for language in languages:
        if lang in (None, language):
            for rule in phrases.rules(language):
                write(_line(rule))


def _line(rule: Rule) -> dict[str, object]:
    measured = rule.measured or Measured(0, 0, 0)
    return {
        "rule": rule.id,
        "category": rule.category,
        "on": not rule.off,
        "precision": measured.precision,
        "recall": measured.recall,
        "gold_hits": measured.hits,
        "why": rule.why,
        "say": list(rule.say),
        "add": rule.add,
    }
