"""When something is due, in the zone of the person: Wednesday 11 March 2026, 10:20, unless a line says otherwise."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from nlp.findings import Language
from nlp.promises.due import due_in

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 3, 11, 10, 20, tzinfo=AMSTERDAM)


def when(text: str, lang: Language, now: datetime = NOW) -> str | None:
    due = due_in(text, 0, len(text), lang, now, AMSTERDAM)
    return due.at.strftime("%Y-%m-%d %H:%M") if due else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("before five", "2026-03-11 17:00"),
        ("by 9", "2026-03-11 21:00"),
        ("at 9 am", "2026-03-12 09:00"),
        ("by noon", "2026-03-11 12:00"),
        ("by midnight", "2026-03-12 00:00"),
        ("at 3 p.m.", "2026-03-11 15:00"),
        ("tmrw at 3pm", "2026-03-12 15:00"),
        ("at half past two", "2026-03-11 14:30"),
        ("at quarter to four", "2026-03-11 15:45"),
        ("between 9 and 11 tomorrow", "2026-03-12 11:00"),
        ("within 5 working days", "2026-03-18 18:00"),
        ("in 3 to 5 days", "2026-03-16 18:00"),
        ("within an hour and a half", "2026-03-11 11:50"),
        ("in three quarters of an hour", "2026-03-11 11:05"),
        ("in a month", "2026-04-11 18:00"),
        ("tomorrow", "2026-03-12 18:00"),
        ("tomorrow morning", "2026-03-12 12:00"),
        ("tonight at 8", "2026-03-11 20:00"),
        ("on Wednesday", "2026-03-18 18:00"),
        ("on Friday at 2", "2026-03-13 14:00"),
        ("next Friday", "2026-03-20 18:00"),
        ("next week Tuesday", "2026-03-17 18:00"),
        ("early next week", "2026-03-17 18:00"),
        ("by the end of the day", "2026-03-11 18:00"),
        ("by close of business on Thursday", "2026-03-12 18:00"),
        ("before the weekend", "2026-03-13 18:00"),
        ("next month", "2026-04-30 18:00"),
        ("Tuesday the 17th of March", "2026-03-17 18:00"),
        ("on the 3rd", "2026-04-03 18:00"),
        ("on January 5", "2027-01-05 18:00"),
        ("on 31 June", None),
        ("2026-05-04", "2026-05-04 18:00"),
        ("in a few minutes", None),
        ("up to four hours prior to departure", None),
        ("at 10 euros", None),
        ("as soon as we can", None),
    ],
)
def test_english(text: str, expected: str | None) -> None:
    assert when(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("voor vijf uur", "2026-03-11 17:00"),
        ("om half drie", "2026-03-11 14:30"),
        ("om kwart voor vier", "2026-03-11 15:45"),
        ("om tien over half drie", "2026-03-11 14:40"),
        ("tussen 8 en 12 uur morgen", "2026-03-12 12:00"),
        ("binnen 5 werkdagen", "2026-03-18 18:00"),
        ("binnen 3 à 5 werkdagen", "2026-03-18 18:00"),
        ("over anderhalf uur", "2026-03-11 11:50"),
        ("binnen een kwartier", "2026-03-11 10:35"),
        ("binnen veertien dagen", "2026-03-25 18:00"),
        ("morgenochtend", "2026-03-12 12:00"),
        ("vanavond", "2026-03-11 22:00"),
        ("overmorgen", "2026-03-13 18:00"),
        ("volgende week dinsdag voor half drie", "2026-03-17 14:30"),
        ("a.s. vrijdag om 14.00 uur", "2026-03-13 14:00"),
        ("begin volgende week", "2026-03-17 18:00"),
        ("eind van de maand", "2026-03-31 18:00"),
        ("uiterlijk 1 april", "2026-04-01 18:00"),
        ("op 24-03-2026", "2026-03-24 18:00"),
        ("voor het weekend", "2026-03-13 18:00"),
        ("de komende twee dagen", "2026-03-13 18:00"),
        ("zodra het kan", None),
        ("ik heb er 12 maar geen 13", None),
    ],
)
def test_dutch(text: str, expected: str | None) -> None:
    assert when(text, "nl") == expected


def test_hours_are_exact_over_the_change_of_the_clock() -> None:
    night = datetime(2026, 3, 28, 23, 0, tzinfo=AMSTERDAM)
    assert when("within 12 hours", "en", night) == "2026-03-29 12:00"
    assert when("tomorrow before five", "en", night) == "2026-03-29 17:00"


def test_five_o_clock_is_the_persons_own() -> None:
    now = datetime(2026, 3, 11, 10, 20, tzinfo=ZoneInfo("UTC"))
    due = due_in("before five", 0, 11, "en", now, ZoneInfo("America/New_York"))
    assert due is not None
    assert due.at.isoformat() == "2026-03-11T17:00:00-04:00"


def test_friday_evening_counts_working_days_from_monday() -> None:
    friday = datetime(2026, 3, 13, 21, 0, tzinfo=AMSTERDAM)
    assert when("within one working day", "en", friday) == "2026-03-16 18:00"


def test_it_says_where_the_time_stands() -> None:
    text = "I'll call you on Friday at 2, promise."
    due = due_in(text, 0, len(text), "en", NOW, AMSTERDAM)
    assert due is not None
    assert text[due.start : due.end] == "Friday at 2"
    assert due.point
