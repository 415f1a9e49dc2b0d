"""Facts that a customer's words state by themselves, without looking at the question before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from nlp.facts.answers import patterns
from nlp.facts.questions.patterns import QUALIFIERS
from nlp.facts.topics import VENUES, about, topics
from nlp.facts.values import amounts, choices, ids, people, places, reach, when
from nlp.facts.values.span import Span
from nlp.facts.words import EMPTY, Sentence, Word, content, words
from nlp.findings import Fact, Language

_TRAVEL: Final = frozenset({"flight", "ride", "trip", "train", "hotel", ""})
_COLOURED: Final = re.compile(r"\b(?:colou?rs?|kleur|cables?|wires?|kabels?|light|lamp)\b", re.I)
_CLASS_TOPICS: Final = {
    "travel-mode": frozenset({"trip", "ride"}),
    "cuisine": frozenset({"restaurant", "party"}),
    "symptoms": frozenset({"doctor"}),
}
_OPENING: Final = frozenset({"help", "hop", "question", "day", "assist", "someth"})
"""Stems that open a wish without telling it ("I hope you can help")."""
_DESCRIBED: Final = frozenset({"colour"})
"""Kinds that mean little without the thing they describe."""
_CHANGED: Final = re.compile(r"\b(?:chang\w+|moved|new|nieuwe?|wijzig\w*|verander\w*|verhuisd)\b", re.I)
_AT_VENUE: Final = re.compile(
    r"\b(?:at|to|try|called|named|reserve|book|like|want|prefer|choose|visit|see|about|for|bij|naar)\s+(?:a |the |an )?"
    r"(?:\w+ (?:at|in) (?:the )?)?(?=[A-Z])(?!I\b|RSVP|Dr\b|Mr|Ms)"
)
_HOUSE: Final = re.compile(
    r"\b(?:hotel|inn|hostel|resort|venue|apartments?|restaurant|cafe|café|grill|club|bistro|hall)\b", re.I
)
_FOOD: Final = re.compile(r"\b(?:food|cuisine|eten|keuken)\b", re.I)
_TO_US: Final = re.compile(r"\W*(?:have|did|do|are|were) you (?!have\b)", re.I)
"""A question to the agent about themselves chooses no house."""
_PLURAL: Final = frozenset({"apartments", "apartment"})
"""Houses of which people mostly speak in general: a name needs a capital there."""
_COMMON: Final = EMPTY | frozenset(
    """
    apartment apartments venue venues place flat party cheap expensive moderate other another book find need reserve
    nice good best favorite favourite stay staying dinner birthday burger fancy hotel restaurant local nearby new
    old-fashioned great different same specific particular luxury budget affordable room rooms room's table seafood
    steak pizza family downtown bedroom studio large small big see view rent looking visit request reservation change
    called suggest recommend current two three one decent star pet friendly live quiet clean city preferred
    advertised booked whole entire our duur goedkoop leuk mooi ander wedding surprise find's available which
    """.split()
)
"""Words before "hotel" that describe a house and do not name it."""


@dataclass(frozen=True, slots=True)
class Context:
    """Where a sentence stands: the language, and the topic spoken of before it."""

    lang: Language
    topic: str


def facts(sentence: Sentence, ctx: Context) -> Iterator[Fact]:
    """All facts of one sentence; offsets are of the turn."""
    named = topics(sentence.text)
    spotted = [*_reachable(sentence.text, ctx.lang), *_typed(sentence.text, named, ctx)]
    for kind, span in spotted:
        if kind == "quantity" and any(k != kind and s.start <= span.start < s.end for k, s in spotted):
            continue
        before = sentence.text[: span.start]
        if kind == "date" and patterns.GREETING.search(before):
            continue
        topic = _nearest(sentence.text, span, named) or ctx.topic
        around = " ".join(content(sentence.text)) if kind in _DESCRIBED else ""
        fact = _fact(sentence, kind, span, about(span.role, topic, _qualified(sentence.text, span), _plain(around)))
        yield replace(fact, retracts=True) if patterns.EXCEPT.search(before) else fact
    yield from _narrative(sentence, named[0] if named else ctx.topic)


def _fact(sentence: Sentence, kind: str, span: Span, around: str) -> Fact:
    start, end = sentence.start + span.start, sentence.start + span.end
    return Fact(kind, span.value, sentence.text[span.start : span.end], start, end, around)


def _plain(stems: str) -> str:
    """Stems without qualifiers, which only count close to the value."""
    return " ".join(word for word in stems.split() if word not in QUALIFIERS)


def _qualified(text: str, span: Span) -> str:
    """Qualifiers close before the value ("my return flight is BA12")."""
    near = text[max(0, span.start - 40) : span.start]
    named = [w.low for w in words(near) if w.low in QUALIFIERS][-1:]
    return " ".join([*named, "new"] if _CHANGED.search(text[: span.start]) else named)


def _nearest(text: str, span: Span, named: tuple[str, ...]) -> str:
    """Of several topics in a sentence the one named closest to the value."""
    if len(named) < 2:
        return named[0] if named else ""
    around = [
        (abs(w.start - span.start), found[0]) for w in words(text) if (found := topics(w.text)) and found[0] in named
    ]
    return min(around)[1] if around else named[0]


def _reachable(text: str, lang: Language) -> Iterator[tuple[str, Span]]:
    for span in reach.emails(text):
        yield "email", span
    for span in reach.phones(text, lang):
        yield "phone", span
    for span in reach.postcodes(text):
        yield "postcode", span
    for span in reach.addresses(text, lang):
        yield "address", span
    for span in people.own_name(text):
        yield "name", span


def _typed(text: str, named: tuple[str, ...], ctx: Context) -> Iterator[tuple[str, Span]]:
    topical = named or ((ctx.topic,) if ctx.topic else ())
    for span in ids.find(text):
        yield span.kind, span
    for span in people.others(text):
        yield "person", span
    for span in when.dates(text):
        born = span.role == "birth" and sum(c.isdigit() for c in span.value) >= 3
        yield ("date-of-birth" if born else "date"), span
    for span in when.times(text):
        yield "time", span
    for span in when.durations(text):
        yield "duration", span
    for span in amounts.people(text):
        yield "party-size", span
    for span in amounts.counts(text):
        yield "quantity", span
    for span in amounts.money(text):
        yield "amount", span
    for span in amounts.ratings(text):
        yield "rating", span
    if any(topic in VENUES for topic in topical):
        for span in amounts.price_levels(text):
            yield "amount", span
        for span in places.areas(text):
            yield "place", span
    for span in choices.find(text):
        if _chosen(text, span, topical):
            yield span.kind, span
    venues = _venues(text, topical)
    for span in venues:
        yield "venue", span
    travel = any(topic in _TRAVEL for topic in topical) or not topical
    for span in places.find(text, travel, bare=False):
        if not any(span.start < v.end and v.start < span.end for v in venues) and not when.dates(span.value):
            yield "place", span


def _chosen(text: str, span: Span, topical: tuple[str, ...]) -> bool:
    """Whether a word of a closed class is meant: "Sarah Brown" is no colour, a cough no symptom in a flight."""
    if span.kind == "colour":
        return bool(_COLOURED.search(text)) and (span.start == 0 or text.isupper() or not span.value[0].isupper())
    if span.kind == "card":
        return "bank" in topical
    return not topical or bool(_CLASS_TOPICS.get(span.kind, frozenset()) & set(topical))


def _venues(text: str, topical: tuple[str, ...]) -> list[Span]:
    """Named houses ("Old Town Inn", "at the Porch"), where the topic is one that has them."""
    if not any(topic in VENUES for topic in topical) or _TO_US.match(text):
        return []
    spans = _houses(text)
    for m in _AT_VENUE.finditer(text):
        if m.group().lower().startswith("for") and "party" in topical:
            continue  # a party is for a person
        span = places.phrase(text, m.end(), least_capital=True)
        fits = (
            span
            and text[span.start].isupper()
            and not span.value.endswith(("'s", "’s", "'", "’"))
            and not text[span.end :].startswith(("'", "’"))
            and not when.dates(span.value)
            and not _FOOD.search(span.value)
            and not _COMMON.issuperset(_lows(span.value))
        )
        if span and fits and all(span.start >= s.end or span.end <= s.start for s in spans):
            spans.append(span)
    return spans


def _houses(text: str) -> list[Span]:
    """ "west bay venue": up to three words before the noun, none of which only describes."""
    spans: list[Span] = []
    for m in _HOUSE.finditer(text):
        run = [w for w in words(text[: m.start()]) if not re.search(r"[.,!?;:]", text[w.end : m.start()])][-3:]
        named: list[Word] = []
        for word in reversed(run):
            if (
                word.low in _COMMON
                or choices.CHOICES["cuisine"].fullmatch(word.low)
                or (named and word.text[0].islower() != named[0].text[0].islower())
            ):
                break
            named.insert(0, word)
        if named and (named[0].text[0].isupper() or m.group().lower() not in _PLURAL or text.islower()):
            spans.append(Span(text[named[0].start : m.end()], named[0].start, m.end()))
    return spans


def _lows(value: str) -> set[str]:
    return {word.low for word in words(value)}


def _narrative(sentence: Sentence, topic: str) -> Iterator[Fact]:
    """What happened, what they want, tried, and whom they spoke to: the sentence itself is the value."""
    text = sentence.text.strip()
    key = content(text)
    lead = len(sentence.text) - len(sentence.text.lstrip())
    span = Span(text.rstrip(" .!?;,"), lead, lead + len(text))
    found = {
        "tried": patterns.TRIED.search(text),
        "spoke-to": patterns.SPOKE.search(text),
        "what-happened": len(key) >= 2 and not text.endswith("?") and patterns.HAPPENED.search(text),
        "wants": len(set(key) - _OPENING) >= 2 and patterns.WANTS.search(text),
    }
    for kind, hit in found.items():
        if hit:
            yield _fact(sentence, kind, span, about(topic, " ".join(key)) if kind in ("tried", "spoke-to") else topic)
