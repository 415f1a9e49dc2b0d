"""Shared words: forms, classes, and a team's additions."""

from __future__ import annotations

import pytest

from nlp.phrases.rule import RuleError
from nlp.phrases.tokens.words import Words


def test_a_team_adds_to_classes_and_replaces_the_rest() -> None:
    shipped = Words(classes={"we": ("i", "we")}, same={"pls": "please"}, forms={"go": ("went",)})
    ours = Words(classes={"we": ("we", "our shop"), "own": ("x",)}, same={"pls": "prise"})
    both = shipped.with_more(ours)
    assert both.classes == {"we": ("i", "we", "our shop"), "own": ("x",)}
    assert both.same == {"pls": "prise"}
    assert both.forms == {"go": ("went",)}


def test_a_missing_class_is_named() -> None:
    with pytest.raises(RuleError, match="@they"):
        Words().members("they")


def test_only_english_is_inflected_by_rule() -> None:
    assert Words().forms_of("lopen", english=False) == ("lopen",)
    assert "refunding" in Words().forms_of("refund", english=True)
