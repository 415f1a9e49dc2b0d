"""Measuring: what counts as a hit, as right, as named."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from nlp.phrases.check import Phrases
from nlp.phrases.measure import Line, gold, measure, overall, totals, unmeasured
from nlp.phrases.rule import Measured

RULES = """
category = "jargon"
why = "Because."
[[rule]]
name = "moon"
match = ["blue moon"]
add = "Say red sun."
hits = ["[blue moon]", "[blue moon]", "My [blue moon]."]
clean = ["a", "b"]
"""
LINES = [
    ("A blue moon.", [("jargon", 2, 11)]),
    ("Your blue moon.", [("blame-customer", 0, 4), ("refusal", 5, 14)]),
    ("One blue moon.", []),
    ("A cow.", [("jargon", 2, 5)]),
    ("A sheep.", []),
    ("Blue moon, blue moon.", [("jargon", 0, 20)]),
    ("My blue moon.", [("jargon", 3, 12)]),
]


def written(folder: Path) -> tuple[Phrases, list[Line]]:
    (folder / "en").mkdir()
    (folder / "en" / "own.toml").write_text(RULES, encoding="utf-8")
    rows = [
        {"id": str(i), "text": text, "labels": [{"category": c, "start": s, "end": e} for c, s, e in labels]}
        for i, (text, labels) in enumerate(LINES)
    ]
    (folder / "en.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return Phrases.load(rules=folder), gold("en", folder)


def test_hits_right_found_and_wanted(tmp_path: Path) -> None:
    phrases, lines = written(tmp_path)
    assert measure(phrases, "en", lines) == {"en/own/moon": {"hits": 5, "right": 4, "found": 2, "wanted": 4}}, (
        "two hits on one label find it once, and a line that is the rule's own example measures nothing"
    )
    assert overall(phrases, "en", lines) == (4 / 5, 4 / 5)


def test_totals_count_every_line_and_call_a_deserved_flag_right_whatever_its_name(tmp_path: Path) -> None:
    phrases, lines = written(tmp_path)
    assert totals(phrases, "en", lines) == {
        "jargon": {"hits": 6, "right": 5, "found": 3, "wanted": 4},
        "all": {"hits": 6, "right": 5, "found": 4, "wanted": 6},
    }


def test_a_rule_without_figures_is_not_measured(tmp_path: Path) -> None:
    phrases, _ = written(tmp_path)
    (rule,) = phrases.rules("en")
    assert unmeasured([rule]) == ["en/own/moon"]
    assert unmeasured([replace(rule, measured=Measured(0, 0, 4, 0))]) == ["en/own/moon"]
    assert unmeasured([replace(rule, measured=Measured(1, 1, 4, 0)), replace(rule, off=True)]) == []


def test_a_rule_without_hits_claims_nothing() -> None:
    assert Measured(0, 0, 5, 0).precision is None
    assert Measured(4, 3, 6, 2).precision == 0.75
    assert Measured(4, 3, 6, 2).recall == 2 / 6
    assert Measured(0, 0, 0, 0).recall is None
