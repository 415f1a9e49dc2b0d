"""What due.py reads a time with: one language's words for terms, days and hours, as patterns with named groups."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Times:
    """`term` is a stretch of time from now, `days` name a day or a week, `clocks` a time of day, `between` a range."""

    term: re.Pattern[str]
    days: tuple[re.Pattern[str], ...]
    clocks: tuple[re.Pattern[str], ...]
    between: re.Pattern[str]
    numbers: Mapping[str, float]
    units: Mapping[str, str]
    parts: Mapping[str, str]
    """Words for a part of the day → morning, afternoon, evening."""
    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    """By their first three letters."""
    relative: Mapping[str, int]
    """Days from today."""
    periods: tuple[tuple[str, str], ...]
    """Pattern → name of the period in due.py; the first that matches counts."""
    noon: Mapping[str, int]
    to_hour: str
    """The word that counts back from the hour: "quarter to", "kwart voor"."""
    month_first: bool = False

    def number(self, said: str) -> float:
        said = " ".join(said.lower().split())
        return self.numbers[said] if said in self.numbers else float(said.replace(",", "."))


def either(words: Iterable[str]) -> str:
    """An alternation, longest first, so that "fourteen" is not read as "four"."""
    return "|".join(sorted(words, key=len, reverse=True))


def pattern(text: str) -> re.Pattern[str]:
    """Compiled without regard to case; a blank stands for any white space."""
    return re.compile(text.replace(" ?", r"\s*").replace(" ", r"\s+"), re.I)
