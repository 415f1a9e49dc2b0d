"""Where exactly a pattern matches: its end, its captures, its flagged words. Runs only where the sieve sees a chance.

Each element of a pattern is a step that goes on with the next one, and back where that leads nowhere. Dead ends are
remembered, so time is bounded by elements times REACH.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from nlp.phrases.tokens.pattern import REACH, Element, Pattern
from nlp.phrases.tokens.symbols import BOUNDARY, Node, Symbols

_OPENING = 6
"""Tokens that opening words before a lead may span."""
_NOWHERE = -1
Span = tuple[int, int]


class Match(NamedTuple):
    """Token positions, end exclusive. `mark`: the flagged words."""

    start: int
    end: int
    mark: Span
    begins: tuple[int, int]
    """Where the lead begins, and where the pattern's first element does."""
    ends: list[int]
    """Where each of its elements ends."""


class Resolver:
    """A pattern that can run. Its steps are made when it is first tried."""

    def __init__(self, pattern: Pattern, symbols: Symbols) -> None:
        self.at_start = pattern.at_start
        self._pattern, self._symbols = pattern, symbols
        self._known_firsts: frozenset[int] | None = None
        self._first: _Step | None = None
        self._lead: _Lead | None = None

    @property
    def firsts(self) -> frozenset[int]:
        """The symbols that a match can begin with, its lead left aside."""
        if self._known_firsts is None:
            self._known_firsts = _firsts(self._pattern.elements, self._symbols)
        return self._known_firsts

    def fits(self, text: list[int], start: int) -> bool:
        """Whether the pattern matches at `start`, its lead left aside."""
        return self._run(text, start, [0] * len(self._pattern.elements)) != _NOWHERE

    def resolve(self, text: list[int], start: int) -> Match | None:
        """The longest-reaching way in which the pattern matches at `start`; None where it does not."""
        pattern = self._pattern
        ends = [0] * len(pattern.elements)
        end = self._run(text, start, ends)
        if end == _NOWHERE:
            return None
        first = begin = start
        if self._lead is not None:
            first = self._lead.reached_back(text, start)
            if first == start:
                return None
            first, begin = self._lead.opened(first, start, text)
        mark = _mark(pattern, start, ends) if pattern.has_marks else (first, end)
        return Match(first, end, mark, (begin, start), ends)

    def captures(self, match: Match) -> dict[str, Span]:
        """What the match captured, by name; what took no word is left out."""
        captures = {
            element.name: (start, end)
            for element, start, end in zip(self._pattern.elements, _starts(match), match.ends, strict=False)
            if element.name and start < end
        }
        if self._pattern.lead is not None:
            captures[self._pattern.lead.name] = match.begins
        return captures

    def own(self, match: Match) -> list[Span]:
        """Where the words of a match stand that the pattern itself names; some may be empty."""
        return [
            (start, end)
            for element, start, end in zip(self._pattern.elements, _starts(match), match.ends, strict=False)
            if element.kind == "words"
        ]

    def _run(self, text: list[int], start: int, ends: list[int]) -> int:
        first = self._first
        if first is None:
            if self._pattern.lead is not None:
                self._lead = _Lead(self._pattern.lead, self._pattern.opening, self._symbols)
            first = self._first = _steps(self._pattern.elements, self._symbols)
        return first.run(text, start, start + REACH, ends, set())


class _Lead:
    """A capture in front, reached back for, and the opening words that may stand around its start."""

    def __init__(self, element: Element, opening: Sequence[Element], symbols: Symbols) -> None:
        self.most, self.stops = element.most, symbols.stops(element)
        self.size, self.first = len(opening), _steps(opening, symbols)
        self.firsts = frozenset(symbol for each in opening for symbol in _words(each, symbols))

    def reached_back(self, text: list[int], start: int) -> int:
        """Where the lead that ends at `start` begins."""
        first = start
        while first > 0 and start - first < self.most and text[first - 1] not in self.stops:
            first -= 1
        return first

    def opened(self, first: int, start: int, text: list[int]) -> Span:
        """Opening words ("Unfortunately, …") around the start of a lead: (where they begin, where the lead begins)."""
        for at in range(max(0, first - _OPENING), first + 1):
            if text[at] in self.firsts:
                end = self.first.run(text, at, at + _OPENING + 1, [0] * self.size, set())
                if end == first if at < first else first < end < start:
                    return at, end
        return first, first


class _Step:
    """An element, and what follows it. This one is the end of the pattern."""

    def run(self, text: list[int], at: int, limit: int, ends: list[int], dead: set[Span]) -> int:
        """Where the pattern ends that goes on at this token, or _NOWHERE; puts into `ends` where each element does."""
        return at if at <= limit else _NOWHERE


class _SentenceEnd(_Step):
    def __init__(self, index: int) -> None:
        self.index = index

    def run(self, text: list[int], at: int, limit: int, ends: list[int], dead: set[Span]) -> int:
        ends[self.index] = at  # the mark itself is not part of the match
        return at if text[at] == BOUNDARY and at < limit else _NOWHERE


class _Word(_Step):
    """Any of some single words."""

    def __init__(self, index: int, words: dict[int, Node], following: _Step) -> None:
        self.index, self.words, self.following = index, words, following

    def run(self, text: list[int], at: int, limit: int, ends: list[int], dead: set[Span]) -> int:
        if text[at] not in self.words:
            return _NOWHERE
        ends[self.index] = at + 1
        return self.following.run(text, at + 1, limit, ends, dead)


class _OptionalWord(_Word):
    def run(self, text: list[int], at: int, limit: int, ends: list[int], dead: set[Span]) -> int:
        if text[at] in self.words:
            return _first_way([at + 1, at], self.index, self.following, text, at, limit, ends, dead)
        ends[self.index] = at
        return self.following.run(text, at, limit, ends, dead)


class _Phrase(_Step):
    """The longest of some phrases first; left out last, if it may be."""

    def __init__(self, index: int, root: Node, optional: bool, following: _Step) -> None:
        self.index, self.words, self.optional, self.following = index, root.children, optional, following

    def run(self, text: list[int], at: int, limit: int, ends: list[int], dead: set[Span]) -> int:
        choices = [at] if self.optional else []
        node, end = self.words.get(text[at]), at
        while node is not None:
            end += 1
            if node.end:
                choices.append(end)
            node = node.children.get(text[end])
        if not choices:
            return _NOWHERE
        if len(choices) > 1:
            choices.reverse()
            return _first_way(choices, self.index, self.following, text, at, limit, ends, dead)
        ends[self.index] = choices[0]
        return self.following.run(text, choices[0], limit, ends, dead)


class _Loose(_Step):
    """A gap, the shortest first, or a capture, the longest first; left out last, if it may be.

    `starts`: what the next element must begin with; None where it may begin with any word, or be left out.
    """

    def __init__(
        self, index: int, element: Element, symbols: Symbols, starts: dict[int, Node] | None, following: _Step
    ) -> None:
        self.index, self.starts, self.following, self.stops = index, starts, following, symbols.stops(element)
        self.least, self.most, self.optional = element.least, element.most, element.optional
        self.capture = element.kind == "capture"

    def run(self, text: list[int], at: int, limit: int, ends: list[int], dead: set[Span]) -> int:
        end, last, stops, starts = at, min(limit, at + self.most), self.stops, self.starts
        while end < last and text[end] not in stops:
            end += 1
        choices = [each for each in range(at + self.least, end + 1) if starts is None or text[each] in starts]
        if self.capture:
            choices.reverse()
        if self.optional:
            choices.append(at)
        return _first_way(choices, self.index, self.following, text, at, limit, ends, dead)


def _first_way(
    choices: list[int],
    index: int,
    following: _Step,
    text: list[int],
    at: int,
    limit: int,
    ends: list[int],
    dead: set[Span],
) -> int:
    """Where the pattern ends for the first of these ends of an element that leads on."""
    if dead and (index, at) in dead:
        return _NOWHERE
    for choice in choices:
        ends[index] = choice
        end = following.run(text, choice, limit, ends, dead)
        if end != _NOWHERE:
            return end
    dead.add((index, at))
    return _NOWHERE


def _steps(elements: Sequence[Element], symbols: Symbols) -> _Step:
    """The first of the steps of these elements, made from the last to the first."""
    step = _Step()
    starts: dict[int, Node] | None = None
    for index in range(len(elements) - 1, -1, -1):
        element = elements[index]
        if element.kind == "words":
            root = symbols.tree(element.phrases)
            if not root.single:
                step = _Phrase(index, root, element.optional, step)
            elif element.optional:
                step = _OptionalWord(index, root.children, step)
            else:
                step = _Word(index, root.children, step)
            starts = None if element.optional else root.children
        else:
            step = _SentenceEnd(index) if element.kind == "end" else _Loose(index, element, symbols, starts, step)
            starts = None
    return step


def begins(root: Node, text: list[int], at: int) -> bool:
    """Whether one of the phrases of a tree begins at this token."""
    node = root.children.get(text[at])
    while node is not None and not node.end:
        at += 1
        node = node.children.get(text[at])
    return node is not None


def _firsts(elements: Sequence[Element], symbols: Symbols) -> frozenset[int]:
    firsts: set[int] = set()
    for element in elements:
        firsts.update(_words(element, symbols))
        if not element.optional:
            break
    return frozenset(firsts)


def _words(element: Element, symbols: Symbols) -> Collection[int]:
    return symbols.tree(element.phrases).children if element.kind == "words" else ()


def _starts(match: Match) -> list[int]:
    """Where its elements start: each where the one before ends."""
    return [match.begins[1], *match.ends]


def _mark(pattern: Pattern, start: int, ends: list[int]) -> Span:
    spans = zip(pattern.elements, [start, *ends], ends, strict=False)
    marked = [(begin, end) for element, begin, end in spans if element.marked and begin < end]
    return (marked[0][0], marked[-1][1]) if marked else (start, ends[0])
