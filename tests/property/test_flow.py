"""Whatever happens in whatever order: the step never fails, never shows too much, and never takes anything back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from assist.domain import events as ev
from assist.domain.effects import Analyse, ShowCards
from assist.engine.flow import step
from assist.engine.rules import Rules
from assist.engine.session import Session
from knowledge.customers.history import History, PastContact, Person, SourceState
from nlp.findings import Ask, Fact, Findings, Flag, Promise, Signal

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TEXT = st.text(max_size=40)
PERSON = st.sampled_from([Person("crm", str(n), f"P {n}", phones=("+31612345678",)) for n in range(3)])
PAST = st.builds(
    lambda n, about: PastContact("crm", str(n), "phone", NOW - timedelta(hours=n), about, open=n % 2 == 0),
    st.integers(1, 400),
    TEXT,
)
HISTORY = st.builds(
    lambda status, persons, past, sure: History(SourceState("crm", status), tuple(persons), tuple(past), (), sure),
    st.sampled_from(["loading", "complete", "partial", "failed", "stale"]),
    st.lists(PERSON, max_size=3),
    st.lists(PAST, max_size=5),
    st.booleans(),
)
FLAG = st.builds(
    lambda rule, category, text, full: Flag(rule, category, 0, len(text), text, ("say",), "why", (0, len(text)), full),
    st.sampled_from(["en/a/b", "en/c/d"]),
    st.sampled_from(["refusal", "scripted"]),
    st.text(min_size=1, max_size=10),
    st.booleans(),
)
FOUND = st.builds(
    Findings,
    st.sampled_from(["en", "nl"]),
    st.lists(FLAG, max_size=3).map(tuple),
    st.lists(st.builds(Fact, st.sampled_from(["order-number", "name"]), TEXT, TEXT, st.just(0), st.just(1))).map(tuple),
    st.lists(st.builds(Ask, st.sampled_from(["order-number", "name"]), st.just(0), st.just(1), TEXT)).map(tuple),
    st.lists(st.builds(Signal, st.just("transfer"), TEXT, st.just(0), st.just(1)), max_size=2).map(tuple),
    st.lists(st.builds(Promise, TEXT, TEXT, st.just(0), st.just(1), st.just(NOW)), max_size=2).map(tuple),
)
WORD = st.one_of(
    st.tuples(st.just("said"), st.sampled_from(["customer", "agent"]), TEXT),
    st.tuples(st.just("draft"), TEXT, st.integers(0, 9)),
    st.tuples(st.just("read"), FOUND),
    st.tuples(st.just("history"), HISTORY),
    st.tuples(st.just("react"), st.sampled_from(["used", "dismissed", "not-here", "seen"])),
    st.tuples(st.just("choose"), PERSON),
    st.tuples(st.just("start"), TEXT),
    st.tuples(st.just("end")),
    st.tuples(st.just("tick")),
)


def event(word: tuple, at: datetime, asked: list[Analyse], cards: list[str]) -> ev.Event | None:
    match word:
        case ("said", speaker, text):
            return ev.Said("c", at, speaker, text)
        case ("draft", text, version):
            return ev.DraftChanged("c", at, text, version)
        case ("read", found):
            request = asked.pop(0) if asked else None
            turn = None if request is None or request.turn.index < 0 else request.turn.index
            return ev.Analysed("c", at, found, turn, request.version) if request else None
        case ("history", history):
            return ev.HistoryArrived("c", at, history)
        case ("react", reaction):
            return ev.Reacted("c", at, cards[-1] if cards else "no such card", reaction)
        case ("choose", person):
            return ev.PersonChosen("c", at, person.source, person.id)
        case ("start", address):
            return ev.ContactStarted("c", at, "phone", address)
        case ("end",):
            return ev.ContactEnded("c", at)
        case _:
            return ev.Ticked("c", at)


@given(st.lists(WORD, max_size=40))
@settings(max_examples=300, deadline=None)
def test_any_order_of_events(words: list[tuple]) -> None:
    session: Session | None = None
    asked: list[Analyse] = []
    cards: list[str] = []
    turns = 0
    for number, word in enumerate(words):
        happened = event(word, NOW + timedelta(seconds=7 * number), asked, cards)
        if happened is None:
            continue
        session, effects = step(Rules(), session, happened)
        asked += [e for e in effects if isinstance(e, Analyse)]
        for effect in effects:
            if isinstance(effect, ShowCards):
                view = effect.view
                assert len(view.cards) <= 3
                assert len({c.id for c in view.cards}) == len(view.cards)
                assert not {c.id for c in view.cards} & session.gone
                assert view.effort.score == round(view.effort.do + view.effort.feel, 2)
                cards += [c.id for c in view.cards]
        assert len(session.turns) >= turns, "a turn is never taken back"
        turns = len(session.turns)
