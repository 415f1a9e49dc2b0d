"""Sixty linked pairs of contacts: what was told in the first is known in the second, and only that.

`pytest -s` prints precision and recall per language; the file's own words, no evaluation data.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from nlp.facts.ask import asked
from nlp.facts.memory import Memory
from nlp.facts.tell import told
from nlp.findings import Fact, Findings, Turn

GOLD = Path(__file__).resolve().parents[4] / "nlp" / "facts" / "gold" / "linked.jsonl"
PAIRS = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


def past(pair: dict[str, Any]) -> Memory:
    turns: list[Turn] = []
    facts: list[Fact] = []
    for index, said in enumerate(pair["first"]["turns"]):
        turn = Turn(index, said["speaker"], said["text"])
        if turn.speaker == "customer":
            facts += told(turn, turns, pair["lang"])
        turns.append(turn)
    return Memory().learned(pair["first"]["label"], Findings(pair["lang"], facts=tuple(facts)))


def warnings(pair: dict[str, Any]) -> dict[int, str]:
    """Turn of the second contact → the value that was known from the first."""
    memory, turns, found = past(pair), [], {}
    for index, said in enumerate(pair["second"]["turns"]):
        turn = Turn(index, said["speaker"], said["text"])
        if turn.speaker == "agent":
            known = [k for ask in asked(turn, turns, pair["lang"]) if (k := memory.answer(ask, pair["lang"]))]
            if known and known[0].contact == pair["first"]["label"]:
                found[index] = known[0].fact.value
            memory = memory.heard(turn, Findings(pair["lang"]))
        else:
            memory = memory.heard(turn, Findings(pair["lang"], facts=told(turn, turns, pair["lang"])))
        turns.append(turn)
    return found


def test_earlier_contacts_count() -> None:
    score: Counter[tuple[str, str]] = Counter()
    wrong = []
    for pair in PAIRS:
        found = warnings(pair)
        for ask in pair["asks"]:
            got, wanted = found.get(ask["turn"]), ask["value"]
            right = wanted and got is not None and wanted.casefold() in got.casefold()
            outcome = "tp" if right else "fp" if got is not None else "fn" if wanted else "tn"
            score[pair["lang"], outcome] += 1
            if outcome in ("fp", "fn"):
                wrong.append((pair["id"], ask, got))
    for lang in ("en", "nl"):
        tp, fp, fn = (score[lang, outcome] for outcome in ("tp", "fp", "fn"))
        precision, recall = tp / max(1, tp + fp), tp / max(1, tp + fn)
        print(f"\n{lang}: P {precision:.3f} R {recall:.3f} (tp {tp} fp {fp} fn {fn} tn {score[lang, 'tn']})")
        assert precision >= 0.9, wrong
        assert recall >= 0.85, wrong


def test_the_gold_set_is_what_it_says() -> None:
    assert len(PAIRS) == 60
    assert Counter(pair["lang"] for pair in PAIRS) == {"en": 30, "nl": 30}
    for pair in PAIRS:
        for ask in pair["asks"]:
            assert pair["second"]["turns"][ask["turn"]]["speaker"] == "agent"
