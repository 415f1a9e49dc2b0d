"""The figures on the rule cards are fresh, and no rule that is on falls under the gate."""

from __future__ import annotations

import json
from typing import Any, cast

import pytest

from nlp.findings import Language
from nlp.phrases.check import LANGUAGES, Phrases
from nlp.phrases.load import MEASURED
from nlp.phrases.measure import FLOOR, Figures, everything_on, gold, overall, table, unmeasured

LEAST = {"en": 500, "nl": 400}
UNMEASURED = {"en": 1, "nl": 2}
"""At most so many rules speak without a hit on the gold lines. Write gold lines for them and lower the number."""


@pytest.fixture(scope="module")
def measured() -> dict[str, Any]:
    return table()


@pytest.fixture(scope="module")
def figures(measured: dict[str, Any]) -> Figures:
    return cast("Figures", measured["rules"])


def test_the_table_is_fresh(measured: dict[str, Any]) -> None:
    written = json.loads(MEASURED.read_text(encoding="utf-8"))
    assert written == measured, "run python -m nlp.phrases.measure and commit nlp/rules/gold/measured.json"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_rules_that_are_on_keep_the_gate(lang: Language, figures: Figures) -> None:
    on = [rule.id for rule in Phrases.load().rules(lang) if not rule.off]
    below = {
        rule: figures[rule]
        for rule in on
        if figures[rule]["hits"] and figures[rule]["right"] < FLOOR * figures[rule]["hits"]
    }
    assert below == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_few_rules_speak_that_nobody_measured(lang: Language) -> None:
    found = unmeasured(Phrases.load().rules(lang))
    assert len(found) <= UNMEASURED[lang], found


def test_no_share_is_more_than_the_whole(measured: dict[str, Any]) -> None:
    for part in (measured["rules"], *measured["totals"].values()):
        for name, f in part.items():
            assert 0 <= f["right"] <= f["hits"], name
            assert 0 <= f["found"] <= f["wanted"], name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_there_are_enough_gold_lines_and_their_marks_are_sound(lang: Language) -> None:
    lines = gold(lang)
    assert len(lines) >= LEAST[lang]
    assert len({line.text for line in lines}) == len(lines)
    categories = {rule.category for rule in Phrases.load().rules(lang)}
    for line in lines:
        assert all(
            0 <= start < end <= len(line.text) and category in categories for category, start, end in line.labels
        )
    assert 0.25 < sum(bool(line.labels) for line in lines) / len(lines) < 0.75


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_whole_rule_set_keeps_its_level(lang: Language) -> None:
    precision, recall = overall(Phrases.load(), lang, gold(lang))
    assert precision >= 0.95
    assert recall >= 0.90


def test_rules_that_are_off_are_measured_too() -> None:
    off = [rule.id for rule in Phrases.load().rules("en") if rule.off]
    assert off
    assert not [rule for rule in everything_on().rules("en") if rule.off]
