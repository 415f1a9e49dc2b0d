"""What will this customer come back with, and when to be silent."""

from __future__ import annotations

import json

import pytest

from knowledge.curation.counts import State
from knowledge.curation.next_issue import Model, ModelUnreadable

MOVE, RETURN = State(("move",), "telecom", "I move house"), State(("return",), "shop", "I return the kettle")
PAST = [
    *[(MOVE, "bill")] * 30,
    *[(MOVE, None)] * 10,
    *[(RETURN, "refund")] * 4,
    *[(RETURN, None)] * 36,
    *[(State(("return",), "shop", "where is the refund of what I return"), "refund")] * 12,
]


@pytest.fixture(scope="module")
def model():
    return Model.learn(PAST)


def test_it_speaks_where_something_usually_follows(model):
    said = model.predict(MOVE)
    assert said.speak
    assert said.issues[0][0] == "bill"
    assert said.issues[0][1] == pytest.approx(0.75, abs=0.12)


def test_it_is_silent_where_mostly_nothing_follows(model):
    assert not model.predict(RETURN).speak
    assert model.predict(RETURN).issues[0][0] == "refund"


def test_the_customers_words_can_break_the_silence(model):
    assert model.predict(State(("return",), "shop", "where is the refund")).speak


def test_chances_fall_and_leave_room_for_nothing(model):
    chances = [chance for _, chance in model.predict(MOVE).issues]
    assert chances == sorted(chances, reverse=True)
    assert sum(chances) < 1


def test_an_issue_already_dealt_with_is_not_offered(model):
    assert "bill" not in dict(model.predict(State(("move", "bill"), "telecom")).issues)


def test_saved_and_loaded_it_says_the_same(model, tmp_path):
    path = tmp_path / "deep" / "model.json"
    model.save(path)
    again = Model.load(path).predict(MOVE)
    assert again.speak
    assert dict(again.issues) == pytest.approx(dict(model.predict(MOVE).issues), abs=0.02)


def test_the_file_holds_no_sentence_of_a_customer(model, tmp_path):
    model.save(tmp_path / "model.json")
    assert "where is the refund of what" not in (tmp_path / "model.json").read_text("utf-8")


def test_nothing_to_learn_from():
    with pytest.raises(ValueError, match="nothing to learn from"):
        Model.learn([])


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"format": 9}', '{"format": 1, "cases": [[1]], "words": {}}'])
def test_a_broken_file_says_how_to_mend_it(tmp_path, content):
    path = tmp_path / "model.json"
    path.write_text(content)
    with pytest.raises(ModelUnreadable, match="Learn it again") as wrong:
        Model.load(path)
    assert str(path) in str(wrong.value)


def test_a_new_model_replaces_the_old_one_whole(model, tmp_path):
    path = tmp_path / "model.json"
    path.write_text("old")
    model.save(path)
    assert json.loads(path.read_text("utf-8"))["format"] == 1
    assert list(tmp_path.iterdir()) == [path]
