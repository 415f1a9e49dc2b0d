"""Where patterns are worth trying, and whether some match: the sieve tells where, the resolvers try."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from nlp.phrases.tokens.needs import Needs
from nlp.phrases.tokens.pattern import Pattern
from nlp.phrases.tokens.resolve import Resolver, begins
from nlp.phrases.tokens.sieve import Places, Sieve, numbers
from nlp.phrases.tokens.symbols import Node, Symbols


class Finder:
    """Pure and reentrant. Texts are symbols that end in two BOUNDARY; `opening`: the tokens that begin a sentence.

    What it looks for is worked out at the first text: a language that nobody speaks here costs nothing.
    """

    def __init__(self, patterns: Sequence[Pattern], symbols: Symbols, share: Mapping[str, float]) -> None:
        """`share`: see Needs."""
        self.resolvers = [Resolver(pattern, symbols) for pattern in patterns]
        self._patterns, self._symbols, self._needs = patterns, symbols, Needs(share)
        self._sieve: Sieve | None = None
        self._cores: _Cores | None = None

    def may_match(self, text: list[int]) -> int:
        """The patterns, a bit each, that may match anywhere in a text."""
        return self._ready_sieve().may_match(text)

    def tries(self, text: list[int], opening: Container[int]) -> list[tuple[int, int]]:
        """(start, pattern) wherever a match is likely to begin, in order."""
        may = self.may_match(text)
        if not may:
            return []
        tries, resolvers = self._ready_cores().tries(may, text), self.resolvers
        return [each for each in sorted(tries) if not resolvers[each[1]].at_start or each[0] in opening]

    def starts(self, some: int, text: list[int], opening: Container[int]) -> Iterator[int]:
        """Where any of these patterns, a bit each, matches, pattern by pattern."""
        for number in numbers(some):
            resolver = self.resolvers[number]
            firsts = resolver.firsts
            for start, symbol in enumerate(text):
                if symbol in firsts and not (resolver.at_start and start not in opening) and resolver.fits(text, start):
                    yield start

    def prepare(self, *, tries: bool) -> None:
        """Works out now what the first text would wait for; `tries`: that of `tries` too."""
        self._ready_sieve()
        if tries:
            self._ready_cores()

    def _ready_sieve(self) -> Sieve:
        if self._sieve is None:
            self._sieve = Sieve(self._patterns, self._symbols.of, self._needs)
        return self._sieve

    def _ready_cores(self) -> _Cores:
        if self._cores is None:
            self._cores = _Cores(self._patterns, self._symbols, self._needs, self.resolvers)
        return self._cores


class _Cores:
    """Where the cores of patterns stand, and where their matches may begin therefore."""

    def __init__(
        self, patterns: Sequence[Pattern], symbols: Symbols, needs: Needs, resolvers: Sequence[Resolver]
    ) -> None:
        self._places, self._resolvers = Places(patterns, symbols.of, needs), resolvers
        self._roots: list[Node] = [
            symbols.tree(pattern.elements[core.element].phrases)
            for pattern, core in zip(patterns, self._places.cores, strict=True)
        ]

    def tries(self, some: int, text: list[int]) -> set[tuple[int, int]]:
        """(start, pattern) for these patterns, a bit each."""
        tries: set[tuple[int, int]] = set()
        for number, at in self._places.of(some, text):
            if not begins(self._roots[number], text, at):
                continue
            core = self._places.cores[number]
            if core.most_before == 0:
                tries.add((at, number))
                continue
            firsts = self._resolvers[number].firsts
            for start in range(max(0, at - core.most_before), at - core.least_before + 1):
                if text[start] in firsts:
                    tries.add((start, number))
        return tries
