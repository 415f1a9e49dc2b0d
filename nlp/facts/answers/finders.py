"""Where the answer to a question stands in a reply: one finder for each shape of answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from nlp.facts.answers import patterns
from nlp.facts.kinds import kind_of
from nlp.facts.values import amounts, choices, ids, people, places, reach, when
from nlp.facts.values.span import Span
from nlp.facts.words import content, stem, words
from nlp.findings import Ask, Language

_BRIEF: Final = 12
"""Words up to which a whole turn may be the answer to an open question."""
_SHORT: Final = 7
"""Words up to which an answer need not repeat a word of the question."""
_OWN_STORY: Final = re.compile(
    r"\b(?:i|we|ik|wij)\b(?! (?:would|think|prefer|guess|like|want|need|wil|denk)|'d| am| was)", re.I
)
_EMPTY_WANTS: Final = frozenset({"help", "hop", "question", "day", "tim", "nam", "problem", "issu", "lot"})
"""Stems that open a story without telling it."""
_LEAD: Final = re.compile(
    r"^\W*(?:(?:yes|yeah|sure|ok|okay|hi|hello|oh|well|um+|uh+|please|it's|its|it is|that's|that is|it would be|"
    r"i think|maybe|let's|say|do|go with|try|take|book|the|i'd like|i want|i would like|i'd prefer|how about|"
    r"what about|to|at|in|on|from|for|"
    r"near|"
    r"ja|het is|dat is|naar|van|uit|in|op|om|graag|de|het|bij)\b[\s,.:]*)*",
    re.I,
)
_NO_ONE: Final = re.compile(r"\bno one\b", re.I)
_MYSELF: Final = re.compile(r"\b(?:just|only|for) (?:me|myself)\b", re.I)
_ANY_TIME: Final = re.compile(
    r"\b(?:any ?time|as soon as|whenever|now|evening|morning|afternoon|avond|ochtend|middag|nu)\b(?:\s+possible)?", re.I
)
_HOUR: Final = re.compile(
    r"\b\d{1,2}(?:[:.]?\d{2})?\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|een|twee|drie|"
    r"vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\b",
    re.I,
)
_NTH: Final = re.compile(r"\b\d{1,2}(?:st|nd|rd|th|e|ste|de)?\b", re.I)


Finder = Callable[[str, Ask, Language], Sequence[Span]]


def _brief(text: str, most: int = _BRIEF) -> bool:
    return len(words(text)) <= most


def _id(text: str, ask: Ask, lang: Language) -> Sequence[Span]:
    del lang
    clocks = [d for d in (*when.dates(text), *when.times(text)) if "/" in d.value or ":" in d.value]
    least = 1 if ask.kind in ("room-number", "seat-number") else 2
    spans = [
        span
        for span in ids.codes(text)
        if sum(c.isalnum() for c in span.value) >= least
        and not any(d.start < span.end and span.start < d.end for d in clocks)
    ]
    if ask.kind == "username" and not spans and _brief(text, 3) and not patterns.ACK.match(text):
        return [Span(text.strip(), 0, len(text))]
    return spans


def _phone(text: str, ask: Ask, lang: Language) -> Sequence[Span]:
    del ask
    return reach.phones(text, lang, asked=True) or [
        s for s in ids.codes(text) if sum(c.isdigit() for c in s.value) >= 7
    ]


def _postcode(text: str, ask: Ask, lang: Language) -> Sequence[Span]:
    del ask, lang
    m = re.search(r"\b\d{5}(?:-\d{4})?\b|\b\d{4}\s?[a-z]{2}\b|\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b", text, re.I)
    return [Span(m.group(), m.start(), m.end())] if m else ()


def _address(text: str, ask: Ask, lang: Language) -> Sequence[Span]:
    del ask
    found = reach.addresses(text, lang)
    return found or ([Span(text.strip(), 0, len(text))] if _brief(text) and any(c.isdigit() for c in text) else ())


def _name(text: str, ask: Ask, lang: Language) -> Sequence[Span]:
    del ask, lang
    if text.rstrip().endswith("?") and not text[:1].isupper():
        return ()
    span = people.answer(text)
    return [span] if span else ()


def _nothing(text: str, ask: Ask, lang: Language) -> Sequence[Span]:
    """A PIN is read where secrets are (nlp/redact.py), nowhere else."""
    del text, ask, lang
    return ()


def _person(text: str, ask: Ask, lang: Language) -> Sequence[Span]:
    role = ask.about.split()[0] if ask.about else ""
    if named := [s for s in people.others(text) if s.role == role]:
        return named
    if people.own_name(text) or people.others(text):
        return ()
    return _name(text, ask, lang)


def _date(text: str, ask: Ask, lang: Language) -> Sequence[Span]:
    del ask, lang
    found = when.dates(text)
    if found or not _brief(text, 4) or when.times(text):
        return found
    return [Span(m.group(), m.start(), m.end()) for m in _NTH.finditer(text)]


def _birth(text: str, ask: Ask, lang: Language) -> Sequence[Span]:
    """A day with a year or a month: "tomorrow" is nobody's birthday."""
    del ask, lang
    return [s for s in when.dates(text) if sum(c.isdigit() for c in s.value) >= 2]


def _time(text: str, ask: Ask, lang: Language) -> Sequence[Span]:
    del ask, lang
    found = when.times(text) or [Span(m.group(), m.start(), m.end()) for m in _ANY_TIME.finditer(text)]
    if found or not _brief(text, 6) or when.durations(text):
        return found
    dates = when.dates(text)
    hours = [Span(m.group(), m.start(), m.end()) for m in _HOUR.finditer(text)]
    return [h for h in hours if not any(d.start <= h.start < d.end for d in dates)]


def _place(text: str, ask: Ask, lang: Language) -> Sequence[Span]:
    del lang
    role = ask.about.split()[0] if ask.about else ""
    spans = places.find(text, travel=True)
    fitting = [s for s in spans if s.role == role] or [
        s for s in spans if not s.role or role not in ("departure", "arrival")
    ]
    if fitting:
        return [Span(s.value, s.start, s.end) for s in fitting]
    lead = _LEAD.match(text)
    if not _brief(text, 9) or text.rstrip().endswith("?") or patterns.ACK.match(text) or spans:
        return ()
    span = places.phrase(text, lead.end() if lead else 0)
    return [span] if span and not when.dates(span.value) and span.value.lower() not in ("help", "directions") else ()


def _venue(text: str, ask: Ask, lang: Language) -> Sequence[Span]:
    del ask, lang
    lead = _LEAD.match(text)
    span = places.phrase(text, lead.end() if lead else 0)
    if span is None or patterns.ACK.match(text) or when.dates(span.value) or people.own_name(text):
        return ()
    return [span] if _brief(text, 6) or text[span.start].isupper() else ()


def _count(text: str, ask: Ask, lang: Language) -> Sequence[Span]:
    del lang
    if ask.kind == "duration":
        return when.durations(text)
    if ask.kind == "party-size" and (own := _MYSELF.search(text)):
        return [Span(own.group(), own.start(), own.end())]
    found = amounts.people(text) if ask.kind == "party-size" else ()
    timed = [*when.times(text), *when.dates(text)]
    return found or [
        s for s in amounts.numbers(_NO_ONE.sub("••••••", text)) if not any(t.start <= s.start < t.end for t in timed)
    ]


def _amount(text: str, ask: Ask, lang: Language) -> Sequence[Span]:
    del ask, lang
    return amounts.money(text) or (amounts.numbers(text) if _brief(text, 8) else ())


def _yes_no(text: str, ask: Ask, lang: Language) -> Sequence[Span]:
    del ask, lang
    for word, pattern in (("no", patterns.NO), ("yes", patterns.YES)):
        if m := pattern.match(text):
            return [Span(word, m.start(), m.end())]
    return ()


def _option(text: str, ask: Ask, lang: Language) -> Sequence[Span]:
    del lang
    wanted = set(ask.about.split())
    return [Span(w.text, w.start, w.end) for w in words(text) if stem(w.low) in wanted]


def _text(text: str, ask: Ask, lang: Language) -> Sequence[Span]:
    """An open question is answered by a short turn that says something and is itself no question."""
    del lang
    pattern = choices.CHOICES.get(ask.kind)
    if pattern:
        m = pattern.search(text)
        if m or not _brief(text, 2):  # up to two words may be a member we do not know, or a typing error
            return [Span(m.group(), m.start(), m.end())] if m else ()
    if text.rstrip().endswith("?") or patterns.ACK.match(text) or not _brief(text) or not content(text):
        return ()
    if patterns.YES.match(text) and not _brief(text, 3):
        return ()
    shared = set(ask.about.split()) & set(content(text))
    if not shared and (not _brief(text, _SHORT) or _OWN_STORY.search(text)):
        return ()
    return [Span(text.strip(" .!,"), 0, len(text))]


def _narrative(text: str, ask: Ask, lang: Language) -> Sequence[Span]:
    del lang
    if ask.kind in ("tried", "spoke-to"):
        return [Span(text.strip(), 0, len(text))] if patterns.YES.match(text) or patterns.NO.match(text) else ()
    said = set(content(text)) - _EMPTY_WANTS
    fine = len(said) >= 2 and not text.rstrip().endswith("?") and not (people.own_name(text) and _brief(text, 8))
    return [Span(text.strip(), 0, len(text))] if fine else ()


_SHAPES: Final[Mapping[str, Finder]] = {
    "id": _id,
    "name": _venue,
    "date": _date,
    "time": _time,
    "when": _time,
    "place": _place,
    "person": _person,
    "amount": _amount,
    "count": _count,
    "text": _text,
    "yes-no": _yes_no,
    "contact": _address,
}
_FINDERS: Final[Mapping[str, Finder]] = {
    "pin": _nothing,
    "date-of-birth": _birth,
    "name": _name,
    "phone": _phone,
    "postcode": _postcode,
    "option": _option,
    "tried": _narrative,
    "spoke-to": _narrative,
    "what-happened": _narrative,
    "wants": _narrative,
    "email": lambda text, _ask, _lang: reach.emails(text),
}


def find(text: str, ask: Ask, lang: Language) -> Sequence[Span]:
    """The spans of a reply that answer this question, the likeliest first; empty where the reply does not fit it."""
    return _FINDERS.get(ask.kind, _SHAPES[kind_of(ask.kind).shape])(text, ask, lang)
