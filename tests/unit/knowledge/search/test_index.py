"""Asking the base."""

from __future__ import annotations

import pytest

from knowledge.search.build import build
from knowledge.search.index import Index
from knowledge.search.passage import Passage

ARTICLES = [
    Passage("fridge", "A fridge needs a day to get cool", "Fridge is warm", lang="en"),
    Passage("e18", "E18 means that the water does not drain", "Error E18", lang="en"),
    Passage("invoice", "The invoice is collected on the 25th", "Invoice date", lang="en"),
]
HOTELS = [
    Passage(f"{name}-{topic}", text, about=name, lang="en")
    for name in ("LAKEVIEW HOTEL", "NOODLE BAR", "ROSE GUEST HOUSE")
    for topic, text in (("pets", "Pets are welcome here"), ("parking", "Parking is free for guests"))
]


@pytest.fixture
def articles(tmp_path, encoder, detect):
    build(tmp_path, ARTICLES, encoder, detect)
    return Index.open(tmp_path, encoder, detect)


@pytest.fixture
def hotels(tmp_path, encoder, detect):
    build(tmp_path, HOTELS, encoder, detect)
    return Index.open(tmp_path, encoder, detect)


def first(answer):
    return answer.hits[0].id


def test_meaning_finds_what_words_miss_and_words_what_meaning_misses(articles):
    assert first(articles.search("refrigerator chilly")) == "fridge"
    assert first(articles.search("E18")) == "e18"


def test_scores_fall_and_top_is_kept(articles):
    scores = [hit.score for hit in articles.search("the fridge and the invoice", top=2).hits]
    assert len(scores) == 2
    assert scores == sorted(scores, reverse=True)


def test_nothing_here_answers_that(articles):
    assert articles.search("fridge is warm").answer
    assert not articles.search("book a flight to Lisbon").answer
    assert not articles.search("   ").answer
    assert not articles.search("fridge is warm", margin=0.9).answer


def test_the_context_says_which_thing_is_meant(hotels):
    context = ["agent: There is the Lakeview Hotel.", "agent: Or the Rose guest house.", "customer: Sounds nice"]
    answer = hotels.search("do they allow pets", context)
    assert first(answer) == "ROSE GUEST HOUSE-pets"
    assert {hit.id.split("-")[0] for hit in answer.hits} == {"ROSE GUEST HOUSE"}


def test_the_name_alone_still_finds_what_there_is_about_it(hotels):
    assert {hit.id.split("-")[0] for hit in hotels.search("Noodle Bar").hits} == {"NOODLE BAR"}


def test_about_goes_before_the_context_and_may_be_spelled_freely(hotels):
    assert first(hotels.search("parking", ["The Rose guest house"], about=["noodle-bar"])) == "NOODLE BAR-parking"


def test_an_unknown_about_does_not_hide_the_base(hotels):
    assert hotels.search("parking", about=["Somewhere else"]).hits


def test_a_base_about_things_is_silent_until_one_is_named(hotels):
    assert not hotels.search("parking is free for guests").answer
    assert hotels.search("parking is free for guests", ["the Noodle Bar"]).answer


def test_an_import_elsewhere_is_seen(tmp_path, articles, encoder, detect):
    build(tmp_path, [Passage("new", "How to descale a kettle", lang="en")], encoder, detect)
    assert first(articles.search("descale kettle")) == "new"


def test_an_empty_home_has_no_answer(tmp_path, encoder, detect):
    index = Index.open(tmp_path, encoder, detect)
    assert index.search("anything").hits == ()
    assert len(index) == 0


def test_each_language_is_searched_in_its_own_passages(tmp_path, encoder, detect):
    dutch = Passage("koelkast", "De ijskast wordt niet koud", "IJskast", lang="nl")
    build(tmp_path, [*ARTICLES, dutch], encoder, detect)
    index = Index.open(tmp_path, encoder, detect)
    assert first(index.search("de koelkast wordt niet koud")) == "koelkast"
    assert first(index.search("fridge", lang="en")) == "fridge"
    assert [hit.id for hit in index.search("fridge", lang="nl").hits] == ["koelkast"]


def test_vectors_of_another_model_are_left_alone(tmp_path, articles, other_encoder, detect):
    index = Index.open(tmp_path, other_encoder, detect)
    assert first(index.search("invoice date")) == "invoice"
    assert other_encoder.encoded == []
    assert not index.holds(ARTICLES)
    assert articles.holds(ARTICLES)


def test_by_words_alone_it_still_says_when_it_has_no_answer(tmp_path, articles, deaf_encoder, detect):
    index = Index.open(tmp_path, deaf_encoder, detect)
    assert index.search("invoice date").answer
    assert not index.search("what a lovely day to book flights and hotels for the invoice").answer
