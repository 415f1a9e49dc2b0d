"""The pure step: what each event makes of a contact, without thread, window, network or model."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from assist.domain import events as ev
from assist.domain.effects import (
    Advise,
    Analyse,
    Effect,
    KeepPromise,
    KeepStreak,
    LookUpHistory,
    Record,
    SearchKnowledge,
    ShowCards,
    Silence,
    Unsilence,
)
from assist.domain.pace import Streak
from assist.domain.view import View
from assist.engine.flow import step
from assist.engine.rules import Rules, silence_key
from assist.engine.session import Session
from knowledge.customers.history import History, PastContact, Person, SourceState
from nlp.findings import Ask, Fact, Findings, Flag, Promise, Signal

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
RULES = Rules()
REFUSAL = Flag("en/refusal/cannot", "refusal", 0, 7, "I can't", ("I can help",), "why", (0, 20), context="i can not")
ANNA = Person("crm", "1", "Anna Visser", phones=("+31612345678",))


def run(*events: ev.Event, rules: Rules = RULES) -> tuple[Session, list[Effect]]:
    session: Session | None = None
    effects: list[Effect] = []
    for event in events:
        session, new = step(rules, session, event)
        effects += new
    assert session is not None
    return session, effects


def last_view(effects: list[Effect]) -> View:
    return [e.view for e in effects if isinstance(e, ShowCards)][-1]


def started(**more: object) -> ev.ContactStarted:
    return ev.ContactStarted("c", NOW, **{"address": "+31612345678", "ringing": True, **more})  # type: ignore[arg-type]


def said(speaker: str, text: str, seconds: float = 1) -> ev.Said:
    return ev.Said("c", NOW + timedelta(seconds=seconds), speaker, text)  # type: ignore[arg-type]


def analysed(turn: int | None, seconds: float = 1, version: int = 0, **found: object) -> ev.Analysed:
    return ev.Analysed("c", NOW + timedelta(seconds=seconds), Findings("en", **found), turn, version)  # type: ignore[arg-type]


def history(
    status: str = "complete", *contacts: PastContact, persons: tuple[Person, ...] = (ANNA,)
) -> ev.HistoryArrived:
    return ev.HistoryArrived("c", NOW, History(SourceState("crm", status), persons, contacts))  # type: ignore[arg-type]


def past(days: float, about: str = "parcel late", channel: str = "phone") -> PastContact:
    at = NOW - timedelta(days=days)
    return PastContact("crm", f"p{days}", channel, at, about, linked="case-1", open=True)  # type: ignore[arg-type]


def test_a_call_that_rings_is_looked_up_before_it_is_answered() -> None:
    session, effects = run(started())
    assert session.contact.ringing
    assert [e.address for e in effects if isinstance(e, LookUpHistory)] == ["+31612345678"]


def test_ringing_and_then_up_is_one_contact_looked_up_once() -> None:
    session, effects = run(started(), started(ringing=False))
    assert not session.contact.ringing
    assert session.contact.answered_at == NOW
    assert sum(isinstance(e, LookUpHistory) for e in effects) == 1


def test_words_of_an_unknown_contact_are_not_lost() -> None:
    session, effects = run(said("customer", "Hello, is anybody there?"))
    assert [t.text for t in session.turns] == ["Hello, is anybody there?"]
    assert any(isinstance(e, Record) and e.kind == "said" for e in effects)


def test_a_flag_becomes_advice_a_card_and_a_point_of_effort() -> None:
    session, effects = run(started(), said("agent", "I can't refund you."), analysed(0, flags=(REFUSAL,)))
    assert [e.advice.kind for e in effects if isinstance(e, Advise)] == ["phrase"]
    view = last_view(effects)
    assert [c.kind for c in view.cards] == ["say-instead"]
    assert [(p.signal, p.turn, p.evidence) for p in view.effort.points] == [("refusal", 0, "I can't")]
    assert session.effort.feel > 0


def test_a_draft_is_read_but_never_recorded() -> None:
    typed = ev.DraftChanged("c", NOW, "I can't refund you.", 1)
    _, effects = run(started(), typed, analysed(None, version=1, flags=(REFUSAL,)))
    view = last_view(effects)
    assert view.draft_flags == (REFUSAL,)
    assert view.cards[0].on_draft
    assert view.cards[0].replace == (0, 20)
    assert not [e for e in effects if isinstance(e, Record) and e.kind in ("phrase", "said")]
    assert view.effort.score == 0, "what was only typed cost the customer nothing"


def test_findings_of_an_older_draft_are_not_shown() -> None:
    first, second = ev.DraftChanged("c", NOW, "I can't", 1), ev.DraftChanged("c", NOW, "I can", 2)
    _, effects = run(started(), first, second, analysed(None, version=1, flags=(REFUSAL,)))
    assert last_view(effects).draft_flags == ()


def test_asking_for_what_was_told_shows_the_answer() -> None:
    told = Fact("order-number", "471123", "471123", 9, 15)
    _, effects = run(
        started(),
        said("customer", "My order 471123 is late."),
        analysed(0, facts=(told,)),
        said("agent", "What is your order number?"),
        analysed(1, asks=(Ask("order-number", 0, 26, "What is your order number?"),)),
    )
    advice = [e.advice for e in effects if isinstance(e, Advise)]
    assert [a.kind for a in advice] == ["already-told"]
    detail = dict(advice[0].detail)
    assert (detail["given_turn"], detail["value"]) == (0, "471123")
    view = last_view(effects)
    assert [f.value for f in view.facts] == ["471123"]


def test_not_here_silences_the_rule_in_this_contact_and_is_recorded() -> None:
    events = [started(), said("agent", "I can't refund you."), analysed(0, flags=(REFUSAL,))]
    _, effects = run(*events)
    card = last_view(effects).cards[0]
    session, effects = run(
        *events,
        ev.Reacted("c", NOW, card.id, "not-here"),
        said("agent", "I can't do that.", 200),
        analysed(1, 200, flags=(REFUSAL,)),
    )
    assert last_view(effects).cards == ()
    assert session.silenced == {"en/refusal/cannot"}
    reactions = [dict(e.detail) for e in effects if isinstance(e, Record) and e.kind == "reacted"]
    assert [(r["reaction"], r["rule"]) for r in reactions] == [("not-here", "en/refusal/cannot")]


def test_a_category_that_is_switched_off_costs_and_says_nothing() -> None:
    rules = Rules(categories_off=frozenset({"refusal"}))
    session, effects = run(started(), said("agent", "I can't."), analysed(0, flags=(REFUSAL,)), rules=rules)
    assert not [e for e in effects if isinstance(e, Advise)]
    assert session.effort.score == 0


def test_one_match_is_shown_several_are_for_the_agent_to_choose() -> None:
    _, effects = run(started(), history())
    assert last_view(effects).person == ANNA
    twin = Person("crm", "2", "Bram Visser", phones=ANNA.phones)
    _, effects = run(started(), history(persons=(ANNA, twin)))
    view = last_view(effects)
    assert view.person is None
    assert set(view.candidates) == {ANNA, twin}
    session, effects = run(started(), history(persons=(ANNA, twin)), ev.PersonChosen("c", NOW, "crm", "2"))
    assert session.person == twin
    assert [e.person for e in effects if isinstance(e, LookUpHistory)] == [None, ("crm", "2")]


def test_a_source_that_failed_never_looks_like_a_new_customer() -> None:
    _, effects = run(started(), history("failed", persons=()))
    assert [s.status for s in last_view(effects).sources] == ["failed"]


def test_a_failed_refresh_keeps_what_the_cache_showed() -> None:
    _, effects = run(started(), history("stale", past(1)), history("failed", persons=()))
    view = last_view(effects)
    assert len(view.timeline) == 1
    assert [s.status for s in view.sources] == ["failed"]


def test_coming_back_about_the_same_is_seen_as_effort() -> None:
    session, effects = run(started(), history("complete", past(1), past(3, channel="email")))
    linked = last_view(effects).linked
    assert linked is not None
    assert (linked.count, linked.channels) == (3, ("email", "phone", "phone"))
    costs = ["repeat-contact", "repeat-contact", "channel-switch"]
    assert [p.signal for p in session.effort.points] == costs
    again, _ = step(RULES, session, history("complete", past(1), past(3, channel="email")))
    assert [p.signal for p in again.effort.points] == costs, "a second answer of the source costs nothing again"


def test_a_promise_is_kept_in_the_ledger_and_can_be_marked() -> None:
    promise = Promise("call back", "I'll call you back", 0, 18, due=NOW + timedelta(hours=2))
    events = [started(), history(), said("agent", "I'll call you back"), analysed(0, promises=(promise,))]
    session, effects = run(*events)
    kept = [e for e in effects if isinstance(e, KeepPromise)]
    assert [(e.promise.what, e.customer) for e in kept] == [("call back", "crm:1")]
    session, effects = step(RULES, session, ev.PromiseMarked("c", NOW, session.promises[0].id, "kept"))
    assert session.promises[0].state == "kept"
    assert [e.promise.state for e in effects if isinstance(e, KeepPromise)] == ["kept"]


def test_what_customers_say_is_searched_what_agents_say_is_not() -> None:
    _, effects = run(
        started(),
        said("customer", "My internet is slow since yesterday"),
        analysed(0),
        said("agent", "Let me look at your internet"),
        analysed(1),
    )
    assert [e.query for e in effects if isinstance(e, SearchKnowledge)] == ["My internet is slow since yesterday"]


def test_a_script_is_offered_once_and_brings_its_checklist() -> None:
    script = ev.Suggestion(
        "s1", "script", "Reconnect devices", "…", 0.8, "reconnect", "router", needs=("order-number",)
    )
    found = ev.KnowledgeFound("c", NOW, 0, True, (script,))
    said_so = [started(), said("customer", "My router was replaced today"), analysed(0)]
    session, effects = run(*said_so, found, found)
    kinds = [e.advice.kind for e in effects if isinstance(e, Advise)]
    assert kinds == ["next-issue", "checklist"]
    view = last_view(effects)
    assert view.checklist is not None
    assert [i.kind for i in view.checklist.items] == ["order-number"]
    assert session.issues == ("router",)


def test_effort_signals_add_up_in_the_order_they_came() -> None:
    waited = Signal("long-wait-in-contact", "on hold for an hour", 0, 19)
    session, effects = run(started(), said("customer", "on hold for an hour"), analysed(0, signals=(waited,)))
    assert session.effort.do > 0
    assert [e.advice.kind for e in effects if isinstance(e, Advise)] == ["effort-signal"]


@pytest.mark.parametrize("value", ["471124", ""])
def test_a_fact_can_be_corrected_or_removed(value: str) -> None:
    told = Fact("order-number", "471123", "471123", 9, 15)
    session, _ = run(
        started(),
        said("customer", "My order 471123"),
        analysed(0, facts=(told,)),
        ev.FactCorrected("c", NOW, "order-number", "471123", value),
    )
    assert [h.value for h in session.memory.facts()] == ([value] if value else [])


def test_a_turn_analysed_asks_for_its_context() -> None:
    turns = [said("customer", f"turn {n}") for n in range(20)]
    _, effects = run(started(), *turns)
    last = [e for e in effects if isinstance(e, Analyse)][-1]
    assert last.turn.index == 19
    assert [t.index for t in last.before] == list(range(7, 19))


def test_a_card_stands_still_while_the_agent_types_on() -> None:
    events: list[ev.Event] = [started()]
    for version, text in enumerate(("I can't refund", "I can't refund you", "I can't refund you today"), 1):
        flag = Flag("en/refusal/cannot", "refusal", 0, len(text), text, ("I can help",), "why", (0, len(text)))
        typed = NOW + timedelta(seconds=version)
        events += [ev.DraftChanged("c", typed, text, version), analysed(None, version + 0.9, version, flags=(flag,))]
    _, effects = run(*events)
    assert {c.id for e in effects if isinstance(e, ShowCards) for c in e.view.cards} == {
        "say-instead:draft-0:en/refusal/cannot:1"
    }
    assert last_view(effects).cards[0].quote == "I can't refund you today"


def test_not_here_holds_for_the_same_words_in_later_contacts() -> None:
    events = [started(), said("agent", "I can't refund you."), analysed(0, flags=(REFUSAL,))]
    card = last_view(run(*events)[1]).cards[0]
    _, effects = run(*events, ev.Reacted("c", NOW, card.id, "not-here"))
    silence = next(e for e in effects if isinstance(e, Silence))
    assert (silence.rule, silence.context) == (REFUSAL.rule, "i can not")
    later = Rules(silenced=frozenset({silence_key(silence.rule, silence.context)}))
    assert last_view(run(*events, rules=later)[1]).cards == ()
    elsewhere = replace(REFUSAL, text="I can't, Jan")  # another customer's details are no other words of the rule
    assert last_view(run(*events[:2], analysed(0, flags=(elsewhere,)), rules=later)[1]).cards == ()
    whole = Rules(silenced=frozenset({REFUSAL.rule}))
    assert last_view(run(*events, rules=whole)[1]).cards == ()
    other = replace(REFUSAL, context="we can not")
    assert last_view(run(*events[:2], analysed(0, flags=(other,)), rules=later)[1]).cards != ()


def test_in_quiet_hours_nothing_interrupts_but_the_draft_is_still_checked() -> None:
    quiet = Rules(quiet_hours="08:30-09:30")
    events = [started(), said("agent", "I can't refund you."), analysed(0, flags=(REFUSAL,))]
    assert last_view(run(*events, rules=quiet)[1]).cards == ()
    typed = ev.DraftChanged("c", NOW, "I can't refund you.", 1)
    _, effects = run(started(), typed, analysed(None, version=1, flags=(REFUSAL,)), rules=quiet)
    assert [c.on_draft for c in last_view(effects).cards] == [True]


def test_half_a_sentence_is_underlined_but_not_advised_on_until_the_agent_pauses() -> None:
    typed = ev.DraftChanged("c", NOW, "I can't give", 1)
    session, effects = run(started(), typed, analysed(None, 0.1, version=1, flags=(REFUSAL,)))
    assert last_view(effects).draft_flags == (REFUSAL,)
    assert last_view(effects).cards == ()
    session, effects = step(RULES, session, ev.Ticked("c", NOW + timedelta(seconds=0.8)))
    assert [c.rule for c in last_view(list(effects)).cards] == ["en/refusal/cannot"]


def test_a_guess_of_a_source_is_never_shown_as_certain() -> None:
    unsure = History(SourceState("crm", "complete"), (ANNA,), certain=False)
    _, effects = run(started(), ev.HistoryArrived("c", NOW, unsure))
    view = last_view(effects)
    assert (view.person, view.candidates) == (None, (ANNA,))


def test_a_national_number_is_certain_where_the_country_is_known() -> None:
    session, _ = run(started(address="06 12345678"), history(), rules=Rules(region="NL"))
    assert session.person == ANNA
    session, _ = run(started(address="06 12345678"), history())
    assert session.candidates == (ANNA,)


def test_not_here_is_recorded_for_those_who_write_the_rules_without_the_customer() -> None:
    flag = replace(REFUSAL, text="I can't find Jan Jansen, jan@example.com or 4711")
    events = [started(), said("agent", "…"), analysed(0, flags=(flag,))]
    card = last_view(run(*events)[1]).cards[0]
    _, effects = run(*events, ev.Reacted("c", NOW, card.id, "not-here"))
    (detail,) = [dict(e.detail) for e in effects if isinstance(e, Record) and e.kind == "reacted"]
    assert detail["context"] == "i can not"
    assert detail["words"] == "I can't find [name] [name] [mail] or [number]"


def test_not_here_is_taken_back_by_one_key() -> None:
    events = [
        started(),
        said("agent", "I can't refund you."),
        analysed(0, flags=(REFUSAL,)),
        ev.DraftChanged("c", NOW + timedelta(seconds=200), "I can't do that.", 1),
        analysed(None, 200, version=1, flags=(REFUSAL,)),
    ]
    session, effects = run(*events)
    draft_card = next(c for c in last_view(effects).cards if c.on_draft)
    session, effects = run(*events, ev.Reacted("c", NOW + timedelta(seconds=201), draft_card.id, "not-here"))
    quiet = last_view(effects)
    assert (quiet.cards, quiet.draft_flags, quiet.not_here) == ((), (), draft_card)
    session, undone = step(RULES, session, ev.NotHereUndone("c", NOW + timedelta(seconds=202)))
    assert Unsilence(REFUSAL.rule, "i can not") in undone
    assert [c.turn for c in session.cards] == [0], "what went with it is back too"
    assert [(e.turn.text, e.version) for e in undone if isinstance(e, Analyse)] == [("I can't do that.", 1)]
    _, read = step(RULES, session, analysed(None, 203, version=1, flags=(REFUSAL,)))
    view = last_view(list(read))
    assert (view.draft_flags, view.not_here) == ((REFUSAL,), None)
    assert draft_card.id in {c.id for c in view.cards}
    _, again = step(RULES, session, ev.NotHereUndone("c", NOW + timedelta(seconds=204)))
    assert not [e for e in again if isinstance(e, Unsilence)], "there is nothing more to take back"


def _talk(turns: list[bool], rules: Rules = RULES, contact: str = "c", begin: float = 0) -> tuple[Rules, View]:
    """A contact in which the agent's turns are good or flagged, one every 20 seconds; as the runner hands rules on."""
    session: Session | None = None
    view = View()
    for number, good in enumerate(turns):
        at = NOW + timedelta(seconds=begin + 20 * number)
        flag = replace(REFUSAL, rule=f"en/r/{number}")
        found = Findings("en", flags=() if good else (flag,))
        for event in (ev.Said(contact, at, "agent", f"turn {number}"), ev.Analysed(contact, at, found, number)):
            session, effects = step(rules, session, event)
            for effect in effects:
                if isinstance(effect, KeepStreak):
                    rules = replace(rules, streak=effect.streak)
                if isinstance(effect, ShowCards):
                    view = effect.view
    assert session is not None
    return rules, view


def test_good_turns_count_over_contacts_and_a_flagged_turn_then_waits_twice_as_long() -> None:
    rules, view = _talk([True] * 8)
    assert view.quiet is None
    rules, view = _talk([True] * 4, rules, "d")
    assert view.quiet == 12, "the twelfth good turn is seen at once"
    rules, view = _talk([True] * 12, rules, "d2")
    _, view = _talk([False, False], rules, "e")
    assert len(view.held.cards) == 1
    assert view.held.until is None, "after twice the rest the words would be too long ago"
    near = replace(rules, budget=replace(rules.budget, seconds=20))
    assert len(_talk([False, False], near, "f")[1].cards) == 1, "20 s are not enough in quiet mode"
    assert len(_talk([False, False], replace(near, streak=Streak()), "f")[1].cards) == 2


def test_what_is_kept_back_is_told_and_can_be_looked_up() -> None:
    events = [started(), said("agent", "a", 1), analysed(0, 1, flags=(REFUSAL,))]
    other = replace(REFUSAL, rule="en/command/must", category="command")
    events += [said("agent", "b", 21), analysed(1, 21, flags=(other,))]
    session, effects = run(*events)
    view = last_view(effects)
    assert [c.rule for c in view.cards] == [REFUSAL.rule]
    assert [c.rule for c in view.held.cards] == [other.rule]
    assert view.held.until == NOW + timedelta(seconds=46)
    assert step(RULES, session, ev.Ticked("c", NOW + timedelta(seconds=30)))[1] == (), "nothing ticks needlessly"
    _, due = step(RULES, session, ev.Ticked("c", NOW + timedelta(seconds=46)))
    assert {c.rule for c in last_view(list(due)).cards} == {REFUSAL.rule, other.rule}
    _, opened = step(RULES, session, ev.HeldWanted("c", NOW + timedelta(seconds=25), view.held.cards[0].id))
    looked = last_view(list(opened))
    assert (looked.cards[0].rule, looked.held.cards) == (other.rule, ())


def test_a_rule_that_counts_over_the_contact_sees_its_turns_however_long_ago() -> None:
    events: list[ev.Event] = [started()]
    for number in range(40):
        events += [said("agent", f"turn {number}", number), analysed(number, number, counted=number in (0, 3, 35))]
    _, effects = run(*events, said("agent", "sorry", 50))
    last = [e for e in effects if isinstance(e, Analyse)][-1]
    assert [t.index for t in last.earlier] == [0, 3], "those within the context go with it anyway"
    _, effects = run(*events, ev.DraftChanged("c", NOW, "sorry", 1))
    assert [t.index for t in [e for e in effects if isinstance(e, Analyse)][-1].earlier] == [0, 3]


def test_in_quiet_hours_what_would_have_come_is_kept_back() -> None:
    quiet = Rules(quiet_hours="08:30-09:00")
    late = timedelta(minutes=-1)
    events = [
        started(),
        ev.Said("c", NOW + late, "agent", "I can't"),
        replace(analysed(0, flags=(REFUSAL,)), at=NOW + late),
    ]
    session, effects = run(*events, rules=quiet)
    view = last_view(effects)
    assert ([c.rule for c in view.held.cards], view.held.until) == ([REFUSAL.rule], None)
    _, opened = step(quiet, session, ev.HeldWanted("c", NOW + late, view.held.cards[0].id))
    assert len(last_view(list(opened)).cards) == 1
