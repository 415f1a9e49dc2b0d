"""Places and their part in a journey ("from Leiden to Delft"), also without capitals."""

from __future__ import annotations

import re
from typing import Final

from nlp.facts.values.span import Span, apart
from nlp.facts.words import EMPTY, Word, words

_NOUNS: Final = frozenset(
    "airport hospital university station office downtown uptown home mall school college campus museum library "
    "stadium hotel harbor harbour beach center "
    "centre midtown luchthaven ziekenhuis universiteit kantoor centrum thuis huis schiphol winkelcentrum".split()
)
_STOP: Final = EMPTY | frozenset(
    """
    going go leaving leave departing depart arriving arrive fly flying flight flights travel book booking reserve
    find check see make take change cancel use try trying help looking look find be been because after before until
    around near via through while since every each other another monday tuesday wednesday thursday friday saturday
    sunday today tomorrow tonight week weekend month day time morning afternoon evening january february march april
    june july august september october november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    vandaag morgen vanavond someone somewhere people person my your sleep eat work buy pay speak talk return start
    stop drive walk ride public transit am pm asap soon soonest possible best earliest cheapest first last next under
    between customer service table room meeting party please thanks call visit meet pick drop bring put keep stay
    play ask learn turn run hear feel move watch add order track schedule rent view report file submit set plan
    attend catch board wait believe think decide decided figure print pass reset log sign claim complain later early
    late number account reservation confirmation credits dollars one's hopefully headed heading shoot calm myself
    yourself himself herself themselves ourselves mezelf dear amp says said airline
    """.split()
)
_EVENTS: Final = frozenset(
    "interview wedding meeting party appointment date dinner lunch work job concert game funeral conference class "
    "exam friend friends "
    "vacation holiday trip bruiloft sollicitatie vergadering feest werk afspraak house".split()
)
"""What one goes to that is not a place by itself."""
_DEPART: Final = (
    r"(?:from|out of|leaving|departing|starting (?:at|from)|pick(?:ed)? (?:me |us )?up (?:at|in|from|near)|"
    r"i'm (?:currently |now )?(?:at|in|near)|"
    r"i am (?:currently |now )?(?:at|in|near)|currently (?:at|in|near)|located (?:at|in|near)|vanuit|vanaf|"
    r"vertrek(?:ken)? (?:uit|van(?:af)?)|ik ben (?:nu )?(?:bij|op|in)|uit|van)"
)
_ARRIVE: Final = (
    r"(?:(?:flights?|fly|flying|flew|travel(?:l?ing)?|go|goes|going|get|getting|drive|driving|rides?|trip|"
    r"directions?|head|"
    r"headed|heading|walk|walking|tickets?|way|routes?|trains?|bus|plane|taxi|cab|car|transport|back|over|bound|off|"
    r"return(?:ing)?|sent|vacation|moving)"
    r" (?:me |us )?(?:to|for(?= [A-Z]))|arriv(?:e|al|ing) (?:at|in|to)|(?:arrival|destination|drop-?off|bestemming)"
    r"(?: location| address| point)? (?:is|to|would be)|(?:fly(?:ing)?|flights?|get|land(?:ing)?|"
    r"arriv\w+) (?:in|into|in to)|"
    r"visit(?:ing)?|(?:be|drop(?:ped)? (?:me |us )?off|end(?:ing)? up) (?:at|in)|naar|bestemming is)"
)
_THERE: Final = re.compile(
    r"\b(?:flights?|fly|go|going|get|ride|travel|train|bus|drive|tickets?|vlieg|reis|ga) (?:\w+ )?"
    r"(?:there|daarheen|ernaartoe)\b",
    re.I,
)
_HERE: Final = (
    r"(?:weather|forecast|temperature|raining|snowing|sunny|cold|hot|warm|weer)?\s*(?:in|for|at|near|around|bij|te)"
)
_TRIGGERS: Final = (
    ("departure", re.compile(rf"\b{_DEPART}\s+(?=\w)", re.I)),
    ("arrival", re.compile(rf"\b{_ARRIVE}\s+(?=\w)", re.I)),
    ("", re.compile(rf"\b{_HERE}\s+(?=\w)", re.I)),
)
_AREA: Final = re.compile(
    r"\b(?:in|on|near|to|at)\s+(?:the\s+|het\s+)?(?P<area>(?:city |town )?(?:north|south|east|west|centre|"
    r"center|central|downtown|noorden|zuiden|oosten|"
    r"westen|centrum)(?:ern)?)\b(?! [A-Z])|\b(?P<side>(?:north|south|east|west)(?:ern)?)[\s\-]?(?:side|part|end)\b",
    re.I,
)
_VAGUE: Final = re.compile(r"\b(?:going|visit\w*|sent|car|be|get|moving|land\w*)\b", re.I)
"""Words before a place that stand before much else too: then only a capital makes it one."""
_TO: Final = re.compile(r"\s+(?:to|naar|->)\s+", re.I)
_NTH: Final = re.compile(r"\d{1,3}(?:st|nd|rd|th|e)")
_JOINS: Final = frozenset({"and", "en", "on", "of", "&"})
_LONGEST: Final = 4


def phrase(text: str, start: int, found: tuple[Word, ...] | None = None, least_capital: bool = False) -> Span | None:
    """The place named from this character on, or None. `least_capital`: only with a capital or a place's noun."""
    run = [w for w in (found or words(text)) if w.start >= start]
    if run and run[0].low in ("the", "de", "het"):
        run = run[1:]
    taken: list[Word] = []
    for at, word in enumerate(run):
        gap = text[taken[-1].end : word.start] if taken else text[start : word.start]
        if re.search(r"[,!?;:()\n]|\.(?!\w)", gap) and not (taken and taken[-1].low in ("st", "ft", "mt")):
            break
        joins = (
            word.low in ("and", "&", "en", "on", "of")
            and taken
            and at + 1 < len(run)
            and _fits(run[at + 1], joined=True)
        )
        capital_on = word.low in ("on", "of") and at + 1 < len(run) and not run[at + 1].text[0].isupper()
        if (not joins or capital_on or not text[word.end :].startswith(" ")) and not _fits(word):
            break
        if len(taken) >= _LONGEST + 1 or (joins and any(w.low in ("and", "en") for w in taken)):
            break
        taken.append(word)
    while taken and taken[-1].low in _JOINS:
        taken.pop()
    if not taken or all(w.low.isdigit() for w in taken):
        return None
    if taken[-1].low in _EVENTS:
        return None
    if least_capital and not (any(w.text[0].isupper() for w in taken) or taken[-1].low in _NOUNS):
        return None
    return Span(text[taken[0].start : taken[-1].end], taken[0].start, taken[-1].end)


def _fits(word: Word, joined: bool = False) -> bool:
    if word.low in ("i", "then", "is") or word.low in _STOP:
        return word.text == "US" and not joined
    return not word.low[0].isdigit() or bool(_NTH.fullmatch(word.low))


def find(text: str, travel: bool, bare: bool = True) -> tuple[Span, ...]:
    """Places with their roles "departure", "arrival" or "". Without `travel`, only pairs and capitalised places count.
    `bare`: a lone "a to b" counts too, as in an answer."""
    found = words(text)
    spans = _pairs(text, found, travel, bare)
    for role, trigger in _TRIGGERS:
        for m in trigger.finditer(text):
            lower_fine = travel and role == "arrival" and not _VAGUE.search(m.group())
            span = phrase(text, m.end(), found, least_capital=not lower_fine)
            if span and not role:
                span = _named(span)
            if span and (travel or role == ""):
                spans.append(Span(span.value, span.start, span.end, role))
    return tuple(_roles_first(spans))


def _named(span: Span) -> Span | None:
    """A place without a role begins with a capital; capitals before a common word ("BA lounge") name no place."""
    run = words(span.value)
    if not run[0].text[0].isupper():
        return None
    shouted = len(run) > 1 and run[0].text.isupper() and run[1].text[0].islower() and run[1].low not in _JOINS
    return None if shouted else span


def goes_there(text: str) -> bool:
    """Whether the place just spoken of is where they go ("let's look for a flight there")."""
    return bool(_THERE.search(text))


def _pairs(text: str, found: tuple[Word, ...], travel: bool, bare: bool) -> list[Span]:
    """ "from A to B", and "A to B" where that is all that is said; not `bare`: then only with a capital."""
    out: list[Span] = []
    for m in re.finditer(r"\b(?:from|van|tussen|between)\s+(?=\w)|^\W*(?=\w)", text, re.I):
        first = phrase(text, m.end(), found)
        link = _TO.match(text, first.end) if first else None
        second = phrase(text, link.end(), found) if link else None
        if not first or not second:
            continue
        led = bool(m.group().strip())
        if not travel and not (first.value[0].isupper() and second.value[0].isupper()):
            continue
        if led or (len(text) - second.end < 40 and (bare or (first.value[0].isupper() and second.value[0].isupper()))):
            out.append(Span(first.value, first.start, first.end, "departure"))
            out.append(Span(second.value, second.start, second.end, "arrival"))
    return out


def _roles_first(spans: list[Span]) -> list[Span]:
    """One reading per place; one with a role wins over one without."""
    kept: dict[int, Span] = {}
    for span in spans:
        held = kept.get(span.start)
        if held is None or (not held.role and span.role):
            kept[span.start] = span
    return apart(list(kept.values()))


def areas(text: str) -> tuple[Span, ...]:
    """Parts of a town ("in the north", "the east side"), with the role "area"."""
    return tuple(Span(m[m.lastgroup or 0], *m.span(m.lastgroup or 0), "area") for m in _AREA.finditer(text))
