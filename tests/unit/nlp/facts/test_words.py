"""Sentences end where they should, and stems of one word are equal."""

from __future__ import annotations

from nlp.facts.words import content, sentences, stem


def test_dots_inside_names_and_numbers_end_no_sentence() -> None:
    said = [s.text for s in sentences("I saw Dr. Lindqvist at 5.30. It cost $4.50! Fine?")]
    assert said == ["I saw Dr. Lindqvist at 5.30.", "It cost $4.50!", "Fine?"]


def test_offsets_are_of_the_text() -> None:
    text = "  Hello.  How are you?"
    assert [text[s.start : s.end] for s in sentences(text)] == ["Hello.", "How are you?"]


def test_forms_of_a_word_share_a_stem() -> None:
    assert len({stem(word) for word in ("book", "booked", "booking", "books")}) == 1
    assert len({stem(word) for word in ("delivery", "deliveries")}) == 1
    assert stem("4711") == "4711"


def test_empty_words_carry_no_content() -> None:
    assert content("could you please tell me the order number") == ("order", "number") or "order" in content(
        "the order"
    )
    assert content("yes please") == ()
