"""Tells which patterns may match where in a text: all of them at once, hardly dearer for their number.

Each pattern is a bit of a long number, and a word has the numbers of the patterns that need it. Nothing is learned from
texts: the first costs no more than the last, and none can fill the memory. Both err on one side only: what they leave
out does not match. Texts are symbols that end in two BOUNDARY.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import reduce
from operator import and_, or_

from nlp.phrases.tokens.needs import ROW, Needs
from nlp.phrases.tokens.pattern import Pattern
from nlp.phrases.tokens.symbols import BOUNDARY

_NEEDED = 2
"""Elements of each pattern of which a text must have a word."""


def numbers(bits: int) -> list[int]:
    """The patterns that have their bit set."""
    found: list[int] = []
    while bits:
        pattern = bits.bit_length() - 1
        bits ^= 1 << pattern
        found.append(pattern)
    return found


class Sieve:
    """The patterns that have a word of each of their rarest elements in a text."""

    def __init__(self, patterns: Sequence[Pattern], symbols: Mapping[str, int], needs: Needs) -> None:
        self._size = len(patterns)
        bits: defaultdict[int, int] = defaultdict(int)
        always = 0
        for number, pattern in enumerate(patterns):
            rarest = needs.rarest(pattern, _NEEDED)
            for slot in range(_NEEDED):
                bit = 1 << slot * self._size + number
                if rarest:  # a pattern that has fewer elements needs the same ones again
                    bits[rarest[slot % len(rarest)]] |= bit
                else:
                    always |= bit
        self._needed = [always] * (len(symbols) + 2)
        """For each symbol: the lowest bits for the rarest elements, the next ones for the others."""
        for phrases, these in bits.items():
            for word in needs.of[phrases].rarest:
                self._needed[symbols[word]] |= these

    def may_match(self, text: list[int]) -> int:
        """The patterns, a bit each."""
        words = reduce(or_, map(self._needed.__getitem__, text))
        return words & words >> self._size


class Places:
    """The tokens at which the core of a pattern may begin: three words in a row that say most about it."""

    def __init__(self, patterns: Sequence[Pattern], symbols: Mapping[str, int], needs: Needs) -> None:
        self.cores = [needs.core(pattern) for pattern in patterns]
        bits: defaultdict[tuple[int, int], int] = defaultdict(int)
        free, ends = [0] * ROW, [0] * ROW
        for number, core in enumerate(self.cores):
            bit = 1 << number
            for place in core.phrases:
                bits[place] |= bit
            for at in core.free:
                free[at] |= bit
            for at in core.ends:
                ends[at] |= bit
        self._rows = [[anywhere] * (len(symbols) + 2) for anywhere in free]
        """For each word of the row and each symbol the patterns that may have it there."""
        for (phrases, at), these in bits.items():
            for row, words in zip(self._rows[at:], needs.of[phrases].words, strict=False):
                for word in words:
                    row[symbols[word]] |= these
        for row, these in zip(self._rows, ends, strict=True):
            row[BOUNDARY] |= these

    def of(self, some: int, text: list[int]) -> list[tuple[int, int]]:
        """(pattern, token) for these patterns, a bit each."""
        first, second, third = self._rows
        places: list[tuple[int, int]] = []
        for at, met in enumerate(map(and_, map(first.__getitem__, text), map(second.__getitem__, text[1:-1]))):
            if met:
                met &= some
                if met:
                    places += [(pattern, at) for pattern in numbers(met & third[text[at + 2]])]
        return places
