"""Dutch words for time ("half drie" is half past two)."""

from __future__ import annotations

from nlp.promises.times import Times, either, pattern

_COUNTED = "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien".split()
_NUMBERS: dict[str, float] = {
    **{word: float(number) for number, word in enumerate(_COUNTED, 1)},
    **{"één": 1, "het": 1, "de": 1, "half": 0.5, "een half": 0.5, "anderhalf": 1.5, "anderhalve": 1.5, "twintig": 20},
    **{"dertig": 30, "veertig": 40, "vijfenveertig": 45, "vierentwintig": 24, "achtenveertig": 48, "tweeënhalf": 2.5},
}
_UNITS = {
    **dict.fromkeys(("minuut", "minuten", "minuutje", "minuutjes", "min"), "minute"),
    **dict.fromkeys(("kwartier", "kwartiertje"), "quarter"),
    **dict.fromkeys(("uur", "uurtje", "uren", "uurtjes"), "hour"),
    **dict.fromkeys(("dag", "dagen"), "day"),
    **dict.fromkeys(("week", "weken", "weekje", "weekjes"), "week"),
    **dict.fromkeys(("maand", "maanden"), "month"),
}
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MONTHS = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_PARTS = {
    **{
        "ochtend": "morning",
        "morgen": "morning",
        "vroeg": "morning",
        "middag": "afternoon",
        "avond": "evening",
        "nacht": "evening",
    },
    **{"vanochtend": "morning", "vanmorgen": "morning", "vanmiddag": "afternoon", "vanavond": "evening"},
    **{"'s ochtends": "morning", "'s morgens": "morning", "'s middags": "afternoon", "'s avonds": "evening"},
}
_NUMBER = rf"(?:\d{{1,3}}(?:[.,]\d+)?|{either(_NUMBERS)})"
_HOUR = rf"(?:[01]?\d|2[0-4]|{either([*_COUNTED[:12], 'één'])})"
_DAYPART = r"(?:\s*(?P<daypart>ochtend|morgen|vroeg|middag|avond|nacht))?\b"
_WEEKDAY = rf"(?P<weekday>{either(_WEEKDAYS)}){_DAYPART}"
_MONTH = (
    r"(?P<month>jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?"
    r"|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
_CUE = r"(?:\b(?:voor|vóór|om|tot|rond|omstreeks|vanaf|na|uiterlijk|tegen)|(?<=dag)|(?<=morgen)|(?<=middag)|(?<=avond))"

DUTCH = Times(
    term=pattern(
        rf"\b(?:binnen|over|in|(?=de komende))(?: ?(?:ongeveer|circa|ca\.?|maximaal|hooguit|de komende))? "
        rf"(?:{_NUMBER}\s*(?:-|–|tot|à|a|of)\s*)?(?P<amount>{_NUMBER})\s*(?P<working>werk)?"
        rf"(?P<unit>{either(_UNITS)})\b(?P<half> en een half\b)?(?! (?:vooraf|geleden|eerder|van tevoren)\b)"
    ),
    days=(
        pattern(r"\b(?P<iso>\d{4}-\d\d-\d\d)\b"),
        pattern(r"\b(?P<number>\d{1,2})-(?P<month>\d{1,2})-(?P<year>20\d\d)\b"),
        pattern(
            r"\b(?:op|voor|vóór|uiterlijk) (?P<number>\d{1,2})[/-](?P<month>\d{1,2})(?:[/-](?P<year>20\d\d|\d\d))?\b"
        ),
        pattern(rf"\b(?:de )?(?P<number>\d{{1,2}})(?:e|ste|de)? {_MONTH}(?: (?P<year>20\d\d))?"),
        pattern(r"\bde (?P<number>\d{1,2})(?:e|ste|de)\b"),
        pattern(rf"\b(?P<inweek>volgende week)(?: op)? {_WEEKDAY}"),
        pattern(rf"\b(?:(?P<nextday>volgende) )?{_WEEKDAY}(?: (?P<inweek>volgende week)\b)?"),
        pattern(rf"\b(?P<relative>overmorgen|morgen|vandaag){_DAYPART}"),
        pattern(r"(?<!\w)(?P<thispart>vanochtend|vanmorgen|vanmiddag|vanavond)\b"),
        pattern(r"(?<!\w)(?P<partonly>'s (?:ochtends|morgens|middags|avonds))\b"),
        pattern(
            r"\b(?P<period>einde? van de (?:werk)?(?:dag|middag|week|maand)|in de loop van de (?:dag|middag|week)"
            r"|(?:eind|einde|begin) (?:van )?(?:volgende|deze) (?:week|maand)|(?:volgende|deze) (?:week|maand)"
            r"|(?:voor|vóór|na) het weekend|(?:dit|in het|komend) weekend)\b"
        ),
    ),
    clocks=(
        pattern(rf"\b(?P<hour>{_HOUR})[:.](?P<minute>[0-5]\d)\b(?: uur)?"),
        pattern(
            rf"\b(?P<shift>(?P<by>kwart|vijf|tien|twintig|\d\d?) (?:voor|over)(?: half)?|half) (?P<hour>{_HOUR})\b"
        ),
        pattern(rf"{_CUE} (?P<hour>{_HOUR}) uur\b"),
        pattern(
            rf"\b(?:om|vóór|voor|rond|tegen) (?P<hour>{either([*_COUNTED[1:12]])}|[1-9]|1\d|2[0-4])\b(?= ?(?:[.,;!]|$))"
        ),
        pattern(r"\b(?P<noon>12 uur 's middags|middernacht|lunch|lunchtijd)\b"),
    ),
    between=pattern(
        rf"\btussen {_HOUR}(?:[:.]\d\d)?(?: uur)? en (?P<hour>{_HOUR})(?:[:.](?P<minute>\d\d))?\b(?: uur)?"
    ),
    numbers=_NUMBERS,
    units=_UNITS,
    parts=_PARTS,
    weekdays={name: number for number, name in enumerate(_WEEKDAYS)},
    months={**{name: number for number, name in enumerate(_MONTHS, 1)}, "mrt": 3},
    relative={"vandaag": 0, "morgen": 1, "overmorgen": 2},
    periods=(
        (r"begin .*volgende week", "early-next-week"),
        (r"volgende week", "next-week"),
        (r"volgende maand", "next-month"),
        (r"(?:voor|vóór) het weekend", "before-weekend"),
        (r"na het weekend", "after-weekend"),
        (r"weekend", "weekend"),
        (r"week", "week"),
        (r"maand", "month"),
        (r"", "day"),
    ),
    noon={"12 uur 's middags": 12, "middernacht": 24, "lunch": 13, "lunchtijd": 13},
    to_hour="voor",
)
