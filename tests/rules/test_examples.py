"""Each rule's own examples, run by the very code that checks drafts: a rule that breaks its word fails the build."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nlp.findings import Flag
from nlp.phrases.check import LANGUAGES, Phrases
from nlp.phrases.overlay import Overlay
from nlp.phrases.rule import Example, Rule


@pytest.fixture(scope="module")
def phrases(tmp_path_factory: pytest.TempPathFactory) -> Phrases:
    """All rules switched on, the ones that are off by default too: their examples hold as well."""
    everything = Phrases.load()
    off = [rule.id for lang in LANGUAGES for rule in everything.rules(lang) if rule.off]
    folder = tmp_path_factory.mktemp("overlay")
    (folder / "overlay.toml").write_text(f"on = {off!r}".replace("'", '"'), encoding="utf-8")
    return Phrases.load(folder)


def _flags(phrases: Phrases, rule: Rule, example: Example) -> list[Flag]:
    speaker = "customer" if rule.speaker == "customer" else "agent"
    found = phrases.check(example.text, rule.lang, before=example.before, speaker=speaker)
    return [flag for flag in found if flag.rule == rule.id]


def _touches(flag: Flag, mark: tuple[int, int]) -> bool:
    return flag.start < mark[1] and mark[0] < flag.end


def test_every_shipped_rule_loads(phrases: Phrases) -> None:
    assert [str(problem) for problem in phrases.problems] == []
    assert phrases.rules("en")


def test_examples_that_must_hit(phrases: Phrases) -> None:
    wrong = [
        f"{rule.id}: {example.text!r} at {mark}: {[(f.start, f.end) for f in _flags(phrases, rule, example)]}"
        for lang in LANGUAGES
        for rule in phrases.rules(lang)
        for example in rule.hits
        for mark in example.marks
        if not any(_touches(flag, mark) for flag in _flags(phrases, rule, example))
    ]
    assert wrong == []


def test_examples_say_what_they_promise(phrases: Phrases) -> None:
    wrong = [
        f"{rule.id}: {example.text!r}: {[f.say for f in _flags(phrases, rule, example)]} instead of {example.say!r}"
        for lang in LANGUAGES
        for rule in phrases.rules(lang)
        for example in rule.hits
        if example.say is not None and example.say not in [s for f in _flags(phrases, rule, example) for s in f.say]
    ]
    assert wrong == []


def test_examples_that_must_stay_clean(phrases: Phrases) -> None:
    wrong = [
        f"{rule.id}: {example.text!r} is flagged"
        for lang in LANGUAGES
        for rule in phrases.rules(lang)
        for example in rule.clean
        if _flags(phrases, rule, example)
    ]
    assert wrong == []


def test_a_wrong_mark_would_be_noticed(phrases: Phrases) -> None:
    rule = next(r for r in phrases.rules("en") if r.hits and r.hits[0].marks)
    far = replace(rule.hits[0], marks=((len(rule.hits[0].text) + 1, len(rule.hits[0].text) + 2),))
    assert not any(_touches(flag, far.marks[0]) for flag in _flags(phrases, rule, far))


def test_the_overlay_of_this_test_switches_everything_on(phrases: Phrases) -> None:
    assert isinstance(phrases.overlay, Overlay)
    assert not [rule.id for lang in LANGUAGES for rule in phrases.rules(lang) if rule.off]
