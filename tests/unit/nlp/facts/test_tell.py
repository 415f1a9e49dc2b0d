"""What customers' turns tell, in English and Dutch: statements, short answers, corrections and what is taken back."""

from __future__ import annotations

import pytest

from nlp.facts.tell import told
from nlp.findings import Fact, Language, Turn


def facts(said: str, question: str = "", lang: Language = "en") -> tuple[Fact, ...]:
    before = [Turn(0, "agent", question)] if question else []
    return told(Turn(len(before), "customer", said), before, lang)


def values(kind: str, said: str, question: str = "", lang: Language = "en") -> list[str]:
    return [fact.value for fact in facts(said, question, lang) if fact.kind == kind and not fact.retracts]


@pytest.mark.parametrize(
    ("kind", "said", "value"),
    [
        ("order-number", "My order number is 47114", "47114"),
        ("order-number", "order number nine five three double eight", "95388"),
        ("booking-number", "booking ref: XK9T2P please", "XK9T2P"),
        ("flight-number", "I am stuck on flight kl 1043", "KL1043"),
        ("flight-number", "flight 1832 is late", "1832"),
        ("account-number", "the account number is 95381901 and", "95381901"),
        ("room-number", "I'm in room 117", "117"),
        ("case-number", "case 2207731 was closed", "2207731"),
        ("email", "you can mail me at jo.smit@example.com", "jo.smit@example.com"),
        ("phone", "call me on +31 6 12345678", "+31 6 12345678"),
        ("name", "Hi, my name is Anna de Vries and I have a question", "Anna de Vries"),
        ("name", "hi im Ben, I need help", "Ben"),
        ("date", "I need to be there on Thursday", "Thursday"),
        ("time", "a table for two at 7:30 pm", "7:30 pm"),
        ("party-size", "a table for 23 people", "23"),
        ("amount", "you charged me $45.50 twice", "$45.50"),
        ("person", "an appointment with Dr. Lindqvist", "Lindqvist"),
        ("venue", "I want to reserve a table at the Blue Heron", "Blue Heron"),
        ("address", "I live at 12 Station Road", "12 Station Road"),
    ],
)
def test_english_statements(kind: str, said: str, value: str) -> None:
    assert value in values(kind, said)


@pytest.mark.parametrize(
    ("kind", "said", "value"),
    [
        ("order-number", "mijn bestelnummer is 881234", "881234"),
        ("order-number", "bestelnummer vier zeven dubbel vijf", "4755"),
        ("customer-number", "klantnummer 55120", "55120"),
        ("invoice-number", "het gaat om factuur 20231", "20231"),
        ("name", "u spreekt met Pieter van Dam", "Pieter van Dam"),
        ("name", "goedemiddag, met Sanne Bakker", "Sanne Bakker"),
        ("phone", "mijn nummer is 06 12345678", "+31 6 12345678"),
        ("postcode", "mijn postcode is 2312 AB", "2312 AB"),
        ("address", "Hooigracht 38 in Leiden", "Hooigracht 38"),
        ("date", "het kan dinsdag", "dinsdag"),
        ("time", "om half zes graag", "half zes"),
        ("email", "jan punt smit apenstaartje voorbeeld punt nl", "jan.smit@voorbeeld.nl"),
    ],
)
def test_dutch_statements(kind: str, said: str, value: str) -> None:
    assert value in values(kind, said, lang="nl")


@pytest.mark.parametrize(
    ("question", "said", "kind", "value", "lang"),
    [
        ("Could I get your full name, please?", "Angela", "name", "Angela", "en"),
        ("may i have your name please", "yes its maria lopez", "name", "Maria Lopez", "en"),
        ("For how many people?", "two", "party-size", "two", "en"),
        ("What is your order number?", "yes, 4711", "order-number", "4711", "en"),
        ("What is your order number?", "A for Alpha B for Bravo 4 1 9", "order-number", "AB419", "en"),
        ("What time should it be?", "around 3:30", "time", "3:30", "en"),
        ("Where are you departing from?", "utrecht", "place", "utrecht", "en"),
        ("What is your phone number?", "415 555 0132", "phone", "+1 415-555-0132", "en"),
        ("Who is your doctor?", "Alexis", "person", "Alexis", "en"),
        ("Please provide the color of the first cable.", "purple", "colour", "purple", "en"),
        ("Do you require parking?", "no thanks", "yes-no", "no", "en"),
        ("how much would you like to transfer", "two hundred dollars", "amount", "two hundred dollars", "en"),
        ("what day and what time", "twelve thirty pm on monday", "time", "twelve thirty pm", "en"),
        ("what day and what time", "twelve thirty pm on monday", "date", "monday", "en"),
        ("What is your e-mail address?", "k a r e l at example dot nl", "email", "karel@example.nl", "en"),
        ("May I have your account ID?", "account id ghq2xz4", "account-number", "ghq2xz4", "en"),
        ("Are you using the app or the website?", "the app", "option", "app", "en"),
        ("Op welke dag wilt u komen?", "op dinsdag", "date", "dinsdag", "nl"),
        ("Wat is uw postcode?", "2312ab", "postcode", "2312ab", "nl"),
        ("Hoe laat zal ik bellen?", "vijf uur", "time", "vijf uur", "nl"),
        ("Met wie spreek ik?", "Fatima Aydin", "name", "Fatima Aydin", "nl"),
    ],
)
def test_short_answers_take_their_kind_from_the_question(
    question: str, said: str, kind: str, value: str, lang: Language
) -> None:
    found = values(kind, said, question, lang)
    assert value in found


@pytest.mark.parametrize(
    ("question", "said", "kind"),
    [
        ("Could you provide your date of birth, please?", "Someone transferred $500 from my account!", "date-of-birth"),
        ("Can you tell me your account number, please?", "Pudding is the best dessert", "account-number"),
        ("When will your trip start?", "Mill Lane and High Street", "time"),
        ("Who is your doctor?", "that nice woman, do you know her?", "person"),
        ("What is your order number?", "I don't have it here", "order-number"),
        ("Could I get your name?", "why do you need that?", "name"),
    ],
)
def test_what_does_not_fit_the_question_is_no_answer(question: str, said: str, kind: str) -> None:
    assert values(kind, said, question) == []


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("I was going at 3 on Saturday, but I have to work then", "date"),
        ("I just remembered that I have a wedding on Friday", "date"),
        ("Friday doesn't work for me", "date"),
        ("Is there a later time that might work?", "time"),
        ("Can we try a different hotel?", "venue"),
    ],
)
def test_what_is_dropped_is_a_retraction_and_no_answer(said: str, kind: str) -> None:
    found = facts(said, "When would you like the viewing?")
    assert [f for f in found if f.kind == kind and not f.retracts] == []
    assert any(f.retracts for f in found if f.kind == kind)


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("my card is 4111 1111 1111 1111", ""),
        ("4111111111111111", "What is your order number?"),
        ("four one one one one one one one one one one one one one one one", "What is your account number?"),
        ("mijn bsn is 111222333", ""),
        ("111222333", "Wat is uw BSN?"),
    ],
)
def test_cards_and_citizen_numbers_are_never_facts(said: str, question: str) -> None:
    for lang in ("en", "nl"):
        shown = " ".join(f"{f.value} {f.text}" for f in facts(said, question, lang))  # type: ignore[arg-type]
        digits = "".join(c for c in shown if c.isdigit())
        assert "1111" not in digits
        assert "111222333" not in digits


def test_a_pin_is_known_but_never_shown() -> None:
    (fact,) = [f for f in facts("my pin is 9503") if f.kind == "pin"]
    assert "9503" not in fact.value + fact.text


def test_places_carry_their_part_in_the_journey_without_capitals() -> None:
    found = {f.about.split()[0]: f.value for f in facts("i need a flight from leiden to delft") if f.kind == "place"}
    assert found == {"departure": "leiden", "arrival": "delft"}


def test_tried_and_spoke_to_and_story() -> None:
    kinds = {f.kind for f in facts("My router is broken. I restarted it twice and I called your helpdesk yesterday.")}
    assert {"what-happened", "tried", "spoke-to"} <= kinds


def test_an_open_question_survives_one_moment_please() -> None:
    before = [
        Turn(0, "agent", "What is your order number?"),
        Turn(1, "customer", "one moment please"),
        Turn(2, "agent", "Take your time."),
    ]
    assert [f.value for f in told(Turn(3, "customer", "55671"), before, "en") if f.kind == "order-number"] == ["55671"]


def test_offsets_mark_what_was_said() -> None:
    said = "Hello. My order number is 47114, thanks"
    for fact in facts(said):
        assert said[fact.start : fact.end] == fact.text


@pytest.mark.parametrize(
    ("first", "question", "said", "kind", "value"),
    [
        (
            "I live at 12 Station Street",
            "12 Station Street, correct?",
            "no, it's 14 Mill Lane",
            "address",
            "14 Mill Lane",
        ),
        ("I live on 5th Street 12", "On 5th Street?", "no, it's 4th Street", "address", "4th Street"),
        ("order number 4711", "Is your order number 4711?", "no, it's 4712", "order-number", "4712"),
        ("my name is Anna Smit", "Anna Smith?", "sorry, it's Anna Smits", "name", "Anna Smits"),
    ],
)
def test_a_correction_takes_the_kind_of_what_was_said_last(
    first: str, question: str, said: str, kind: str, value: str
) -> None:
    before = [Turn(0, "agent", "What is your address?" if "live" in first else "Hello"), Turn(1, "customer", first)]
    before.append(Turn(2, "agent", question))
    assert (kind, value) in [(f.kind, f.value) for f in told(Turn(3, "customer", said), before, "en")]
