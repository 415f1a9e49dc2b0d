"""`naast rules`: every phrase rule with what was measured of it, and whether a team's own rules can be used."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from assist.commands.lines import BadInput, write
from assist.commands.not_here import standing_reactions
from nlp.findings import Language
from nlp.phrases.check import Phrases
from nlp.phrases.files.folder import problems_of
from nlp.phrases.load import ALL, totals
from nlp.phrases.rule import Measured, Rule


def rules(lang: str | None, phrases: Phrases, home: Path) -> None:
    """Every rule, and the totals of every category: the fields are told in `fields.py`."""
    warn(phrases.problems)
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


def check_folder(folder: Path) -> int:
    """Prints all that is wrong in a team's folder, a line each; 1 where there is something."""
    if not folder.is_dir():
        raise BadInput(folder, 0, "there is no such folder", "Give the folder that holds en/, nl/ and overlay.toml.")
    problems = problems_of(folder)
    for problem in problems:
        print(problem)
    if not problems:
        print("all rules can be used, and keep their examples")
    return int(bool(problems))


def warn(problems: Sequence[object]) -> None:
    """Says on standard error that some of a team's rules are left out: whoever counts flags must know."""
    if problems:
        more = f" ({len(problems)} in all; naast rules --check)" if len(problems) > 1 else ""
        print(f"naast: left out of the phrase rules: {problems[0]}{more}", file=sys.stderr)


def _reactions(home: Path) -> dict[str, Counter[str]]:
    """How often each reaction was given to cards of each rule, as far back as the journal goes."""
    found: dict[str, Counter[str]] = {}
    for entry in standing_reactions(home):
        found.setdefault(str(entry.detail["rule"]), Counter())[str(entry.detail["reaction"])] += 1
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
        "then": list(rule.then),
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
