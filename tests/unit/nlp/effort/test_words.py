"""The rule files for effort: whole, and every signal has a rule in both languages."""

from typing import get_args

import pytest

from nlp.effort.words import read
from nlp.findings import Language, SignalName


@pytest.mark.parametrize("lang", get_args(Language))
def test_every_signal_has_a_rule(lang: Language) -> None:
    rules = read(lang).rules
    assert {rule.signal for rule in rules} == set(get_args(SignalName))
    assert {rule.channel for rule in rules} == {"", "phone", "email"}


@pytest.mark.parametrize("lang", get_args(Language))
def test_patterns_match_whole_words_only(lang: Language) -> None:
    hold = next(rule for rule in read(lang).rules if rule.signal == "long-wait-in-contact")
    said = {"en": "on hold", "nl": "in de wacht"}[lang]
    assert hold.says.search(said)
    assert not hold.says.search(f"x{said}x")
