"""Where exactly a pattern matches: its end, its captures, its flagged words. Runs only on what the automaton found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nlp.phrases.tokens.automaton import BOUNDARY, Node, Symbols
from nlp.phrases.tokens.pattern import REACH, Element, Pattern

_OPENING = 6
"""Tokens that opening words before a lead may span."""
Captures = dict[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Match:
    """Token positions, end exclusive. `mark`: the flagged words."""

    start: int
    end: int
    mark: tuple[int, int]
    captures: Captures
    own: tuple[tuple[int, int], ...] = ()
    """Where the words stand that the pattern itself names."""


@dataclass
class Resolver:
    """Backtracks over one pattern; dead ends are remembered, so time is bounded by elements times REACH."""

    symbols: Symbols

    def resolve(self, pattern: Pattern, text: Sequence[int], start: int) -> Match | None:
        """The longest-reaching way in which `pattern` matches at `start`; None where its lead has no room."""
        spans: list[tuple[int, int]] = [(0, 0)] * len(pattern.elements)
        end = self._fit(pattern.elements, 0, start, start + REACH, text, spans, set())
        if end is None:
            return None
        captures = {
            e.name: span for e, span in zip(pattern.elements, spans, strict=True) if e.name and span[0] < span[1]
        }
        first = start
        if pattern.lead is not None:
            first = self._lead(pattern.lead, text, start)
            if first == start:
                return None
            first, begin = self._opened(pattern.opening, first, start, text)
            captures[pattern.lead.name] = (begin, start)
        mark = _mark(pattern, spans) if pattern.has_marks else (first, end)
        own = tuple(s for e, s in zip(pattern.elements, spans, strict=True) if e.kind == "words" and s[0] < s[1])
        return Match(first, end, mark, captures, own)

    def _opened(self, opening: Sequence[Element], first: int, start: int, text: Sequence[int]) -> tuple[int, int]:
        """Opening words ("Unfortunately, …") around the start of a lead: (where they begin, where the lead begins)."""
        if not opening:
            return first, first
        spans = [(0, 0)] * len(opening)
        for at in (*range(max(0, first - _OPENING), first), first):
            end = self._fit(opening, 0, at, at + _OPENING + 1, text, spans, set())
            if end is not None and (end == first if at < first else first < end < start):
                return at, end
        return first, first

    def _fit(
        self,
        elements: Sequence[Element],
        index: int,
        at: int,
        limit: int,
        text: Sequence[int],
        spans: list[tuple[int, int]],
        dead: set[tuple[int, int]],
    ) -> int | None:
        while index < len(elements):  # the plain steps, which need no way back
            element = elements[index]
            if element.kind != "words":
                break
            ends = _phrase_ends(self.symbols.trie(element.phrases), at, text)
            if len(ends) + element.optional > 1:
                break
            if not ends and not element.optional:
                return None
            spans[index] = (at, ends[0] if ends else at)
            at, index = spans[index][1], index + 1
        if index == len(elements):
            return at
        if (index, at) in dead:
            return None
        for end in self._ends(elements[index], at, min(limit, len(text) - 1), text):
            spans[index] = (at, min(end, len(text) - 2))
            result = self._fit(elements, index + 1, end, limit, text, spans, dead)
            if result is not None:
                if elements[index].kind == "end":
                    return at  # the sentence end itself is not part of the match
                return result
        dead.add((index, at))
        return None

    def _ends(self, element: Element, at: int, limit: int, text: Sequence[int]) -> list[int]:
        """Where this element may end when it begins at `at`, best first."""
        if element.kind == "end":
            return [at + 1] if text[at] == BOUNDARY else []
        if element.kind == "words":
            ends = _phrase_ends(self.symbols.trie(element.phrases), at, text)
        else:
            ends = self._loose_ends(element, at, limit, text)
        return [*ends, at] if element.optional else ends

    def _loose_ends(self, element: Element, at: int, limit: int, text: Sequence[int]) -> list[int]:
        end = at
        while end < limit and end - at < element.most and self._may_take(element, text[end]):
            end += 1
        ends = range(at + element.least, end + 1)
        return list(ends) if element.kind == "gap" else list(reversed(ends))

    def _may_take(self, element: Element, symbol: int) -> bool:
        return symbol != BOUNDARY and not (element.inside and symbol in self.symbols.breakers)

    def _lead(self, element: Element, text: Sequence[int], start: int) -> int:
        first = start
        while first > 0 and start - first < element.most and self._may_take(element, text[first - 1]):
            first -= 1
        return first


def _phrase_ends(node: Node, at: int, text: Sequence[int]) -> list[int]:
    ends: list[int] = []
    while at < len(text):
        child = node.children.get(text[at])
        if child is None:
            break
        node, at = child, at + 1
        if node.end:
            ends.append(at)
    ends.reverse()
    return ends


def _mark(pattern: Pattern, spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    marked = [s for e, s in zip(pattern.elements, spans, strict=True) if e.marked and s[0] < s[1]]
    return (min(s[0] for s in marked), max(s[1] for s in marked)) if marked else spans[0]
