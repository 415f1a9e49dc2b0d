"""spaCy's home: text to token symbols. The blank tokenizer gives words, expanded contractions and offsets.

Texts are lowered and curly apostrophes straightened one character for one, so spaCy's offsets are the text's offsets.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import spacy
from spacy.attrs import NORM, ORTH

from nlp.findings import Language
from nlp.phrases.tokens.automaton import BOUNDARY, OTHER, Symbols
from nlp.phrases.tokens.words import Phrase

_MAX_CHUNKS = 100_000
_LONG_CHUNK = 60
_CLAUSE_MARKS = frozenset(',;:()[]"–—')
_DASH = "–"
_WORD_MARKS = frozenset("&%€$£#@+='`’*_-/")
_PAST_NEGATIONS = ("didn't", "didnt", "hadn't", "hadnt")
_OPENING_REACH = 4
_DUTCH_WORDS = frozenset(
    {"al.", "app.", "begins.", "bel.", "best.", "dat.", "hand.", "mand.", "me.", "pas.", "u.", "vol."}
)
"""Words that spaCy takes for abbreviations: a sentence that ends in one would not end ("Dat beloof ik u.")."""
NUMBER = "#"


@dataclass(slots=True)
class Reading:
    """A text as tokens. `symbols` has one per token and two BOUNDARY after the last."""

    text: str
    symbols: list[int]
    _chunks: list[Chunk]
    _places: list[tuple[int, int]] = field(default_factory=list)

    def start(self, token: int) -> int:
        """First character of a token."""
        return self._all()[token][0]

    def end(self, token: int) -> int:
        """One past the last character of the token before `token`."""
        return self._all()[token - 1][1]

    def asks(self, end: int) -> bool:
        """Whether the sentence whose closing mark is token `end` is a question."""
        places = self._all()
        return end < len(places) and "?" in self.text[places[end][0] : places[end][1]]

    def _all(self) -> list[tuple[int, int]]:
        """Characters of every token; worked out when a hit first asks for it."""
        if not self._places:
            at, places = 0, self._places
            for chunk in self._chunks:
                for start, end in chunk.places:
                    places.append((at + start, at + end))
                at += chunk.size + 1
        return self._places

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Tokens of the sentence around (start, end), its closing mark left out."""
        symbols = self.symbols
        while start > 0 and symbols[start - 1] != BOUNDARY:
            start -= 1
        while symbols[end] != BOUNDARY:
            end += 1
        return start, end

    def next_sentence(self, end: int) -> tuple[int, int]:
        """Tokens of the sentence after the one that ends at `end`; empty at the end of the text."""
        size = len(self.symbols) - 2
        while end < size and self.symbols[end] == BOUNDARY:
            end += 1
        return self.sentence(end, end) if end < size else (size, size)


@dataclass(frozen=True, slots=True)
class Chunk:
    """What stands between two spaces, taken apart: symbols and places (start, end) of its tokens, its size in characters."""

    symbols: tuple[int, ...]
    places: tuple[tuple[int, int], ...]
    size: int


class Chunks(dict[str, Chunk]):
    """Every chunk that was met, taken apart once: spaCy splits within spaces only, so a chunk always gives the same tokens."""

    def __init__(self, take_apart: Callable[[str], Chunk]) -> None:
        super().__init__()
        self._take_apart = take_apart

    def __missing__(self, text: str) -> Chunk:
        chunk = self._take_apart(text)
        if len(text) <= _LONG_CHUNK:
            self[text] = chunk
        return chunk


class Reader:
    """Reads texts of one language. Give it the symbols of the rules before the first text."""

    def __init__(self, lang: Language, symbols: Symbols, same: Mapping[str, str] | None = None) -> None:
        self._lang = lang
        self._known = symbols.of
        self._same = dict(same or {})
        self._tokenizer = self._fresh()
        self._chunks = Chunks(self._take_apart)
        symbols.breakers.update(symbols.number(mark) for mark in sorted(_CLAUSE_MARKS))

    def read(self, text: str) -> Reading:
        """The text's symbols; any text at all."""
        if len(self._chunks) > _MAX_CHUNKS:  # spaCy keeps every word it ever saw: start afresh
            self._tokenizer = self._fresh()
            self._chunks = Chunks(self._take_apart)
        chunks = list(map(self._chunks.__getitem__, plain(text).split(" ")))
        symbols = [symbol for chunk in chunks for symbol in chunk.symbols]
        symbols += (BOUNDARY, BOUNDARY)
        return Reading(text, symbols, chunks)

    def split(self, phrase: str) -> Phrase:
        """A rule's phrase taken apart as texts are. Plain words need no tokenizer, which keeps loading quick."""
        if phrase.isalpha() and phrase not in self._tokenizer.rules:
            word = phrase.lower()
            return (self._same.get(word, word),)
        words = (token.norm_ for token in self._tokenizer(plain(phrase)))
        return tuple(self._same.get(word, word) for word in words)

    def classify(self, word: str) -> int:
        """The symbol of a word as spaCy normalises it."""
        known = self._known
        word = self._same.get(word, word)
        if word in known and word != "?":
            return known[word]
        if word[:1].isdecimal() and not any(c.isalpha() for c in word):
            return known.get(NUMBER, OTHER)
        if word.startswith("^") or not any(c.isalnum() for c in word):
            return OTHER if word and all(c in _WORD_MARKS for c in word) and word != "*" else BOUNDARY
        return self._compound(word)

    def _compound(self, word: str) -> int:
        """The symbol of the longest ending that a rule names as `*ending` ("spoedafdeling" is one `*afdeling`)."""
        for cut in range(2, len(word) - 2):
            symbol = self._known.get("*" + word[cut:])
            if symbol is not None:
                return symbol
        return OTHER

    def _take_apart(self, text: str) -> Chunk:
        tokens = list(self._tokenizer(text))
        symbols = tuple(self.classify(_DASH if text in ("-", "--", "/") else token.norm_) for token in tokens)
        return Chunk(symbols, tuple((token.idx, token.idx + len(token)) for token in tokens), len(text))

    def _fresh(self) -> Any:
        tokenizer = spacy.blank(self._lang).tokenizer
        for short in _PAST_NEGATIONS if self._lang == "en" else ():  # spaCy reads them as "do not" and "have not"
            word = short[:3]
            parts = [{ORTH: word, NORM: word}, {ORTH: short[3:], NORM: "not"}]
            tokenizer.add_special_case(short, parts)
        if self._lang == "nl":
            tokenizer.rules = {short: parts for short, parts in tokenizer.rules.items() if short not in _DUTCH_WORDS}
        return tokenizer


def sentence_starts(symbols: list[int], comma: int) -> list[int]:
    """Tokens at which a sentence begins, or begins after a short opening ("Hi Tom, …", "Sorry, …")."""
    starts, fresh, since = [], True, 0
    for i, symbol in enumerate(symbols):
        if fresh:
            starts.append(i)
        if symbol == BOUNDARY:
            fresh, since = True, i + 1
        else:
            fresh = symbol == comma and i - since < _OPENING_REACH
    return starts


def plain(text: str) -> str:
    """Small letters, straight apostrophes, no lone surrogates; as many characters as before."""
    low = text.lower()
    if text.isascii():
        return low
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    low = low.replace("’", "'").replace("‘", "'").replace("\x00", " ")
    try:
        low.encode()
    except UnicodeEncodeError:
        low = "".join("�" if "\ud800" <= c <= "\udfff" else c for c in low)
    return low
