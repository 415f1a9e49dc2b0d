"""spaCy's home: text to token symbols. The blank tokenizer gives words, expanded contractions and offsets.

Texts are lowered and curly apostrophes straightened one character for one, so spaCy's offsets are the text's offsets.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import spacy
from spacy.attrs import NORM, ORTH

from nlp.findings import Language
from nlp.phrases.automaton import BOUNDARY, OTHER, Symbols
from nlp.phrases.words import Phrase

_MAX_WORDS = 200_000
"""spaCy keeps every word it ever saw; past this many a fresh tokenizer takes over."""
_CLAUSE_MARKS = frozenset(',;:()[]"/-–—')
_WORD_MARKS = frozenset("&%€$£#@+='`’*_")
_PAST_NEGATIONS = ("didn't", "didnt", "hadn't", "hadnt")
_OPENING_REACH = 4
NUMBER = "#"


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as tokens. `symbols` has one per token and two BOUNDARY after the last."""

    text: str
    symbols: list[int]
    doc: Any

    def start(self, token: int) -> int:
        """First character of a token."""
        return int(self.doc[token].idx)

    def end(self, token: int) -> int:
        """One past the last character of the token before `token`."""
        last = self.doc[token - 1]
        return int(last.idx) + len(last)

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


class Table(dict[int, int]):
    """spaCy's number for a word → our symbol. Filled as words are met; forgets when it grows too large."""

    def __init__(self, symbols: Symbols, same: Mapping[str, str]) -> None:
        super().__init__()
        self._symbols, self._same = symbols, same
        self.strings: Any = None

    def __missing__(self, norm: int) -> int:
        if len(self) > _MAX_WORDS:
            self.clear()
        symbol = self[norm] = self.classify(self.strings[norm])
        return symbol

    def classify(self, word: str) -> int:
        """The symbol of a word as spaCy normalises it."""
        known = self._symbols.of
        word = self._same.get(word, word)
        if word in known:
            return known[word]
        if word[:1].isdecimal() and not any(c.isalpha() for c in word):
            return known.get(NUMBER, OTHER)
        if word.startswith("^") or not any(c.isalnum() for c in word):
            return OTHER if word and all(c in _WORD_MARKS for c in word) and word != "*" else BOUNDARY
        return self._compound(word)

    def _compound(self, word: str) -> int:
        """The symbol of the longest ending that a rule names as `*ending` ("spoedafdeling" is one `*afdeling`)."""
        known = self._symbols.of
        for cut in range(2, len(word) - 2):
            symbol = known.get("*" + word[cut:])
            if symbol is not None:
                return symbol
        return OTHER


class Reader:
    """Reads texts of one language. Give it the symbols of the rules before the first text."""

    def __init__(self, lang: Language, symbols: Symbols, same: Mapping[str, str] | None = None) -> None:
        self._lang = lang
        self._same = dict(same or {})
        self._table = Table(symbols, self._same)
        self._tokenizer = self._fresh()
        symbols.breakers.update(symbols.number(mark) for mark in sorted(_CLAUSE_MARKS))

    def read(self, text: str) -> Reading:
        """The text's symbols; any text at all."""
        if len(self._tokenizer.vocab) > _MAX_WORDS:
            self._tokenizer = self._fresh()
        doc = self._tokenizer(plain(text))
        symbols = list(map(self._table.__getitem__, [token.norm for token in doc]))
        symbols += (BOUNDARY, BOUNDARY)
        return Reading(text, symbols, doc)

    def split(self, phrase: str) -> Phrase:
        """A rule's phrase taken apart as texts are. Plain words need no tokenizer, which keeps loading quick."""
        if phrase.isalpha() and phrase not in self._tokenizer.rules:
            word = phrase.lower()
            return (self._same.get(word, word),)
        words = (token.norm_ for token in self._tokenizer(plain(phrase)))
        return tuple(self._same.get(word, word) for word in words)

    def _fresh(self) -> Any:
        tokenizer = spacy.blank(self._lang).tokenizer
        for short in _PAST_NEGATIONS if self._lang == "en" else ():  # spaCy reads them as "do not" and "have not"
            word = short[:3]
            parts = [{ORTH: word, NORM: word}, {ORTH: short[3:], NORM: "not"}]
            tokenizer.add_special_case(short, parts)
        self._table.strings = tokenizer.vocab.strings
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
