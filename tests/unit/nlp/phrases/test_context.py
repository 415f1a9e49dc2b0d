"""What "not here" remembers of a hit: the rule's own words, the same for every customer, and no detail of any."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.phrases.check import Phrases


@pytest.fixture(scope="module")
def phrases() -> Phrases:
    return Phrases.load()


@pytest.mark.parametrize(
    ("texts", "context"),
    [
        (("I cannot find jan.jansen@example.com or card 4111 1111 1111 1111.", "I can’t find you."), "i can not find"),
        (("U moet eerst het formulier invullen.", "U moet naar de Kerkstraat 4."), "u moet"),
    ],
)
def test_the_same_words_with_another_customers_details_are_the_same_context(
    phrases: Phrases, texts: tuple[str, ...], context: str
) -> None:
    lang = "nl" if context == "u moet" else "en"
    assert {flag.context for text in texts for flag in phrases.check(text, lang)} == {context}


def test_what_only_ends_like_a_word_of_the_rule_stays_that_ending(tmp_path: Path) -> None:
    folder = tmp_path / "nl"
    folder.mkdir()
    (folder / "mine.toml").write_text(
        'category = "jargon"\nwhy = "w"\n[[rule]]\nname = "street"\nmatch = ["naar ..2 *straat # {rest}"]\nsay = []\n'
        'add = "a"\nhits = ["[naar de kerkstraat 4] daar", "[naar kerkstraat 4] hier", "[naar een kerkstraat 5] toe"]\n'
        'clean = ["naar huis", "hier"]\n'
    )
    phrases = Phrases.load(rules=tmp_path)
    (flag,) = phrases.check("Wij gaan naar de lange Molenstraat 12 met Jan.", "nl")
    assert flag.context == "naar *straat #"


@given(st.text(alphabet="ikcant findu jan@.4", min_size=1, max_size=30))
def test_whatever_the_customer_is_called_stays_out(phrases: Phrases, name: str) -> None:
    written = set(phrases.sets["en"].symbols.of)
    for flag in phrases.check(f"I cannot find {name} qzx and I can't refund {name}.", "en"):
        assert set(flag.context.split()) <= written
