"""For any text: offsets fit, secrets stay out, nothing fails, and what was retracted is not answered."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.facts.ask import asked
from nlp.facts.memory import Memory
from nlp.facts.tell import told
from nlp.findings import Findings, Language, Turn

WORDS = st.sampled_from(
    "my order number is 4711 flight KL1043 from to leiden Delft on friday at 5 pm for two people yes no , . ? ! • "
    "4111111111111111 name Anna i'm dr what when where who have you tried is it still not but can't then double five "
    "a for alpha € $45 12/05/2024 mijn bestelnummer uw naam wat welke of op om de het ’s 😀 \n \t".split(" ")
)
SAID = st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=25).map(" ".join))
LANGUAGE: st.SearchStrategy[Language] = st.sampled_from(["en", "nl"])


@settings(max_examples=300, deadline=None)
@given(SAID, SAID, LANGUAGE)
def test_any_turns_are_read_without_error_and_offsets_fit(said: str, question: str, lang: Language) -> None:
    agent = Turn(0, "agent", question)
    for ask in asked(agent, (), lang):
        assert 0 <= ask.start <= ask.end <= len(question)
    for fact in told(Turn(1, "customer", said), [agent], lang):
        assert 0 <= fact.start <= fact.end <= len(said)
        assert fact.value or fact.retracts


@settings(max_examples=150, deadline=None)
@given(SAID, LANGUAGE, st.sampled_from(["4111 1111 1111 1111", "5500005555555559", "4012-8888-8888-1881"]))
def test_a_card_number_is_never_shown(around: str, lang: Language, card: str) -> None:
    said = f"{around}\nmy card number is {card}\n{around}"
    shown = " ".join(f.value + f.text for f in told(Turn(0, "customer", said), (), lang))
    assert card[-4:] not in shown or card[-4:] in around


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.booleans(), SAID), max_size=8), LANGUAGE)
def test_memory_answers_only_with_what_it_shows(talk: list[tuple[bool, str]], lang: Language) -> None:
    memory, turns = Memory(), []
    for index, (agent, text) in enumerate(talk):
        turn = Turn(index, "agent" if agent else "customer", text)
        asks = asked(turn, turns, lang) if agent else ()
        for ask in asks:
            known = memory.answer(ask, lang)
            if known:
                assert not ask.confirm
                assert known.turn is not None
                assert turns[known.turn].speaker == "customer"
        facts = () if agent else told(turn, turns, lang)
        memory = memory.heard(turn, Findings(lang, facts=facts, asks=asks))
        turns.append(turn)
