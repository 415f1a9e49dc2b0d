"""Sentences to say: slots, changes, and how they are fitted in place."""

from __future__ import annotations

import pytest

from nlp.phrases.rule import RuleError
from nlp.phrases.say_instead.rewrite import Template, fitted, uncapitalised, with_article


def say(template: str, **captured: str) -> str | None:
    return Template.parse(template, captured, {"formal": {"je": "u"}}).fill(captured)


@pytest.mark.parametrize(
    ("template", "captured", "expected"),
    [
        (
            "{We} can {act} as soon as {it}.",
            {"we": "we", "act": "pay", "it": "it is in"},
            "We can pay as soon as it is in.",
        ),
        ("{act|ing} works.", {"act": "send it"}, "sending it works."),
        ("It is {act|done}.", {"act": "currently send"}, "It is currently sent."),
        ("{a|past} {a|s} {a|base}", {"a": "go"}, "went goes go"),
        ("{x|formal}", {"x": "je kunt"}, "u kunt"),
        ("I {rest}.", {"rest": "'ll call"}, "I'll call."),
        ("Wilt u {it}?", {"it": "dit laten staan :"}, "Wilt u dit laten staan?"),
    ],
)
def test_slots(template: str, captured: dict[str, str], expected: str) -> None:
    assert say(template, **captured) == expected


@pytest.mark.parametrize(
    ("before", "words", "expected"),
    [
        ("We had an ", "change of aircraft", "We had a "),
        ("A ", "aircraft change", "An "),
        ("an ", "use", "an "),
        ("We had the ", "change", "We had the "),
        ("Kia ", "offer", "Kia "),
        ("an ", "", "an "),
    ],
)
def test_an_article_goes_by_the_word_behind_it(before: str, words: str, expected: str) -> None:
    assert with_article(before, words) == expected


def test_an_empty_slot_passes_the_template_over_unless_optional() -> None:
    template = Template.parse("{a} and {b}.", {"a", "b"}, {})
    assert template.fill({"a": "one"}) is None
    assert Template.parse("{a} {b?}.", {"a", "b"}, {}).fill({"a": "one"}) == "one."


def test_what_is_no_verb_is_not_inflected() -> None:
    assert say("{act|ing}", act="the form") is None
    assert say("{act|base}", act="offering refunds") is None
    assert say("{act|ing}", act="bring it") == "bringing it"


@pytest.mark.parametrize(
    ("template", "hint"), [("{b}", "captured by no pattern"), ("{a|x}", "no change"), ("{a", "closed")]
)
def test_mistakes_are_told(template: str, hint: str) -> None:
    with pytest.raises(RuleError, match=hint):
        Template.parse(template, {"a"}, {})


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [(True, True, "We can."), (True, False, "We can"), (False, True, "we can."), (False, False, "we can")],
)
def test_fitted(first: bool, last: bool, expected: str) -> None:
    assert fitted("we can." if first else "We can.", first=first, last=last) == expected


def test_i_stays_capital() -> None:
    assert fitted("I'm on it.", first=False, last=True) == "I'm on it."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Your order", "your order"),
        ("I am", "I am"),
        ("SIM cards", "SIM cards"),
        ("Gold Card", "Gold Card"),
        ("A box", "a box"),
    ],
)
def test_uncapitalised(words: str, expected: str) -> None:
    assert uncapitalised(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Sunday delivery", "Sunday delivery."), ("that we have", None), ("a " * 9, None), ("and your ticket", None)],
)
def test_a_noun_is_passed_over_where_it_holds_a_clause(words: str, expected: str | None) -> None:
    assert say("{thing|noun}.", thing=words) == expected
