"""Conversations as text: what the agent is told at each turn. The files beside this one are the specification.

A file holds scenarios, each with a heading. Under a turn stand the pieces of advice that must come (`>`) or must not
(`!`), each as its kind and then words that must all occur in the advice's line:

    # The order number is not asked twice
    customer: My order 4711 has not arrived.
    agent: What is your order number?
      > already-told order-number 4711
      ! phrase refusal

Two more checks: `= effort > 2` on the summary at the end of a scenario.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from assist import app
from assist.commands.replay import advice_of
from assist.engine.analysis.worker import Worker
from assist.engine.rules import Rules
from assist.ingest.conversation import Conversation
from nlp.findings import Turn

HERE = Path(__file__).parent
TURN = re.compile(r"(customer|agent): (.*)")
WORDS = re.compile(r'"([^"]*)"|(\S+)')


@dataclass
class Expected:
    turn: int
    comes: bool
    kind: str
    words: list[str]
    line: str


@dataclass
class Scenario:
    name: str
    turns: list[Turn] = field(default_factory=list)
    expected: list[Expected] = field(default_factory=list)
    effort: tuple[str, float] | None = None


def scenarios() -> Iterator[Scenario]:
    for path in sorted(HERE.glob("*.txt")):
        one: Scenario | None = None
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("# "):
                if one:
                    yield one
                one = Scenario(f"{path.stem}: {line[2:]}")
            elif one is None or not line.strip():
                continue
            elif said := TURN.match(line):
                one.turns.append(Turn(len(one.turns), said[1], said[2]))  # type: ignore[arg-type]
            elif line.strip()[0] in ">!":
                kind, *words = ["".join(found) for found in WORDS.findall(line.strip()[1:])]
                one.expected.append(Expected(len(one.turns) - 1, line.strip()[0] == ">", kind, words, line.strip()))
            elif effort := re.match(r"\s*= effort ([<>=]) ([\d.]+)", line):
                one.effort = (effort[1], float(effort[2]))
            else:
                raise ValueError(f"{path}: not a line of a scenario: {line}")
        if one:
            yield one


@pytest.fixture(scope="session")
def worker() -> Worker:
    return Worker(app.build_reader(app.places()))


@pytest.mark.parametrize("scenario", list(scenarios()), ids=lambda s: s.name)
def test_scenario(scenario: Scenario, worker: Worker) -> None:
    conversation = Conversation(id="scenario", turns=tuple(scenario.turns))
    lines = list(advice_of(conversation, Rules(search=False), worker))
    told = [(line.get("turn"), line["kind"], json.dumps(line, ensure_ascii=False)) for line in lines]
    for expected in scenario.expected:
        found = [
            text
            for turn, kind, text in told
            if turn == expected.turn and kind == expected.kind and all(word in text for word in expected.words)
        ]
        told_here = "\n".join(text for turn, _, text in told if turn == expected.turn)
        assert bool(found) == expected.comes, (
            f"{expected.line}\ntold at turn {expected.turn}:\n{told_here or 'nothing'}"
        )
    if scenario.effort:
        sign, value = scenario.effort
        score = lines[-1]["effort"]["score"]  # type: ignore[index]
        assert {"<": score < value, ">": score > value, "=": score == value}[sign], f"effort {score}"
