"""Topics: named, inherited, and never dragged in by a word that several businesses use."""

from __future__ import annotations

from nlp.facts.topics import about, running, same, topic_in, topics
from nlp.findings import Turn


def test_the_best_supported_topic_comes_first() -> None:
    assert topics("book a flight, and is my hotel room near the hotel?")[0] == "hotel"
    assert topics("what day suits you?") == ()


def test_a_weak_word_gives_way_to_a_strong_one() -> None:
    assert topics("the flight had no food at the table") == ("flight",)


def test_the_topic_of_the_turns_before_is_inherited() -> None:
    before = [Turn(0, "customer", "I need a taxi"), Turn(1, "agent", "When?"), Turn(2, "customer", "now")]
    assert running(before) == "ride"
    assert running(()) == ""


def test_unknown_goes_with_any_and_families_belong_together() -> None:
    assert same("", "flight")
    assert same("ride", "trip")
    assert not same("party", "flight")


def test_about_keeps_each_word_once() -> None:
    assert about("departure", "flight", "flight") == "departure flight"
    assert topic_in("departure flight") == "flight"
