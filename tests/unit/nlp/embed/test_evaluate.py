"""Figures of a model on known questions."""

from __future__ import annotations

import numpy as np
import pytest

from nlp.embed.evaluate import evaluate

LETTERS = "abcdefghijklmnop"


def encode(texts):
    """One direction per first letter."""
    vectors = np.zeros((len(texts), len(LETTERS)), dtype=np.float32)
    for row, text in enumerate(texts):
        for weight, letter in zip((1.0, 0.5, 0.25), text, strict=False):
            vectors[row, LETTERS.index(letter)] += weight
    return vectors


def test_shares_of_questions_answered_first_and_among_the_first():
    passages = list(LETTERS)
    figures = evaluate(encode, passages, ["a", "bc", "abc", "p"], [{0}, {2}, {2}, {0}])
    # "a" right at once; "bc" finds b then c; "abc" finds a, b, c; "p" finds p, then all others alike: "a" second
    assert (figures.questions, figures.hit1, figures.hit3, figures.hit10) == (4, 0.25, 1.0, 1.0)


def test_what_is_not_among_ten_is_a_miss():
    assert evaluate(encode, list(LETTERS), ["a"], [{15}]).hit10 == 0.0


def test_without_questions_there_is_nothing_to_say():
    with pytest.raises(ValueError, match="no questions"):
        evaluate(encode, ["a"], [], [])
