"""What agents' turns and drafts ask for, and what only looks like a question."""

from __future__ import annotations

import pytest

from nlp.facts.ask import asked
from nlp.findings import Ask, Turn


def asks(text: str, *before: str) -> tuple[Ask, ...]:
    turns = [Turn(i, "customer", said) for i, said in enumerate(before)]
    return asked(Turn(len(turns), "agent", text), turns, "en")


@pytest.mark.parametrize(
    ("text", "kind", "role"),
    [
        ("Could I get your full name, please?", "name", ""),
        ("what is your order number", "order-number", ""),
        ("Please DM us your confirmation number.", "booking-number", ""),
        ("Where are you departing from?", "place", "departure"),
        ("Where do you need to go?", "place", "arrival"),
        ("On what day should it be?", "date", ""),
        ("When would you like the viewing to start?", "time", "start"),
        ("When do you expect the meeting to wrap up?", "time", "end"),
        ("For how many people should the reservation be made?", "party-size", ""),
        ("Who is your doctor?", "person", "doctor"),
        ("Could you give me the name of the host?", "person", "host"),
        ("What hotel would you like to stay at?", "venue", ""),
        ("What is your budget?", "amount", ""),
        ("Have you tried using another browser?", "tried", ""),
        ("Have you contacted our claims department?", "spoke-to", ""),
        ("What seems to be the problem?", "what-happened", ""),
        ("How can I help you today?", "wants", ""),
        ("which card would you like to replace", "card", ""),
        ("Which colour should I use for the top cable?", "colour", "top"),
        ("What time will the guests arrive?", "time", "arrival"),
        ("Do you want to drive, walk, or use public transit?", "option", ""),
        ("Do you require parking?", "yes-no", ""),
        ("Wat is uw bestelnummer?", "order-number", ""),
        ("Mag ik uw geboortedatum?", "date-of-birth", ""),
        ("Hoe laat wilt u reserveren?", "time", ""),
        ("Heeft u de router al herstart?", "tried", ""),
        ("Met wie spreek ik?", "name", ""),
        ("Waarmee kan ik u helpen?", "wants", ""),
        ("Kunt u dat herhalen?", "again", ""),
    ],
)
def test_kinds_of_questions(text: str, kind: str, role: str) -> None:
    (ask,) = asks(text)
    assert ask.kind == kind
    assert not ask.confirm
    assert role in ask.about.split() or not role


def test_one_request_may_ask_for_several_kinds() -> None:
    found = asks("Please send us your e-mail address, telephone number and booking reference.")
    assert [ask.kind for ask in found] == ["email", "phone", "booking-number"]


def test_a_day_and_a_time_are_two_kinds() -> None:
    assert {ask.kind for ask in asks("what day and what time would you like")} == {"date", "time"}


@pytest.mark.parametrize(
    "text",
    [
        "Is there anything else that I can do for you?",
        "Should I reserve it for you?",
        "Would you like me to book it?",
        "Have a great flight!",
        "Please let us know if you need further assistance.",
        "We never want to disappoint, but when planes are delayed we can't always help.",
        "Would you like to try a different time?",
        "Kan ik verder nog iets voor u doen?",
        "How are you today?",
    ],
)
def test_offers_and_fillers_ask_for_nothing(text: str) -> None:
    assert asks(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Is it still about order number 4711?",
        "Did I understand that your flight number is KL1043?",
        "Can you please verify that the flight number is correct?",
        "I cannot find that booking. Could you give me your booking number?",
        "Klopt het dat uw klantnummer 4711 is?",
    ],
)
def test_asking_to_confirm_is_marked(text: str) -> None:
    found = asks(text)
    assert found == () or all(ask.confirm for ask in found)


def test_the_topic_comes_from_the_question_or_from_the_turns_before() -> None:
    assert "party" in asks("When would you like your party to start?")[0].about.split()
    assert "restaurant" in asks("For what time?", "I'd like a table in a restaurant")[0].about.split()


def test_offsets_mark_the_words_of_the_question() -> None:
    text = "Thanks! Could I get your order number?"
    (ask,) = asks(text)
    assert text[ask.start : ask.end].strip() == ask.text
