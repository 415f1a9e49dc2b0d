"""The script for what the customer raised."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.scripts.book import ScriptBook
from knowledge.scripts.script import Script, Wording
from knowledge.scripts.write import write_scripts

TODAY = date(2027, 1, 1)


def script(id, issue, topics, **more):
    return Script(id, issue, {"en": Wording(f"About {id}", topics, ("Say this.",))}, state="validated", **more)


SCRIPTS = [
    script("refund", "refund-not-visible", ("I sent the kettle back", "I want my money back"), after=("return",)),
    script("router", "devices-not-connected", ("My router is replaced", "Do I get another router"), after=("router",)),
    script("old", "refund-not-visible", ("I sent the kettle back",), expires=date(2020, 1, 1)),
]


@pytest.fixture
def home(tmp_path):
    write_scripts(tmp_path / "scripts" / "all.toml", SCRIPTS)
    return tmp_path


def ids(found):
    return [hit.script.id for hit in found]


def test_by_meaning_each_script_once_and_none_that_expired(home, encoder, detect):
    book = ScriptBook.open(home, encoder, detect)
    assert ids(book.for_text("I sent the kettle back yesterday", "en", TODAY)) == ["refund"]
    assert ids(book.for_text("do I get another router", "en", TODAY)) == ["router"]


def test_silent_where_no_topic_is_near(home, encoder, detect):
    book = ScriptBook.open(home, encoder, detect)
    assert book.for_text("good morning my name is Ann", "en", TODAY) == ()


def test_by_issue_and_by_what_it_follows(home, encoder, detect):
    book = ScriptBook.open(home, encoder, detect)
    assert ids(book.for_issue("refund-not-visible", TODAY)) == ["refund"]
    assert ids(book.after("router", TODAY)) == ["router"]
    assert book.for_issue("unknown", TODAY) == ()


def test_only_what_changed_is_embedded(home, encoder, detect):
    ScriptBook.open(home, encoder, detect)
    encoder.encoded.clear()
    ScriptBook.open(home, encoder, detect)
    assert encoder.encoded == []
    changed = script("router", "devices-not-connected", ("My modem is replaced",))
    write_scripts(home / "scripts" / "all.toml", [SCRIPTS[0], changed])
    book = ScriptBook.open(home, encoder, detect)
    assert encoder.encoded == ["My modem is replaced"]
    assert len(book) == 2
    assert book.for_text("do I get another router", "en", TODAY) == ()


def test_a_broken_file_is_a_problem_not_an_end(home, encoder, detect):
    (home / "scripts" / "broken.toml").write_text("[[")
    book = ScriptBook.open(home, encoder, detect)
    assert len(book.problems) == 1
    assert book.script("refund") is not None


def test_a_damaged_index_is_made_anew(home, encoder, detect):
    ScriptBook.open(home, encoder, detect)
    (home / "scripts" / "knowledge" / "current.json").write_text("{")
    book = ScriptBook.open(home, encoder, detect)
    assert ids(book.for_text("do I get another router", "en", TODAY)) == ["router"]


def test_a_home_without_scripts_is_silent(tmp_path, encoder, detect):
    book = ScriptBook.open(tmp_path, encoder, detect)
    assert len(book) == 0
    assert book.for_text("anything", "en", TODAY) == ()
