"""spaCy's home: text to token symbols. The blank tokenizer gives words, expanded contractions and offsets.

Texts are lowered and curly apostrophes straightened one character for one, so spaCy's offsets are the text's offsets.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain
from typing import Any, TypeVar

from spacy.attrs import NORM, ORTH
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, get_lang_class
from spacy.vocab import create_vocab

from nlp.findings import Language
from nlp.phrases.tokens.symbols import BOUNDARY, OTHER, Symbols
from nlp.phrases.tokens.words import Phrase

_MAX_CHUNKS = 100_000
_LONG_CHUNK = 60
_PIECE = 250
_CLAUSE_MARKS = frozenset(',;:()[]"–—')
_DASH = "–"
_PLAIN = re.compile(r"""([(#*"']?)([^\W\d_]{2,}|[0-9]+(?::[0-9]+)?|[a-z]+[0-9]+)(\.\.\.|[,.!?;:)"']?)|[@^][a-z0-9]+""")
"""A word, number, time or code with at most one mark on either side; a handle; an agent's initials."""
_WORD_MARKS = frozenset("&%€$£#@+='`’*_-/")
_TITLES: Mapping[Language, tuple[str, ...]] = {
    "en": ("dr.", "mr.", "mrs.", "ms.", "prof.", "st."),
    "nl": ("dr.", "drs.", "mr.", "ir.", "prof.", "dhr.", "mevr.", "mw.", "fam."),
}
"""Short forms before a name: the sentence goes on behind them."""
_PAST_NEGATIONS = ("didn't", "didnt", "hadn't", "hadnt")
_OPENING_REACH = 4
_SENTENCE = 100
"""Tokens on either side beyond which a sentence without an end is cut, so that any text takes linear time."""
_DUTCH_WORDS = frozenset(
    {"al.", "app.", "begins.", "bel.", "best.", "dat.", "hand.", "mand.", "me.", "pas.", "u.", "vol."}
)
"""Words that spaCy takes for abbreviations: a sentence that ends in one would not end ("Dat beloof ik u.")."""
NUMBER = "#"
Sizes = tuple[int, ...]
"""How many characters each token of a chunk takes, the first one with the spaces in front of it."""
Value = TypeVar("Value")


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


class Remembered(dict[str, Value]):
    """What was worked out of a chunk once: spaCy splits at spaces first, so a chunk always gives the same."""

    def __init__(self, work_out: Callable[[str], Value]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, chunk: str) -> Value:
        value = self._work_out(chunk)
        if len(chunk) <= _LONG_CHUNK:
            self[chunk] = value
        return value


class Reader:
    """Reads texts of one language. Give it the symbols of the rules before the first text."""

    def __init__(self, lang: Language, symbols: Symbols, same: Mapping[str, str] | None = None) -> None:
        self._lang = lang
        self._known = symbols.of
        self._same = dict(same or {})
        self._forms = _short_forms(lang, get_lang_class(lang).Defaults.tokenizer_exceptions)
        self._forget()
        symbols.breakers.update(symbols.number(mark) for mark in sorted(_CLAUSE_MARKS))

    def read(self, text: str) -> Reading:
        """The text's symbols; any text at all."""
        if len(self._symbols) > _MAX_CHUNKS:
            self._forget()
        chunks = (text.lower() if text.isascii() else plain(text)).split(" ")
        symbols = list(chain.from_iterable(map(self._symbols.__getitem__, chunks)))
        symbols += (BOUNDARY, BOUNDARY)
        return Reading(text, symbols, chunks, self._sizes.__getitem__)

    def _forget(self) -> None:
        """Starts afresh: spaCy keeps every word it ever saw. Sizes are asked for in texts with a hit only."""
        self._tokenizer: Any = None
        self._symbols = Remembered(self._take_apart)
        self._sizes = Remembered(self._measure)

    def split(self, phrase: str) -> Phrase:
        """A rule's phrase taken apart as texts are. Plain words need no tokenizer, which keeps loading quick."""
        if phrase.isalpha() and phrase not in self._forms:
            word = phrase.lower()
            return (self._same.get(word, word),)
        if phrase in _CLAUSE_MARKS:
            return (phrase,)
        words = (token.norm_ for token in self._tokens(plain(phrase)))
        return tuple(self._same.get(word, word) for word in words)

    def classify(self, word: str) -> int:
        """The symbol of a word as spaCy normalises it."""
        known = self._known
        word = self._same.get(word, word)
        if word in known and word != "?":
            return known[word]
        if word.isalpha():
            return self._compound(word)
        if word[:1].isdecimal() and not any(c.isalpha() for c in word):
            return known.get(NUMBER, OTHER)
        if word.startswith("^") or not any(c.isalnum() for c in word):
            return OTHER if word and all(c in _WORD_MARKS for c in word) and word != "*" else BOUNDARY
        return self._compound(word)

    def _compound(self, word: str) -> int:
        """The symbol of the longest ending that a rule names as `*ending` ("spoedafdeling" is one `*afdeling`)."""
        for size in self._endings:
            if size <= len(word) - 2 and (symbol := self._known.get("*" + word[-size:])) is not None:
                return symbol
        return OTHER

    @cached_property
    def _endings(self) -> list[int]:
        """How long the endings are that rules name, longest first."""
        return sorted({len(word) - 1 for word in self._known if word.startswith("*") and len(word) > 3}, reverse=True)

    def _take_apart(self, chunk: str) -> tuple[int, ...]:
        """The symbols of what stands between two spaces."""
        parts = self._plain_parts(chunk)
        if len(parts) == 1:
            found: tuple[int, ...] = (self.classify(chunk),)
        elif parts:
            found = tuple(chain.from_iterable(map(self._symbols.__getitem__, parts)))
        elif len(chunk) > _PIECE:
            found = tuple(chain.from_iterable(map(self._take_apart, _pieces(chunk))))
        else:
            found = tuple(self.classify(_DASH if chunk in ("-", "--", "/") else t.norm_) for t in self._tokens(chunk))
        return found

    def _measure(self, chunk: str) -> Sizes:
        """The sizes of its tokens; it may begin with more spaces than the one that stands between chunks."""
        body = chunk.lstrip(" ")
        if parts := self._plain_parts(body):
            first, *others = map(len, parts)
        elif len(body) > _PIECE:
            first, *others = chain.from_iterable(
                [size - (not at) for at, size in enumerate(self._measure(piece))] for piece in _pieces(body)
            )
        else:
            first, *others = map(len, self._tokens(body))
        return (1 + len(chunk) - len(body) + first, *others)

    def _plain_parts(self, chunk: str) -> tuple[str, ...]:
        """What is plain taken apart; () for anything else. spaCy would say the same, ten times slower."""
        forms = self._forms
        if chunk.isalpha() or (chunk.isdecimal() and chunk.isascii()):
            return (chunk,) if len(chunk) > 1 and chunk not in forms else ()
        found = _PLAIN.fullmatch(chunk)
        if not found:
            return ()
        opener, body, closer = found.groups("")
        if not forms.keys().isdisjoint((chunk, opener + body, body + closer, body)):
            return ()
        return tuple(filter(None, (opener, body, closer))) or (chunk,)

    def _tokens(self, text: str) -> list[Any]:
        if self._tokenizer is None:  # a language that nobody speaks here costs nothing
            self._tokenizer = self._fresh()
        return list(self._tokenizer(text))

    def _fresh(self) -> Any:
        """spaCy's blank tokenizer of the language, with only those of its short forms that a plain text can hold.

        Built by hand: `spacy.blank` reads thousands of forms with capitals and curly marks, most of the loading time.
        """
        defaults = get_lang_class(self._lang).Defaults
        whole = frozenset(form for form, parts in self._forms.items() if len(parts) == 1 and NORM not in parts[0])
        other = defaults.token_match or (lambda _: None)
        vocab: Any = create_vocab(self._lang, defaults)
        vocab.lex_attr_getters = {NORM: vocab.lex_attr_getters[NORM]}  # of a new word, nothing else is asked
        return Tokenizer(
            vocab,
            rules={form: parts for form, parts in self._forms.items() if form not in whole},
            prefix_search=compile_prefix_regex(defaults.prefixes).search,
            suffix_search=compile_suffix_regex(defaults.suffixes).search,
            infix_finditer=compile_infix_regex(defaults.infixes).finditer,
            token_match=lambda text: text in whole or other(text),
            url_match=defaults.url_match,
        )


def _spaces_in_front(chunks: Sequence[str]) -> list[str]:
    """The chunks that hold anything, each with the spaces in front of it that are more than one."""
    folded: list[str] = []
    spaces = ""
    for chunk in chunks:
        if chunk:
            folded.append(spaces + chunk)
        spaces = "" if chunk else spaces + " "
    return folded


def _pieces(chunk: str) -> list[str]:
    """No word is this long: cut, for spaCy takes quadratic time over a hundred thousand marks in a row."""
    return [chunk[at : at + _PIECE] for at in range(0, len(chunk), _PIECE)]


def _short_forms(lang: Language, exceptions: Mapping[str, Any]) -> dict[str, Any]:
    forms = {form: parts for form, parts in exceptions.items() if form == plain(form) and form not in _DUTCH_WORDS}
    forms |= {title: [{ORTH: title}] for title in _TITLES[lang]}
    for form in _PAST_NEGATIONS if lang == "en" else ():  # spaCy reads them as "do not" and "have not"
        forms[form] = [{ORTH: form[:3], NORM: form[:3]}, {ORTH: form[3:], NORM: "not"}]
    return forms


@dataclass(slots=True)
class SentenceStarts:
    """The tokens at which a sentence begins, or begins after a short opening ("Hi Tom, …", "Sorry, …").

    A container that looks when asked: few tokens of a text can begin a pattern that needs to know.
    """

    symbols: Sequence[int]
    comma: int

    def __contains__(self, token: object) -> bool:
        assert isinstance(token, int)
        before = self.symbols[token - 1]  # of the first token this is the boundary that ends every text
        if before != self.comma:
            return before == BOUNDARY
        opening = self.symbols[max(0, token - 1 - _OPENING_REACH) : token - 1]
        return token <= _OPENING_REACH or BOUNDARY in opening


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
