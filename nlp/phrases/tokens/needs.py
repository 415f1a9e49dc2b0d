"""What a text must have for a pattern to match: words of its rarest elements, and three words in a row of its core.

How rare a word is nobody needs to know for sure: it decides how much is tried in vain, never what matches.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import prod

from nlp.phrases.tokens.pattern import Element, Pattern, asks
from nlp.phrases.tokens.words import Phrase

ROW = 3
"""Words in a row."""
_END_SHARE = 0.07
"""How often a token ends a sentence."""


@dataclass
class Wording:
    """The phrases of an element: the words at each place of a row, with the share of the first ones among all words;
    how long phrases are; the rarest word of each, and their share; how often a row fits these phrases by chance.
    """

    words: list[frozenset[str]]
    first_share: float
    lengths: list[int]
    rarest: frozenset[str]
    share: float
    chance: float
    asks: bool
    """Whether a question mark is among the words."""


@dataclass
class Core:
    """Three words in a row: with which element they begin, the phrases (by their id) that may begin at each of them,
    where any word may stand, where the sentence may end, and how many tokens of a match stand before them.
    """

    element: int
    phrases: list[tuple[int, int]]
    free: set[int]
    ends: set[int]
    least_before: int
    most_before: int


class Needs:
    """Works out once what all elements of the same phrases have in common. `of`: by the id of the phrases."""

    def __init__(self, share: Mapping[str, float]) -> None:
        """`share`: how often each word that patterns name occurs among all words, a guess."""
        self._share = share
        self.of: dict[int, Wording] = {}

    def rarest(self, pattern: Pattern, most: int) -> list[int]:
        """The phrases, by their id, of its rarest elements; none where any text might do."""
        shares = {id(e.phrases): p.share for e in pattern.elements if not e.optional and (p := self._wording(e))}
        return sorted(shares, key=shares.__getitem__)[:most]

    def core(self, pattern: Pattern) -> Core:
        """The three words that say most about it."""
        elements = pattern.elements
        known = [self._wording(element) for element in elements]
        begin, best = -1, 0.0
        for at, element in enumerate(elements):
            if element.kind == "words" and not element.optional:
                chance = _chance(elements, known, at)
                if begin < 0 or chance < best:
                    begin, best = at, chance
        core = Core(begin, [], set(), set(), 0, 0)
        for at in range(begin):
            core.least_before += _least(elements[at], known[at])
            core.most_before += _most(elements[at], known[at])
        _fill_row(core, elements[begin:], known[begin:])
        return core

    def _wording(self, element: Element) -> Wording | None:
        """None for an element that any word may fill, and for a question mark, which texts have no symbol for."""
        if element.kind != "words":
            return None
        known = self.of.get(id(element.phrases))
        if known is None:
            known = self._learnt(element.phrases)
        return None if known.asks else known

    def _learnt(self, phrases: tuple[Phrase, ...]) -> Wording:
        share = self._share.__getitem__
        lengths = sorted(set(map(len, phrases)))
        words = [
            frozenset([phrase[at] for phrase in phrases if len(phrase) > at]) for at in range(min(ROW, lengths[-1]))
        ]
        shares = [sum(map(share, each)) for each in words]
        rarest = words[0] if len(words) == 1 else frozenset([min(phrase, key=share) for phrase in phrases])
        chance = prod([min(1.0, each) for each in shares[: lengths[0]]])
        known = Wording(words, shares[0], lengths, rarest, sum(map(share, rarest)), chance, asks(phrases))
        self.of[id(phrases)] = known
        return known


def _fill_row(core: Core, elements: Sequence[Element], known: Sequence[Wording | None]) -> None:
    """Which phrases may begin where in a row, where any word may stand, and where the sentence may end."""
    places = [0]
    for element, each in zip(elements, known, strict=True):
        if each is None:
            if element.kind == "end":
                core.ends.update(places)
                places = [at + 1 for at in places if at + 1 < ROW]
            break
        following = set(places) if element.optional else set[int]()
        for at in places:
            core.phrases.append((id(element.phrases), at))
            following.update([at + length for length in each.lengths if at + length < ROW])
        places = list(following)
        if not places:
            break
    if places:
        core.free.update(range(min(places), ROW))


def _chance(elements: Sequence[Element], known: Sequence[Wording | None], at: int) -> float:
    """How often a row that begins with this element fits by chance, seen no further than the next element."""
    each = known[at]
    room = ROW - each.lengths[-1] if each else 0
    if not each or room <= 0 or at + 1 == len(elements):
        return each.chance if each else 1.0
    following, element = known[at + 1], elements[at + 1]
    if element.kind == "end":
        return each.chance * _END_SHARE
    if not following or element.optional:
        return each.chance
    return each.chance * (following.chance if room > 1 else min(1.0, following.first_share))


def _least(element: Element, known: Wording | None) -> int:
    if element.optional:
        return 0
    return known.lengths[0] if known else int(element.kind == "words") or element.least


def _most(element: Element, known: Wording | None) -> int:
    return known.lengths[-1] if known else max(map(len, element.phrases), default=element.most)
