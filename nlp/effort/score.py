"""Effort as two visible numbers, Do and Feel, made of points that can each be traced to their evidence.

Published weights per driver of effort do not exist (EFFORT.md 4.5): these defaults are ours, to be edited by a company
and to be fitted on its own surveys later. Feel comes from what was said, never from a guess about anybody's mood.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from nlp.findings import Category, Cause, EffortPoint, EffortScore, Flag, Signal, SignalName

Side = Literal["do", "feel"]


@dataclass(frozen=True, slots=True)
class Weight:
    """What one occurrence costs, on which side, and who can do something about it."""

    points: float
    side: Side
    cause: Cause


_SIGNALS: Mapping[SignalName, Weight] = MappingProxyType(
    {
        "repeat-contact": Weight(3.0, "do", "product"),
        "transfer": Weight(2.0, "do", "policy"),
        "channel-switch": Weight(2.0, "do", "channel"),
        "repeated-information": Weight(2.0, "do", "agent"),
        "self-service-failure": Weight(2.0, "do", "product"),
        "long-wait-in-contact": Weight(2.0, "do", "channel"),
        "disconnected": Weight(2.0, "do", "channel"),
        "no-response-or-broken-callback": Weight(3.0, "do", "policy"),
    }
)
_FLAGS: Mapping[Category, Weight] = MappingProxyType(
    {
        "refusal": Weight(1.5, "feel", "agent"),
        "blame-customer": Weight(2.0, "feel", "agent"),
        "policy-hiding": Weight(1.5, "feel", "policy"),
        "uncertainty": Weight(1.0, "feel", "agent"),
        "over-apology": Weight(0.5, "feel", "agent"),
        "over-promise": Weight(1.0, "feel", "agent"),
        "scripted": Weight(0.5, "feel", "agent"),
        "jargon": Weight(0.5, "feel", "agent"),
        "command": Weight(1.0, "feel", "agent"),
        "repeat-information-request": Weight(2.0, "do", "agent"),
    }
)


@dataclass(frozen=True, slots=True)
class Weights:
    """All weights in one value; edit with `dataclasses.replace`.

    `fading`: what a repetition of the same kind is worth of the one before it (0 to 1).
    """

    signals: Mapping[SignalName, Weight] = field(default_factory=lambda: _SIGNALS)
    flags: Mapping[Category, Weight] = field(default_factory=lambda: _FLAGS)
    fading: float = 0.5


def point_of_signal(signal: Signal, turn: int | None, weights: Weights) -> EffortPoint:
    """The point for effort that the customer stated in `turn`."""
    weight = weights.signals[signal.signal]
    return EffortPoint(signal.signal, weight.points, weight.side, weight.cause, signal.evidence, turn)


def point_of_flag(flag: Flag, turn: int | None, weights: Weights) -> EffortPoint:
    """The point for a phrasing of the agent that costs the customer effort."""
    weight = weights.flags[flag.category]
    return EffortPoint(flag.category, weight.points, weight.side, weight.cause, flag.text, turn)


def point_of_event(signal: SignalName, evidence: str, weights: Weights, turn: int | None = None) -> EffortPoint:
    """The point for something that a record shows (a transfer event, a repeat contact in the history)."""
    weight = weights.signals[signal]
    return EffortPoint(signal, weight.points, weight.side, weight.cause, evidence, turn)


def score(points: Iterable[EffortPoint], weights: Weights | None = None) -> EffortScore:
    """Add up. The same kind of point again counts less each time (`fading`), so twenty complaints about one wait
    never outweigh five different hurdles. Every point keeps its evidence; the order of points does not matter."""
    kept = tuple(points)
    fading = (weights or Weights()).fading
    same: defaultdict[tuple[Side, str], list[float]] = defaultdict(list)
    for point in kept:
        same[point.side, point.signal].append(point.points)
    totals: dict[Side, float] = {"do": 0.0, "feel": 0.0}
    for (side, _), values in same.items():
        totals[side] += sum(value * fading**nth for nth, value in enumerate(sorted(values, reverse=True)))
    do, feel = round(totals["do"], 2), round(totals["feel"], 2)
    return EffortScore(round(do + feel, 2), do, feel, kept)
