"""Effort in words, on our own lines: what states it, and what only sounds like it."""

import json
from importlib.resources import files

import pytest

from nlp.effort.signals import signals
from nlp.findings import Language, Turn


def gold(lang: str) -> list[dict[str, object]]:
    text = (files("nlp.effort") / "gold" / f"{lang}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_precision_and_recall_on_our_gold(lang: Language) -> None:
    hit = wrong = missed = 0
    for row in gold(lang):
        wanted = set(row["signals"])  # type: ignore[call-overload]
        found = {signal.signal for signal in signals(Turn(0, "customer", str(row["text"])), lang)}
        hit, wrong, missed = hit + len(wanted & found), wrong + len(found - wanted), missed + len(wanted - found)
    assert hit / (hit + wrong) >= 0.9
    assert hit / (hit + missed) >= 0.9


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_the_gold_has_every_signal_and_many_lines_without(lang: str) -> None:
    rows = gold(lang)
    assert len({signal for row in rows for signal in row["signals"]}) == 8  # type: ignore[attr-defined]
    assert sum(not row["signals"] for row in rows) >= 0.45 * len(rows)


def test_evidence_is_where_it_is_said() -> None:
    turn = Turn(3, "customer", "Hello. I’ve been on hold for an hour and got cut off!")
    for signal in signals(turn, "en"):
        assert turn.text[signal.start : signal.end] == signal.evidence
    assert [signal.signal for signal in signals(turn, "en")] == ["long-wait-in-contact", "disconnected"]


def test_an_agent_states_no_effort() -> None:
    assert signals(Turn(0, "agent", "I see you were on hold for an hour."), "en") == ()


@pytest.mark.parametrize(
    ("channel", "text", "switched"),
    [
        ("phone", "I already called yesterday about this.", False),
        ("chat", "I already called yesterday about this.", True),
        ("phone", "I emailed you last week.", True),
        ("email", "I emailed you last week.", False),
    ],
)
def test_the_same_channel_is_no_switch(channel: str, text: str, switched: bool) -> None:
    found = {signal.signal for signal in signals(Turn(0, "customer", text), "en", channel)}
    assert ("channel-switch" in found) is switched
    assert "repeat-contact" in found


@pytest.mark.parametrize(
    "text",
    [
        "If I get disconnected, please ring me.",
        "I hope I won't be on hold for an hour.",
        "My neighbour was on hold for an hour.",
        "We are still waiting to board, delayed by two hours.",
        "Don't transfer me, I don't want to be transferred again.",
    ],
)
def test_wishes_fears_and_others_are_not_stated(text: str) -> None:
    assert signals(Turn(0, "customer", text), "en") == ()
