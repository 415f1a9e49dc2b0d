"""Each kind of option takes what it should and says in words what it wants instead."""

from __future__ import annotations

import pytest

from assist.settings.options import Kind, Option


def made(kind: Kind, **more: object) -> Option:
    return Option("x", kind, "look", "", {"en": "e", "nl": "n"}, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("option", "raw", "value"),
    [
        (made("toggle"), True, True),
        (made("number", bounds=(0, 5)), 0, 0),
        (made("number", bounds=(0, 5)), 5, 5),
        (made("choice", choices=("a", "b")), "b", "b"),
        (made("text"), "", ""),
        (made("folder"), "~/x", "~/x"),
        (made("list"), ["a"], ("a",)),
        (made("list", choices=("a", "b")), (), ()),
        (made("hours"), "", ""),
        (made("hours"), "22:00-07:30", "22:00-07:30"),
    ],
)
def test_taken(option: Option, raw: object, value: object) -> None:
    assert option.check(raw) == value


@pytest.mark.parametrize(
    ("option", "raw", "words"),
    [
        (made("toggle"), "yes", "true or false"),
        (made("toggle"), 1, "true or false"),
        (made("number", bounds=(0, 5)), 6, "from 0 to 5"),
        (made("number", bounds=(0, 5)), -1, "from 0 to 5"),
        (made("number"), 2.5, "whole number"),
        (made("number"), True, "whole number"),
        (made("choice", choices=("a", "b")), "c", "one of a, b"),
        (made("text"), 3, "text in quotes"),
        (made("list"), "a", "a list"),
        (made("list"), [1], "a list"),
        (made("list", choices=("a", "b")), ["c"], "not 'c'"),
        (made("hours"), "25:00-26:00", "time span"),
        (made("hours"), "noon", "time span"),
    ],
)
def test_refused(option: Option, raw: object, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        option.check(raw)
