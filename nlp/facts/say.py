"""Sentences that use what is known in place of asking for it again, in English and Dutch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from nlp.facts.kinds import KINDS, Use, kind_of
from nlp.findings import Ask, Fact, Language

_LONGEST: Final = 90
_TEMPLATES: Final[Mapping[Language, Mapping[Use, tuple[str, ...]]]] = {
    "en": {
        "item": ("Is it still about {label} {value}?", "I have {label} {value} here, so I can go on with that."),
        "personal": ("I have {value} as your {label}; is that still right?",),
        "name": ("Thank you, {value}.", "Am I speaking with {value}?"),
        "choice": ("You said {value}; shall I go on with that?",),
        "story": ("You told us: “{value}”. Did I understand that right?",),
        "tried": ("You told us what you already tried: “{value}”. Let me take it from there.",),
        "spoke": ("You told us: “{value}”. I will go on from there, so you need not start again.",),
        "secret": ("You already gave your {label}, so I do not need it again.",),
    },
    "nl": {
        "item": ("Gaat het nog om {label} {value}?", "Ik heb {label} {value} hier, dus daar ga ik mee verder."),
        "personal": ("Ik heb {value} als uw {label}; klopt dat nog?",),
        "name": ("Dank u wel, {value}.", "Spreek ik met {value}?"),
        "choice": ("U noemde {value}; zal ik daarmee verdergaan?",),
        "story": ("U vertelde: “{value}”. Heb ik dat goed begrepen?",),
        "tried": ("U vertelde wat u al hebt geprobeerd: “{value}”. Ik ga vanaf daar verder.",),
        "spoke": ("U vertelde: “{value}”. Ik ga vanaf daar verder, u hoeft niet opnieuw te beginnen.",),
        "secret": ("U hebt uw {label} al gegeven, die heb ik niet nogmaals nodig.",),
    },
}
_OPEN: Final = frozenset({"yes-no", "detail", "option"})
_PLACES: Final[Mapping[Language, Mapping[str, str]]] = {
    "en": {"departure": "Are you still leaving from {value}?", "arrival": "Is {value} still where you are going?"},
    "nl": {"departure": "Vertrekt u nog vanuit {value}?", "arrival": "Is {value} nog uw bestemming?"},
}


def sentences(ask: Ask, fact: Fact, lang: Language) -> tuple[str, ...]:
    """One or two ready sentences for this answer, the best first; the value is shortened, never changed."""
    kind = kind_of(fact.kind if fact.kind in KINDS else ask.kind)
    value = fact.value if len(fact.value) <= _LONGEST else fact.value[: _LONGEST - 1].rstrip() + "…"
    if kind.name == "place":
        for role, template in _PLACES[lang].items():
            if role in ask.about.split():
                return (template.format(value=value),)
    use: Use = "story" if fact.kind in _OPEN and " " in value else kind.use
    return tuple(template.format(label=kind.label(lang), value=value) for template in _TEMPLATES[lang][use])
