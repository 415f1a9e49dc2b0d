"""Whether a fact answers a question: same kind, fitting role, same topic, same item. Pure word sets, no model."""

from __future__ import annotations

import re
from typing import Final

from nlp.facts.kinds import kind_of
from nlp.facts.questions.patterns import QUALIFIERS
from nlp.facts.topics import TOPICS, VENUES, same, topic_in
from nlp.facts.words import stem
from nlp.findings import Ask

ROLES: Final = frozenset(
    {
        "departure",
        "arrival",
        "start",
        "end",
        "doctor",
        "host",
        "guest",
        "mother",
        "pet",
        "area",
        "manager",
        "agent",
        "colleague",
    }
)
_JOURNEY: Final = frozenset({"departure", "arrival"})
_TRAVEL: Final = frozenset({"flight", "ride", "trip", "train"})
_OPEN: Final = frozenset({"yes-no", "detail", "option", "quantity", "colour", "model", "product"})
_ALIKE: Final = tuple(
    frozenset(stem(word) for word in group.split())
    for group in (
        "device laptop phone computer desktop tablet mobile apparaat telefoon computer devices",
        "browser chrome safari firefox edge explorer browsers",
        "cache history cookies clear cleared geschiedenis cachegeheugen",
        "restart reboot restarted rebooted reset herstart herstarten opgestart",
        "reinstall reinstalled uninstalled deleted verwijderd geïnstalleerd",
        "crew attendant staff steward stewardess attendants",
        "call called phone phoned rang ring gebeld bellen",
        "email emailed e-mail e-mailed mail mailed gemaild mailen",
        "drive driving car auto rijden",
        "public transit transport openbaar",
        "walk walking foot lopen lopend voet",
        "color colour colors colours kleur",
        "cuisine food keuken eten",
        "pay paid betaald betalen",
        "change changing wijzigen veranderen",
    )
)
_FAINT: Final = frozenset(
    stem(word)
    for word in """
    tried try trying use using used different another other already ever geprobeerd proberen al contact contacted
    contacting spoken speak spoke talk talked reach reached regarding team teams direct directly issue problem
    hierover contact opgenomen gesproken completely first yet back name number kind type minimum al eens ook us our
    this you own side
    """.split()
)
"""Stems of tried and spoke-to questions, and of open ones, that say nothing about which."""


_EVERYWHERE: Final = frozenset(
    stem(word) for word in "app website site page online system phone account flight order customer".split()
)
"""Things that half of all complaints name: alone they do not make it the same attempt."""
_STATES: Final = re.compile(r"\b(?:is|was|are|were|called|named|heet|heette)\b|[=:]", re.I)
_DONE: Final = re.compile(r"\W*(?:and |so |but )?(?:have|has|did|had|heeft|heb|hebt)\b", re.I)
_NOT_DONE: Final = re.compile(
    r"\b(?:trying|try|want|need to|please|can'?t|cannot|can not|unable|not sure|don'?t (?:know|remember|"
    r"recall|think)|wil|graag|"
    r"kan niet|weet niet)\b",
    re.I,
)
"""Words of wishing and of not knowing: "I am trying to book" does not tell whether they have booked."""


def roles(about: str) -> frozenset[str]:
    """The role words of an `about`."""
    return frozenset(about.split()) & ROLES


def qualifiers(about: str) -> frozenset[str]:
    """The words that make it a different item of its kind ("return")."""
    return frozenset(about.split()) & QUALIFIERS


def alike(one: str) -> frozenset[str]:
    """The stems that mean the same in a contact centre, the stem itself among them."""
    return next((group for group in _ALIKE if one in group), frozenset({one}))


def kinds(ask: Ask) -> tuple[str, ...]:
    """The kinds of facts that may answer a question of this kind."""
    return ("wants", "what-happened") if ask.kind == "wants" else (ask.kind,)


def key(ask: Ask) -> frozenset[str]:
    """The stems that an open question is about; empty for a question of a kind that has a form of its own."""
    if ask.kind not in _OPEN:
        return frozenset()
    words = frozenset(ask.about.split()) - TOPICS
    return words - (_FAINT if ask.kind in ("detail", "yes-no") else frozenset())


def speaks_of(ask: Ask, wanted: frozenset[str], stems: frozenset[str]) -> bool:
    """Whether a sentence with these stems already answers an open question."""
    hits = sum(bool(alike(one) & stems) for one in wanted)
    if ask.kind == "option":
        return hits == 1
    if ask.kind == "yes-no":
        return hits == len(wanted)
    return hits == len(wanted) and len(stems) > hits


def asserts(ask: Ask, said: str) -> bool:
    """Whether a sentence states what the question asks, and not only speaks of it."""
    if ask.kind == "detail":
        return bool(_STATES.search(said))
    if ask.kind == "yes-no" and _DONE.match(ask.text):
        return not _NOT_DONE.search(said)
    return True


def answers(ask: Ask, kind: str, about: str, value: str, past: bool) -> bool:
    """Whether a held fact (its kind, about and value) answers this question. `past`: told in an earlier contact."""
    if kind in ("tried", "spoke-to"):
        return _overlaps(ask, about)
    if kind in _OPEN:
        return _same_question(ask, about)
    if not _same_role(ask, about) or not qualifiers(ask.about) <= qualifiers(about):
        return False
    asked_topic, told_topic = topic_in(ask.about), topic_in(about)
    if past and not kind_of(kind).everywhere and kind_of(kind).use == "choice":
        return bool(asked_topic) and asked_topic == told_topic and kind_of(kind).shape not in ("date", "time", "count")
    if kind == "place" and roles(ask.about) & _JOURNEY and asked_topic not in _TRAVEL:
        return True  # whatever was spoken of last, one leaves from and goes to places on a journey only
    if kind_of(kind).everywhere:
        return kind != "booking-number" or same(asked_topic, told_topic)
    return bool(value) and same(asked_topic, told_topic)


def _same_role(ask: Ask, about: str) -> bool:
    asked, told = roles(ask.about), roles(about)
    if ask.kind in ("time", "date"):
        return ("end" in asked) == ("end" in told)
    if ask.kind in ("place", "person"):
        return asked <= told if asked else "area" not in told or topic_in(ask.about) in VENUES
    return True


def _overlaps(ask: Ask, about: str) -> bool:
    """Tried and spoke-to: at least half of what the question names was named."""
    named = frozenset(ask.about.split()) - TOPICS - _FAINT
    wanted = named - _EVERYWHERE or named
    told = frozenset(about.split())
    hits = sum(bool(alike(one) & told) for one in wanted)
    return 2 * hits >= len(wanted) if wanted else True


def _same_question(ask: Ask, about: str) -> bool:
    """An open question that was answered before, put in nearly the same words."""
    asked, told = frozenset(ask.about.split()), frozenset(about.split())
    if not asked or not told or qualifiers(ask.about) != qualifiers(about):
        return asked == told and ask.kind != "yes-no"
    return len(asked & told) >= 0.6 * len(asked)
