"""Where a pattern lies: captures, marks, leads and openings."""

from __future__ import annotations

import pytest

from nlp.phrases.tokens.automaton import BOUNDARY, OTHER, Symbols
from nlp.phrases.tokens.pattern import Pattern, PatternReader
from nlp.phrases.tokens.resolve import Match, Resolver
from nlp.phrases.tokens.words import Words


def resolve(source: str, words: str, start: int) -> Match | None:
    symbols = Symbols()
    reader = PatternReader(Words(), lambda p: tuple(p.split()), english=True)
    pattern: Pattern = reader.read(source)
    for word in reader.vocabulary():
        symbols.number(word)
    symbols.breakers.update({symbols.number(","), symbols.number("but")})
    text = [BOUNDARY if w == "." else symbols.of.get(w, OTHER) for w in words.split()] + [BOUNDARY, BOUNDARY]
    return Resolver(pattern, symbols).resolve(text, start)


def test_captures_stop_at_the_clause() -> None:
    match = resolve("can not {act}", "we can not pay you , sorry", 1)
    assert match is not None
    assert (match.start, match.end) == (1, 5)
    assert match.captures == {"act": (3, 5)}


def test_a_wide_capture_runs_on() -> None:
    match = resolve("can not {act+}", "we can not pay , sorry . bye", 1)
    assert match is not None
    assert match.captures["act"] == (3, 6)


def test_a_lead_reaches_back_and_takes_its_opening_along() -> None:
    match = resolve("sadly? ,? {thing} is closed", "hi . sadly , the desk is closed", 6)
    assert match is not None
    assert (match.start, match.end) == (2, 8)
    assert match.captures["thing"] == (4, 6)


def test_a_lead_without_room_is_no_match() -> None:
    assert resolve("{thing} is closed", "hi . is closed", 2) is None


def test_marks_narrow_the_flag_not_the_match() -> None:
    match = resolve("the < old > desk", "the old desk", 0)
    assert match is not None
    assert (match.mark, match.start, match.end) == ((1, 2), 0, 3)


@pytest.mark.parametrize(("words", "end"), [("go now", 2), ("go", 1), ("go .", 1)])
def test_optional_words_are_taken_when_there(words: str, end: int) -> None:
    match = resolve("go now?", words, 0)
    assert match is not None
    assert match.end == end


def test_the_sentence_end_is_not_part_of_the_match() -> None:
    match = resolve("go home $", "go home .", 0)
    assert match is not None
    assert match.end == 2


def test_it_goes_back_where_greed_led_astray() -> None:
    match = resolve("can {a} go {b}", "can x go y go z", 0)
    assert match is not None
    assert match.captures == {"a": (1, 4), "b": (5, 6)}
