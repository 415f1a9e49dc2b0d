"""Search by words."""

from __future__ import annotations

import pytest

from knowledge.search.lexical import Words
from knowledge.search.passage import Passage


@pytest.fixture
def words(tmp_path):
    base = Words.open(tmp_path / "words", "en")
    base.add(
        enumerate(
            [
                Passage("a", "Payments are collected on the 25th", "Direct debit"),
                Passage("b", "The router light is red", "Router", "R5"),
                Passage("c", "The router light is green", "Router", "R6"),
            ]
        )
    )
    return base


def rows(found):
    return [row for row, _ in found]


def test_another_form_of_a_word_is_found_and_stop_words_are_not_looked_for(words):
    assert rows(words.search(words.terms("when is the payment collecting?"), 10)) == [0]
    assert words.search(words.terms("the is on"), 10) == []


def test_the_share_is_low_where_half_the_query_occurs_nowhere(words):
    whole = words.search(words.terms("red light"), 1)[0][1]
    half = words.search(words.terms("red light zebra giraffe"), 1)[0][1]
    assert 0 < half < whole <= 1.1


def test_about_keeps_to_one_thing_whatever_its_spelling(words):
    assert rows(words.search(words.terms("router light"), 10, ["r 6"])) == [2]
    assert words.search(words.terms("router light"), 10, ["R7"]) == []


def test_signs_of_a_query_language_are_just_text(words):
    for query in ('red AND "light', "title:router^9 (", "red~ OR *:*", "\\", "-light +red [a TO b]"):
        words.search(words.terms(query), 10)
    assert rows(words.search(words.terms('"red" OR'), 10)) == [1]


def test_a_pasted_letter_is_cut(words):
    assert len(words.terms(" ".join(f"word{i}" for i in range(5000)))) == 64


def test_dutch_forms(tmp_path):
    base = Words.open(tmp_path / "nl", "nl")
    base.add(enumerate([Passage("a", "Facturen worden op de 25e betaald"), Passage("b", "De wasmachine")]))
    assert rows(base.search(base.terms("wanneer betaal ik de factuur"), 10)) == [0]


def test_words_that_the_base_uses(words):
    assert words.knows("routers")
    assert words.knows("the")
    assert not words.knows("rooter")
