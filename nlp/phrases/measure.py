"""Measures every rule on the gold lines: the precision and recall that rule cards show and that the build guards.

`python -m nlp.phrases.measure` writes nlp/rules/gold/measured.json; with `--check` it only says whether that is stale.
The gold lines (nlp/rules/gold/*.jsonl) are our own: `{"id", "lang", "text", "labels": [{"category", "start", "end"}]}`.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nlp.findings import Flag, Language
from nlp.phrases.check import LANGUAGES, Phrases
from nlp.phrases.load import ALL, GOLD, MEASURED, RULES
from nlp.phrases.rule import Rule

Figures = dict[str, dict[str, int]]
FLOOR = 0.90
"""A rule that is on keeps at least this precision; a rule below it is shipped switched off."""
TASTE = "scripted"


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
    a flag there is deserved, only its name is debatable), and `found` of the `wanted` labels of its category, each
    counted once however many hits touch it. A rule is not measured on lines that are its own examples.
    """
    wanted = Counter(category for line in lines for category, _, _ in line.labels)
    rules = {rule.id: rule for rule in phrases.rules(lang)}
    own = {rule.id: {_plain(example.text) for example in (*rule.hits, *rule.clean)} for rule in rules.values()}
    tallies = {rule_id: _Tally() for rule_id in rules}
    for line in lines:
        text = _plain(line.text)
        for flag in phrases.check(line.text, lang):
            if text not in own[flag.rule]:
                tallies[flag.rule].count(flag, line)
    return {rule.id: tallies[rule.id].figures(wanted[rule.category]) for rule in rules.values()}


def totals(phrases: Phrases, lang: Language, lines: Sequence[Line]) -> Figures:
    """As `measure`, for all rules of a category together, and for all categories under `ALL`: what is labelled and
    flagged there counts whatever the category is called. `scripted` is a matter of taste and left out of `ALL`.
    """
    wanted = Counter(category for line in lines for category, _, _ in line.labels)
    tallies = {category: _Tally() for category in sorted({rule.category for rule in phrases.rules(lang)})}
    whole = _Tally(any_category=True)
    for line in lines:
        for flag in phrases.check(line.text, lang):
            tallies[flag.category].count(flag, line)
            if flag.category != TASTE:
                whole.count(flag, line)
    figures: Figures = {category: tally.figures(wanted[category]) for category, tally in tallies.items()}
    return figures | {ALL: whole.figures(wanted.total() - wanted[TASTE])}


class _Tally:
    """Counts hits, and the labels that they touch."""

    def __init__(self, *, any_category: bool = False) -> None:
        self._any = any_category
        self._hits = self._right = 0
        self._found: set[tuple[str, int]] = set()

    def count(self, flag: Flag, line: Line) -> None:
        touched = [n for n, (_, start, end) in enumerate(line.labels) if flag.start < end and start < flag.end]
        self._hits += 1
        self._right += bool(touched)
        for number in touched:
            category = line.labels[number][0]
            if category != TASTE if self._any else category == flag.category:
                self._found.add((line.id, number))

    def figures(self, wanted: int) -> dict[str, int]:
        return {"hits": self._hits, "right": self._right, "found": len(self._found), "wanted": wanted}


def _plain(text: str) -> str:
    return " ".join(text.lower().split())


def overall(phrases: Phrases, lang: Language, lines: Sequence[Line]) -> tuple[float, float]:
    """(precision, recall) of flagged lines, rules that are off left out, `scripted` left out as a matter of taste."""
    true = false = missed = 0
    for line in lines:
        labels = [category for category, _, _ in line.labels if category != TASTE]
        flags: list[Flag] = [flag for flag in phrases.check(line.text, lang) if flag.category != TASTE]
        if not labels and line.labels:
            continue
        true += bool(labels and flags)
        false += bool(flags and not labels)
        missed += bool(labels and not flags)
    return true / max(1, true + false), true / max(1, true + missed)


def everything_on(folder: Path = RULES) -> Phrases:
    """All rules, the ones that are off by default too: those are measured as well."""
    return Phrases.load(rules=folder, everything=True)


def table() -> dict[str, Any]:
    """`rules`: the figures of every rule in order of id, as it works by default (one that is off: with all rules on).
    `totals`: per language those of each category, of the rules that are on.
    """
    usual, everything = Phrases.load(), everything_on()
    rules: Figures = {}
    whole: dict[str, Figures] = {}
    for lang in LANGUAGES:
        if (GOLD / f"{lang}.jsonl").exists():
            lines = gold(lang)
            on = {rule.id for rule in usual.rules(lang) if not rule.off}
            as_usual = measure(usual, lang, lines)
            rules |= measure(everything, lang, lines) | {rule: f for rule, f in as_usual.items() if rule in on}
            whole[lang] = totals(usual, lang, lines)
    return {"rules": dict(sorted(rules.items())), "totals": whole}


def unmeasured(rules: Iterable[Rule]) -> list[str]:
    """The rules that are on without one hit on the gold lines: nobody knows yet how often they are right."""
    return [rule.id for rule in rules if not rule.off and not (rule.measured and rule.measured.hits)]


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
    for rule, f in figures["rules"].items():
        if f["hits"] and f["right"] / f["hits"] < FLOOR:
            print(f"below {FLOOR}: {rule}: {f['right']} of {f['hits']} hits are right")
    phrases = Phrases.load()
    for lang, whole in figures["totals"].items():
        _report(phrases, lang, whole)
    return 0


def _report(phrases: Phrases, lang: Language, whole: Figures) -> None:
    for category, f in whole.items():
        right, found = f["right"] / max(1, f["hits"]), f["found"] / max(1, f["wanted"])
        print(f"{lang}: {category}: {right:.3f} of {f['hits']} flags are right, {found:.3f} of {f['wanted']} found")
    precision, recall = overall(phrases, lang, gold(lang))
    print(f"{lang}: flagged lines precision {precision:.3f} recall {recall:.3f} ({len(gold(lang))} lines)")
    missing = unmeasured(phrases.rules(lang))
    print(f"{lang}: {len(missing)} rules are on but not measured: {', '.join(missing) or 'none'}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
