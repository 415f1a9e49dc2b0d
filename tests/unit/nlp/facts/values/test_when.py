"""Days and times are found as said; counts, floors and tweet parts are neither."""

from __future__ import annotations

import pytest

from nlp.facts.values.when import dates, times


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("on Friday at 5 pm", ["Friday"]),
        ("from May 10th through 26th", ["May 10th", "26th"]),
        ("born 04/11/1987", ["04/11/1987"]),
        ("dinsdag 3 mei", ["dinsdag 3 mei"]),
        ("1/2 it never came", []),
        ("on the 2nd floor", []),
        ("my 50th birthday", []),
        ("at 14 Mill Lane, 4th Street", []),
    ],
)
def test_dates(said: str, found: list[str]) -> None:
    assert [span.value for span in dates(said)] == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("at 5 on Friday", ["5"]),
        ("om half zes", ["half zes"]),
        ("twelve thirty pm", ["twelve thirty pm"]),
        ("17:30 uur", ["17:30 uur"]),
        ("about 4 bedrooms", []),
        ("around four grand", []),
        ("after 3 days", []),
        ("about 31 I expect", []),
    ],
)
def test_times(said: str, found: list[str]) -> None:
    assert [span.value for span in times(said)] == found


def test_a_range_tells_its_start_and_end() -> None:
    assert [(s.value, s.role) for s in dates("from Monday to Friday")] == [("Monday", "start"), ("Friday", "end")]
