"""Pattern text: what it means, and what is refused with words a rule's writer can use."""

from __future__ import annotations

import pytest

from nlp.phrases.rule import RuleError
from nlp.phrases.tokens.pattern import PatternReader
from nlp.phrases.tokens.words import Words

WORDS = Words(
    classes={"we": ("i", "we"), "cannot": ("can not", "@be not able to"), "be": ("am", "are"), "circle": ("@circle",)},
    forms={"go": ("goes", "went")},
)


@pytest.fixture
def read() -> PatternReader:
    return PatternReader(WORDS, lambda phrase: tuple(phrase.split()), english=True)


def test_classes_are_products_of_their_parts(read: PatternReader) -> None:
    assert set(read.phrases("@cannot")) == {("can", "not"), ("am", "not", "able", "to"), ("are", "not", "able", "to")}


def test_forms_come_from_the_list_or_from_inflection(read: PatternReader) -> None:
    assert read.phrases("~go") == (("go",), ("goes",), ("went",))
    assert ("refunded",) in read.phrases("~refund")


def test_underscores_join_classes_and_words(read: PatternReader) -> None:
    assert set(read.phrases("@we_go|stop")) == {("i", "go"), ("we", "go"), ("stop",)}


def test_a_leading_capture_is_reached_back_for(read: PatternReader) -> None:
    pattern = read.read("sadly? {thing} is closed")
    assert pattern.lead is not None
    assert pattern.lead.name == "thing"
    assert [e.phrases for e in pattern.opening] == [(("sadly",),)]
    assert pattern.elements[0].phrases == (("is",),)


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("{act}", "no required word"),
        ("..3 go", "begin with a word"),
        ("go ..3", "ends in a gap"),
        ("go ..99 on", "1 to 12"),
        ("@nothing go", "no word class"),
        ("@circle go", "circle"),
        ("go {act", "not a capture"),
        ("go {1x}", "letters"),
        ("a||b", "empty alternative"),
        ("a $ b", "$ stands last"),
        ("a ..1 b ..1 c ..1 d ..1 e ..1 f ..1 g ..1 h", "more than 6"),
    ],
)
def test_what_cannot_be_read_says_why(read: PatternReader, source: str, hint: str) -> None:
    with pytest.raises(RuleError, match=hint.replace("$", r"\$")):
        read.read(source)


def test_a_context_may_end_in_a_gap_and_must_reach_its_end(read: PatternReader) -> None:
    pattern = read.read("why ..3", context=True, ends=True)
    assert [e.kind for e in pattern.elements] == ["words", "gap", "end"]
