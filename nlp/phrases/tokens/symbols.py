"""Words as numbers: each word that a rule of a language names has one, and the phrases of an element share a tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from nlp.phrases.tokens.pattern import Element
from nlp.phrases.tokens.words import Phrase

OTHER, BOUNDARY = 0, 1
"""Symbols of words that no rule knows and of sentence ends; words count on from 2."""


class Node:
    """A step in the words of one element: symbol → Node; `end` where a phrase is complete.

    `single`, of the first: every phrase is one word.
    """

    __slots__ = ("children", "end", "single")

    def __init__(self) -> None:
        self.children: dict[int, Node] = {}
        self.end = False
        self.single = True


@dataclass
class Symbols:
    """Numbers the words that rules use. `breakers`: symbols that end a clause."""

    of: dict[str, int] = field(default_factory=dict)
    breakers: set[int] = field(default_factory=set)
    _trees: dict[int, tuple[Node, tuple[Phrase, ...]]] = field(default_factory=dict)
    _words: list[str] = field(default_factory=list)
    _stops: tuple[frozenset[int], ...] = ()

    def words(self, symbols: Iterable[int]) -> Iterator[str]:
        """The words that have these symbols."""
        if len(self._words) < len(self.of):
            self._words = list(self.of)  # in the order of their numbers
        return map(self._words.__getitem__, map((-2).__add__, symbols))

    def number(self, word: str) -> int:
        """The word's symbol, a new one for a new word."""
        return self.of.setdefault(word, len(self.of) + 2)

    def stops(self, element: Element) -> frozenset[int]:
        """The symbols that a gap or capture never takes."""
        if not self._stops:
            self._stops = (frozenset({BOUNDARY}), frozenset({BOUNDARY, *self.breakers}))
        return self._stops[element.inside]

    def tree(self, phrases: tuple[Phrase, ...]) -> Node:
        """The phrases of an element as one tree. Patterns share their tuples of phrases, and so their trees."""
        known = self._trees.get(id(phrases))
        if known is None:
            root = Node()
            for phrase in phrases:
                node = root
                for word in phrase:
                    symbol = self.number(word)
                    following = node.children.get(symbol)
                    if following is None:
                        following = node.children[symbol] = Node()
                    node = following
                node.end = True
            root.single = not any(node.children for node in root.children.values())
            known = self._trees[id(phrases)] = (root, phrases)  # holding the tuple keeps its id its own
        return known[0]
