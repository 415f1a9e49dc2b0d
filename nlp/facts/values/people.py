"""Names: who the customer is, and the persons and houses they speak of. Capitals help but are not needed to answer."""

from __future__ import annotations

import re
from typing import Final

from nlp.facts.topics import TOPIC_OF
from nlp.facts.values.span import Span, apart
from nlp.facts.words import EMPTY, Word, words

_PARENT: Final = re.compile(
    r"\b(?:(?P<mother>maiden name)|(?P<pet>(?:pet|dog|cat)(?:'s)?(?: name)?|(?:huisdier|hond|kat)))\s+(?:is|was|"
    r"heet|heette|name is|name was)\s+(?:called |named )?(?=\w)",
    re.I,
)
_OWN: Final = re.compile(
    r"\b(?:my (?:full |first |last )?name(?:'s| is|:)?|(?<!user )(?<!your )\bname(?:'s| is|:| =)|(?:^|"
    r"[.,;] )name(?= [A-Z])|the name(?:'s|"
    r" is)|mijn (?:volledige )?naam is|naam(?: is|:)?|ik heet|u spreekt met|je spreekt met)\s+(?:is\s+)?",
    re.I,
)
_AM: Final = re.compile(r"\b(?:i'm|i am|im|this is|dit is|ik ben|it's|it is)\s+(?=[A-Z])", re.I)
_STARTS_MET: Final = re.compile(r"^\s*(?:(?:hallo|hoi|goede\w+|dag),?\s+)?met\s+(?=\w)", re.I)
_PREFIX: Final = re.compile(
    r"^\W*(?:(?:yes|yeah|sure|ok|okay|hi|hello|hey|oh|well|of course|certainly|ja|natuurlijk|jazeker|it's|its|it is|"
    r"i am|i'm|im|this is|that's|that is|that would be|"
    r"it would be|my name is|my name's|name is|name|her name is|his name is|the host is|dit is|dat is|ik ben|met|"
    r"mijn naam is|het is|de heer|mevrouw|mr|mrs|ms|with|by|to)\b[\s,.!:]*)*",
    re.I,
)
_DOCTOR: Final = re.compile(r"\b(?:dr\.?|doctor|doc|dokter|arts)\s+(?=[A-Za-z])", re.I)
_GUEST: Final = re.compile(
    r"\b(?:meeting|meet|schedule|appointment|vergadering|afspraak|overleg)\b[^.!?]{0,25}?\b(?:with|"
    r"met)\s+(?:my \w+\s+)?(?=[A-Z])"
)
_HOST: Final = re.compile(
    r"\b(?:host(?:ed)?(?:'s name)?|gastheer|gastvrouw)\s+(?:is|by|will be|name is|:)\s+(?=[A-Za-z])", re.I
)
_INVITED: Final = re.compile(
    r"\b(?i:rsvp|invited|invitation|going|go|come|coming|attend\w*)\b[^.!?]{0,25}?\b(?:to|for|at)\s+"
    r"(?:my |our )?(?:[a-z]+ )?(?P<who>[A-Z]\w+)'?s\s+(?:\w+\s+)?party\b"
    r"|\bparty (?:hosted |thrown |organi[sz]ed )?by (?:my )?(?:[a-z]+ )?(?P<by>[A-Z]\w+)"
    r"|\b(?P<is>[A-Z]\w+) (?:is|will be) (?:hosting|throwing|the host|having the party)\b|"
    r"\b(?P<me>[A-Z]\w+) (?:has )?invited me\b"
)
_NEVER: Final = EMPTY | frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight looking trying calling writing
    going having sorry happy glad ready unable interested afraid confused worried lost new good great fine correct
    right wrong back still always never so very about account number pin order problem issue help morning afternoon
    evening password ridiculous unacceptable terrible awful amazing awesome bad insane crazy absurd stuck waiting
    flying travelling traveling sitting getting currently just really also now help calling because but and or if
    when yes no forgot remember don't lost not what why how is was are were would could should can will customer
    sarcasm gold silver platinum member op zoek bezig benieuwd klant boos blij teleurgesteld verhuisd mijn een het de
    dat wat hoe al nog weer met niet ok okay sure nope yep yeah thanks none nothing idk speaking here again calling
    from looking want wants someone transferred stole hey hi hello maybe please urgent asap pudding appointment
    appointments office visit about appt though dr doctor mr mrs ms one two three four five six seven eight nine ten
    een twee drie vier vijf zes zeven acht negen tien pm am lol haha nobody everyone everything pleasure old friend
    mother father brother sister wife husband daughter son
    """.split()
)
_NAMES_TOO: Final = frozenset(
    "ben will may mark al jo an dan nu hoi sue pat rob bill joy grace rose hope faith art".split()
)
"""Function words of one language that are names in another, or names that are words: a capital decides."""
_LY_NAMES: Final = frozenset({"kimberly", "beverly", "waverly"})
_LONGEST: Final = 4
_NOBILIARY: Final = frozenset({"van", "de", "der", "den", "von", "di", "la", "el", "al", "bin", "ter", "ten", "o'"})


def _run(text: str, start: int, capitals: bool) -> Span | None:
    """A name from this character on: up to four words, ended by punctuation or a word that no name has."""
    taken: list[Word] = []
    for word in words(text[start:]):
        gap = text[start + taken[-1].end : start + word.start] if taken else ""
        if re.search(r"[,!?;:()\n]|(?<!\b[A-Z])(?<![DdMm]r)(?<!Mrs)(?<!Ms)\.", gap) or len(taken) == _LONGEST:
            break
        particle = word.low in _NOBILIARY and (taken or word.text[0].isupper())
        if not particle and not _may_name(word, whole=word.end - word.start == len(text.strip(" .!,"))):
            break
        if capitals and not word.text[0].isupper() and not particle:
            break
        taken.append(word)
    while taken and taken[-1].low in _NOBILIARY:
        taken.pop()
    if not taken:
        return None
    value = text[start + taken[0].start : start + taken[-1].end]
    return Span(
        value if any(c.isupper() for c in value) else value.title(), start + taken[0].start, start + taken[-1].end
    )


def _may_name(word: Word, whole: bool) -> bool:
    """Whether a word can be part of a name; a capital, or standing alone, helps where it is also another word."""
    capital = word.text[0].isupper()
    if word.low in _NAMES_TOO and (capital or whole):
        return True
    if word.low.endswith("ly") and len(word.low) > 6 and word.low not in _LY_NAMES:
        return False  # "unfortunately"
    spelled = word.low.replace("'", "").replace("-", "").isalpha()
    return spelled and word.low not in _NEVER and (capital or word.low not in TOPIC_OF)


def own_name(text: str) -> tuple[Span, ...]:
    """The customer's name where they say it is theirs."""
    for m in _OWN.finditer(text):
        if re.search(
            r"\b(?:host|doctor|dog|cat|pet|mother|friend|guest|venue|hotel|his|her|their|user|maiden|company|"
            r"middle)\b[^.]{0,12}$",
            text[: m.start()],
            re.I,
        ):
            continue
        span = _run(text, m.end(), capitals=False)
        if span:
            return (span,)
    for m in (*_AM.finditer(text), *_STARTS_MET.finditer(text)):
        span = _run(text, m.end(), capitals=True)
        after = text[span.end :] if span else ""
        fits = re.match(
            r"\s*(?:[.,!;)\-]|$|and\b|en\b|here\b|hier\b|from\b|van\b|calling\b|speaking\b|i\b|i'm\b|again\b|ik\b)",
            after,
            re.I,
        )
        if span and fits and span.value.split()[0].lower() not in TOPIC_OF:
            return (span,)
    return ()


def others(text: str) -> tuple[Span, ...]:
    """Other persons, with the role "doctor", "guest" or "host"."""
    spans: list[Span] = []
    for role, pattern in (("doctor", _DOCTOR), ("guest", _GUEST), ("host", _HOST)):
        for m in pattern.finditer(text):
            span = _run(text, m.end(), capitals=not text.islower() and role != "doctor")
            if span and (role != "doctor" or text[span.start].isupper() or text.islower()):
                one = span.value.split()[0] if role == "doctor" else span.value
                spans.append(Span(one, span.start, span.start + len(one), role))
    for m in _PARENT.finditer(text):
        span = _run(text, m.end(), capitals=False)
        if span:
            spans.append(Span(span.value, span.start, span.end, "mother" if m["mother"] else "pet"))
    spans += [
        Span(m[m.lastgroup or 0], m.start(m.lastgroup or 0), m.end(m.lastgroup or 0), "host")
        for m in _INVITED.finditer(text)
        if m.lastgroup and (m[m.lastgroup].lower() not in _NEVER or m[m.lastgroup].lower() in _NAMES_TOO)
    ]
    return tuple(apart(spans))


def answer(text: str, lowest: int = 0) -> Span | None:
    """A name given in answer to "who?" or "your name?": the first words after "it's" and the like, or None.

    What follows may be anything after a full stop or comma; words before it may only lead in.
    """
    lead = _PREFIX.match(text)
    start = max(lead.end() if lead else 0, lowest)
    span = _run(text, start, capitals=False)
    if span is None:
        return None
    rest = text[span.end :].lstrip()
    brief = (
        not rest
        or rest[0] in ".,!;?(-&\n"
        or rest[0].isdigit()
        or rest.split()[0].lower()
        in ("and", "my", "i", "i'm", "pin", "account", "here", "en", "please", "is", "that's", "but")
    )
    if brief or text[span.start].isupper():
        return span
    return None


__all__ = ["answer", "others", "own_name"]
