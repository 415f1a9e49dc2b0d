"""`naast rules`: every phrase rule with what was measured of it, and whether a team's own rules can be used."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from pathlib import Path

from assist.commands.lines import write
from knowledge.journal.reader import Reader
from knowledge.store.store import FILE, Store
from nlp.findings import Language
from nlp.phrases.check import Phrases
from nlp.phrases.load import ALL, totals
from nlp.phrases.rule import Measured, Rule


def rules(lang: str | None, phrases: Phrases, home: Path) -> None:
    """Every rule, and the totals of every category: the fields are told in `fields.py`."""
    reactions = _reactions(home)
    languages: tuple[Language, ...] = ("en", "nl")
    for language in languages:
        if lang in (None, language):
            listed = phrases.rules(language)
            for rule in listed:
                write({**_line(rule), "reactions": reactions.get(rule.id, {})})
            on = Counter[str](rule.category for rule in listed if not rule.off and not rule.team)
            for category, measured in totals(language).items():
                number = on.total() if category == ALL else on[category]
                write({"lang": language, "category": category, "rules": number, **_figures(measured)})


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
    return {
        "rule": rule.id,
        "category": rule.category,
        "on": not rule.off,
        **_figures(rule.measured),
        "why": rule.why,
        "say": list(rule.say),
        "whole": list(rule.whole),
        "instead": rule.instead,
        "add": rule.add,
    }


def _figures(measured: Measured | None) -> dict[str, object]:
    known = measured or Measured(0, 0, 0, 0)
    return {
        "n": known.hits,
        "right": known.right,
        "precision": _rounded(known.precision),
        "wanted": known.wanted,
        "found": known.found,
        "recall": _rounded(known.recall),
    }


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 3)
