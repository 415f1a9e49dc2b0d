"""Queries and answers as lines."""

from __future__ import annotations

import pytest

from knowledge.search.build import build
from knowledge.search.index import Index
from knowledge.search.lines import BadQuery, search_lines
from knowledge.search.passage import Passage


@pytest.fixture
def index(tmp_path, encoder, detect):
    build(tmp_path, [Passage("a", "The fridge is warm", about="R5", lang="en")], encoder, detect)
    return Index.open(tmp_path, encoder, detect)


def test_a_line_out_for_each_line_in(index):
    lines = list(search_lines([{"id": 1, "query": "fridge"}, {"id": "q2", "query": "zebra"}], index, 5))
    assert [line["id"] for line in lines] == [1, "q2"]
    assert lines[0]["answer"] is True
    assert lines[0]["hits"][0]["id"] == "a"
    assert lines[1]["answer"] is False


def test_about_may_be_one_name_and_null_is_nothing(index):
    assert next(search_lines([{"query": "fridge", "about": "r5", "context": None}], index))["hits"]


@pytest.mark.parametrize(
    ("row", "word"),
    [
        ({}, "`query` must be text"),
        ({"query": 3}, "`query` must be text"),
        ({"query": "x", "context": [1]}, "`context` must be a list"),
        ({"query": "x", "about": {"name": "R5"}}, "`about` must be a list"),
        ({"query": "x", "lang": "fr"}, "`lang` must be one of en, nl"),
    ],
)
def test_a_wrong_line_says_what_is_wrong(index, row, word):
    with pytest.raises(BadQuery, match=word):
        list(search_lines([row], index))
