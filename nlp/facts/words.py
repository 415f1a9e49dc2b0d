"""Words of a turn: where they stand, their stems, and which of them carry content. English and Dutch, no model."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*", re.UNICODE)
_SENTENCE = re.compile(r"[^.!?\n;]*(?:\.(?=\w)[^.!?\n;]*|(?<=\b[A-Z])\.[^.!?\n;]*|(?<=\b[Dd]r)\.[^.!?\n;]*)*[.!?;\n]*")

EMPTY: Final = frozenset(
    """
    a an the this that these those and or but so if of to in on at for from by with about as into than then too also
    just i me my mine you your yours u ur we us our ours he she it its they them their his her is am are was were be
    been being do does did done have has had having will would can could may might must shall should 'd 'll 've 're
    's 't not no yes please pls thanks thank hi hello hey ok okay sure well oh like want wanted need get got let know
    tell give provide send share say said there here now what which who whom whose when where why how any some more
    most much many very really quite i'm i'd i'll i've it's that's you're you'd we're we'd don't can't won't isn't
    what's who's when's where's let's een de het dit dat deze die en of maar dus als van te in op aan voor uit door
    met over ik mij me mijn u uw je jij jouw wij we ons onze hij zij ze haar zijn is ben bent was waren geweest wordt
    worden doen doet deed gedaan heb hebt heeft had hebben zal zou zullen kan kunt kunnen mag moet wilt wil willen
    niet geen ja nee graag alstublieft alsjeblieft dank bedankt hallo hoi goedemorgen goedemiddag oke prima wat welke
    welk wie wanneer waar waarom hoe er hier daar nu nog ook eens even dan zo weten zeggen geven 'm m s t d ll ve re
    anything something anyone else
    """.split()
)
"""Words that never make two sentences speak of the same thing."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word: as said, in lower case, and its place in the turn."""

    text: str
    low: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a turn with its place."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=2048)
def words(text: str) -> tuple[Word, ...]:
    """The words of a text, in order; an apostrophe or hyphen inside a word belongs to it."""
    return tuple(Word(m.group(), m.group().lower().replace("’", "'"), m.start(), m.end()) for m in _WORD.finditer(text))


def sentences(text: str) -> tuple[Sentence, ...]:
    """Sentences by their final marks; a dot inside a number, an address or after "Dr" does not end one."""
    found = []
    for m in _SENTENCE.finditer(text):
        said = m.group()
        if any(c.isalnum() for c in said):
            start = m.start() + len(said) - len(said.lstrip())
            found.append(Sentence(said.strip(), start, start + len(said.strip())))
    return tuple(found)


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A crude stem, equal for most forms of one word: enough to compare topics, not to print."""
    if word.isdigit():
        return word
    word = word.removesuffix("'s").replace("'", "")
    for end in ("ations", "ation", "ings", "ing", "ies", "ied", "tje", "jes", "ed", "es", "en", "s", "e", "y"):
        if word.endswith(end) and len(word) - len(end) >= 3:
            word = word[: -len(end)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lso":
        word = word[:-1]
    return word


def content(text: str) -> tuple[str, ...]:
    """The stems that carry content, in order and once each."""
    return tuple(
        dict.fromkeys(stem(w.low) for w in words(text) if w.low not in EMPTY and (len(w.low) > 1 or w.low.isdigit()))
    )
