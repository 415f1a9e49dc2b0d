"""Numbers in words, longest first."""

import re

import pytest

from nlp.promises.times import either, pattern
from nlp.promises.times_en import ENGLISH
from nlp.promises.times_nl import DUTCH


def test_longer_words_come_first() -> None:
    assert re.match(either(["four", "fourteen"]), "fourteen")[0] == "fourteen"  # type: ignore[index]


def test_a_blank_is_any_white_space() -> None:
    assert pattern("next week").search("NEXT\t week")


@pytest.mark.parametrize(("said", "number"), [("half an", 0.5), ("A", 1), ("forty  five", 45), ("2,5", 2.5)])
def test_english_numbers(said: str, number: float) -> None:
    assert ENGLISH.number(said) == number


@pytest.mark.parametrize(("said", "number"), [("anderhalf", 1.5), ("één", 1), ("vijfenveertig", 45), ("12", 12)])
def test_dutch_numbers(said: str, number: float) -> None:
    assert DUTCH.number(said) == number
