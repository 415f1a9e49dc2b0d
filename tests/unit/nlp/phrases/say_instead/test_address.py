"""The sentence to say instead addresses the customer as the agent does."""

import pytest

from nlp.findings import Turn
from nlp.phrases.say_instead.address import speaks_informally
from nlp.phrases.say_instead.rewrite import exchanged

TABLE = {"heeft u": "heb je", "u heeft": "je hebt", "kunt u": "kun je", "uw": "je", "u": "je"}


@pytest.mark.parametrize(
    ("formal", "expected"),
    [
        ("Kunt u uw pas zoeken?", "Kun je je pas zoeken?"),
        ("U heeft recht op korting.", "Je hebt recht op korting."),
        ("Ik zoek het voor u uit.", "Ik zoek het voor je uit."),
        ("Het nummer van de bus is ruw geschat.", "Het nummer van de bus is ruw geschat."),
    ],
)
def test_verbs_change_with_the_form_of_address(formal: str, expected: str) -> None:
    assert exchanged(formal, TABLE) == expected


def test_an_empty_table_changes_nothing() -> None:
    assert exchanged("Kunt u bellen?", {}) == "Kunt u bellen?"


def test_this_message_tells_how_the_agent_speaks() -> None:
    before = (Turn(0, "agent", "Wat is uw naam?"),)
    assert speaks_informally("Je pakket is er niet.", before)
    assert not speaks_informally("Uw pakket is er niet.", (Turn(0, "agent", "Wat is je naam?"),))


def test_a_message_that_does_not_tell_follows_the_agents_last_turn() -> None:
    turns = (Turn(0, "agent", "Wat is je naam?"), Turn(1, "customer", "Dat heb ik u al gezegd."))
    assert speaks_informally("Dat kan niet.", turns)
    assert not speaks_informally("Dat kan niet.")
