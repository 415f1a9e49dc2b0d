"""Other people's JSON: fields mended, entries counted, markup gone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from knowledge.crm.web import reading
from knowledge.crm.web.errors import AnswerBroken

AT = datetime(2026, 2, 1, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "value",
    ["2026-02-01T10:00:00Z", "2026-02-01T12:00:00+02:00", "2026-02-01T12:00:00.000+0200", "2026-02-01 10:00:00",
     1769940000, 1769940000000, "1769940000", "1769940000000", 1769940000.0, "2026-02-01T10:00:00.000000Z"],
)  # fmt: skip
def test_times_of_all_systems_are_one_moment(value: Any) -> None:
    assert reading.when(value) == AT


@pytest.mark.parametrize("value", [None, "", "soon", "2026-13-01", True, {}, [], float("nan"), 10**40, "12"])
def test_what_is_no_time_is_unreadable_and_never_now(value: Any) -> None:
    assert reading.maybe_when(value) is None


def test_a_date_alone_is_its_first_moment() -> None:
    assert reading.when("2026-02-01") == AT - timedelta(hours=10)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Hello &amp; <b>you</b></p><p>two</p>", "Hello & you\ntwo"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<style>p{}</style><script>x()</script>only this", "only this"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("plain\n\n\n\ntext  with   spaces", "plain\n\ntext with spaces"),
        ("<ul><li>one</li><li>two</li></ul>", "one\ntwo"),
        ("nul\0byte", "nulbyte"),
        (7, "7"),
        (None, ""),
    ],
)
def test_words_without_markup(html: Any, text: str) -> None:
    assert reading.words(html) == text


@pytest.mark.parametrize("value", [{}, [], True, ["text"]])
def test_words_that_are_no_text_are_unreadable(value: Any) -> None:
    with pytest.raises(reading.Unreadable):
        reading.words(value)


def test_entries_are_read_left_out_or_counted() -> None:
    rows = [{"id": 1}, {"id": None}, "no entry", {"id": "skip"}, {}]
    read, lost = reading.each(rows, lambda row: None if row.get("id") == "skip" else reading.key(row["id"]))
    assert (read, lost) == (("1",), 3)


def test_a_list_that_is_not_there_is_no_empty_list() -> None:
    assert reading.items("Desk", {"a": {"b": []}}, "a", "b") == []
    for body in ({"a": {}}, {"a": {"b": None}}, {"a": {"b": {}}}, [], None, "x"):
        with pytest.raises(AnswerBroken, match=r"Desk .*a\.b"):
            reading.items("Desk", body, "a", "b")


@pytest.mark.parametrize("id", ["../../etc", "a/b", "a?b", "", "x" * 200, "a b", None, {}, "https://evil"])
def test_an_id_that_could_lead_elsewhere_is_none(id: Any) -> None:
    assert reading.ident(id) == ""


def test_one_line_takes_the_first_that_says_something() -> None:
    assert reading.one_line(None, "", {"x": 1}, "<p>two\nlines</p>", "other") == "two lines"
    assert len(reading.one_line("word " * 100)) <= reading.ONE_LINE


def test_texts_once_each() -> None:
    assert reading.texts("a", ["b", "a", None], "", 5) == ("a", "b", "5")
