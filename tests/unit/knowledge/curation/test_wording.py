"""What the customer's words add to the counts."""

from __future__ import annotations

import numpy as np
import pytest

from knowledge.curation.wording import Wording, words_of

TEXTS = ["I move house and want internet there", "I move house, that is all thanks"] * 40
FOLLOWED = np.array([0, 1] * 40)
EVEN = np.log(np.full((80, 2), 0.5, dtype=np.float32))


@pytest.fixture(scope="module")
def wording():
    return Wording.learn(TEXTS, EVEN, FOLLOWED)


def test_words_decide_where_the_counts_are_even(wording):
    chances = wording.adjust(["we want internet at the new house", "that is all thanks"], EVEN[:2])
    assert chances[0, 0] > 0.7
    assert chances[1, 1] > 0.7
    assert chances.sum(axis=1) == pytest.approx(1, abs=1e-5)


def test_unknown_words_leave_the_counts_alone(wording):
    logs = np.log(np.array([[0.2, 0.8], [0.2, 0.8]], dtype=np.float32))
    assert wording.adjust(["", "zebra giraffe"], logs)[:, 1] == pytest.approx(0.8, abs=1e-4)


def test_the_same_past_teaches_the_same(wording):
    assert Wording.learn(TEXTS, EVEN, FOLLOWED).to_json() == wording.to_json()


def test_saved_and_read_back(wording):
    again = Wording.from_json(wording.to_json(), 2)
    texts = ["want internet", "all thanks"]
    assert again.adjust(texts, EVEN[:2]) == pytest.approx(wording.adjust(texts, EVEN[:2]), abs=0.02)


def test_nothing_to_learn_from_words():
    silent = Wording.learn(["", ""], EVEN[:2], FOLLOWED[:2])
    assert silent.adjust(["x"], EVEN[:1]) == pytest.approx(0.5)


def test_words_and_pairs():
    assert words_of("It's a TV, a tv!") == ["it's", "a", "tv", "it's a", "a tv", "tv a"]
    assert len(words_of("word " * 10_000)) == 2
