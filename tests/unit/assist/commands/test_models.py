"""`naast models evaluate`: the light form judged by questions whose answers are known."""

from __future__ import annotations

from pathlib import Path

PASSAGES = """{"id": "a", "text": "You change your address in the app."}
{"id": "b", "text": "A red light on the router means no connection."}
"""


def test_the_right_passage_comes_first(naast, tmp_path: Path) -> None:
    (tmp_path / "p.jsonl").write_text(PASSAGES)
    (tmp_path / "q.jsonl").write_text('{"query": "my router has a red lamp", "right": ["b"]}\n')
    ran = naast("models", "evaluate", tmp_path / "p.jsonl", tmp_path / "q.jsonl", "--lang", "en")
    assert ran.rows == [{"questions": 1, "hit1": 1.0, "hit3": 1.0, "hit10": 1.0}], ran.err


def test_a_question_about_no_passage_names_its_line(naast, tmp_path: Path) -> None:
    (tmp_path / "p.jsonl").write_text(PASSAGES)
    (tmp_path / "q.jsonl").write_text('{"query": "x", "right": ["a"]}\n{"query": "y", "right": ["z"]}\n')
    ran = naast("models", "evaluate", tmp_path / "p.jsonl", tmp_path / "q.jsonl", "--lang", "en")
    assert ran.status == 1
    assert "q.jsonl, line 2: no passage has the id z" in ran.err
