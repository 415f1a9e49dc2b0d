"""A text as tokens: their symbols, their places in the text, the sentences they are in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate, chain

from nlp.phrases.tokens.symbols import BOUNDARY

_OPENING_REACH = 4
_SENTENCE = 100
"""Tokens on either side beyond which a sentence without an end is cut, so that any text takes linear time."""
Sizes = tuple[int, ...]
"""How many characters each token of a chunk takes, the first one with the spaces in front of it."""


class Reading:
    """A text as tokens. `symbols` has one per token and two BOUNDARY after the last."""

    __slots__ = ("_chunks", "_ends", "_sizes_of", "may", "symbols", "text")

    def __init__(self, text: str, symbols: list[int], chunks: list[str], sizes_of: Callable[[str], Sizes]) -> None:
        self.text, self.symbols = text, symbols
        self._chunks, self._sizes_of = chunks, sizes_of
        self._ends: list[int] = []
        self.may: int | None = None
        """Which patterns of contexts may occur in it, a bit each, once asked for (match.py)."""

    def start(self, token: int) -> int:
        """First character of a token."""
        at, text = self.end(token), self.text
        while text[at] == " ":
            at += 1
        return at

    def end(self, token: int) -> int:
        """One past the last character of the token before `token`."""
        return (self._ends or self._found_ends())[token]

    def asks(self, end: int) -> bool:
        """Whether the sentence whose closing mark is token `end` is a question."""
        if "?" not in self.text:
            return False
        return end < len(self.symbols) - 2 and "?" in self.text[self.start(end) : self.end(end + 1)]

    def _found_ends(self) -> list[int]:
        """Where every token ends, in characters, behind where the first begins; worked out when a hit first asks."""
        chunks = _spaces_in_front(self._chunks) if "" in self._chunks else self._chunks
        sizes = chain.from_iterable(map(self._sizes_of, chunks))
        self._ends = [0, *accumulate(sizes, initial=-1)]  # in front of the first chunk is no space
        del self._ends[1]
        return self._ends

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Tokens of the sentence around (start, end), its closing mark left out."""
        symbols = self.symbols
        first, last = max(0, start - _SENTENCE), min(len(symbols) - 2, end + _SENTENCE)
        while start > first and symbols[start - 1] != BOUNDARY:
            start -= 1
        ahead = symbols[end:last]
        return start, end + ahead.index(BOUNDARY) if BOUNDARY in ahead else last

    def next_sentence(self, end: int) -> tuple[int, int]:
        """Tokens of the sentence after the one that ends at `end`; empty at the end of the text."""
        size = len(self.symbols) - 2
        while end < size and self.symbols[end] == BOUNDARY:
            end += 1
        return self.sentence(end, end) if end < size else (size, size)


class SentenceStarts:
    """The tokens at which a sentence begins, or begins after a short opening ("Hi Tom, …", "Sorry, …").

    A container that looks when asked: few tokens of a text can begin a pattern that needs to know.
    """

    def __init__(self, symbols: list[int], comma: int) -> None:
        self._symbols, self._comma = symbols, comma

    def __contains__(self, token: object) -> bool:
        assert isinstance(token, int)
        before = self._symbols[token - 1]  # of the first token this is the boundary that ends every text
        if before != self._comma:
            return before == BOUNDARY
        opening = self._symbols[max(0, token - 1 - _OPENING_REACH) : token - 1]
        return token <= _OPENING_REACH or BOUNDARY in opening


def _spaces_in_front(chunks: Sequence[str]) -> list[str]:
    """The chunks that hold anything, each with the spaces in front of it that are more than one."""
    folded: list[str] = []
    spaces = ""
    for chunk in chunks:
        if chunk:
            folded.append(spaces + chunk)
        spaces = "" if chunk else spaces + " "
    return folded
