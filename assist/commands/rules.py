"""`naast rules`: every phrase rule with what was measured of it."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from pathlib import Path

from assist.commands.lines import write
from knowledge.journal.reader import Reader
from knowledge.store.store import FILE, Store
from nlp.findings import Language
from nlp.phrases.check import Phrases
from nlp.phrases.rule import Rule


def rules(lang: str | None, phrases: Phrases, home: Path) -> None:
    """One line a rule; precision and recall are those on our own gold lines, null where it has no hit there.

    `reactions` counts what agents did with its cards: a rule that is often "not-here" is a rule to look at.
    """
    reactions = _reactions(home)
    languages: tuple[Language, ...] = ("en", "nl")
    for language in languages:
        if lang in (None, language):
            for rule in phrases.rules(language):
                write({**_line(rule), "reactions": reactions.get(rule.id, {})})


def _reactions(home: Path) -> dict[str, Counter[str]]:
    """How often each reaction was given to cards of each rule, as far back as the journal goes."""
    found: dict[str, Counter[str]] = {}
    if (home / FILE).exists():
        with closing(Store.open(home)) as store:
            for entry in Reader(store).kind("reacted"):
                if rule := str(entry.detail.get("rule", "")):
                    found.setdefault(rule, Counter())[str(entry.detail["reaction"])] += 1
    return found


def _line(rule: Rule) -> dict[str, object]:
    measured = rule.measured
    return {
        "rule": rule.id,
        "category": rule.category,
        "on": not rule.off,
        "precision": measured.precision if measured else None,
        "recall": measured.recall if measured else None,
        "gold_hits": measured.hits if measured else 0,
        "why": rule.why,
        "say": list(rule.say),
        "add": rule.add,
    }
