"""Finds which of many patterns begin at which token, at a cost that hardly grows with their number.

All patterns of a language run as one automaton over token symbols whose states are made when they are first needed
(as RE2 does), so a token costs one dictionary lookup. What it cannot tell, where captures lie, `resolve` finds for the
few that hit. Patterns that begin alike run as one until they differ.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
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
    awaiting: dict[int, set[Place]] = field(default_factory=dict)
    """The places of all automata that wait for a symbol."""
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


class Step:
    """An element, the steps that may follow it, and the patterns that end with it."""

    __slots__ = ("_after", "_within", "element", "ends", "following", "symbols")

    def __init__(self, element: Element, symbols: Symbols) -> None:
        self.element, self.symbols = element, symbols
        self.following: dict[tuple[object, ...], Step] = {}
        self.ends: list[int] = []
        self._within: dict[object, Place] = {}
        self._after: Place | None = None

    def then(self, element: Element) -> Step:
        """The step that follows for this element: one for all patterns that have been alike so far."""
        like = (element.kind, id(element.phrases), element.optional, element.least, element.most, element.inside)
        step = self.following.get(like)
        if step is None:
            step = self.following[like] = Step(element, self.symbols)
        return step

    @property
    def after(self) -> Place:
        """Where a pattern stands when this step is done: at each step that follows, past optional ones too."""
        if self._after is None:
            standing: list[Item] = []
            ends = set(self.ends)
            for step in self.following.values():
                element = step.element
                standing.append((step, self.symbols.trie(element.phrases) if element.phrases else None, 0))
                if element.optional or element.kind == "gap":
                    standing += step.after.standing
                    ends |= step.after.accepts
            self._after = Place(standing, frozenset(ends), self.symbols)
        return self._after

    def word(self, child: Node) -> Iterator[Place]:
        """After a word that leads to `child` of this step's words."""
        if child.end:
            yield self.after
        if child.children:
            yield self._place(child, child, 0)

    def token(self, taken: int) -> Iterator[Place]:
        """After a token that a gap or capture takes. Long captures do not count: REACH and the clause bound them."""
        yield self.after
        if self.following and (self.element.most >= CAPTURE or taken < self.element.most):
            taken = 0 if self.element.most >= CAPTURE else taken
            yield self._place(taken, None, taken)

    def _place(self, key: object, node: Node | None, taken: int) -> Place:
        """The one place of this kind: states are compared by their places."""
        place = self._within.get(key)
        if place is None:
            place = self._within[key] = Place([(self, node, taken)], _NONE, self.symbols)
        return place


_NONE: frozenset[int] = frozenset()
_NOWHERE: frozenset[Place] = frozenset()
Item = tuple[Step, Node | None, int]
"""How far a pattern is within a step: at a node of its words, or so many tokens into its gap or capture."""


class Place(dict[int, "frozenset[Place]"]):
    """Where patterns that began alike stand together: symbol → the places that it leads to, worked out when asked.

    Texts meet far more states than places, so what a state does is put together from what its places do.
    """

    __slots__ = ("accepts", "breakers", "loose", "standing", "words")
    __hash__ = object.__hash__  # type: ignore[assignment]
    __eq__ = object.__eq__

    def __init__(self, standing: list[Item], accepts: frozenset[int], symbols: Symbols) -> None:
        super().__init__()
        self.standing, self.accepts, self.breakers = standing, accepts, symbols.breakers
        self.loose = tuple(item for item in standing if item[1] is None)
        self.words = _by_word(standing)
        for symbol in self.words:
            symbols.awaiting.setdefault(symbol, set()).add(self)

    def __missing__(self, symbol: int) -> frozenset[Place]:
        places: set[Place] = set()
        for step, node, _ in self.words.get(symbol, ()):
            places.update(step.word(node.children[symbol]) if node else ())
        breaks = symbol == ANY_BREAK or symbol in self.breakers
        for step, _, taken in self.loose:
            if step.element.kind == "end":
                places.update((step.after,) if symbol == BOUNDARY else ())
            elif symbol != BOUNDARY and not (step.element.inside and breaks):
                places.update(step.token(taken + 1))
        reached = self[symbol] = frozenset(places)
        return reached


def _by_word(standing: list[Item]) -> Mapping[int, Sequence[Item]]:
    """Which items wait for a symbol. Most places have one item, and one tuple of it is enough."""
    waiting = [(node, item) for item in standing if (node := item[1])]
    if len(waiting) == 1:
        return dict.fromkeys(waiting[0][0].children, (waiting[0][1],))
    words: dict[int, list[Item]] = {}
    for node, item in waiting:
        for symbol in node.children:
            words.setdefault(symbol, []).append(item)
    return words


class State(dict[int, "State | None"]):
    """A set of places; what a symbol does is worked out when first asked for. Small, for there are thousands."""

    __slots__ = ("accepts", "owner", "places")

    def __init__(self, owner: Automaton, places: frozenset[Place]) -> None:
        super().__init__()
        self.owner, self.places = owner, places
        self.accepts = _NONE.union(*[place.accepts for place in places]) or _NONE

    def __missing__(self, symbol: int) -> State | None:
        symbols, places = self.owner.symbols, self.places
        usual = symbol if symbol <= BOUNDARY else ANY_BREAK if symbol in symbols.breakers else OTHER
        awaiting = places & symbols.awaiting.get(symbol, _NOWHERE)
        if awaiting or symbol == usual:
            reached = [place[symbol] for place in awaiting] + [place[usual] for place in places - awaiting]
            state = self.owner.state(_NOWHERE.union(*reached))
        else:  # nobody waits for this very word: it does what any such word does
            state = self[usual]
        self[symbol] = state
        return state


class Automaton:
    """Runs patterns over symbols. Reentrant: states are only ever added."""

    def __init__(self, patterns: Sequence[Pattern], symbols: Symbols) -> None:
        self.symbols = symbols
        self._states: dict[frozenset[Place], State] = {}
        anywhere, opening = Step(Element("start"), symbols), Step(Element("start"), symbols)
        for number, pattern in enumerate(patterns):
            step = opening if pattern.at_start else anywhere
            for element in pattern.elements:
                step = step.then(element)
            step.ends.append(number)
        self._anywhere = State(self, frozenset({anywhere.after}))
        self._at_start = State(self, frozenset({anywhere.after, opening.after}))
        self._opening = _firsts(opening)
        self.firsts = self._opening | _firsts(anywhere)
        """The symbols that a match can begin with."""
        self._patterns = patterns

    @cached_property
    def words(self) -> frozenset[int]:
        """Every symbol that a pattern names."""
        phrases = {id(e.phrases): e.phrases for p in self._patterns for e in p.elements}.values()
        return frozenset(self.symbols.number(word) for each in phrases for phrase in each for word in phrase)

    def find(self, symbols: Sequence[int], starts: Container[int] = ()) -> list[tuple[int, int]]:
        """(pattern, start token) of every match. `symbols` ends in two BOUNDARY; `starts`: where sentences begin."""
        found: list[tuple[int, int]] = []
        firsts, opening, anywhere = self.firsts, self._opening, self._anywhere
        for at, symbol in enumerate(symbols):
            if symbol not in firsts:
                continue
            state = (self._at_start if symbol in opening and at in starts else anywhere)[symbol]
            if state is None:
                continue
            accepted = state.accepts
            for word in symbols[at + 1 : at + REACH]:  # the two boundaries at the end let no state pass
                state = state[word]
                if state is None:
                    break
                if state.accepts:
                    accepted |= state.accepts
            if accepted:
                found += [(pattern, at) for pattern in sorted(accepted)]
        return found

    def matches(self, symbols: Sequence[int], starts: Container[int] = ()) -> bool:
        """Whether there is any match."""
        firsts = self.firsts
        return any(symbol in firsts and self.begins(symbols, at, at in starts) for at, symbol in enumerate(symbols))

    def begins(self, symbols: Sequence[int], at: int = 0, opens: bool = True) -> bool:
        """Whether a match begins `at` this token; `opens`: a sentence does."""
        state = self._at_start if opens else self._anywhere
        for symbol in symbols[at : at + REACH]:
            following = state[symbol]
            if following is None:
                return False
            if following.accepts:
                return True
            state = following
        return False

    def state(self, places: frozenset[Place]) -> State | None:
        """The one state of these places; None where nothing can match any more."""
        if not places:
            return None
        state = self._states.get(places)
        if state is None:
            if len(self._states) > _MAX_STATES:  # forget, as RE2 does: hostile texts must not fill the memory
                for old in list(self._states.values()):
                    old.clear()
                self._states.clear()
            state = self._states[places] = State(self, places)
        return state


def _firsts(begin: Step) -> frozenset[int]:
    return frozenset(begin.after.words)
