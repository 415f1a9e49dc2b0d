"""A turn costs the same in a contact of 2,000 turns as in a short one, and stays far below the 5 ms it may take.

Run with `pytest tests/bench/bench_facts.py`. Ratios within one run, so a slow machine does not fail it.
"""

from __future__ import annotations

import time

import pytest

from nlp.facts.ask import asked
from nlp.facts.memory import Memory
from nlp.facts.tell import told
from nlp.findings import Findings, Turn

pytestmark = pytest.mark.bench
TALK = (
    ("agent", "Thank you for waiting. Could you tell me your order number and the day it should have come?"),
    ("customer", "Yes, it is order number {n}, it should have come on Thursday at 5 pm to 12 Station Road."),
    ("agent", "Have you tried another browser, or have you called the delivery company?"),
    ("customer", "I tried chrome and firefox and I called them twice, nobody knows where parcel {n} is, I'm fed up."),
)
TURNS = 2000


def play(turns: int) -> list[float]:
    """Seconds of work for each turn (not of waiting for a busy machine): found, asked of the memory, and remembered."""
    memory, before, took = Memory(), [], []
    for index in range(turns):
        speaker, text = TALK[index % len(TALK)]
        turn = Turn(index, speaker, text.format(n=10_000 + index))  # type: ignore[arg-type]
        began = time.thread_time()
        if speaker == "agent":
            found = Findings("en", asks=asked(turn, before, "en"))
            for ask in found.asks:
                memory.answer(ask)
        else:
            found = Findings("en", facts=told(turn, before, "en"))
        memory = memory.heard(turn, found)
        took.append(time.thread_time() - began)
        before.append(turn)
    return took


def test_a_turn_costs_the_same_late_in_a_long_contact() -> None:
    play(40)  # compiled patterns and caches
    took = play(TURNS)
    early, late = sorted(took[40:240]), sorted(took[-200:])
    ratio = late[100] / early[100]
    p99 = sorted(took)[int(0.99 * TURNS)]
    print(
        f"\nmedian early {early[100] * 1e3:.2f} ms, late {late[100] * 1e3:.2f} ms, "
        f"p99 {p99 * 1e3:.2f} ms, ratio {ratio:.2f}"
    )
    assert ratio < 4
