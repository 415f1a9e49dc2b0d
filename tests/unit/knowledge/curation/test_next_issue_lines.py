"""States and predictions as lines."""

from __future__ import annotations

import pytest

from knowledge.curation.next_issue_lines import BadState, NothingLearned, learn_lines, model_path, predict_lines

ROWS = [
    *[{"domain": "d", "issues_so_far": ["move"], "last_issue_text": "I move", "next_issue": "bill"}] * 9,
    *[{"domain": "d", "issues_so_far": ["bill"], "last_issue_text": None, "next_issue": None}] * 9,
]


def test_a_line_out_for_each_line_in(tmp_path):
    assert learn_lines(ROWS, tmp_path) == 18
    lines = list(
        predict_lines([{"id": 4, "issues_so_far": ["move"], "domain": "d"}, {"issues_so_far": ["bill"]}], tmp_path)
    )
    assert lines[0]["id"] == 4
    assert lines[0]["issues"][0]["issue"] == "bill"
    assert lines[0]["issues"][0]["probability"] > 0.6
    assert [line["speak"] for line in lines] == [True, False]


def test_what_came_in_the_same_breath_teaches_nothing(tmp_path):
    assert learn_lines([*ROWS, {"issues_so_far": ["a"], "next_issue": "b", "same_turn": True}], tmp_path) == 18


@pytest.mark.parametrize(
    ("row", "word"),
    [
        ({"next_issue": None}, "`issues_so_far` must be a list"),
        ({"issues_so_far": "move", "next_issue": None}, "`issues_so_far` must be a list"),
        ({"issues_so_far": [1], "next_issue": None}, "`issues_so_far` must be a list"),
        ({"issues_so_far": []}, "`next_issue` is missing"),
        ({"issues_so_far": [], "next_issue": 3}, "`next_issue` must be text or null"),
        ({"issues_so_far": [], "next_issue": None, "domain": 1}, "`domain` must be text"),
    ],
)
def test_a_wrong_line_changes_nothing(tmp_path, row, word):
    learn_lines(ROWS, tmp_path)
    before = model_path(tmp_path).read_bytes()
    with pytest.raises(BadState, match=word):
        learn_lines([*ROWS, row], tmp_path)
    assert model_path(tmp_path).read_bytes() == before


def test_an_empty_file_teaches_nothing(tmp_path):
    with pytest.raises(BadState, match="no line to learn from"):
        learn_lines([], tmp_path)


def test_asked_before_it_learned(tmp_path):
    with pytest.raises(NothingLearned, match="naast next-issue learn"):
        list(predict_lines([{"issues_so_far": []}], tmp_path))
