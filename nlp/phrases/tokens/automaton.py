"""Finds which of many patterns begin at which token, at a cost that hardly grows with their number.

All patterns of a language run as one automaton over token symbols whose states are made when they are first needed
(as RE2 does), so a token costs one dictionary lookup. What it cannot tell, where captures lie, `resolve` finds for the
few that hit.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from nlp.phrases.tokens.pattern import CAPTURE, REACH, Element, Pattern
from nlp.phrases.tokens.words import Phrase

ANY_BREAK, OTHER, BOUNDARY = -1, 0, 1
"""Symbols of any word that ends a clause, of words that no rule knows, of sentence ends; words count on from 2."""
_MAX_STATES = 20_000


class Node:
    """A step in the words of one element: symbol → Node; `end` where a phrase is complete."""

    __slots__ = ("children", "end")

    def __init__(self) -> None:
        self.children: dict[int, Node] = {}
        self.end = False


@dataclass
class Symbols:
    """Numbers the words that rules use. `breakers`: symbols that end a clause."""

    of: dict[str, int] = field(default_factory=dict)
    breakers: set[int] = field(default_factory=set)
    _tries: dict[int, tuple[Node, tuple[Phrase, ...]]] = field(default_factory=dict)

    def number(self, word: str) -> int:
        """The word's symbol, a new one for a new word."""
        return self.of.setdefault(word, len(self.of) + 2)

    def trie(self, phrases: tuple[Phrase, ...]) -> Node:
        """The phrases of an element as one tree. Patterns share their tuples of phrases, and so their trees."""
        known = self._tries.get(id(phrases))
        if known is None:
            root = Node()
            for phrase in phrases:
                node = root
                for word in phrase:
                    node = node.children.setdefault(self.number(word), Node())
                node.end = True
            known = self._tries[id(phrases)] = (root, phrases)  # holding the tuple keeps its id its own
        return known[0]


Item = tuple[int, int, object]
"""Pattern, element, and how far: a Node of its words, or the number of tokens a gap or capture has taken."""


class State(dict[int, "State | None"]):
    """A set of items; a missing symbol is worked out when first asked for.

    Items that wait at the same Node are kept together: patterns share most words, so a step asks each Node once.
    """

    __slots__ = ("accepts", "loose", "owner", "waiting")

    def __init__(self, owner: Automaton, items: frozenset[Item], accepts: tuple[int, ...]) -> None:
        super().__init__()
        self.owner, self.accepts = owner, accepts
        self.waiting: dict[Node, list[Item]] = {}
        self.loose: list[Item] = []
        for item in items:
            node = item[2]
            if isinstance(node, Node):
                self.waiting.setdefault(node, []).append(item)
            else:
                self.loose.append(item)

    def __missing__(self, symbol: int) -> State | None:
        items = [item for node, waiting in self.waiting.items() if symbol in node.children for item in waiting]
        if not items and symbol > BOUNDARY:  # nobody waits for this very word: it does what any such word does
            state = self[ANY_BREAK if symbol in self.owner.breakers else OTHER] if self.loose else None
        else:
            state = self.owner.step([*self.loose, *items], symbol) if items or self.loose else None
        self[symbol] = state
        return state


class Automaton:
    """Runs patterns over symbols. Reentrant: states are only ever added."""

    def __init__(self, patterns: Sequence[Pattern], symbols: Symbols) -> None:
        self.patterns = patterns
        self._symbols = symbols
        self._tries: list[list[Node | None]] = [[None] * len(p.elements) for p in patterns]
        self.breakers = symbols.breakers
        self._states: dict[tuple[frozenset[Item], tuple[int, ...]], State] = {}
        self._anywhere = self._root(i for i, p in enumerate(patterns) if not p.at_start)
        self._at_start = self._root(range(len(patterns)))
        self.firsts = self._at_start.keys()
        """The symbols that a match can begin with."""
        self.words = frozenset(symbols.number(w) for p in patterns for e in p.elements for ph in e.phrases for w in ph)

    def find(self, symbols: Sequence[int], starts: Iterable[int] = ()) -> list[tuple[int, int]]:
        """(pattern, start token) of every match. `symbols` ends in two BOUNDARY; `starts`: where sentences begin."""
        found: list[tuple[int, int]] = []
        anywhere, at_start = self._anywhere, self._at_start
        begin = set(starts)
        for i in [i for i, symbol in enumerate(symbols) if symbol in at_start]:
            state = (at_start if i in begin else anywhere).get(symbols[i])
            accepted: tuple[int, ...] = ()
            at, limit = i + 1, i + REACH
            while state is not None:
                if state.accepts:
                    accepted += state.accepts
                if at == limit:
                    break
                state = state[symbols[at]]  # the two boundaries at the end let no state pass
                at += 1
            if accepted:
                found.extend((pattern, i) for pattern in sorted(set(accepted)))
        return found

    def step(self, items: Iterable[Item], symbol: int) -> State | None:
        """The state that one more token leads to; None where nothing can match any more."""
        reached: set[Item] = set()
        accepts: set[int] = set()
        for item in items:
            self._advance(item, symbol, reached, accepts)
        return self._state(reached, accepts)

    def _state(self, items: set[Item], accepts: set[int]) -> State | None:
        if not items and not accepts:
            return None
        key = (frozenset(items), tuple(sorted(accepts)))
        state = self._states.get(key)
        if state is None:
            if len(self._states) > _MAX_STATES:  # forget, as RE2 does: hostile texts must not fill the memory
                for old in list(self._states.values()):
                    old.clear()
                self._states.clear()
            state = self._states[key] = State(self, key[0], key[1])
        return state

    def _root(self, which: Iterable[int]) -> dict[int, State]:
        """First symbol → state. Worked out for all patterns at once: every text asks it of every token."""
        firsts: dict[int, tuple[set[Item], set[int]]] = {}
        for pattern in which:
            items: set[Item] = set()
            self._enter(pattern, 0, items, set())
            for item in items:
                node = item[2]
                for symbol in node.children if isinstance(node, Node) else ():
                    reached, accepts = firsts.setdefault(symbol, (set(), set()))
                    self._advance(item, symbol, reached, accepts)
        states = {symbol: self._state(*into) for symbol, into in firsts.items()}
        return {symbol: state for symbol, state in states.items() if state is not None}

    def _advance(self, item: Item, symbol: int, reached: set[Item], accepts: set[int]) -> None:
        pattern, index, where = item
        element = self.patterns[pattern].elements[index]
        if isinstance(where, Node):
            child = where.children.get(symbol)
            if child is None:
                return
            if child.children:
                reached.add((pattern, index, child))
            if child.end:
                self._enter(pattern, index + 1, reached, accepts)
        elif element.kind == "end":
            if symbol == BOUNDARY:
                accepts.add(pattern)
        elif symbol != BOUNDARY and not (element.inside and (symbol in self.breakers or symbol == ANY_BREAK)):
            self._take(pattern, index, int(where) + 1 if isinstance(where, int) else 1, reached, accepts)

    def _take(self, pattern: int, index: int, taken: int, reached: set[Item], accepts: set[int]) -> None:
        """A gap or capture takes a token. Long captures do not count: REACH and the clause bound them."""
        element = self.patterns[pattern].elements[index]
        if index + 1 < len(self.patterns[pattern].elements):
            if element.most >= CAPTURE:
                reached.add((pattern, index, 0))
            elif taken < element.most:
                reached.add((pattern, index, taken))
        self._enter(pattern, index + 1, reached, accepts)

    def _trie(self, pattern: int, index: int) -> Node:
        """The words of an element, made into a tree when a text first gets that far."""
        node = self._tries[pattern][index]
        if node is None:
            node = self._tries[pattern][index] = self._symbols.trie(self.patterns[pattern].elements[index].phrases)
        return node

    def _enter(self, pattern: int, index: int, reached: set[Item], accepts: set[int]) -> None:
        """All items that stand before element `index`, optional ones skipped too."""
        elements = self.patterns[pattern].elements
        while True:
            if index == len(elements):
                accepts.add(pattern)
                return
            element: Element = elements[index]
            reached.add((pattern, index, self._trie(pattern, index) if element.phrases else 0))
            if not element.optional and element.kind != "gap":
                return
            index += 1
