"""Finds which of many patterns begin at which token, at a cost that hardly grows with their number.

All patterns of a language run as one automaton over token symbols whose states are made when they are first needed
(as RE2 does), so a token costs one dictionary lookup. What it cannot tell, where captures lie, `resolve` finds for the
few that hit. Patterns that begin alike run as one until they differ.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

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
    _words: list[str] = field(default_factory=list)

    def word(self, symbol: int) -> str:
        """The word that has this symbol."""
        if symbol - 2 >= len(self._words):
            self._words = list(self.of)  # in the order of their numbers
        return self._words[symbol - 2]

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


Reached = tuple[frozenset["Item"], frozenset[int]]
"""Where patterns stand after a token, and the patterns that are complete with it."""


class Item:
    """How far a pattern is within a step: at a `node` of its words, or `taken` tokens into its gap or capture."""

    __slots__ = ("_after", "node", "step", "taken")

    def __init__(self, step: Step, node: Node | None, taken: int) -> None:
        self.step, self.node, self.taken = step, node, taken
        self._after: Reached | None = None

    def word(self, child: Node) -> Reached:
        """After a word that leads to `child` of this item's node."""
        items, ends = self.step.done if child.end else _NOWHERE
        return (items | {self.step.item(child)} if child.children else items), ends

    def token(self) -> Reached:
        """After a token that a gap or capture takes. Long captures do not count: REACH and the clause bound them."""
        if self._after is None:
            element, taken = self.step.element, self.taken + 1
            items, ends = self.step.done
            if self.step.following and (element.most >= CAPTURE or taken < element.most):
                items |= {self.step.item(None, 0 if element.most >= CAPTURE else taken)}
            self._after = items, ends
        return self._after


class Step:
    """An element, the steps that may follow it, and the patterns that end with it."""

    __slots__ = ("_done", "_items", "element", "ends", "following", "symbols")

    def __init__(self, element: Element, symbols: Symbols) -> None:
        self.element, self.symbols = element, symbols
        self.following: dict[tuple[object, ...], Step] = {}
        self.ends: list[int] = []
        self._items: dict[object, Item] = {}
        self._done: Reached | None = None

    def then(self, element: Element) -> Step:
        """The step that follows for this element: one for all patterns that have been alike so far."""
        like = (element.kind, id(element.phrases), element.optional, element.least, element.most, element.inside)
        step = self.following.get(like)
        if step is None:
            step = self.following[like] = Step(element, self.symbols)
        return step

    def item(self, node: Node | None, taken: int = 0) -> Item:
        """The one item of this place: states are compared by their items."""
        item = self._items.get(node or taken)
        if item is None:
            item = self._items[node or taken] = Item(self, node, taken)
        return item

    @property
    def done(self) -> Reached:
        """What stands after this step, optional elements skipped too."""
        if self._done is None:
            items: set[Item] = set()
            ends = set(self.ends)
            for step in self.following.values():
                element = step.element
                items.add(step.item(self.symbols.trie(element.phrases) if element.phrases else None))
                if element.optional or element.kind == "gap":
                    items |= step.done[0]
                    ends |= step.done[1]
            self._done = frozenset(items), frozenset(ends)
        return self._done


_NONE: frozenset[int] = frozenset()
_NOWHERE: Reached = frozenset(), _NONE


class State(dict[int, "State | None"]):
    """A set of items; a missing symbol is worked out when first asked for. Few objects: there are thousands."""

    __slots__ = ("accepts", "awaited", "loose", "owner", "words")

    def __init__(self, owner: Automaton, standing: frozenset[Item], accepts: frozenset[int]) -> None:
        super().__init__()
        self.owner, self.accepts = owner, accepts
        self.loose = [item for item in standing if item.node is None]
        self.words = [(item, item.node.children) for item in standing if item.node is not None]
        self.awaited = frozenset().union(*(children for _, children in self.words))

    def __missing__(self, symbol: int) -> State | None:
        if symbol in self.awaited or symbol <= BOUNDARY:
            reached = [item.word(children[symbol]) for item, children in self.words if symbol in children]
            state = self.owner.step(reached, self.loose, symbol)
        else:  # nobody waits for this very word: it does what any such word does
            state = self[ANY_BREAK if symbol in self.owner.breakers else OTHER]
        self[symbol] = state
        return state


class Automaton:
    """Runs patterns over symbols. Reentrant: states are only ever added."""

    def __init__(self, patterns: Sequence[Pattern], symbols: Symbols) -> None:
        self.breakers = symbols.breakers
        self._states: dict[Reached, State] = {}
        anywhere, opening = Step(Element("start"), symbols), Step(Element("start"), symbols)
        for number, pattern in enumerate(patterns):
            step = opening if pattern.at_start else anywhere
            for element in pattern.elements:
                step = step.then(element)
            step.ends.append(number)
        self._anywhere = State(self, anywhere.done[0], frozenset())
        self._at_start = State(self, anywhere.done[0] | opening.done[0], frozenset())
        self._opening = _firsts(opening)
        self.firsts = self._opening | _firsts(anywhere)
        """The symbols that a match can begin with."""
        self._patterns, self._symbols = patterns, symbols

    @cached_property
    def words(self) -> frozenset[int]:
        """Every symbol that a pattern names."""
        phrases = {id(e.phrases): e.phrases for p in self._patterns for e in p.elements}.values()
        return frozenset(self._symbols.number(word) for each in phrases for phrase in each for word in phrase)

    def find(self, symbols: Sequence[int], starts: Container[int] = ()) -> list[tuple[int, int]]:
        """(pattern, start token) of every match. `symbols` ends in two BOUNDARY; `starts`: where sentences begin."""
        found: list[tuple[int, int]] = []
        firsts, opening, anywhere = self.firsts, self._opening, self._anywhere
        for i, symbol in enumerate(symbols):
            if symbol not in firsts:
                continue
            state = (self._at_start if symbol in opening and i in starts else anywhere)[symbol]
            accepted = _NONE
            at, limit = i + 1, i + REACH
            while state is not None:
                if state.accepts:
                    accepted |= state.accepts
                if at == limit:
                    break
                state = state[symbols[at]]  # the two boundaries at the end let no state pass
                at += 1
            if accepted:
                found.extend((pattern, i) for pattern in sorted(accepted))
        return found

    def step(self, reached: list[Reached], loose: Iterable[Item], symbol: int) -> State | None:
        """The state after one more token: what its words `reached`, and what gaps and captures do with it.

        None where nothing can match any more.
        """
        breaks = symbol in self.breakers or symbol == ANY_BREAK
        for item in loose:
            element = item.step.element
            if element.kind == "end":
                reached += [(frozenset(), frozenset(item.step.ends))] if symbol == BOUNDARY else []
            elif symbol != BOUNDARY and not (element.inside and breaks):
                reached.append(item.token())
        if not reached:
            return None
        return self._state((frozenset().union(*(r[0] for r in reached)), frozenset().union(*(r[1] for r in reached))))

    def _state(self, key: Reached) -> State:
        state = self._states.get(key)
        if state is None:
            if len(self._states) > _MAX_STATES:  # forget, as RE2 does: hostile texts must not fill the memory
                for old in list(self._states.values()):
                    old.clear()
                self._states.clear()
            state = self._states[key] = State(self, *key)
        return state


def _firsts(begin: Step) -> frozenset[int]:
    return frozenset(symbol for item in begin.done[0] if item.node for symbol in item.node.children)
