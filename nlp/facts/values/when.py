"""Dates, times and durations as they are said, in English and Dutch. Values are words, not moments."""

from __future__ import annotations

import re
from typing import Final

from nlp.facts.values.span import Span, apart

_DAYS: Final = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weds?|thurs?|tues?|maandag|dinsdag|woensdag|donderdag|vrijdag|"
    r"zaterdag|zondag|"
    r"to-?day|tonight|tomorrow|tomorow|tommorow|day after tomorrow|vandaag|morgen(?:ochtend|middag|avond)?|"
    r"overmorgen|vanavond|"
    r"(?:this|next|coming|dit|komend|volgend)\s+weekend|the weekend|het weekend"
)
_MONTHS: Final = (
    r"jan(?:uary|uari)?|feb(?:ruary|ruari)?|mar(?:ch)?|maart|apr(?:il)?|may|mei|june?|juni|july?|juli|aug(?:ust|"
    r"ustus)?|"
    r"sept?(?:ember)?|oct(?:ober)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_NTH: Final = r"\d{1,2}(?:\s?(?:st|nd|rd|th|e|ste|de))?"
_SPOKEN: Final = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|een|één|twee|drie|vier|vijf|zes|zeven|acht|"
    r"negen|tien|elf|twaalf"
)
_MINUTES: Final = r"fifteen|twenty|thirty|forty|fifty|(?:twenty|thirty|forty|fifty)[\s\-]five|o[h']? (?:five|ten)"
_DATE: Final = re.compile(
    rf"\b(?:(?:{_DAYS})(?:,?\s+(?:the\s+)?{_NTH}(?:\s+(?:of\s+)?(?:{_MONTHS}))?(?!\s*(?::|[ap]\.?m|o'?clock|uur|"
    rf"people|guests|personen|or|of)\b))?"
    rf"|(?:{_MONTHS})\.?\s+(?:the\s+)?{_NTH}(?:,?\s+\d{{4}})?|{_NTH}\s+(?:of\s+)?(?:{_MONTHS})\b(?:,?\s+\d{{4}})?"
    rf"|\d{{1,2}}[/\-.]\d{{1,2}}[/\-.](?:\d{{4}}|\d{{2}})|\d{{4}}-\d{{2}}-\d{{2}}|(?![1-4]/[1-5]\b)\d{{1,2}}/\d{{1,2}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)\b(?!\s+(?:street|st\b|ave|avenue|floor|and\s+[A-Z]|time|row|birthday|anniversary|"
    rf"grade|"
    rf"class|one\b)))(?!\w)",
    re.I,
)
_CLOCK: Final = re.compile(
    rf"\b(?:\d{{1,2}}(?:[:.]\d{{2}})?\s*[ap]\.?m\b\.?|\d{{1,2}}:\d{{2}}(?:\s*uur)?|\d{{1,2}}[.]\d{{2}}\s+uur|"
    rf"\d{{1,2}}\s*(?:o'?\s?clock|uur|u\b)"
    rf"|(?:{_SPOKEN})(?:\s+(?:{_MINUTES}))?\s+(?:o'?\s?clock|uur|[ap]\.?\s?m\b)|"
    rf"(?:(?<=at )|(?<=om ))(?:{_SPOKEN})\s+(?:{_MINUTES})|(?:half|quarter|kwart|tien|vijf|ten|twenty)\s+(?:past|to|"
    rf"over|voor)\s+(?:\d{{1,2}}|{_SPOKEN})"
    rf"|half\s+(?:{_SPOKEN})|noon|midnight|middernacht|midday|lunch\s?time"
    rf"|in (?:the )?(?:morning|afternoon|evening)|'?s (?:ochtends|middags|avonds)|"
    rf"(?<=leave )now|(?<=leave )right now|(?<=leaving )now|(?<=leaving )right now|(?<=depart )now|"
    rf"(?<=walking )right now|"
    rf"(?<=go )right now|(?<=go )now|(?<=start )now)(?!\w)",
    re.I,
)
_AT: Final = re.compile(
    rf"\b(?:at|around|after|before|by|about|until|till|om|rond|na|voor|tot)\s+(?P<hour>\d{{1,2}}|"
    rf"{_SPOKEN})(?!\s*(?:\d|[/:.\-]\d|st\b|nd\b|rd\b|th\b|people|persons|guests|"
    rf"days?|weeks?|minutes?|min\b|hours?|uur|months?|years?|personen|mensen|dagen|weken|minuten|jaar|%|grand\b|"
    rf"hundred|thousand|dollars|bucks|euro|of us|more|"
    rf"other|different|place|point|times?\b|\w*(?:street|main)))(?!\w)",
    re.I,
)
_RANGE_MARK: Final = r"[-–]\s*(?:the\s+)?"
_COUNTED: Final = re.compile(
    rf"\s+(?:(?!please|pls|plus|as|is|this|thanks|on\b)[a-z]\w+s\b|on (?!(?i:the|{_DAYS}|{_MONTHS})\b)[A-Z]|"
    rf"bedroom|star|man\b)"
)
"""What follows a number that counts things: "about 4 bedrooms" is no time."""
_DURATION: Final = re.compile(
    rf"\b(?:\d+(?:[.,]\d+)?|{_SPOKEN}|an?|half an|a couple of|a few|een half|anderhalf|een paar)\s*(?:hours?|hrs?|"
    rf"minutes?|mins?|days?|weeks?|months?|years?|nights?|"
    rf"uur|uren|minuten|dagen|weken|maanden|jaar|nachten)\b",
    re.I,
)
_UNTIL: Final = re.compile(
    r"(?:\b(?:to|until|till|til|through|thru|tot|t/m|tot en met|and|en)|-|–)\s*(?:the\s+|de\s+)?$", re.I
)
_FROM: Final = re.compile(
    r"\b(?:from|between|van|vanaf|tussen|starting|arriving|beginning|start)\s+(?:on\s+|at\s+)?(?:the\s+)?$", re.I
)
_END: Final = re.compile(
    r"\b(?:until|till|til|tot|ends?|ending|finish(?:es)?|leav(?:e|ing)|check(?:ing)?[\s\-]?out|through)\s+(?:on\s+|"
    r"at\s+|by\s+)?(?:the\s+)?$",
    re.I,
)
_END_TIME: Final = re.compile(
    r"\b(?:until|till|til|tot|ends?|ending|finish(?:es)?|eindigt|through)\s+(?:at\s+|by\s+|om\s+)?$", re.I
)
_BORN: Final = re.compile(r"\b(?:born|birth|birthday|dob|geboren|geboortedatum)\b[^.!?]{0,20}$", re.I)
_BARE_END: Final = re.compile(
    rf"^\s*(?:to|until|till|through|thru|-|–|tot|t/m)\s*(?:the\s+)?(?P<v>{_NTH})\b(?!\s*(?:people|guests|:))", re.I
)


def dates(text: str) -> tuple[Span, ...]:
    """Days as said; of a range the first has the role "start" and the second "end"."""
    spans = apart(
        [
            Span(m.group().strip(), m.start(), m.end())
            for m in _DATE.finditer(text)
            if not _bare(text, m.start(), m.group())
        ]
    )
    return tuple(_ranged(text, spans, _END))


def _bare(text: str, start: int, said: str) -> bool:
    """Whether an ordinal stands without the words that make it a day: "2nd" may be a floor or a turn."""
    if not re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)", said.strip(), re.I):
        return False
    leads = re.search(
        rf"\b(?:on|from|until|through|by|for|till|to|between|and|arriv\w+|leav\w+|check\w*)\s+(?:the\s+)?$|"
        rf"{_RANGE_MARK}$",
        text[:start],
        re.I,
    )
    return not leads or bool(re.search(r"\b(?:floor|floors|level|story|verdieping)\b", text, re.I))


def times(text: str) -> tuple[Span, ...]:
    """Times of the day as said ("at 3" counts, "3 people" does not); ranges as for dates."""
    spans = [Span(m.group().strip(), m.start(), m.end()) for m in _CLOCK.finditer(text)]
    spans += [
        Span(m["hour"], m.start("hour"), m.end("hour"))
        for m in _AT.finditer(text)
        if _hour(m["hour"]) and not _dateish(text, m.end("hour")) and not _COUNTED.match(text[m.end("hour") :])
    ]
    return tuple(_ranged(text, apart(spans), _END_TIME))


def _hour(said: str) -> bool:
    return not said.isdigit() or 0 < int(said) <= 12


def _dateish(text: str, end: int) -> bool:
    return bool(re.match(rf"\s+(?:of\s+)?(?:{_MONTHS})\b", text[end:], re.I))


def durations(text: str) -> tuple[Span, ...]:
    """Lengths of time as said."""
    return tuple(Span(m.group(), m.start(), m.end()) for m in _DURATION.finditer(text))


def _ranged(text: str, spans: list[Span], end: re.Pattern[str]) -> list[Span]:
    out: list[Span] = []
    for at, span in enumerate(spans):
        before = text[max(0, span.start - 30) : span.start]
        role = ""
        if _BORN.search(before):
            role = "birth"
        elif (out and out[-1].role == "start" and _UNTIL.search(before)) or end.search(before):
            role = "end"
        elif _FROM.search(before) or (
            at + 1 < len(spans) and _UNTIL.fullmatch(text[span.end : spans[at + 1].start].strip() + " ")
        ):
            role = "start"
        bare = _BARE_END.match(text[span.end :]) if at + 1 == len(spans) else None
        if bare and role in ("", "start"):
            out.append(Span(span.value, span.start, span.end, "start"))
            out.append(Span(bare["v"], span.end + bare.start("v"), span.end + bare.end("v"), "end"))
        else:
            out.append(Span(span.value, span.start, span.end, role))
    return out
