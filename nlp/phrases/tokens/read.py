"""spaCy's home: text to token symbols. The blank tokenizer gives words, expanded contractions and offsets.

Texts are lowered and curly apostrophes straightened one character for one, so spaCy's offsets are the text's offsets.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import chain
from typing import Any, TypeVar

from spacy.attrs import NORM, ORTH
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, get_lang_class
from spacy.vocab import create_vocab

from nlp.findings import Language
from nlp.phrases.tokens.reading import Reading, Sizes
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
_DUTCH_WORDS = frozenset(
    {"al.", "app.", "begins.", "bel.", "best.", "dat.", "hand.", "mand.", "me.", "pas.", "u.", "vol."}
)
"""Words that spaCy takes for abbreviations: a sentence that ends in one would not end ("Dat beloof ik u.")."""
NUMBER = "#"
Value = TypeVar("Value")


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
        self._endings: list[int] | None = None
        """How long the endings are that rules name, longest first; worked out once all are known."""
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
        if self._endings is None:
            endings = {len(known) - 1 for known in self._known if known.startswith("*") and len(known) > 3}
            self._endings = sorted(endings, reverse=True)
        for size in self._endings:
            if size <= len(word) - 2 and (symbol := self._known.get("*" + word[-size:])) is not None:
                return symbol
        return OTHER

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


def _pieces(chunk: str) -> list[str]:
    """No word is this long: cut, for spaCy takes quadratic time over a hundred thousand marks in a row."""
    return [chunk[at : at + _PIECE] for at in range(0, len(chunk), _PIECE)]


def _short_forms(lang: Language, exceptions: Mapping[str, Any]) -> dict[str, Any]:
    forms = {form: parts for form, parts in exceptions.items() if form == plain(form) and form not in _DUTCH_WORDS}
    forms |= {title: [{ORTH: title}] for title in _TITLES[lang]}
    for form in _PAST_NEGATIONS if lang == "en" else ():  # spaCy reads them as "do not" and "have not"
        forms[form] = [{ORTH: form[:3], NORM: form[:3]}, {ORTH: form[3:], NORM: "not"}]
    return forms


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
        low = "".join("�" if 0xD800 <= ord(c) <= 0xDFFF else c for c in low)
    return low
