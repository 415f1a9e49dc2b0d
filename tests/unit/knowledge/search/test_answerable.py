"""The threshold of an answer."""

from __future__ import annotations

from knowledge.search.answerable import answers, answers_by_words


def test_the_best_of_many_must_score_more_than_the_best_of_few():
    assert answers(0.36, 90, "en")
    assert not answers(0.36, 15_000, "en")
    assert answers(0.30, 40, "nl")
    assert not answers(0.30, 5_000, "nl")


def test_an_empty_pool_and_the_bounds():
    assert not answers(0.0, 0, "en")
    assert answers(1.0, 10**7, "nl")
    assert answers_by_words(0.5)
    assert not answers_by_words(0.05)
