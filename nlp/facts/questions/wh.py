"""The expected answer of a wh-question: its kind, from the question word and the noun beside it, and its role."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from nlp.facts.questions.patterns import PEOPLE, REQUEST, WH
from nlp.facts.topics import BY_DATE, TOPIC_OF, VENUES
from nlp.facts.words import EMPTY, content, stem, words

_ROLES: Final = (
    ("departure", re.compile(r"\b(?:depart\w*|leav(?:e|ing) from|where .*\bfrom\b|from where|from what|from which|"
        r"pick(?:ed)? you up|"
        r"pick-?up|start(?:ing)? (?:location|point|from)|travel from|origin|vertrek\w*|vanuit|vanaf|waarvandaan|"
        r"ophalen)\b", re.I)),
    ("arrival", re.compile(r"\b(?:destination|where .*\b(?:to|go|going|head|headed|heading|travel|fly|flying|"
        r"drop)\b|to where|"
        r"drop.?off|arriv\w*|bestemming|waarheen|waar .*(?:heen|naartoe|naar toe)|aankomst|aankomen)\b", re.I)),
    ("end", re.compile(r"\b(?:end|ends|ending|wrap up|finish\w*|until|leav(?:e|ing)(?! from)|check(?:ing)?.?out|"
        r"till|over\?|"
        r"eindigt|eindigen|aflopen|afgelopen|vertrekt|tot wanneer|hoe laat .*klaar)\b", re.I)),
    ("start", re.compile(r"\b(?:start\w*|begin\w*|kick off|from when|check(?:ing)?.?in|commence|beginnen|begint|"
        r"starten|ingaan|"
        r"ingangsdatum)\b", re.I)),
)  # fmt: skip
_NAMED: Final = (
    ("time", r"\b(?:what|which) time\b|\bhoe laat\b|\bwelke? tijd\w*\b|\bwelk (?:uur|tijdstip)\b|\btime (?:would|"
        r"do|did|"
        r"should|of)\b|\bpreferred time\b|\bvoorkeurstijd"),
    ("date", r"\b(?:what|which) (?:day|date|days|dates)\b|\bwelke? (?:dag|datum)\b|"
        r"(?<!to )(?<!to-)\bdates?\b(?! of birth)|"
        r"\bpreferred (?:day|date)\b|\bday of the week\b"),
    ("duration", r"\bhow long\b|\bhoe ?lang\b"),
    ("party-size", r"\b(?:how many|number of|hoeveel|aantal) (?:\w+ )?(?:people|guests?|persons?|attendees|passengers|"
        r"travell?ers|adults|personen|mensen|gasten|volwassenen|of you|reizigers)\b|\bparty size\b|"
        r"\bsize of (?:your|the) (?:party|group)"),
    ("amount", r"\bhow much\b|\bbudget\b|\bprice\b|\bhoeveel (?:geld|euro|kost|betaal\w*|mag)\b|\bwhat amount\b|"
        r"\bwelk bedrag\b|\bprijs\w*\b|\bamount\b"),
    ("travel-mode", r"\bmode of (?:transport|travel)|\b(?:how|hoe) (?:would|do|are|wilt|gaat|reist) (?:you|u|"
        r"je) (?:like to |"
        r"want to |going to |planning to )?(?:travel|get there|go there|reizen)"),
    ("cuisine", r"\bcuisine\b|\b(?:what|which|kind|type|sort) (?:of )?(?:food|restaurant food)\b|\bkeuken\b|"
        r"\bwat voor eten"),
    ("symptoms", r"\bsymptoms?\b|\bwelke klachten\b|\bsymptomen\b"),
    ("rating", r"\brating(?:wise|s)?\b|\bhow many stars\b|\bhoeveel sterren\b"),
    ("colour", r"\bcolou?rs?\b|\bkleur\b"),
    ("card", r"\b(?:which|what|what kind of|what type of|type of|kind of) (?:\w+ )?card\b|\bwelke (?:\w+ ?)?(?:pas|"
        r"bankpas|kaart)\b"),
    ("product", r"\b(?:which|what) (?:product|item|article|device)\b|\bwelk (?:product|artikel|apparaat|toestel)\b"),
    ("model", r"\b(?:which|what|phone|device|exact) model\b|\bmodel (?:number|name)\b|\bwelk model\b|\bmodel\b(?=\?)"),
)  # fmt: skip
_KINDS: Final = tuple((kind, re.compile(pattern, re.I)) for kind, pattern in _NAMED)
_PLACE_NOUN: Final = re.compile(
    r"\b(?:what|which|any|welke?|in what|preferred)\s+(?:\w+\s+){0,2}?(?:location|city|place|town|area|"
    r"neighbou?rhood|part|region|country|airport|station|store|branch|plaats|stad|wijk|luchthaven|winkel|filiaal|"
    r"gemeente)\b|\b(?:departure|arrival|pick-?up|drop-?off)\s+(?:location|city|address|airport|point)\b|"
    r"\blocation\b",
    re.I,
)
_FIRST: Final = re.compile(
    r"\b(?:who|whom|who's|whose|wie|where|waar\w*|when|wanneer|what|which|wat|welke?|how|hoe\w*)\b", re.I
)
_WHERE: Final = re.compile(
    r"\b(?:where|waar(?!mee|om|van\b|over|voor))(?!as)\w*\b(?! (?:have|did|do|has) (?:you|u) (?:see|seen|hear|heard|"
    r"read|find|found|get|got|buy|book|purchase|learn)\b)",
    re.I,
)
_WHEN: Final = re.compile(r"\b(?:when|wanneer)\b(?! (?:you|u|it|i|we) (?:are ready|get|have|can))", re.I)
_WHEN_WAS: Final = re.compile(r"\b(?:when (?:did|was|were|have|has)|wanneer (?:heeft|hebt|heb|had|was))\b", re.I)
"""Asks when something happened: only a sentence about that very thing answers it."""
_WHO: Final = re.compile(r"\b(?:who|whom|who's|whose|wie)\b", re.I)
_HOW_MANY: Final = re.compile(r"\b(?:how many|number of|hoeveel|aantal)\s+(?P<noun>[\w\-]+)", re.I)
_WHAT_NOUN: Final = re.compile(
    r"\b(?:what(?:'s)?|which|welke?|wat voor(?: een)?|what kind of|what type of|what sort of|(?:at|on|for|"
    r"in) what)\s+(?:kind of |type of |sort of |soort )?(?:was |is |are |were )?(?:the |your |de |het |uw |"
    r"je )?(?P<noun>[a-zà-ÿ\-']{3,})",
    re.I,
)
_NAME_OF: Final = re.compile(
    r"\bname of (?:the|your|his|her)?\s*(?P<noun>[\w' ]+?)\b(?=\s+(?:you|that|where|who|please|as)\b|[?.,]|$)|"
    r"\bnaam van (?:de|het|uw|je)\s*(?P<nl>[\w' ]+?)(?=[?.,]|$)|\b(?P<whose>mother|pet|doctor|"
    r"host)(?:'s)? (?:maiden )?name\b",
    re.I,
)
_SPECIFY: Final = re.compile(
    r"\b(?:provide|give|tell|share|enter|specify|describe|say|send)(?:\s+(?:me|us))?(?:\s+with)?\s+(?:the|your|"
    r"a)\s+(?P<noun>[a-z][\w\-' ]{2,40}?)(?=\s+(?:so|for|to|and|please|that|we|i)\b|[?.,!]|$)",
    re.I,
)
_ANY: Final = re.compile(
    r"^\W*(?:do you have )?any (?:particular |specific |minimum |special |preferred )*(?P<noun>[a-z\-]+)", re.I
)
_PREFERS: Final = re.compile(
    r"\b(?:do you have|is there|are there|heeft u) (?:a|any|"
    r"een) (?:\w+ )?(?:preferences?|preferred|particular|specific|voorkeur)\b",
    re.I,
)
_AND: Final = re.compile(r"\b(?:and|en)\b|[,&/]", re.I)
_PAIRED: Final = frozenset({"time", "date", "party-size", "duration"})
_OR: Final = re.compile(r"\bor\b", re.I)
_OF: Final = re.compile(r"\bof\b", re.I)
_DUTCH: Final = re.compile(r"\b(?:u|uw|je|jij|het|een|bent|wilt|gaat|heeft|met de)\b", re.I)
_CLAUSE: Final = frozenset("is are was were do did does just not have has you i we they it".split())
_USING: Final = frozenset(
    "one ones use using take taking go going by mobile online gebruiken nemen met through without both all over direct "
    "directly either separately".split()
)
_VENUE_NOUN: Final = frozenset(
    "hotel restaurant venue apartment flat place store inn club zaal hotels restaurants appartement café".split()
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a question expects: a kind, its roles and content, and its place in the sentence."""

    kind: str
    about: str
    start: int
    end: int


def further(text: str, first: str) -> tuple[Wanted, ...]:
    """Other kinds that the same question asks for ("what day and what time?")."""
    if not _AND.search(text):
        return ()
    found = [(kind, pattern.search(text)) for kind, pattern in _KINDS if kind in _PAIRED and kind != first]
    return tuple(Wanted(kind, "", m.start(), len(text)) for kind, m in found if m)


def role_of(text: str) -> str:
    """The role a question asks for: departure, arrival, start, end or none."""
    return next((role for role, pattern in _ROLES if pattern.search(text)), "")


def of(text: str, topic: str) -> Wanted | None:
    """The kind that a wh-question, or a request for a noun, expects; None where it has no such form."""
    whole = (0, len(text))
    if not WH.search(text) and not REQUEST.search(text) and not _ANY.search(text) and not _PREFERS.search(text):
        return None
    role = role_of(text)
    for kind, pattern in _KINDS:
        if m := pattern.search(text):
            timely = kind in ("time", "date", "duration")
            extra = role if timely else " ".join(_content(text)) if kind in ("colour", "model", "product") else ""
            return Wanted(kind, extra, m.start(), len(text))
    if m := _NAME_OF.search(text):
        return _by_noun(text, (m["noun"] or m["nl"] or m["whose"]).strip(), m.start())
    if m := _HOW_MANY.search(text):
        return Wanted("quantity", stem(m["noun"].lower()), m.start(), len(text))
    first = _FIRST.search(text)
    at = first.start() if first else 0
    if _WHO.match(text, at):
        return Wanted("person", _person(text, topic), *whole)
    if m := _PLACE_NOUN.search(text):
        return Wanted("place", _place_role(text, role), m.start(), len(text))
    if m := _WHERE.match(text, at):
        return Wanted("place", _place_role(text, role), m.start(), len(text))
    if _WHEN_WAS.match(text, at):
        return Wanted("detail", " ".join(_content(text)), at, len(text))
    if m := _WHEN.match(text, at):
        return Wanted("date" if topic in BY_DATE else "time", role, m.start(), len(text))
    return _open(text)


def _open(text: str) -> Wanted | None:
    """ "What X …?", "please provide the X", "any X?": a slot without a kind of its own keeps its content words."""
    m = _WHAT_NOUN.search(text) or (_SPECIFY.search(text) if REQUEST.search(text) else None) or _ANY.search(text)
    return _by_noun(text, m["noun"].strip(), m.start()) if m else None


def _by_noun(text: str, noun: str, start: int) -> Wanted | None:
    low = noun.lower()
    last = low.split()[-1]
    human = next((PEOPLE[w] for w in low.split() if w in PEOPLE), "")
    if human:
        return Wanted("person", human, start, len(text))
    if last in _VENUE_NOUN:
        return Wanted("venue", "", start, len(text))
    if last in ("location", "place", "plaats"):
        return Wanted("place", role_of(text), start, len(text))
    if last in ("flight", "booking", "order"):
        return None
    if last in ("code", "number", "id", "nummer", "pin"):
        return Wanted("code", " ".join(stem(w) for w in low.split()[:-1]), start, len(text))
    key = _content(text)
    return Wanted("detail", " ".join(key), start, len(text)) if key and low not in EMPTY else None


def _place_role(text: str, role: str) -> str:
    if role in ("departure", "arrival"):
        return role
    return "area" if re.search(r"\b(?:part|area|neighbou?rhood|wijk)\b", text, re.I) else ""


def _person(text: str, topic: str) -> str:
    for word in words(text):
        if word.low in PEOPLE:
            return PEOPLE[word.low]
    return {"meeting": "guest", "doctor": "doctor", "party": "host"}.get(topic, "")


def _content(text: str) -> tuple[str, ...]:
    return tuple(s for s in content(text) if s not in ("plea", "provid"))


def alternatives(text: str) -> tuple[str, ...]:
    """One stem for each option of "A, B or C?"; empty where no alternatives are offered."""
    last = next(reversed(list((_OF if _DUTCH.search(text) else _OR).finditer(text))), None)
    if last is None or not text.rstrip().endswith("?") or len(text) - last.end() > 40:
        return ()
    after = [w for w in words(text[last.end() :]) if w.low not in EMPTY and w.low not in _USING]
    begins, ends = words(text[last.end() :]), words(text[: last.start()])
    if ends and ends[-1].low in EMPTY:
        return ()
    if not after or (begins and begins[0].low in _CLAUSE):
        return ()
    named: list[str] = [stem(after[0].low)]
    for segment in reversed([part for part in text[: last.start()].split(",") if part.strip()]):
        said = [w for w in words(segment) if w.low not in EMPTY and w.low not in _USING]
        if not said:
            break
        named.insert(0, stem(said[-1].low))
        if len(words(segment)) > 3:
            break
    return tuple(dict.fromkeys(named)) if len(set(named)) > 1 else ()


__all__ = ["TOPIC_OF", "VENUES", "Wanted", "alternatives", "of", "role_of"]
