"""Where exactly a pattern matches: its end, its captures, its flagged words. Runs only on what the automaton found."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cached_property
from typing import NamedTuple

from nlp.phrases.tokens.automaton import BOUNDARY, Node, Symbols
from nlp.phrases.tokens.pattern import REACH, Element, Pattern

_OPENING = 6
"""Tokens that opening words before a lead may span."""
Span = tuple[int, int]


class Match(NamedTuple):
    """Token positions, end exclusive. `mark`: the flagged words."""

    start: int
    end: int
    mark: Span
    captures: dict[str, Span]
    own: tuple[Span, ...] = ()
    """Where the words stand that the pattern itself names; some may be empty."""


class _Step:
    """An element ready to run: the tree of its words, or the symbols that its gap or capture never takes.

    `firsts`: the symbols that it must begin with; None where it may begin with any, or be left out.
    """

    __slots__ = ("ends_sentence", "firsts", "least", "longest_first", "most", "optional", "root", "stops")

    def __init__(self, element: Element, symbols: Symbols) -> None:
        self.optional, self.least, self.most = element.optional, element.least, element.most
        self.ends_sentence, self.longest_first = element.kind == "end", element.kind == "capture"
        self.root = symbols.trie(element.phrases) if element.kind == "words" else None
        self.stops = frozenset((BOUNDARY, *symbols.breakers) if element.inside else (BOUNDARY,))
        self.firsts: Container[int] | None = self.root.children if self.root and not self.optional else None

    def ends(self, at: int, limit: int, text: Sequence[int]) -> Sequence[int]:
        """Where this element may end when it begins at `at`, best first."""
        ends: Sequence[int]
        if self.root is not None:
            ends = _phrase_ends(self.root, at, text)
        elif self.ends_sentence:
            return (at + 1,) if text[at] == BOUNDARY else ()
        else:
            end, most, stops = at, min(limit, at + self.most), self.stops
            while end < most and text[end] not in stops:
                end += 1
            least = at + self.least
            ends = range(end, least - 1, -1) if self.longest_first else range(least, end + 1)
        return [*ends, at] if self.optional else ends


class Resolver:
    """Backtracks over one pattern; dead ends are remembered, so time is bounded by elements times REACH."""

    def __init__(self, pattern: Pattern, symbols: Symbols) -> None:
        self._pattern, self._symbols = pattern, symbols

    @cached_property
    def _steps(self) -> list[_Step]:
        return [_Step(element, self._symbols) for element in self._pattern.elements]

    @cached_property
    def _names(self) -> list[tuple[int, str]]:
        return [(i, element.name) for i, element in enumerate(self._pattern.elements) if element.name]

    @cached_property
    def _worded(self) -> list[int]:
        return [i for i, element in enumerate(self._pattern.elements) if element.kind == "words"]

    @cached_property
    def _lead(self) -> _Step | None:
        return _Step(self._pattern.lead, self._symbols) if self._pattern.lead else None

    @cached_property
    def _opening(self) -> list[_Step]:
        return [_Step(element, self._symbols) for element in self._pattern.opening]

    @cached_property
    def _opening_firsts(self) -> frozenset[int]:
        return frozenset(symbol for step in self._opening if step.root for symbol in step.root.children)

    def resolve(self, text: Sequence[int], start: int) -> Match | None:
        """The longest-reaching way in which the pattern matches at `start`; None where its lead has no room."""
        pattern, steps = self._pattern, self._steps
        spans = [(0, 0)] * len(steps)
        end = _fit(steps, 0, start, start + REACH, text, spans, set())
        if end is None:
            return None
        captures = {name: spans[i] for i, name in self._names if spans[i][0] < spans[i][1]}
        first = start
        if pattern.lead is not None:
            first = self._reached_back(text, start)
            if first == start:
                return None
            first, begin = self._opened(first, start, text)
            captures[pattern.lead.name] = (begin, start)
        mark = _mark(pattern, spans) if pattern.has_marks else (first, end)
        return Match(first, end, mark, captures, tuple(spans[i] for i in self._worded))

    def _reached_back(self, text: Sequence[int], start: int) -> int:
        """Where the lead that ends at `start` begins."""
        lead, first = self._lead, start
        while lead and first > 0 and start - first < lead.most and text[first - 1] not in lead.stops:
            first -= 1
        return first

    def _opened(self, first: int, start: int, text: Sequence[int]) -> Span:
        """Opening words ("Unfortunately, …") around the start of a lead: (where they begin, where the lead begins)."""
        steps = self._opening
        for at in range(max(0, first - _OPENING), first + 1) if steps else ():
            if text[at] in self._opening_firsts:
                end = _fit(steps, 0, at, at + _OPENING + 1, text, [(0, 0)] * len(steps), set())
                if end is not None and (end == first if at < first else first < end < start):
                    return at, end
        return first, first


def _fit(
    steps: Sequence[_Step],
    index: int,
    at: int,
    limit: int,
    text: Sequence[int],
    spans: list[Span],
    dead: set[Span],
) -> int | None:
    """The end of the steps from `index` on; their places are put into `spans`."""
    size, last = len(text) - 2, len(steps) - 1
    ends: Sequence[int] = ()
    while index <= last:  # the plain steps, which need no way back
        step = steps[index]
        ends = step.ends(at, min(limit, size + 1), text)
        if not ends:
            return None
        if len(ends) > 1 and index < last:
            break
        end = ends[0]
        spans[index] = (at, min(end, size))
        if step.ends_sentence:
            return at  # the sentence end itself is not part of the match
        at, index = end, index + 1
    else:
        return at
    if (index, at) in dead:
        return None
    firsts = steps[index + 1].firsts
    for end in ends:
        if firsts is not None and text[end] not in firsts:
            continue
        spans[index] = (at, end)
        result = _fit(steps, index + 1, end, limit, text, spans, dead)
        if result is not None:
            return result
    dead.add((index, at))
    return None


def _phrase_ends(root: Node, at: int, text: Sequence[int]) -> list[int]:
    ends: list[int] = []
    child = root.children.get(text[at])
    while child is not None:
        at += 1
        if child.end:
            ends.append(at)
        child = child.children.get(text[at]) if child.children else None
    ends.reverse()
    return ends


def _mark(pattern: Pattern, spans: Sequence[Span]) -> Span:
    marked = [s for e, s in zip(pattern.elements, spans, strict=True) if e.marked and s[0] < s[1]]
    return (min(s[0] for s in marked), max(s[1] for s in marked)) if marked else spans[0]
