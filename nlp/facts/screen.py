"""Numbers that must never become a fact: payment cards and citizen service numbers, spelled or written."""

from __future__ import annotations

import re
from typing import Final

from stdnum import luhn
from stdnum.nl import bsn

from nlp.facts.values.spelled import find as spelled
from nlp.findings import Language

_DIGITS = re.compile(r"(?<![\w+])\d(?:[ .\-]?\d){7,18}(?!\w)")
_BSN_SAID = re.compile(r"\b(?:bsn|burgerservicenummer|sofi-?nummer|citizen service number|social security|ssn)\b", re.I)
_CARD_SAID = re.compile(r"\b(?:cvv|cvc|security code|beveiligingscode|card number|kaartnummer)\b", re.I)
_CARD: Final = range(13, 20)


def _secret(digits: str, text: str, lang: Language) -> bool:
    if len(digits) in _CARD and (luhn.is_valid(digits) or _CARD_SAID.search(text)):
        return True
    if len(digits) in (8, 9):
        return bool(_BSN_SAID.search(text)) or (lang == "nl" and len(digits) == 9 and bsn.is_valid(digits))
    return False


def sensitive(text: str, lang: Language) -> tuple[tuple[int, int], ...]:
    """The (start, end) of each number that is never offered as a fact."""
    found = [(m.start(), m.end(), re.sub(r"\D", "", m.group())) for m in _DIGITS.finditer(text)]
    found += [(span.start, span.end, span.value) for span in spelled(text) if span.value.isdigit()]
    return tuple((start, end) for start, end, digits in found if _secret(digits, text, lang))
