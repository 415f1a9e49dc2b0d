"""Each rule's own examples, run by the very code that checks drafts: a rule that breaks its word fails the build."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from nlp.findings import Language
from nlp.phrases.check import LANGUAGES, Phrases
from nlp.phrases.examples import trouble


@pytest.fixture(scope="module")
def phrases(tmp_path_factory: pytest.TempPathFactory) -> Phrases:
    """All rules switched on: the examples of those that are off by default hold as well."""
    off = [rule.id for lang in LANGUAGES for rule in Phrases.load().rules(lang) if rule.off]
    folder = tmp_path_factory.mktemp("overlay")
    Path(folder / "overlay.toml").write_text(f"on = {off!r}".replace("'", '"'), encoding="utf-8")
    return Phrases.load(folder)


def test_every_shipped_rule_loads(phrases: Phrases) -> None:
    assert [str(problem) for problem in phrases.problems] == []
    assert phrases.rules("en")
    assert not [rule.id for lang in LANGUAGES for rule in phrases.rules(lang) if rule.off]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_examples_hold(phrases: Phrases, lang: str) -> None:
    wrong = [line for rule in phrases.rules("en" if lang == "en" else "nl") for line in trouble(phrases, rule)]
    assert wrong == []


def test_a_wrong_example_would_be_noticed(phrases: Phrases) -> None:
    rule = next(r for r in phrases.rules("en") if r.id == "en/refusal-ability/we-cannot")
    clean, hit = rule.clean[0], rule.hits[0]
    swapped = replace(rule, hits=(replace(clean, marks=((0, 5),)),), clean=(hit,))
    assert len(trouble(phrases, swapped)) == 2
    assert trouble(phrases, replace(rule, hits=(replace(hit, say="Something else."),), clean=()))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_first_sentence_leaves_out_no_words_that_a_later_one_keeps(phrases: Phrases, lang: Language) -> None:
    """A sentence meant for another pattern of the rule would come out with a word missing."""
    ruleset = phrases.sets[lang]
    lossy: list[str] = []
    for pattern, ready in zip(ruleset.patterns, ruleset.owners, strict=True):
        captured = {e.name for e in (*pattern.elements, *filter(None, [pattern.lead])) if e.name}
        fit = [t.slots for t in ready.say if all(s.optional or s.name in captured for s in t.slots)]
        fillable = [{slot.name for slot in slots} for slots in fit]
        kept = [len(names & captured) for names in fillable]
        if kept and kept[0] < max(kept):
            lossy.append(f"{ready.rule.id}: {pattern.source}")
    assert lossy == []
