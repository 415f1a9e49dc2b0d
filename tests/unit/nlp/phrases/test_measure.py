"""Measuring: what counts as a hit, as right, as named."""

from __future__ import annotations

import json
from pathlib import Path

from nlp.phrases.check import Phrases
from nlp.phrases.measure import gold, measure, overall
from nlp.phrases.rule import Measured

RULES = """
category = "jargon"
why = "Because."
[[rule]]
name = "moon"
match = ["blue moon"]
add = "Say red sun."
hits = ["[blue moon]", "[blue moon]", "[blue moon]"]
clean = ["a", "b"]
"""
LINES = [
    ("A blue moon.", [("jargon", 2, 11)]),
    ("Your blue moon.", [("blame-customer", 0, 4), ("refusal", 5, 14)]),
    ("One blue moon.", []),
    ("A cow.", [("jargon", 2, 5)]),
    ("A sheep.", []),
]


def test_hits_right_named_and_wanted(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "own.toml").write_text(RULES, encoding="utf-8")
    rows = [
        {"id": str(i), "text": text, "labels": [{"category": c, "start": s, "end": e} for c, s, e in labels]}
        for i, (text, labels) in enumerate(LINES)
    ]
    (tmp_path / "en.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    phrases = Phrases.load(rules=tmp_path)
    lines = gold("en", tmp_path)
    assert measure(phrases, "en", lines) == {"en/own/moon": {"hits": 3, "right": 2, "named": 1, "wanted": 2}}
    assert overall(phrases, "en", lines) == (2 / 3, 2 / 3)


def test_a_rule_without_hits_claims_nothing() -> None:
    assert Measured(0, 0, 5, 0).precision is None
    assert Measured(4, 3, 6, 2).precision == 0.75
    assert Measured(4, 3, 6, 2).recall == 2 / 6
    assert Measured(0, 0, 0, 0).recall is None
