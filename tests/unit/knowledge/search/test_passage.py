"""Passages as they are written and read back."""

from __future__ import annotations

import pytest

from knowledge.search.passage import BadPassage, Passage, from_fields, to_fields


def test_what_is_written_is_read_back_with_unknown_fields():
    passage = Passage("a1", "Text", "Title", "Lakeview", "nl", {"owner": "Ann", "tags": ["x", 1]})
    assert from_fields(to_fields(passage)) == passage


def test_a_number_is_a_fine_id():
    assert from_fields({"id": 7, "text": "x"}).id == "7"


def test_a_title_alone_is_enough():
    assert from_fields({"id": "a", "title": "Opening hours"}).whole == "Opening hours"


@pytest.mark.parametrize(
    ("fields", "word"),
    [
        ({"text": "x"}, "`id` is missing"),
        ({"id": "", "text": "x"}, "`id` is missing"),
        ({"id": True, "text": "x"}, "`id` must be text"),
        ({"id": "a"}, "`text` is missing"),
        ({"id": "a", "text": "   "}, "`text` is missing"),
        ({"id": "a", "text": ["x"]}, "`text` must be text, not list"),
        ({"id": "a", "text": "x", "about": 3}, "`about` must be text, not int"),
        ({"id": "a", "text": "x", "lang": "fr"}, "`lang` is 'fr'"),
    ],
)
def test_what_is_wrong_names_the_field(fields, word):
    with pytest.raises(BadPassage, match=word):
        from_fields(fields)
