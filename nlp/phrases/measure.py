"""Measures every rule on the gold lines: the precision and recall that rule cards show and that the build guards.

`python -m nlp.phrases.measure` writes nlp/rules/gold/measured.json; with `--check` it only says whether that is stale.
The gold lines (nlp/rules/gold/*.jsonl) are our own: `{"id", "lang", "text", "labels": [{"category", "start", "end"}]}`.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nlp.findings import Flag, Language
from nlp.phrases.check import LANGUAGES, Phrases
from nlp.phrases.load import GOLD, MEASURED, RULES

Figures = dict[str, dict[str, int]]
FLOOR = 0.90
"""A rule that is on keeps at least this precision; a rule below it is shipped switched off."""


@dataclass(frozen=True)
class Line:
    """A gold line: text and (category, start, end) of what deserves a flag."""

    id: str
    text: str
    labels: tuple[tuple[str, int, int], ...]


def gold(lang: Language, folder: Path = GOLD) -> list[Line]:
    """The gold lines of a language."""
    path = folder / f"{lang}.jsonl"
    rows = [json.loads(row) for row in path.read_text(encoding="utf-8").splitlines() if row.strip()]
    return [_line(row) for row in rows]


def _line(row: Mapping[str, Any]) -> Line:
    labels = tuple((label["category"], label["start"], label["end"]) for label in row["labels"])
    return Line(row["id"], row["text"], labels)


def measure(phrases: Phrases, lang: Language, lines: Sequence[Line]) -> Figures:
    """Per rule: `hits` it had, `right` of them (they touch a label of the rule's category, or of another category:
    a flag there is deserved, only its name is debatable), `named` (the very category), `wanted` labels of its category.
    """
    wanted = Counter(category for line in lines for category, _, _ in line.labels)
    hits, right, named = Counter[str](), Counter[str](), Counter[str]()
    for line in lines:
        for flag in phrases.check(line.text, lang):
            touched = [category for category, start, end in line.labels if flag.start < end and start < flag.end]
            hits[flag.rule] += 1
            right[flag.rule] += bool(touched)
            named[flag.rule] += flag.category in touched
    return {
        rule.id: {
            "hits": hits[rule.id],
            "right": right[rule.id],
            "named": named[rule.id],
            "wanted": wanted[rule.category],
        }
        for rule in phrases.rules(lang)
    }


def overall(phrases: Phrases, lang: Language, lines: Sequence[Line]) -> tuple[float, float]:
    """(precision, recall) of flagged lines, rules that are off left out, `scripted` left out as a matter of taste."""
    true = false = missed = 0
    for line in lines:
        labels = [category for category, _, _ in line.labels if category != "scripted"]
        flags: list[Flag] = [flag for flag in phrases.check(line.text, lang) if flag.category != "scripted"]
        if not labels and line.labels:
            continue
        true += bool(labels and flags)
        false += bool(flags and not labels)
        missed += bool(labels and not flags)
    return true / max(1, true + false), true / max(1, true + missed)


def everything_on(folder: Path = RULES) -> Phrases:
    """All rules, the ones that are off by default too: those are measured as well."""
    return Phrases.load(rules=folder, everything=True)


def table() -> Figures:
    """The figures of all rules of all languages that have gold lines, in order of rule id."""
    phrases = everything_on()
    figures: Figures = {}
    for lang in LANGUAGES:
        if (GOLD / f"{lang}.jsonl").exists():
            figures |= measure(phrases, lang, gold(lang))
    return dict(sorted(figures.items()))


def main(arguments: list[str]) -> int:
    """Writes the table, or with --check compares it; prints the rules below the floor and the totals."""
    figures = table()
    text = json.dumps(figures, indent=1) + "\n"
    if "--check" in arguments:
        if not MEASURED.exists() or MEASURED.read_text(encoding="utf-8") != text:
            print("measured.json is stale: run python -m nlp.phrases.measure and commit the result")
            return 1
    else:
        MEASURED.write_text(text, encoding="utf-8")
    for rule, f in figures.items():
        if f["hits"] and f["right"] / f["hits"] < FLOOR:
            print(f"below {FLOOR}: {rule}: {f['right']} of {f['hits']} hits are right")
    phrases = Phrases.load()
    for lang in LANGUAGES:
        if (GOLD / f"{lang}.jsonl").exists():
            precision, recall = overall(phrases, lang, gold(lang))
            print(f"{lang}: flagged lines precision {precision:.3f} recall {recall:.3f} ({len(gold(lang))} lines)")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
