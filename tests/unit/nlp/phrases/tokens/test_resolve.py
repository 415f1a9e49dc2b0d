"""Where a pattern lies: captures, marks, leads and openings."""

from __future__ import annotations

import time

import pytest

from nlp.phrases.tokens.pattern import Pattern, PatternReader
from nlp.phrases.tokens.resolve import Match, Resolver, Span
from nlp.phrases.tokens.symbols import BOUNDARY, OTHER, Symbols
from nlp.phrases.tokens.words import Words


def read(source: str, words: str) -> tuple[Resolver, list[int]]:
    symbols = Symbols()
    reader = PatternReader(Words(), lambda p: tuple(p.split()), english=True)
    pattern: Pattern = reader.read(source)
    for word in reader.vocabulary():
        symbols.number(word)
    symbols.breakers.update({symbols.number(","), symbols.number("but")})
    text = [BOUNDARY if w == "." else symbols.of.get(w, OTHER) for w in words.split()] + [BOUNDARY, BOUNDARY]
    return Resolver(pattern, symbols), text


def resolve(source: str, words: str, start: int) -> Match | None:
    resolver, text = read(source, words)
    return resolver.resolve(text, start)


def captures(source: str, words: str, start: int) -> dict[str, Span]:
    resolver, text = read(source, words)
    match = resolver.resolve(text, start)
    assert match is not None
    return resolver.captures(match)


def test_captures_stop_at_the_clause() -> None:
    match = resolve("can not {act}", "we can not pay you , sorry", 1)
    assert match is not None
    assert (match.start, match.end) == (1, 5)
    assert captures("can not {act}", "we can not pay you , sorry", 1) == {"act": (3, 5)}


def test_a_wide_capture_runs_on() -> None:
    assert captures("can not {act+}", "we can not pay , sorry . bye", 1) == {"act": (3, 6)}


def test_a_lead_reaches_back_and_takes_its_opening_along() -> None:
    pattern, words = "sadly? ,? {thing} is closed", "hi . sadly , the desk is closed"
    match = resolve(pattern, words, 6)
    assert match is not None
    assert (match.start, match.end) == (2, 8)
    assert captures(pattern, words, 6) == {"thing": (4, 6)}


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
    assert captures("can {a} go {b}", "can x go y go z", 0) == {"a": (1, 4), "b": (5, 6)}


def test_its_own_words_leave_out_what_was_captured() -> None:
    resolver, text = read("can not? {a} go", "can x go")
    match = resolver.resolve(text, 0)
    assert match is not None
    assert resolver.own(match) == [(0, 1), (1, 1), (2, 3)]


def test_no_match_is_longer_than_its_reach() -> None:
    pattern = "can {a+} go {b+} home"
    assert resolve(pattern, f"can {'x ' * 20} go {'x ' * 20} home", 0) is not None
    assert resolve(pattern, f"can {'x ' * 25} go {'x ' * 25} home", 0) is None


def test_many_choices_do_not_multiply() -> None:
    pattern = "a " + " ".join(["a|a_a?"] * 30) + " {x} ..12 {y} b"
    begin = time.process_time()
    assert resolve(pattern, "a " * 45, 0) is None
    assert time.process_time() - begin < 2
