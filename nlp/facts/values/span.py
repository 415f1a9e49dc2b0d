"""A value found in a text: the one shape that all recognisers give."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """`value` is the form to show; `start`, `end` are characters of the turn, end exclusive.

    `role` narrows it ("departure"), `kind` names it where the words around it do ("order-number").
    """

    value: str
    start: int
    end: int
    role: str = ""
    kind: str = ""


def apart(spans: list[Span]) -> list[Span]:
    """Spans in order without those that overlap an earlier, longer one."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (-(s.end - s.start), s.start)):
        if all(span.end <= other.start or span.start >= other.end for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda s: s.start)
