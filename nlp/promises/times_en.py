"""English words for time."""

from __future__ import annotations

from nlp.promises.times import Times, either, pattern

_COUNTED = ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen").split()
_NUMBERS: dict[str, float] = {
    **{word: float(number) for number, word in enumerate(_COUNTED, 1)},
    **{
        "a": 1,
        "an": 1,
        "the": 1,
        "half": 0.5,
        "half an": 0.5,
        "half a": 0.5,
        "twenty": 20,
        "thirty": 30,
        "a couple of": 2,
    },
    **{"forty": 40, "forty five": 45, "forty-five": 45, "twenty four": 24, "twenty-four": 24, "forty-eight": 48},
}
_UNITS = {
    **dict.fromkeys(("minute", "minutes", "min", "mins"), "minute"),
    **dict.fromkeys(("quarter of an hour", "quarters of an hour"), "quarter"),
    **dict.fromkeys(("hour", "hours", "hr", "hrs"), "hour"),
    **dict.fromkeys(("day", "days"), "day"),
    **dict.fromkeys(("week", "weeks"), "week"),
    **dict.fromkeys(("month", "months"), "month"),
}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_PARTS = {
    **{
        "morning": "morning",
        "first thing": "morning",
        "afternoon": "afternoon",
        "evening": "evening",
        "night": "evening",
    },
    **{"this morning": "morning", "this afternoon": "afternoon", "this evening": "evening", "tonight": "evening"},
}
_NUMBER = rf"(?:\d{{1,3}}(?:[.,]\d+)?|{either(_NUMBERS)})"
_HOUR = rf"(?:[01]?\d|2[0-4]|{either(_COUNTED[:12])})"
_DAYPART = r"(?: (?P<daypart>morning|afternoon|evening|night)\b)?"
_WEEKDAY = rf"(?P<weekday>{either(_WEEKDAYS)})\b"
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
_AMPM = r"(?:\s*(?P<ampm>[ap])(?:m\b|\.m\b\.?))"
_COUNTED_THINGS = either([*_UNITS, "working", "business", "years?", "euros?", "pounds?", "percent", "items?", "people"])
_NOT_A_COUNT = rf"(?![\d:/]|\.\d|\s*(?:%|(?:{_COUNTED_THINGS})\b|st\b|nd\b|rd\b|th\b|-))"
_CUE = r"\b(?:by|before|at|around|about|until|till|no later than)"

ENGLISH = Times(
    term=pattern(
        r"\b(?:within|in|inside|take|takes|up to|(?=the next))"
        r"(?: ?(?:the next|about|around|under|at most|a maximum of))? "
        rf"(?:{_NUMBER}\s*(?:-|–|to|or)\s*)?(?P<amount>{_NUMBER})\s*-?(?:calendar )?"
        rf"(?P<working>working |business |office )?(?P<unit>{either(_UNITS)})\b"
        r"(?P<half> and a half)?(?! (?:prior|before|ahead|earlier|ago)\b)"
    ),
    days=(
        pattern(r"\b(?P<iso>\d{4}-\d\d-\d\d)\b"),
        pattern(r"\b(?:on|by|before) (?P<number>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>\d{4}|\d\d))?\b"),
        pattern(rf"\b(?:the )?(?P<number>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? (?P<year>20\d\d))?"),
        pattern(rf"\b{_MONTH} (?P<number>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<year>20\d\d))?"),
        pattern(r"\bthe (?P<number>\d{1,2})(?:st|nd|rd|th)\b"),
        pattern(rf"\b(?P<inweek>next week)(?: on)? {_WEEKDAY}{_DAYPART}"),
        pattern(
            rf"\b(?:(?P<part>first thing) (?:on )?)?(?:(?P<nextday>next) )?{_WEEKDAY}"
            rf"(?: (?P<inweek>next week)\b)?{_DAYPART}"
        ),
        pattern(
            rf"\b(?:(?P<part>first thing) )?(?P<relative>the day after tomorrow|tomorrow|tmrw|tmr|today)\b{_DAYPART}"
        ),
        pattern(r"\b(?P<thispart>this morning|this afternoon|this evening|tonight)\b"),
        pattern(
            r"\b(?P<period>(?:end|close) of (?:the |this )?(?:day|business|play|week|month)|cob|eod"
            r"|end of next (?:week|month)|(?:early|beginning of|start of) next week|(?:later )?this (?:week|month)"
            r"|next (?:week|month)|(?:before|after) the weekend|(?:this|over the|at the) weekend)\b"
        ),
    ),
    clocks=(
        pattern(rf"\b(?P<hour>{_HOUR})[:.](?P<minute>[0-5]\d)\b{_AMPM}?"),
        pattern(rf"\b(?P<hour>{_HOUR}){_AMPM}"),
        pattern(rf"\b(?P<hour>{_HOUR}) ?o'?clock\b"),
        pattern(
            rf"\b(?P<shift>(?P<by>half|quarter|five|ten|twenty|\d\d?) (?:minutes )?(?:past|to)) (?P<hour>{_HOUR})\b"
        ),
        pattern(r"\b(?P<noon>noon|midday|midnight|lunch ?time|lunch)\b"),
        pattern(rf"{_CUE} (?P<hour>{_HOUR})\b{_NOT_A_COUNT}"),
    ),
    between=pattern(
        rf"\b(?:between|from) {_HOUR}(?:[:.]\d\d)?\s*(?:[ap]m)? (?:and|to|till|until) (?P<hour>{_HOUR})"
        rf"(?:[:.](?P<minute>\d\d))?\b{_AMPM}?"
    ),
    numbers=_NUMBERS,
    units=_UNITS,
    parts=_PARTS,
    weekdays={name: number for number, name in enumerate(_WEEKDAYS)},
    months={name: number for number, name in enumerate(_MONTHS, 1)},
    relative={"today": 0, "tomorrow": 1, "tmrw": 1, "tmr": 1, "the day after tomorrow": 2},
    periods=(
        (r"(?:early|beginning|start).*next week", "early-next-week"),
        (r"next week", "next-week"),
        (r"next month", "next-month"),
        (r"before the weekend", "before-weekend"),
        (r"after the weekend", "after-weekend"),
        (r"weekend", "weekend"),
        (r"week", "week"),
        (r"month", "month"),
        (r"", "day"),
    ),
    noon={"noon": 12, "midday": 12, "midnight": 24, "lunch": 13, "lunchtime": 13, "lunch time": 13},
    to_hour="to",
)
