"""Reading: contractions, sentence ends, offsets; the short cuts give what spaCy gives."""

from __future__ import annotations

import pytest
import spacy

from nlp.phrases.tokens.read import Reader, plain
from nlp.phrases.tokens.reading import SentenceStarts
from nlp.phrases.tokens.symbols import BOUNDARY, Symbols


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader("en", Symbols(), {"pls": "please"})


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("can't", ("can", "not")),
        ("CAN’T", ("can", "not")),
        ("cant", ("can", "not")),
        ("cannot", ("can", "not")),
        ("won't", ("will", "not")),
        ("didn't", ("did", "not")),
        ("hadn’t", ("had", "not")),
        ("we're", ("we", "are")),
        ("pls", ("please",)),
        ("e-mail", ("e", "-", "mail")),
    ],
)
def test_short_forms_are_taken_apart(reader: Reader, written: str, words: tuple[str, ...]) -> None:
    assert reader.split(written) == words


def test_places_are_those_of_the_text(reader: Reader) -> None:
    text = "Hi  Zoë, I can’t… 😀 wait.\nOK?"
    reading = reader.read(text)
    tokens = [text[reading.start(i) : reading.end(i + 1)] for i in range(len(reading.symbols) - 2)]
    assert "ca" in tokens
    assert "n’t" in tokens
    assert "OK" in tokens
    assert reading.symbols[-2:] == [BOUNDARY, BOUNDARY]


def test_a_long_capital_letter_keeps_places() -> None:
    assert len(plain("İSTANBUL ’ \ud800")) == len("İSTANBUL ’ \ud800")


def test_sentences_end_at_marks_emoji_and_signatures(reader: Reader) -> None:
    reading = reader.read("We can help. ^KR bye 😀 so")
    assert reading.sentence(0, 1) == (0, 3)
    assert reading.next_sentence(3)[0] > 3


def test_questions_are_told_apart(reader: Reader) -> None:
    reading = reader.read("Is it open? It is open.")
    first = reading.sentence(0, 1)[1]
    last = reading.sentence(first + 1, first + 2)[1]
    assert reading.asks(first)
    assert not reading.asks(last)


def test_a_sentence_begins_after_a_short_opening_too() -> None:
    comma = 7
    symbols = [5, 6, comma, 8, BOUNDARY, 9, BOUNDARY, BOUNDARY]
    starts = SentenceStarts(symbols, comma)
    assert [i for i in range(len(symbols)) if i in starts] == [0, 3, 5, 7]


@pytest.mark.parametrize(
    "text",
    [
        "Hello there, Sam!",
        "etc. and so on.",
        "U.S. e-mail: a@b.nl",
        "No. 5, p.m. ok.",
        '(Note: 700 "seats"; row #seven) (p.m.) *yes* :) (a',
    ],
)
def test_short_cuts_say_what_spacy_says(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    mine = [(reading.start(i), reading.end(i + 1)) for i in range(len(reading.symbols) - 2)]
    blank = spacy.blank("en")
    assert mine == [(t.idx, t.idx + len(t)) for t in blank(plain(text)) if not t.is_space]
