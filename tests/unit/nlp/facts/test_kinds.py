"""Kinds of facts: every one has words in both languages, and one question asks for all that is missing."""

from __future__ import annotations

import pytest

from nlp.facts.ask import asked
from nlp.facts.kinds import ALIASES, KINDS, kind_of, label, question
from nlp.findings import Turn


def test_every_kind_has_words_in_both_languages() -> None:
    for kind in KINDS.values():
        assert kind.en
        assert kind.nl
        assert kind.ask_en
        assert kind.ask_nl


def test_other_names_lead_to_known_kinds() -> None:
    assert {kind_of(alias).name for alias in ALIASES} <= set(KINDS)


def test_a_slot_of_the_organisations_own_is_its_own_label() -> None:
    assert label("shoe-size", "en") == "shoe size"
    assert question(["shoe-size"], "en") == "Could you tell me the shoe size?"


def test_one_question_asks_for_all() -> None:
    assert question(["order-number", "email", "what-happened"], "en") == (
        "Could you tell me your order number, your e-mail address and what happened?"
    )
    assert question(["order-number", "email", "tried"], "nl") == (
        "Mag ik uw bestelnummer en uw e-mailadres van u, en kunt u mij vertellen wat u al hebt geprobeerd?"
    )
    assert question([], "en") == ""


@pytest.mark.parametrize(
    "kind", ["order-number", "email", "phone", "name", "postcode", "date-of-birth", "account-number"]
)
def test_our_own_question_is_understood_as_asking_for_it(kind: str) -> None:
    for lang in ("en", "nl"):
        text = question([kind], lang)  # type: ignore[arg-type]
        assert [ask.kind for ask in asked(Turn(0, "agent", text), (), lang)] == [kind]  # type: ignore[arg-type]


def test_labels_tell_the_role() -> None:
    assert label("place", "en", "departure flight") == "place (departure)"
    assert label("place", "nl", "arrival") == "plaats (aankomst)"
