"""How to reach a person: phone, e-mail, postcode and street address."""

from __future__ import annotations

import re
from typing import Final

import phonenumbers

from nlp.facts.values.span import Span
from nlp.facts.values.spelled import find as spelled
from nlp.findings import Language

_EMAIL: Final = re.compile(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+")
_SPOKEN_EMAIL: Final = re.compile(
    r"\b(?P<who>(?:[a-z0-9]\s+){2,}[a-z0-9]\b|(?!(?:me|us|him|her|them|it|that|am|is|on|mij|"
    r"ons)\b)[a-z0-9_]+(?:\s+(?:dot|"
    r"punt)\s+[a-z0-9_]+)*)\s+(?:at|apenstaartje|"
    r"@)\s+(?P<host>[a-z0-9\-]+(?:\s+(?:dot|punt)\s+[a-z]{2,})+)\b",
    re.I,
)
_POSTCODE: Final = re.compile(
    r"\b[1-9]\d{3}\s?[A-Z]{2}\b(?!\w)|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|(?i:\b(?:zip(?:\s?code)?|postal code|"
    r"postcode)\b(?:\s+is)?[:\s]+)(?P<zip>\d{5}(?:-\d{4})?|\d{4}\s?[a-z]{2}\b)"
)
_STREET_EN: Final = re.compile(
    r"\b\d{1,5}[a-z]?\s+(?:[A-Za-z0-9'.]+\s+){1,4}?(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|"
    r"court|ct|way|square|close|terrace|place|pl)\b\.?(?:,?\s+(?:apt|unit|flat|#)\.?\s*\w+)?",
    re.I,
)
_STREET_NL: Final = re.compile(
    r"\b(?:[A-Za-zÀ-ÿ.'\-]+\s+)?[A-Za-zÀ-ÿ'\-]*(?:straat|laan|weg|plein|gracht|kade|dijk|steeg|singel|hof|dreef|"
    r"pad)\s+\d{1,4}\s?[a-z]?\b(?:-\d+)?",
    re.I,
)
_NEAR_PHONE: Final = re.compile(
    r"\b(?:phone|mobile|cell|tel|telefoon\w*|mobiel\w*|call(?: me)?|reach(?: me)?|bereikbaar|bel)\b[^.!?]{0,40}$", re.I
)
_REGIONS: Final[dict[Language, tuple[str, ...]]] = {"nl": ("NL", "BE"), "en": ("US", "GB")}
_LEAST_DIGITS: Final = 8


def emails(text: str) -> tuple[Span, ...]:
    """E-mail addresses, also spoken ("jan punt smit apenstaartje mail punt nl")."""
    spans = [Span(m.group().rstrip("."), m.start(), m.end()) for m in _EMAIL.finditer(text)]
    for m in _SPOKEN_EMAIL.finditer(text):
        value = re.sub(r"\s+(?:dot|punt)\s+", ".", f"{m['who']}@{m['host']}", flags=re.I)
        spans.append(Span("".join(value.lower().split()), m.start(), m.end()))
    return tuple(spans)


def phones(text: str, lang: Language, asked: bool = False) -> tuple[Span, ...]:
    """Valid phone numbers, shown internationally. A bare run of digits counts only when asked for or named so:
    order and account numbers are often valid phone numbers of some country."""
    spans = [s for s in _written(text, lang) if asked or _looks_dialled(text, s)]
    for code in spelled(text):
        if (
            code.value.isdigit()
            and len(code.value) >= _LEAST_DIGITS
            and (asked or _NEAR_PHONE.search(text[: code.start]))
        ):
            spans += [Span(s.value, code.start, code.end) for s in _written(code.value, lang)[:1]]
    return tuple(spans)


def _looks_dialled(text: str, span: Span) -> bool:
    said = text[span.start : span.end]
    return (
        said.startswith(("+", "00", "06"))
        or bool(_NEAR_PHONE.search(text[: span.start]))
        or bool(re.search(r"\(\d+\)|\d[ \-]\d+[ \-]\d", said))
    )


def _written(text: str, lang: Language) -> list[Span]:
    if sum(c.isdigit() for c in text) < _LEAST_DIGITS:
        return []
    for region in _REGIONS[lang]:
        found = [
            Span(phonenumbers.format_number(m.number, phonenumbers.PhoneNumberFormat.INTERNATIONAL), m.start, m.end)
            for m in phonenumbers.PhoneNumberMatcher(text, region, leniency=phonenumbers.Leniency.VALID)
        ]
        if found:
            return found
    return []


def postcodes(text: str) -> tuple[Span, ...]:
    """Dutch and British postcodes by their form, American ones where named so."""
    return tuple(
        Span(m["zip"] or m.group(), m.start("zip") if m["zip"] else m.start(), m.end())
        for m in _POSTCODE.finditer(text)
    )


def addresses(text: str, lang: Language) -> tuple[Span, ...]:
    """Streets with a house number."""
    pattern = _STREET_NL if lang == "nl" else _STREET_EN
    return tuple(Span(m.group().strip(), m.start(), m.end()) for m in pattern.finditer(text))
