"""Where no sentence of a rule fits, its card has something to add: a bare reason helps nobody on."""

from __future__ import annotations

import pytest

from nlp.findings import Language
from nlp.phrases.check import LANGUAGES, Phrases

WITHOUT_ADD = {"en": 38, "nl": 10}
"""At most so many rules have sentences but no `add`. Give them one and lower the number; at 0, load.py refuses them."""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_few_rules_have_nothing_to_add(lang: Language) -> None:
    rules = Phrases.load().rules(lang)
    found = [rule.id for rule in rules if (rule.say or rule.whole) and not rule.add and rule.instead is None]
    assert len(found) <= WITHOUT_ADD[lang], found
