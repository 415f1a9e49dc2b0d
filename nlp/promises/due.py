"""Resolves when something is due: "before five", "within 5 working days", "volgende week dinsdag voor half drie".

Our conventions where people leave it open: the working day ends at 18:00, a morning at 12:00, an evening at 22:00, a
week on Friday; of "3 to 5 days" and "between 9 and 11" the later one counts; a bare hour is the one of the working day;
working days are Monday to Friday (public holidays are not known here). General date parsers were no help: they know no
working days and no "before five", and read "half drie" as three o'clock.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from nlp.findings import Language
from nlp.promises.times import Times
from nlp.promises.times_en import ENGLISH
from nlp.promises.times_nl import DUTCH

_TIMES: dict[Language, Times] = {"en": ENGLISH, "nl": DUTCH}
_PART_ENDS = {"": time(18), "morning": time(12), "afternoon": time(18), "evening": time(22)}
_MINUTES = {"minute": 1, "quarter": 15, "hour": 60}
_FRIDAY = 4
_FIRST_HOUR = 7
"""A bare "two" is 14:00: nobody promises a call at two in the night."""


@dataclass(frozen=True, slots=True)
class Due:
    """When, and where in the text it is said. `point`: a moment or a day, not a term such as "within a week"."""

    at: datetime
    start: int
    end: int
    point: bool


@dataclass(frozen=True, slots=True)
class _Day:
    start: int
    end: int
    rank: int
    """A date says more than a weekday, that more than "today", and a week says least: 3, 2, 1, 0 (-1: only a part)."""
    day: date
    part: str


def due_in(text: str, start: int, end: int, lang: Language, now: datetime, tz: tzinfo) -> Due | None:
    """The first term, or the day and time, named in `text[start:end]`, as an aware moment in `tz`; None without one."""
    times, here = _TIMES[lang], now.astimezone(tz)
    days = _days(times, text, start, end, here.date())
    term = times.term.search(text, start, end)
    if term and not (days and days[0].start < term.start()):
        short = times.units[" ".join(term["unit"].lower().split())] in _MINUTES
        return Due(_after(term, times, here), term.start(), term.end(), short)
    clock = _clock(times, text, start, end)
    best = max((day for day in days if day.rank >= 0), key=lambda day: day.rank, default=None)
    if best is None and clock is None:
        return None
    part = next((day.part for day in days if day.part), "")
    if clock:
        moment = _moment(best.day if best else None, _hour(clock, times), part, here)
    else:
        moment = datetime.combine(best.day if best else here.date(), _PART_ENDS[part], tz)
    spans = [(day.start, day.end) for day in days] + ([clock.span()] if clock else [])
    point = clock is not None or (best is not None and best.rank > 0)
    return Due(moment, min(first for first, _ in spans), max(last for _, last in spans), point)


def _after(term: re.Match[str], times: Times, here: datetime) -> datetime:
    """The end of a term. Minutes and hours are exact, over a change of the clock too; days end with the working day."""
    unit = times.units[" ".join(term["unit"].lower().split())]
    amount = times.number(term["amount"]) + (0.5 if term["half"] else 0)
    if unit in _MINUTES:
        return (here.astimezone(UTC) + timedelta(minutes=amount * _MINUTES[unit])).astimezone(here.tzinfo)
    day = here.date()
    if unit == "month":
        day = _months_later(day, int(amount))
    elif unit == "day" and term["working"]:
        day = _workdays_later(day, int(amount))
    else:
        day += timedelta(days=amount * (7 if unit == "week" else 1))
    return datetime.combine(day, _PART_ENDS[""], here.tzinfo)


def _workdays_later(day: date, count: int) -> date:
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() <= _FRIDAY
    return day


def _months_later(day: date, months: int) -> date:
    more, month = divmod(day.month - 1 + months, 12)
    return _in_month(date(day.year + more, month + 1, 1), day.day)


def _in_month(first: date, number: int) -> date:
    """That day of the month, or its last where the month is shorter."""
    return first.replace(day=min(number, calendar.monthrange(first.year, first.month)[1]))


def _days(times: Times, text: str, start: int, end: int, today: date) -> list[_Day]:
    """Every day named, in order; where two readings overlap the one that says more stays."""
    found = [
        day
        for pattern in times.days
        for match in pattern.finditer(text, start, end)
        if (day := _day(match, times, today)) is not None
    ]
    kept: list[_Day] = []
    for day in sorted(found, key=lambda d: (-(d.end - d.start), -d.rank)):
        if all(day.end <= other.start or day.start >= other.end for other in kept):
            kept.append(day)
    return sorted(kept, key=lambda d: d.start)


def _day(match: re.Match[str], times: Times, today: date) -> _Day | None:
    said = {name: " ".join(value.lower().split()) for name, value in match.groupdict().items() if value}
    part = next((times.parts[said[key]] for key in ("part", "thispart", "partonly", "daypart") if key in said), "")
    if "iso" in said or "number" in said:
        day = _date(said, times, today)
        return _Day(*match.span(), 3, day, part) if day else None
    if "weekday" in said:
        number = times.weekdays[said["weekday"]]
        if "inweek" in said or "nextday" in said:
            day = _monday(today) + timedelta(days=7 + number)
        else:
            day = today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
        return _Day(*match.span(), 2, day, part)
    if "relative" in said:
        return _Day(*match.span(), 1, today + timedelta(days=times.relative[said["relative"]]), part)
    if "period" in said:
        return _Day(*match.span(), 0, _period(said["period"], times, today), part)
    return _Day(*match.span(), 1 if "thispart" in said else -1, today, part)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _period(said: str, times: Times, today: date) -> date:
    """The last day of "this week", "early next week", "the end of the month", "before the weekend"."""
    name = next(name for pattern, name in times.periods if re.search(pattern, said))
    monday = _monday(today)
    if name.endswith("month"):
        first = today.replace(day=1)
        return _in_month(_months_later(first, 1) if name == "next-month" else first, 31)
    days = {"early-next-week": 8, "next-week": 11, "week": 4, "before-weekend": 4, "after-weekend": 7, "weekend": 6}
    return max(today, monday + timedelta(days=days[name])) if name in days else today


def _date(said: dict[str, str], times: Times, today: date) -> date | None:
    """A calendar date: without a year the coming one, without a month the coming day of that number."""
    try:
        if "iso" in said:
            return date.fromisoformat(said["iso"])
        number = int(said["number"])
        if "month" not in said:
            first = today.replace(day=1)
            return (first if number >= today.day else _months_later(first, 1)).replace(day=number)
        month = int(said["month"]) if said["month"].isdigit() else times.months[said["month"][:3]]
        year = int(said.get("year", today.year))
        day = date(year + 2000 if year < 100 else year, month, number)
        return day if "year" in said or day >= today else day.replace(year=day.year + 1)
    except ValueError:  # the 31st of June: no such day, so nothing to keep
        return None


def _clock(times: Times, text: str, start: int, end: int) -> re.Match[str] | None:
    """The time of day: the end of a range, or else the first one named."""
    between = times.between.search(text, start, end)
    if between:
        return between
    found = [match for pattern in times.clocks if (match := pattern.search(text, start, end))]
    return min(
        found,
        key=lambda match: (match.start("hour") if "hour" in match.re.groupindex else match.start(), -match.end()),
        default=None,
    )


def _hour(match: re.Match[str], times: Times) -> tuple[int, int, bool]:
    """Hour, minute, and whether the half of the day was said."""
    said = {name: " ".join(value.lower().split()) for name, value in match.groupdict().items() if value}
    if "noon" in said:
        return times.noon[said["noon"]], 0, True
    hour, minute = int(times.number(said["hour"])), int(said.get("minute", "0"))
    if "shift" in said:
        hour, minute = _shifted(said["shift"].split(), said.get("by", ""), hour, times)
    if "ampm" in said:
        return hour % 12 + (12 if said["ampm"] == "p" else 0), minute, True
    return hour, minute, hour > 12 or hour == 0


def _shifted(words: list[str], by: str, hour: int, times: Times) -> tuple[int, int]:
    """ "half past two", "quarter to four"; "half drie" is 2:30, "tien over half drie" 2:40."""
    if words == ["half"]:
        return hour - 1, 30
    minutes = {"half": 30, "quarter": 15, "kwart": 15}.get(by) or int(times.number(by))
    if times.to_hour in words:
        minutes = -minutes
    total = hour * 60 + minutes - (30 if words[-1] == "half" else 0)
    return total // 60, total % 60


def _moment(day: date | None, clock: tuple[int, int, bool], part: str, here: datetime) -> datetime:
    hour, minute, sure = clock
    if not sure and hour < 12 and (part in ("afternoon", "evening") or (not part and hour < _FIRST_HOUR)):
        hour += 12
    base = day or here.date()
    moment = datetime.combine(base, time(hour % 24, minute), here.tzinfo) + timedelta(days=hour // 24)
    if not sure and hour < 12 and not part and base == here.date() and moment <= here:
        moment += timedelta(hours=12)
    return moment + timedelta(days=1) if day is None and moment <= here else moment
