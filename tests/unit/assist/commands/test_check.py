"""`naast check`: formats, order, bad input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

REFUSAL = "I can't refund you until you send the form."


def test_a_line_out_for_each_line_in_with_offsets_of_characters(naast) -> None:
    rows = [{"id": "b", "text": f"😀 {REFUSAL}"}, {"id": "a", "text": "We open at nine."}]
    ran = naast("check", "--lang", "en", given="\n".join(map(json.dumps, rows)))
    assert ran.status == 0, ran.err
    assert [r["id"] for r in ran.rows] == ["b", "a"]
    flag = ran.rows[0]["flags"][0]
    assert rows[0]["text"][flag["start"] : flag["end"]] == REFUSAL.rstrip(".")
    assert flag["category"] == "refusal"
    assert flag["say"] == ["I can refund you as soon as you send the form."]
    assert set(flag) == {"rule", "category", "start", "end", "text", "say", "why"}
    assert ran.rows[1]["flags"] == []


def test_plain_lines_and_language_are_found_out(naast, tmp_path: Path) -> None:
    file = tmp_path / "lines.txt"
    file.write_text(f"{REFUSAL}\nDat is niet mogelijk zonder bon.\n", encoding="utf-8")
    ran = naast("check", file, "--plain")
    assert [(r["id"], r["lang"], bool(r["flags"])) for r in ran.rows] == [(1, "en", True), (2, "nl", True)]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (b'{"id": 1, "text": "fine"}\n{"id": 2, "text": ', "line 2: this is not JSON"),
        (b'{"id": 1, "text": "fine"}\n[1]', "line 2: this is not a JSON object"),
        (b'{"id": 1, "text": "fine"}\n{"id": 2}', 'line 2: the field "text" is missing'),
        (b'{"id": 1, "text": 7}', 'line 1: the field "text" is not text'),
        (b'{"id": 1, "text": "x", "lang": "fr"}', 'the language "fr" is not known'),
        (b'{"id": 1, "text": "fine"}\n\xff\xfe', "line 2: byte 1 is not UTF-8"),
    ],
)
def test_bad_input_names_the_line_after_everything_before_it_was_answered(naast, given: bytes, words: str) -> None:
    ran = naast("check", "--lang", "en", given=given)
    assert ran.status == 1
    assert f"standard input, {words}" in ran.err or words in ran.err
    assert "Traceback" not in ran.err
    assert len(ran.rows) == given.count(b"fine")


def test_a_file_that_is_not_there_says_so(naast, tmp_path: Path) -> None:
    ran = naast("check", tmp_path / "no.jsonl")
    assert ran.status == 1
    assert "no.jsonl" in ran.err
    assert "Check the name" in ran.err
