"""Which hotel, shop or product is meant? Names of the base found in what was said, however they were typed."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

_LONGEST = 8  # tokens of a name as said: "the river bar steakhouse and grill" has six
_GENERIC_IN = 3  # a word inside this many names ("hotel", "city") says little by itself
_OWN = 0.5  # a single word stands for a name if at least this share of the passages with it are about that name
_ARTICLES = frozenset({"the", "de", "het"})
_JOINING = frozenset({"and", "en", "of", "van", "by", "the", "de"})

IsWord = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Aliases:
    """`names`: from letters without spaces ("pizzahut") to the names they may stand for.

    `words`: all words of the names. `short`: aliases that are one word left of a longer name.
    """

    names: Mapping[str, tuple[str, ...]]
    words: frozenset[str]
    short: frozenset[str]

    @classmethod
    def of(cls, passages: Iterable[tuple[str, str]]) -> Aliases:
        """From (about, text): every whole name, and every name without its article and generic words at its end."""
        texts = [(about, set(tokens(text))) for about, text in passages if about.strip()]
        names = {about: tokens(about) for about, _ in texts}
        generic, kinds = _generic(names.values())
        found: dict[str, list[str]] = defaultdict(list)
        single: dict[str, list[str]] = defaultdict(list)
        for name, words in names.items():
            found["".join(words)].append(name)
            core = _core(words, generic, kinds)
            if len(core) > 1:
                found["".join(core)].append(name)
            elif core and core != words:
                single[core[0]].append(name)
        owned = {word: owners for word, owners in _owned(single, texts) if word not in found}
        found.update(owned)
        known = frozenset(word for words in names.values() for word in words)
        aliases = {alias: tuple(dict.fromkeys(owners)) for alias, owners in found.items() if alias}
        return cls(aliases, known, frozenset(owned))


def tokens(text: str) -> list[str]:
    """Lower-case words without accents and apostrophes; "&" is "and"."""
    return [word.plain for word in _words(text)]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a text where one of these names was said; several where it may be either."""

    names: tuple[str, ...]
    start: int
    end: int


def mentions(text: str, known: Aliases, is_word: IsWord) -> tuple[Mention, ...]:
    """Names in this text in the order said; the longest alias wins where several overlap.

    `is_word` tells words that the base uses: only the others are taken for typing errors.
    """
    said = _words(text)
    words = [_as_known(word.plain, known, is_word) for word in said]
    found: list[Mention] = []
    at = 0
    while at < len(words):
        for end in range(min(len(words), at + _LONGEST), at, -1):
            alias = "".join(words[at:end])
            owners = known.names.get(alias)
            if owners and not (alias in known.short and _inside_another_name(said, at)):
                found.append(Mention(owners, said[at].start, said[end - 1].end))
                at = end
                break
        else:
            at += 1
    return tuple(found)


def meant(query: str, context: Sequence[str], known: Aliases, is_word: IsWord) -> tuple[str, ...]:
    """The names in the query, else those of the latest turn that has any; empty where nobody named one."""
    if known.names:
        for text in (query, *reversed(context)):
            names = [name for mention in mentions(text, known, is_word) for name in mention.names]
            if names:
                return tuple(dict.fromkeys(names))
    return ()


def unnamed(text: str, known: Aliases, is_word: IsWord, instead: str) -> str:
    """The text with a word such as "it" in place of every name: what is asked, whoever it is asked about."""
    parts, at = [], 0
    for mention in mentions(text, known, is_word):
        parts += [text[at : mention.start], instead]
        at = mention.end
    return "".join([*parts, text[at:]])


@dataclass(frozen=True, slots=True)
class _Word:
    """`plain`: lower case, without accents and apostrophes."""

    plain: str
    start: int
    end: int
    capital: bool


def _words(text: str) -> list[_Word]:
    return [
        _Word(_plain(match[0]), match.start(), match.end(), match[0][0].isupper())
        for match in re.finditer(r"[^\W_]+(?:['’][^\W_]+)*|&", text)
    ]


def _plain(word: str) -> str:
    if word == "&":
        return "and"
    letters = unicodedata.normalize("NFKD", word.lower())
    return "".join(letter for letter in letters if letter.isalnum())


def _inside_another_name(said: list[_Word], at: int) -> bool:
    """ "Bridge Street" is not the Bridge guest house: a capital word right after makes a longer name."""
    word, following = said[at], said[at + 1] if at + 1 < len(said) else None
    if following is None or following.start != word.end + 1:  # a sentence may end between them
        return False
    return word.capital and following.capital and len(following.plain) > 2


def _generic(names: Iterable[list[str]]) -> tuple[set[str], set[str]]:
    """Words inside many names, and those of them that say of what kind the thing is (they end names: "hotel")."""
    inside: Counter[str] = Counter()
    last: Counter[str] = Counter()
    for words in names:
        inside.update(set(words))
        last.update(words[-1:])
    generic = {word for word, n in inside.items() if n >= _GENERIC_IN}
    return generic | _JOINING, {word for word, n in last.items() if n >= _GENERIC_IN}


def _core(words: list[str], generic: set[str], kinds: set[str]) -> list[str]:
    core = words[1:] if len(words) > 1 and words[0] in _ARTICLES else list(words)
    if len(core) > 1 and core[0] in kinds:  # "Restaurant Alimentum"
        core = core[1:]
    while len(core) > 1 and core[-1] in generic:
        core.pop()
    return [] if len(core) == 1 and (core[0] in generic or len(core[0]) < 3) else core


def _owned(single: Mapping[str, list[str]], texts: list[tuple[str, set[str]]]) -> Iterable[tuple[str, list[str]]]:
    """Words said mostly of their own name: "lensfield", not "worth" of Worth House."""
    everywhere: Counter[str] = Counter()
    own: Counter[str] = Counter()
    for about, words in texts:
        for word in words & single.keys():
            everywhere[word] += 1
            own[word] += about in single[word]
    for word, owners in single.items():
        if own[word] >= _OWN * everywhere[word]:
            yield word, owners


def _as_known(word: str, known: Aliases, is_word: IsWord) -> str:
    if len(word) < 6 or word in known.words or word in known.names or is_word(word):
        return word
    most = 1 if len(word) < 9 else 2
    best = process.extractOne(word, known.words, scorer=OSA.distance, score_cutoff=most)
    return str(best[0]) if best else word
