"""Which thing is meant, however it was typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.search.names import Aliases, meant, mentions, tokens, unnamed

BASE = [
    ("THE LAKEVIEW HOTEL", "Lakeview has a pool."),
    ("ROSE GUEST HOUSE", "Pets are welcome at the Rose."),
    ("WORTH HOUSE", "It is worth the money."),
    ("HARBOUR HOTEL", "It is worth a visit, the harbour is near."),
    ("MILL HOTEL", "A quiet place, worth it."),
    ("OLD MILL HOUSE", "An old house."),
    ("NOODLE BAR", "Fast."),
    ("Café Zoë & Sons", "Coffee."),
    ("CITY PIZZA NORTH", "Pizza in the north."),
    ("CITY PIZZA SOUTH", "Pizza in the south."),
    ("NANDO", "Chicken."),
    ("NANDO SOUTH", "Chicken again."),
]
KNOWN = Aliases.of(BASE)
WORDS = {word for about, text in BASE for word in tokens(f"{about} {text}")} | {"please", "checked", "street"}


def found(text: str) -> tuple[str, ...]:
    return tuple(name for mention in mentions(text, KNOWN, WORDS.__contains__) for name in mention.names)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("How about the Lakeview Hotel?", "THE LAKEVIEW HOTEL"),
        ("is there parking at lakeview", "THE LAKEVIEW HOTEL"),
        ("do you have lake view hotel", "THE LAKEVIEW HOTEL"),
        ("the Lakeveiw Hotel please", "THE LAKEVIEW HOTEL"),
        ("I booked cafe zoe and sons.", "Café Zoë & Sons"),
        ("Café Zoë & Sons", "Café Zoë & Sons"),
        ("worth house", "WORTH HOUSE"),
        ("in the Noodle-Bar tonight", "NOODLE BAR"),
    ],
)
def test_a_name_is_found_however_it_is_written(said, name):
    assert found(said) == (name,)


@pytest.mark.parametrize(
    "said",
    [
        "is it worth the money",  # a word that everybody uses is no name
        "a hotel with a bar",
        "It is in Rose Street, number four",  # a longer name of something else
        "",
    ],
)
def test_what_is_no_name_stays_unnamed(said):
    assert found(said) == ()


def test_the_longest_name_wins_where_one_is_inside_another():
    assert found("at nando south") == ("NANDO SOUTH",)
    assert found("at nando") == ("NANDO",)


def test_several_names_come_in_the_order_said():
    assert found("either worth house or the lakeview hotel") == ("WORTH HOUSE", "THE LAKEVIEW HOTEL")


def test_the_query_goes_before_the_context_and_the_latest_turn_before_the_earlier():
    context = ["agent: The Lakeview Hotel is full.", "agent: Noodle Bar then?", "customer: fine"]
    assert meant("has it a view?", context, KNOWN, WORDS.__contains__) == ("NOODLE BAR",)
    assert meant("and worth house?", context, KNOWN, WORDS.__contains__) == ("WORTH HOUSE",)
    assert meant("has it a view?", [], KNOWN, WORDS.__contains__) == ()


def test_a_base_without_names_knows_nobody():
    nobody = Aliases.of([("", "text"), ("  ", "more")])
    assert meant("Lakeview Hotel", ["Lakeview Hotel"], nobody, WORDS.__contains__) == ()


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Does the Lakeview Hotel have a view?", "Does it have a view?"),
        ("is Café Zoë & Sons or worth house quiet", "is it or it quiet"),
        ("is it quiet", "is it quiet"),
        ("Noodle Bar", "it"),
    ],
)
def test_the_question_without_the_names(said, left):
    assert unnamed(said, KNOWN, WORDS.__contains__, "it") == left


def test_places_of_names_are_characters_of_the_text():
    text = "Well… “Café Zoë & Sons” it is."
    (mention,) = mentions(text, KNOWN, WORDS.__contains__)
    assert text[mention.start : mention.end] == "Café Zoë & Sons"


PIECES = st.one_of(
    st.text(max_size=6), st.sampled_from([about for about, _ in BASE]), st.sampled_from([" ", "’s ", "&"])
)


@given(st.lists(PIECES, max_size=8).map("".join))
def test_mentions_stand_in_order_inside_any_text(text):
    places = [place for mention in mentions(text, KNOWN, WORDS.__contains__) for place in (mention.start, mention.end)]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)
