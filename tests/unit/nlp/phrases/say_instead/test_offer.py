"""A way forward beside a no: what was offered is never thrown away, and what can be done comes first."""

import pytest

from nlp.findings import Language
from nlp.phrases.check import Phrases


@pytest.fixture(scope="module")
def phrases() -> Phrases:
    return Phrases.load()


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("We can't ship today. I can send it tomorrow.", "I can send it tomorrow. We can't ship today."),
        (
            "Hi Tom, we can't waive the fee. However, you can pay later!",
            "Hi Tom, you can pay later. We can't waive the fee.",
        ),
        (
            "Your claim was denied. I can help you appeal. Bye!",
            "I can help you appeal. Your claim was denied. Bye!",
        ),
    ],
)
def test_a_way_behind_the_no_is_put_in_front_and_nothing_is_lost(phrases: Phrases, text: str, after: str) -> None:
    (flag,) = phrases.check(text, "en")
    assert flag.alternative == "late"
    assert flag.replace is not None
    start, end = flag.replace
    assert text[:start] + flag.say[0] + text[end:] == after


@pytest.mark.parametrize(
    "text",
    [
        "I can send it tomorrow. We can't ship today.",
        "I'm afraid the room is full. Would you like another?",
        "We can't waive the fee. Let me see what else I can do for you.",
    ],
)
def test_a_no_beside_which_a_way_stands_well_is_marked_as_offered(phrases: Phrases, text: str) -> None:
    assert [flag.alternative for flag in phrases.check(text, "en")] == ["offered"]


def test_what_is_a_no_itself_is_no_way(phrases: Phrases) -> None:
    assert [flag.alternative for flag in phrases.check("We can't do that. You can't do this.", "en")] == ["", ""]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The pool is closed today. We open new ones as fast as we can."),
        ("en", "We can't change that. We do have to follow the fire code."),
        ("nl", "Het zwembad is vandaag dicht. We doen alles wat we kunnen."),
    ],
)
def test_what_only_sounds_like_a_way_is_none(phrases: Phrases, lang: Language, text: str) -> None:
    assert {flag.alternative for flag in phrases.check(text, lang)} == {""}


def test_used_once_the_sentence_needs_no_second_look(phrases: Phrases) -> None:
    text = "Op zondag leveren we niet, dus ik heb maandagochtend voor u geboekt."
    (flag,) = phrases.check(text, "nl")
    assert flag.say == ("Ik heb maandagochtend voor u geboekt. Op zondag leveren we niet.",)
    assert [again.alternative for again in phrases.check(flag.say[0], "nl")] == ["offered"]


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_what_a_sentence_adds_behind_a_no_counts_as_a_way(phrases: Phrases, lang: str) -> None:
    """Using a card must not bring the same card again."""
    for rule in phrases.rules("en" if lang == "en" else "nl"):
        for example in rule.hits if rule.category == "refusal" else ():
            for flag in phrases.check(example.text, rule.lang, before=example.before):
                if flag.then and flag.rule == rule.id:
                    again = [f for f in phrases.check(flag.say[0], rule.lang) if f.rule == rule.id]
                    assert all(f.alternative for f in again), (rule.id, flag.say[0])
