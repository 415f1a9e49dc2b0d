"""The memory: asking again is answered with its source; corrected, retracted, unanswered and other items are not."""

from __future__ import annotations

import pytest

from nlp.facts.ask import asked
from nlp.facts.memory import Known, Memory
from nlp.facts.tell import told
from nlp.findings import Findings, Language, Turn


def listen(*said: str, lang: Language = "en", memory: Memory | None = None) -> tuple[Memory, list[Turn]]:
    """The memory after these turns; "A: …" is the agent, all else the customer."""
    memory, turns = memory or Memory(), []
    for index, text in enumerate(said):
        agent = text.startswith("A: ")
        turn = Turn(index, "agent" if agent else "customer", text.removeprefix("A: "))
        found = (
            Findings(lang, asks=asked(turn, turns, lang)) if agent else Findings(lang, facts=told(turn, turns, lang))
        )
        memory = memory.heard(turn, found)
        turns.append(turn)
    return memory, turns


def again(question: str, *said: str, lang: Language = "en", memory: Memory | None = None) -> Known | None:
    memory, turns = listen(*said, lang=lang, memory=memory)
    draft = Turn(-1, "agent", question)
    known = (memory.answer(ask, lang) for ask in asked(draft, turns, lang))
    return next((k for k in known if k), None)


@pytest.mark.parametrize(
    ("question", "said", "turn", "value"),
    [
        ("What is your order number?", ["A: Hello", "my order number is 47114"], 1, "47114"),
        ("May I have your name?", ["Hi, I'm Carla Jansen.", "A: Hello"], 0, "Carla Jansen"),
        ("Where are you going to?", ["I need a flight from Leiden to Delft"], 0, "Delft"),
        ("Where are you departing from?", ["I need a flight from Leiden to Delft"], 0, "Leiden"),
        ("When does the party start?", ["A party for 12 people at 5 pm", "A: Your name?", "Bo"], 0, "5 pm"),
        ("For how many people?", ["A table for 12 people please"], 0, "12"),
        ("Who is your doctor?", ["An appointment with Dr. Lindqvist"], 0, "Lindqvist"),
        ("Have you tried another browser?", ["I tried chrome and firefox, nothing works"], 0, "chrome"),
        ("Have you called the claims department?", ["I called the claims department twice"], 0, "claims"),
        ("What seems to be the problem?", ["My router is broken since Monday"], 0, "broken"),
        ("Does the flat need a balcony?", ["I'd like a flat with a balcony"], 0, "balcony"),
        ("Would you like to change the seat?", ["I booked but I want to change this seat"], 0, "seat"),
        ("which card would you like to replace", ["i lost my debit card"], 0, "debit"),
        ("Do you want to drive, walk or cycle?", ["I need driving directions"], 0, "driving"),
        ("What colour is the top cable?", ["A: What colour is the top cable?", "purple", "A: ok"], 1, "purple"),
        ("Could you repeat that?", ["A: Hello", "I lost my keys"], 1, "lost my keys"),
    ],
)
def test_asked_again_is_answered_with_its_turn(question: str, said: list[str], turn: int, value: str) -> None:
    known = again(question, *said)
    assert known is not None
    assert (known.turn, known.contact) == (turn, "")
    assert value in known.fact.value
    assert known.say


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What is your order number?", ["I have a question about my order"]),
        ("Is it still about order number 47114?", ["order number 47114"]),
        ("What is the flight number of your return flight?", ["my flight number is KL1043"]),
        ("What colour is the second cable?", ["A: What colour is the first cable?", "purple"]),
        ("What day would you like?", ["A viewing please. I was going on Saturday, but I can't then"]),
        ("Could you give me the name of the host?", ["Hi, my name is Carla"]),
        ("For what location would you like the weather?", ["I need a flight to Delft"]),
        ("When should the meeting end?", ["A meeting on Friday at 3 pm"]),
        ("What is your date of birth?", ["A: What is your date of birth?", "Somebody took $500!"]),
        ("Have you tried another browser?", ["I tried to book all day"]),
        ("I can't find that order. What is your order number?", ["order 47114"]),
        ("Would you like to try a different time?", ["A table at 5 pm"]),
    ],
)
def test_new_questions_stay_unanswered(question: str, said: list[str]) -> None:
    assert again(question, *said) is None


def test_a_later_statement_corrects_an_earlier_one() -> None:
    known = again("What day is it for?", "A table on Friday please", "A: Sure", "sorry, make it Saturday")
    assert known is not None
    assert (known.fact.value, known.turn) == ("Saturday", 2)


def test_the_first_time_it_was_said_is_the_source() -> None:
    known = again("What time?", "A table at 5 pm", "A: It is full", "what about tomorrow at 5?")
    assert known is not None
    assert known.turn == 0


def test_a_corrected_address_replaces_the_old_one() -> None:
    known = again(
        "What is your address?", "I live at 12 Third Street", "A: 12 Third Street?", "no, it's 12 Fourth Street"
    )
    assert known is not None
    assert known.fact.value == "12 Fourth Street"


def test_a_fact_of_an_earlier_contact_counts_and_names_it() -> None:
    mail = Turn(0, "customer", "My order number is 47114. I already restarted the router.")
    past = Memory().learned("e-mail, 12 Nov", Findings("en", facts=told(mail, (), "en")))
    known = again("What is your order number?", "Hi, me again", memory=past)
    assert known is not None
    assert (known.fact.value, known.turn, known.contact) == ("47114", None, "e-mail, 12 Nov")
    assert again("Have you restarted the router?", "Hi", memory=past) is not None


def test_what_is_said_now_comes_before_what_was_said_then() -> None:
    mail = Turn(0, "customer", "My order number is 47114.")
    past = Memory().learned("e-mail, 12 Nov", Findings("en", facts=told(mail, (), "en")))
    known = again("What is your order number?", "it is about order 55212", memory=past)
    assert known is not None
    assert (known.fact.value, known.turn) == ("55212", 0)


def test_learning_after_hearing_keeps_what_was_heard_on_top() -> None:
    memory, _ = listen("it is about order 55212")
    mail = Turn(0, "customer", "My order number is 47114.")
    memory = memory.learned("e-mail, 12 Nov", Findings("en", facts=told(mail, (), "en")))
    known = again("What is your order number?", memory=memory)
    assert known is not None
    assert known.fact.value == "55212"


def test_the_day_of_an_old_booking_is_not_the_day_of_a_new_one() -> None:
    mail = Turn(0, "customer", "I'd like a table at the restaurant on Friday at 5 pm")
    past = Memory().learned("e-mail, 12 Nov", Findings("en", facts=told(mail, (), "en")))
    assert again("What day would you like the table for?", "I'd like a table", memory=past) is None


def test_the_agent_corrects_and_removes() -> None:
    memory, _ = listen("my order number is 47114")
    changed = memory.corrected("order-number", "47114", "47115")
    assert [h.value for h in changed.facts() if h.kind == "order-number"] == ["47115"]
    assert [h.value for h in memory.corrected("order-number", "47114", "").facts() if h.kind == "order-number"] == []
    assert memory.corrected("order-number", "no such", "x") == memory


def test_chips_and_tried_are_in_order_and_hold_their_source() -> None:
    memory, _ = listen("my name is Carla. order number 47114", "A: ok", "I restarted it already")
    assert [(h.kind, h.turn) for h in memory.facts() if h.kind in ("name", "order-number")] == [
        ("name", 0),
        ("order-number", 0),
    ]
    assert [h.turn for h in memory.tried()] == [2]


def test_sentences_use_the_answer_in_both_languages() -> None:
    known = again("What is your order number?", "order number 47114")
    assert known is not None
    assert known.say[0] == "Is it still about order number 47114?"
    dutch = again("Wat is uw bestelnummer?", "bestelnummer 47114", lang="nl")
    assert dutch is not None
    assert dutch.say[0] == "Gaat het nog om bestelnummer 47114?"


def test_a_memory_does_not_change() -> None:
    first, _ = listen("order number 47114")
    before = first.facts()
    listen("order number 99999", memory=first)
    first.corrected("order-number", "47114", "1")
    assert first.facts() == before
