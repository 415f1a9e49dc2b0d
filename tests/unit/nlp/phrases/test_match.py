"""Context decides: each place in which a rule may be forbidden or demanded, and which of two hits stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp.findings import Speaker, Turn
from nlp.phrases.check import Phrases

RULE = """
category = "jargon"
why = "Because."
[[rule]]
name = "moon"
match = ["blue moon"]
add = "Say red sun."
hits = ["[blue moon]", "[blue moon]", "[blue moon]"]
clean = ["a", "b"]
"""


def load(folder: Path, more: str = "") -> Phrases:
    (folder / "en").mkdir(parents=True, exist_ok=True)
    (folder / "en" / "own.toml").write_text(RULE + more, encoding="utf-8")
    phrases = Phrases.load(rules=folder)
    assert phrases.problems == ()
    return phrases


@pytest.mark.parametrize(
    ("place", "silenced", "flagged"),
    [
        ("inside", [], ["star blue moon"]),
        ("just-before", ["star blue moon"], ["star my blue moon", "blue moon star"]),
        ("just-after", ["blue moon star"], ["blue moon my star", "star blue moon"]),
        ("before", ["star my blue moon"], ["star. blue moon", "blue moon star"]),
        ("after", ["blue moon my star"], ["blue moon. star", "star blue moon"]),
        ("sentence", ["star, blue moon", "blue moon star"], ["star. blue moon"]),
        ("message", ["star. blue moon", "blue moon. star"], ["blue moon"]),
        ("next", ["blue moon. A star."], ["blue moon star.", "blue moon. A cow. A star."]),
    ],
)
def test_unless_and_only_are_mirror_images(tmp_path: Path, place: str, silenced: list[str], flagged: list[str]) -> None:
    unless = load(tmp_path / "u", f'unless.{place} = ["star"]\n')
    only = load(tmp_path / "o", f'only.{place} = ["star"]\n')
    for text in silenced:
        assert not unless.check(text, "en"), text
        assert only.check(text, "en"), text
    for text in flagged:
        assert unless.check(text, "en"), text
        assert not only.check(text, "en"), text


def test_inside_looks_at_the_matched_words(tmp_path: Path) -> None:
    assert not load(tmp_path, 'unless.inside = ["moon"]\n').check("blue moon", "en")


def test_what_the_customer_said_last_counts(tmp_path: Path) -> None:
    phrases = load(tmp_path, 'unless.customer = ["star"]\n')
    before = (Turn(0, "customer", "A star!"), Turn(1, "agent", "Well."))
    assert not phrases.check("blue moon", "en", before=before)
    assert phrases.check("blue moon", "en", before=(Turn(0, "agent", "A star!"),))


def test_questions_can_be_left_alone(tmp_path: Path) -> None:
    phrases = load(tmp_path, 'unless.sentence = ["?"]\n')
    assert not phrases.check("A blue moon?", "en")
    assert phrases.check("A blue moon. Right?", "en")


def test_a_question_mark_far_behind_in_a_phrase_is_seen(tmp_path: Path) -> None:
    phrases = load(tmp_path, 'unless.sentence = ["a_b_a_b_?|never"]\n')
    assert not phrases.check("A blue moon a b a b?", "en")
    assert phrases.check("A blue moon a b a b.", "en")


def test_a_question_mark_that_no_exception_asks_for_is_a_sentence_end(tmp_path: Path) -> None:
    phrases = load(tmp_path, 'unless.sentence = ["blue? moon $"]\n')
    assert not phrases.check("A blue moon?", "en")


@pytest.mark.parametrize("text", ['You wrote "blue moon" here.', "You wrote “a blue moon” here."])
def test_quotes_are_left_alone_unless_the_rule_wants_them(tmp_path: Path, text: str) -> None:
    assert not load(tmp_path / "a").check(text, "en")
    assert load(tmp_path / "b", "quoted = true\n").check(text, "en")
    assert load(tmp_path / "a").check('A 5" blue moon', "en")


@pytest.mark.parametrize(
    ("rule", "said", "flagged"), [("customer", "agent", 0), ("customer", "customer", 1), ("any", "agent", 1)]
)
def test_who_says_it_counts(tmp_path: Path, rule: str, said: Speaker, flagged: int) -> None:
    assert len(load(tmp_path, f'speaker = "{rule}"\n').check("blue moon", "en", speaker=said)) == flagged


SECOND = """
[[rule]]
name = "long"
match = ["my blue moon"]
add = "Say red sun."
{more}
hits = ["[my blue moon]", "[my blue moon]", "[my blue moon]"]
clean = ["a", "b"]
"""


@pytest.mark.parametrize(
    ("more", "rules"),
    [
        ("", ["en/own/long"]),
        ("priority = -1", ["en/own/moon"]),
        ('category = "refusal"', ["en/own/long", "en/own/moon"]),
        ('unless.before = ["x"]\nunless.sentence = ["dear"]', ["en/own/moon"]),
    ],
)
def test_of_two_hits_on_the_same_words_the_better_stays(tmp_path: Path, more: str, rules: list[str]) -> None:
    flags = load(tmp_path, SECOND.format(more=more)).check("Oh my blue moon dear", "en")
    assert sorted(flag.rule for flag in flags) == rules
