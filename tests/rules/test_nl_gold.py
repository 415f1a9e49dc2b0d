"""The Dutch gold lines are well formed, and the shipped Dutch rules are right on them: what rule cards promise."""

import functools
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from nlp.findings import Category, Flag
from nlp.phrases.check import Phrases
from nlp.phrases.load import RULES

GOLD = RULES / "gold" / "nl.jsonl"
PRECISION = 0.90


@functools.cache
def lines(path: Path = GOLD) -> tuple[dict[str, Any], ...]:
    return tuple(json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())


@functools.cache
def phrases() -> Phrases:
    return Phrases.load()


@functools.cache
def found() -> tuple[tuple[dict[str, Any], tuple[Flag, ...]], ...]:
    return tuple((line, phrases().check(line["text"], "nl")) for line in lines())


def flags(*, named: bool = False) -> Iterator[tuple[Flag, bool]]:
    """Every flag, and whether a label touches it (`named`: one of its own category)."""
    for line, here in found():
        for flag in here:
            labels = (label for label in line["labels"] if not named or label["category"] == flag.category)
            yield flag, any(flag.start < label["end"] and label["start"] < flag.end for label in labels)


def test_gold_lines_are_well_formed() -> None:
    assert len(lines()) >= 400
    assert len({line["id"] for line in lines()}) == len({line["text"] for line in lines()}) == len(lines())
    for line in lines():
        assert line["lang"] == "nl"
        for label in line["labels"]:
            assert label["category"] in get_args(Category)
            assert 0 <= label["start"] < label["end"] <= len(line["text"]), line["id"]
            marked = line["text"][label["start"] : label["end"]]
            assert marked == marked.strip(), line["id"]


def test_about_half_of_the_gold_lines_are_clean_and_every_category_occurs() -> None:
    clean = sum(not line["labels"] for line in lines())
    assert 0.4 <= clean / len(lines()) <= 0.6
    counts = Counter(label["category"] for line in lines() for label in line["labels"])
    assert set(counts) == set(get_args(Category))
    assert min(counts.values()) >= 8


def test_every_rule_that_speaks_is_right_nine_times_in_ten() -> None:
    hits: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for flag, ok in flags():
        hits[flag.rule] += 1
        right[flag.rule] += ok
    assert {rule: (right[rule], n) for rule, n in hits.items() if right[rule] / n < PRECISION} == {}
    silent = [rule.id for rule in phrases().rules("nl") if not (rule.off or hits[rule.id] or "customer" in rule.only)]
    assert silent == []


def test_most_flags_have_the_very_category_of_the_label() -> None:
    named = [ok for _, ok in flags(named=True)]
    assert sum(named) / len(named) >= 0.95


def test_few_alarms_on_clean_lines_and_few_lines_missed() -> None:
    clean = [here for line, here in found() if not line["labels"]]
    assert sum(bool(here) for here in clean) / len(clean) <= 0.03
    deserved = [here for line, here in found() if line["labels"]]
    assert sum(bool(here) for here in deserved) / len(deserved) >= 0.90


def test_most_flags_come_with_a_sentence_that_can_be_said() -> None:
    full = [flag.full for flag, _ in flags()]
    assert sum(full) / len(full) >= 0.60
    for flag, _ in flags():
        for say in flag.say:
            assert "{" not in say
            assert "  " not in say
            assert say.strip() == say


def test_sentences_address_the_customer_as_the_line_does() -> None:
    formal, informal = {"u", "uw"}, {"je", "jij", "jouw", "jou", "jullie"}
    for line, here in found():
        words = set(re.findall(r"\w+", line["text"].lower()))
        if bool(words & formal) == bool(words & informal):
            continue
        wrong = informal if words & formal else formal
        for flag in here:
            for say in flag.say:
                assert not (flag.full and wrong & set(re.findall(r"\w+", say.lower()))), (line["text"], say)
