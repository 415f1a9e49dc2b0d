"""Closed classes of answers: colours, ways of travelling, payment cards, cuisines and complaints of the body."""

from __future__ import annotations

import re
from typing import Final

from nlp.facts.values.span import Span

_CLASSES: Final = {
    "colour": r"red|green|blue|yellow|orange|purple|black|white|gr[ae]y|brown|pink|violet|silver|rood|groen|blauw|geel|"
        r"oranje|paars|zwart|wit|grijs|bruin|roze",
    "travel-mode": r"driv(?:e|ing)|walk(?:ing)?|public trans(?:it|port(?:ation)?)|transit|by (?:bus|car|train|"
        r"bike|foot)|bus|"
        r"on foot|subway|tram|bike|cycling|"
    r"openbaar vervoer|met de (?:auto|trein|bus|fiets)|te voet|lopend|fietsen|lopen",
    "card": r"debit card|credit card|gift card|prepaid card|bankpas|pinpas|creditcard|debit|mastercard|visa",
    "cuisine": r"italian|chinese|thai|indian|mexican|french|japanese|korean|vietnamese|greek|spanish|turkish|american|"
        r"mediterranean|vegetarian|vegan|sushi|pizza|"
    r"seafood|steaks?|burgers?|asian|italiaans|chinees|thais|indiaas|mexicaans|frans|japans|grieks|spaans|turks|"
    r"vegetarisch",
    "symptoms": r"fever|cough(?:ing)?|headaches?|runny nose|sneez(?:e|ing)|sore throat|nausea|vomiting|dizz(?:y|"
        r"iness)|pain|"
        r"rash|fatigue|tired(?:ness)?|chills|"
    r"stomach ?ache|shortness of breath|hurts?|koorts|hoest(?:en)?|hoofdpijn|keelpijn|misselijk|duizelig|pijn|moe|"
    r"verkouden",
}  # fmt: skip
CHOICES: Final = {kind: re.compile(rf"\b(?:{words})\b", re.I) for kind, words in _CLASSES.items()}


def find(text: str) -> tuple[Span, ...]:
    """Every member of a class that is named, with the class as its kind."""
    return tuple(
        Span(m.group(), m.start(), m.end(), kind=kind)
        for kind, pattern in CHOICES.items()
        for m in pattern.finditer(text)
    )
