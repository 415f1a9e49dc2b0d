"""Every option explains itself in both languages, and its default is one of its own values."""

from __future__ import annotations

import dataclasses
from datetime import time
from typing import get_args

import pytest

from assist.settings.options import Option
from assist.settings.values import CATEGORIES, OPTIONS, Settings, is_quiet
from nlp.findings import Category


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.name)
def test_every_option_has_help_and_a_valid_default(option: Option) -> None:
    for language in ("en", "nl"):
        text = option.help[language]
        assert len(text.split()) >= 4
        assert text[0].isupper()
        assert text.endswith(".")
    assert option.help["en"] != option.help["nl"]
    assert option.check(option.default) == option.default == getattr(Settings(), option.name)
    assert option.bounds if option.kind == "number" else not option.bounds
    assert option.choices or option.kind != "choice"


def test_the_categories_are_those_of_the_rules() -> None:
    assert get_args(Category) == CATEGORIES


def test_settings_are_a_frozen_value_and_nothing_listens_unasked() -> None:
    settings = Settings()
    with pytest.raises(dataclasses.FrozenInstanceError):
        settings.width = 1  # type: ignore[misc]
    assert hash(settings) == hash(Settings())
    assert settings.clipboard is False
    assert settings.seconds_between == 45
    assert settings.cards == 3


def test_quiet_hours_within_a_day_and_over_midnight() -> None:
    assert [is_quiet("12:00-13:00", time(h, m)) for h, m in ((11, 59), (12, 0), (12, 59), (13, 0))] == [
        False,
        True,
        True,
        False,
    ]
    assert [is_quiet("22:00-07:00", time(h)) for h in (21, 22, 0, 6, 7)] == [False, True, True, True, False]
    assert not is_quiet("", time(12))
    assert not is_quiet("12:00-12:00", time(12))
