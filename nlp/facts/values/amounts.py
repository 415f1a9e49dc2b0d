"""Amounts of money and counts of things ("23 people", "3 bedrooms"), in English and Dutch."""

from __future__ import annotations

import re
from typing import Final

from nlp.facts.values.span import Span
from nlp.facts.words import EMPTY, stem

_NUMBER: Final = (
    r"\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|a dozen|"
    r"een|één|twee|drie|vier|vijf|zes|zeven|acht|"
    r"negen|tien|elf|twaalf|vijftien|twintig"
)
_WORDS: Final = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|"
    r"seventy|eighty|ninety|a|"
    r"een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twintig|dertig|veertig|vijftig|honderd|duizend|hundred|thousand"
)
_MONEY: Final = re.compile(
    rf"\b(?:(?:{_WORDS})[\s\-]+(?:and |en )?)+(?:dollars?|bucks|euros?|pounds?)\b|"
    r"(?<!\w)(?:[$€£]\s?\d[\d.,]*\d|[$€£]\s?\d|\d[\d.,]*\s?(?:dollars?|bucks|euros?|pounds?|credits?|eur|usd|gbp|"
    r"cents?)\b|\d+\s?[€£$])k?",
    re.I,
)
_PEOPLE: Final = re.compile(
    rf"\b(?P<n>{_NUMBER})\s+(?:\w+\s+)?(?:people|persons?|guests?|of us|friends|adults|pax|diners|attendees|"
    rf"personen|mensen|gasten|volwassenen|man)\b"
    rf"|\b(?:party|table|group|tafel|groep|reservation)\s+(?:of|for|van|"
    rf"voor)\s+(?P<n2>{_NUMBER})\b(?!\s*(?:[ap]\.?m|o'?clock|uur|:))"
    rf"|\b(?:for|voor)\s+(?P<n3>{_NUMBER})\b(?=\s*(?:$|[.,!?]|people|at\b|on\b|please|om\b|op\b))"
    rf"|\b(?P<n4>just me|only me|(?:just|only) myself|alleen ik|met z'n (?:tweeën|drieën|vieren))\b", re.I)  # fmt: skip
_COUNT: Final = re.compile(rf"\b(?P<n>{_NUMBER})[\s\-]+(?P<noun>[a-zà-ÿ]{{3,}})", re.I)
_ONLY: Final = re.compile(rf"(?<![\w.])(?:{_NUMBER})(?![\w])", re.I)
_LEVEL: Final = re.compile(
    r"\b(?:cheap(?:er|est)?|inexpensive|expensive|moderate(?:ly priced)?|affordable|luxur\w+|goedkoo?pe?|"
    r"dure?|betaalbaar)\b",
    re.I,
)
_RATING: Final = re.compile(
    rf"\b(?P<n>{_NUMBER})[\s\-]?(?:stars?|sterren)\b|\brat(?:ed|ing) (?:of |above |over |"
    rf"at least )*(?P<n2>{_NUMBER})\b",
    re.I,
)
_NOT_NOUN: Final = frozenset(
    "pm am oclock and or uur more other of the hour hours day days minute minutes week weeks year years".split()
)


def money(text: str) -> tuple[Span, ...]:
    """Amounts with their currency, as said."""
    return tuple(Span(m.group(), m.start(), m.end()) for m in _MONEY.finditer(text))


def people(text: str) -> tuple[Span, ...]:
    """How many people, where it is said that people are counted."""
    spans = []
    for m in _PEOPLE.finditer(text):
        group = next(name for name in ("n", "n2", "n3", "n4") if m[name])
        spans.append(Span(m[group], m.start(group), m.end(group)))
    return tuple(spans)


def counts(text: str) -> tuple[Span, ...]:
    """Numbers of things; the role is the stem of the thing counted."""
    return tuple(
        Span(m["n"], m.start("n"), m.end("n"), role=stem(m["noun"].lower()))
        for m in _COUNT.finditer(text)
        if m["noun"].lower() not in EMPTY and m["noun"].lower() not in _NOT_NOUN
    )


def numbers(text: str) -> tuple[Span, ...]:
    """Any number, in digits or words: answers to "how many"."""
    return tuple(Span(m.group(), m.start(), m.end()) for m in _ONLY.finditer(text))


def price_levels(text: str) -> tuple[Span, ...]:
    """How much it may cost, in words ("something cheap")."""
    return tuple(Span(m.group(), m.start(), m.end()) for m in _LEVEL.finditer(text))


def ratings(text: str) -> tuple[Span, ...]:
    """Stars and ratings ("at least 4 stars", "a rating of 3")."""
    return tuple(Span(m["n"] or m["n2"], *m.span("n" if m["n"] else "n2")) for m in _RATING.finditer(text))
