"""`naast knowledge` and `naast next-issue`: in and out, and what is said of bad lines."""

from __future__ import annotations

import json
from pathlib import Path

PASSAGES = [
    {"id": "p1", "title": "Changing your address", "text": "You change your address in the app under Profile."},
    {"id": "p2", "title": "Returns", "text": "Returning a parcel is free within thirty days at any service point."},
    {"id": "p3", "title": "Router light", "text": "A red light on the router means that there is no connection."},
]


def dump(path: Path, rows: list[dict[str, object]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_what_is_imported_is_found_by_meaning(naast, tmp_path: Path) -> None:
    ran = naast("knowledge", "import", dump(tmp_path / "p.jsonl", PASSAGES))
    assert ran.status == 0, ran.err
    assert ran.rows == [{"added": 3, "changed": 0, "same": 0, "total": 3}]
    query = json.dumps({"id": "q", "query": "I moved house, where do I tell you?"})
    ran = naast("knowledge", "search", "--top", 2, given=query)
    assert ran.rows[0]["hits"][0]["id"] == "p1"
    assert len(ran.rows[0]["hits"]) == 2


def test_nothing_is_imported_from_a_file_with_a_broken_line(naast, tmp_path: Path) -> None:
    file = dump(tmp_path / "p.jsonl", PASSAGES)
    with file.open("a", encoding="utf-8") as out:
        out.write('{"id": "p4"}\n')
    ran = naast("knowledge", "import", file)
    assert ran.status == 1
    assert "p.jsonl" in ran.err
    assert "4" in ran.err
    ran = naast("knowledge", "search", given='{"id": "q", "query": "parcel"}')
    assert ran.rows == [{"id": "q", "answer": False, "hits": []}]


def test_a_query_without_words_names_its_line(naast) -> None:
    ran = naast("knowledge", "search", given='{"id": 1, "query": "x"}\n{"id": 2}')
    assert ran.status == 1
    assert "line 2" in ran.err


def test_what_usually_follows_is_learned_and_predicted(naast, tmp_path: Path) -> None:
    rows = [{"issues_so_far": ["move"], "next_issue": "invoice"}] * 8 + [
        {"issues_so_far": ["hours"], "next_issue": None}
    ] * 8
    assert naast("next-issue", "learn", dump(tmp_path / "l.jsonl", rows)).status == 0
    states = '{"issues_so_far": ["move"]}\n{"issues_so_far": ["hours"]}'
    ran = naast("next-issue", "predict", given=states)
    assert [(r["issues"][0]["issue"], r["speak"]) for r in ran.rows] == [("invoice", True), ("invoice", False)]


def test_predicting_before_learning_says_what_to_do(naast) -> None:
    ran = naast("next-issue", "predict", given='{"issues_so_far": []}')
    assert ran.status == 1
    assert "next-issue learn" in ran.err
