"""Numbers and codes that are spelled out: "nine five oh", "dubbel vijf", "A for Alpha", "b e s t 4 1"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from nlp.facts.values.span import Span
from nlp.facts.words import Word, words

DIGITS: Final[Mapping[str, str]] = {
    "zero": "0", "oh": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "nul": "0", "een": "1", "één": "1", "twee": "2", "drie": "3", "vier": "4", "vijf": "5",
    "zes": "6", "zeven": "7", "acht": "8", "negen": "9",
}  # fmt: skip
_TIMES: Final[Mapping[str, int]] = {"double": 2, "dubbel": 2, "dubbele": 2, "triple": 3, "driedubbel": 3}
_NATO: Final = (
    "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa "
    "quebec romeo sierra "
    "tango uniform victor whiskey xray x-ray yankee zulu anton bernard cornelis dirk eduard ferdinand gerard "
    "hendrik izaak jan karel "
    "lodewijk maria nico otto pieter quotient rudolf simon theodoor utrecht"
).split()
_ALPHABET: Final = frozenset(_NATO)
_LIKE: Final = frozenset({"for", "as", "like", "van", "als", "in"})
_LEAST: Final = 3
_ENDS: Final = re.compile(r"[.!?;\n]")


def _one(run: tuple[Word, ...], at: int) -> tuple[str, int]:
    """The characters spelled at this word and how many words they take; ('', 0) where nothing is spelled."""
    low = run[at].low
    left = len(run) - at
    if low in _TIMES and left > 1:
        char, used = _one(run, at + 1)
        return (char * _TIMES[low], used + 1) if len(char) == 1 else ("", 0)
    if low in DIGITS:
        return DIGITS[low], 1
    if len(low) == 1 and (low.isdigit() or low.isalpha()):
        letter_like = left > 2 and run[at + 1].low in _LIKE and run[at + 2].low.startswith(low)
        as_in = left > 3 and run[at + 1].low in ("as", "like", "als") and run[at + 2].low in ("in", "van")
        if as_in and run[at + 3].low.startswith(low):
            return low.upper(), 4
        return low.upper(), 3 if letter_like and low.isalpha() else 1
    if low.isdigit() and len(low) <= 4:
        return low, 1
    if low in _ALPHABET:
        return low[0].upper(), 1
    return "", 0


def _run(text: str, found: tuple[Word, ...], start: int) -> tuple[str, int, bool]:
    """The longest code from this word on: characters, words used, whether anything was spelled in words."""
    code, at, spoken = "", start, False
    while at < len(found):
        chars, used = _one(found, at)
        if not chars or (at > start and _ENDS.search(text[found[at - 1].end : found[at].start])):
            break
        if found[at].low == "a" and used == 1 and not (at + 1 < len(found) and len(found[at + 1].low) == 1):
            break
        spoken = spoken or not found[at].low.isdigit()
        code, at = code + chars, at + used
    return code, at - start, spoken


def find(text: str) -> tuple[Span, ...]:
    """Codes of three characters or more that were spelled, in the form they are written in."""
    found = words(text)
    spans: list[Span] = []
    at = 0
    while at < len(found):
        code, used, spoken = _run(text, found, at)
        if used >= 2 and len(code) >= _LEAST and spoken and any(c.isdigit() for c in code + "0" * (used > 3)):
            spans.append(Span(code, found[at].start, found[at + used - 1].end))
        at += max(used, 1)
    return tuple(spans)
