"""`naast replay`: every advice a line, then the summary; broken files name themselves."""

from __future__ import annotations

import json
from pathlib import Path

CALL = {
    "id": "c1",
    "turns": [
        {"speaker": "customer", "text": "My order 471123 has not arrived. This is the third time I call."},
        {"speaker": "agent", "text": "What is your order number? I can't refund you until you send the form."},
    ],
}


def test_advice_in_order_and_a_summary_whose_points_have_evidence(naast) -> None:
    ran = naast("replay", given=json.dumps(CALL))
    assert ran.status == 0, ran.err
    kinds = [(r["kind"], r.get("turn")) for r in ran.rows]
    assert kinds == [("effort-signal", 0), ("phrase", 1), ("already-told", 1), ("summary", None)]
    told = ran.rows[2]
    assert (told["asked"], told["given_turn"], told["value"]) == ("order-number", 0, "471123")
    effort = ran.rows[-1]["effort"]
    assert effort["score"] == effort["do"] + effort["feel"]
    assert [s["signal"] for s in effort["signals"]] == ["repeat-contact", "refusal"]
    assert all(s["evidence"] for s in effort["signals"])


def test_turns_of_a_bot_keep_their_place_in_the_numbering(naast) -> None:
    turns = [CALL["turns"][0], {"speaker": "bot", "text": "Please hold."}, CALL["turns"][1]]
    ran = naast("replay", given=json.dumps({"id": "c", "turns": turns}))
    told = next(r for r in ran.rows if r["kind"] == "already-told")
    assert (told["turn"], told["given_turn"]) == (2, 0)


def test_a_broken_file_names_itself_and_the_line(naast, tmp_path: Path) -> None:
    file = tmp_path / "calls.jsonl"
    file.write_text(json.dumps(CALL) + '\n{"id": "x"}\n', encoding="utf-8")
    ran = naast("replay", file)
    assert ran.status == 1
    assert "calls.jsonl, line 2" in ran.err
    assert [r["kind"] for r in ran.rows][-1] == "summary", "what was fine before it was answered"


def test_a_vcon_is_read_as_it_is(naast) -> None:
    vcon = {
        "vcon": "0.0.1",
        "uuid": "018e3f72-c3a8-8b8e-b468-6ebf29d4e3a1",
        "parties": [{"tel": "+31612345678", "role": "customer"}, {"name": "Jo", "role": "agent"}],
        "dialog": [
            {"type": "text", "start": "2026-03-01T09:00:00Z", "parties": 0, "body": CALL["turns"][0]["text"]},
            {"type": "text", "start": "2026-03-01T09:01:00Z", "parties": 1, "body": CALL["turns"][1]["text"]},
        ],
    }
    ran = naast("replay", given=json.dumps(vcon))
    assert "already-told" in [r["kind"] for r in ran.rows], ran.err
