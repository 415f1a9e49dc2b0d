"""What happens around words: a turn is said, a draft is typed, and what reading them found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from assist.advice.advisors.next_issue import answer
from assist.domain import events as ev
from assist.domain.advice import Advice, PromiseEntry
from assist.domain.effects import Advise, Analyse, Effect, KeepPromise, KeepStreak, Record, SearchKnowledge
from assist.domain.moment import Moment
from assist.engine.pacing import is_quiet_mode, streak_after
from assist.engine.rules import Rules, silence_key
from assist.engine.session import Draft, Session, customer_key
from assist.engine.steps.effort import with_points
from nlp.effort.score import point_of_flag, point_of_signal
from nlp.facts.handover import handover, note
from nlp.findings import Findings, Language, Promise, Turn

Change = tuple[Session, tuple[Effect, ...]]
CONTEXT = 12
"""Turns of context that go with a text to be read."""
WORDS_WORTH_SEARCHING = 3
TURNS_COUNTED = 8
"""Of the turns before those, the latest that a counting rule sees: rules count to 3 or 4."""
CARDS_KEPT = 60
"""The newest cards of a contact: older ones have had their time, also to be looked up."""
TURNS_SUMMED_UP_LIVE = 200
"""In a longer contact the summary waits for its end: it looks at every turn again."""


def said(rules: Rules, session: Session, event: ev.Said) -> Change:
    turn = Turn(len(session.turns), event.speaker, event.text, event.at)
    analyse = _reading(session, turn, 0)
    written = Record(session.contact.id, event.at, "said", (("speaker", event.speaker), ("text", event.text)))
    draft = Draft(version=session.draft.version) if event.speaker == "agent" else session.draft
    return replace(session, turns=(*session.turns, turn), draft=draft), (written, analyse)


def draft_changed(rules: Rules, session: Session, event: ev.DraftChanged) -> Change:
    if event.version <= session.draft.version and session.draft.text:
        return session, ()
    draft = Draft(version=event.version)
    if event.text.strip():
        draft = replace(session.draft, text=event.text, version=event.version, typed_at=event.at)
    session = replace(session, draft=draft)
    return session, draft_reading(session, event.at)


def _reading(session: Session, turn: Turn, version: int) -> Analyse:
    first = len(session.turns) - CONTEXT
    return Analyse(
        contact=session.contact.id,
        turn=turn,
        before=session.turns[-CONTEXT:],
        version=version,
        hint=_hint(session),
        channel=session.contact.channel,
        earlier=tuple(t for t in session.counted if t.index < first),
    )


def draft_reading(session: Session, at: datetime) -> tuple[Analyse, ...]:
    """The draft as it stands, to be read; nothing where it is empty."""
    draft = session.draft
    return (_reading(session, Turn(-1, "agent", draft.text, at), draft.version),) if draft.text.strip() else ()


def _hint(session: Session) -> Language | None:
    return session.lang if session.turns else None


def copied(rules: Rules, session: Session, event: ev.Copied) -> Change:
    """Copied text is looked at as a draft: the agent is about to paste it somewhere."""
    change = ev.DraftChanged(event.contact, event.at, event.text, session.draft.version + 1)
    return draft_changed(rules, session, change)


def analysed(rules: Rules, session: Session, event: ev.Analysed) -> Change:
    found = _allowed(rules, session, event.findings)
    if event.turn is None:
        return _draft_read(rules, session, event, found)
    turn = session.turns[event.turn]
    session = replace(session, lang=found.lang)
    advice = _advise(rules, _moment(session, event, turn, found))
    before = len(session.promises)
    session = _learn(rules, session, turn, found)
    effects = _noticed(session, event, advice)
    customer = customer_key(session)
    effects += [KeepPromise(session.contact.id, promise, customer) for promise in session.promises[before:]]
    if turn.speaker == "customer" and rules.search and len(turn.text.split()) >= WORDS_WORTH_SEARCHING:
        context = tuple(f"{t.speaker}: {t.text}" for t in session.turns[max(0, turn.index - 6) : turn.index])
        effects.append(SearchKnowledge(session.contact.id, turn.index, turn.text, context, found.lang, session.issues))
    session = _with_cards(rules, session, advice, turn.at)
    if turn.speaker == "agent":  # last, so that this turn's own cards go by the streak that it may break
        slipped = any(not flag.alternative for flag in found.flags)
        effects.append(KeepStreak(streak_after(rules.streak, slipped, rules.budget)))
    return session, tuple(effects)


def _allowed(rules: Rules, session: Session, found: Findings) -> Findings:
    off = rules.categories_off
    flags = tuple(
        f
        for f in found.flags
        if f.category not in off
        and f.rule not in session.silenced
        and rules.silenced.isdisjoint((f.rule, silence_key(f.rule, f.context)))
    )
    return found if len(flags) == len(found.flags) else replace(found, flags=flags)


def _draft_read(rules: Rules, session: Session, event: ev.Analysed, found: Findings) -> Change:
    """What was found in a draft counts only while that very text stands there."""
    if event.version != session.draft.version:
        return session, ()
    turn = Turn(-1, "agent", session.draft.text, event.at)
    found = replace(found, flags=tuple(f for f in found.flags if f.alternative != "offered"))
    advice = _advise(rules, _moment(session, event, turn, found, on_draft=True))
    cards = tuple(a.card for a in advice if a.card)
    return replace(session, draft=replace(session.draft, flags=found.flags, cards=cards)), ()


def knowledge_found(rules: Rules, session: Session, event: ev.KnowledgeFound) -> Change:
    if not event.answer or not event.suggestions:
        return session, ()
    turn = session.turns[event.turn]
    known = {s.id for s in session.suggestions}
    new = tuple(s for s in event.suggestions if s.id not in known)
    script = next((s for s in new if s.kind == "script"), None)
    issue = (script.at_hand or script.issue) if script else ""
    fresh = bool(issue) and issue not in session.issues
    if script and fresh:
        session = replace(session, issues=(*session.issues, issue), needs=script.needs or session.needs)
    session = replace(session, suggestions=(*session.suggestions, *new))
    moment = replace(
        _moment(session, event, turn, Findings(session.lang)), suggestions=new, issue=issue, issue_is_new=fresh
    )
    advice = _advise(rules, moment)
    session = _with_cards(rules, session, advice, turn.at)
    reply = answer(moment)
    if reply:
        others = tuple(c for c in session.cards if c.kind != "answer")
        calm = replace(reply, unhurried=is_quiet_mode(rules.streak, rules.budget))
        session = replace(session, cards=(*others, calm))
    return session, tuple(_noticed(session, event, advice))


def _noticed(session: Session, event: ev.Event, advice: Iterable[Advice]) -> list[Effect]:
    """Every advice is told to whoever listens, and written down."""
    effects: list[Effect] = []
    for a in advice:
        effects.append(Advise(session.contact.id, a))
        effects.append(Record(session.contact.id, event.at, a.kind, (("turn", a.turn), *a.detail)))
    return effects


def _moment(session: Session, event: ev.Event, turn: Turn, found: Findings, on_draft: bool = False) -> Moment:
    return Moment(
        contact=session.contact.id,
        at=event.at,
        turn=turn,
        found=found,
        turns=session.turns,
        memory=session.memory,
        on_draft=on_draft,
        needs=session.needs,
        issue=session.issues[-1] if session.issues else "",
    )


def _advise(rules: Rules, moment: Moment) -> list[Advice]:
    return [advice for advisor in rules.advisors for advice in advisor(moment)]


def _with_cards(rules: Rules, session: Session, advice: Iterable[Advice], said_at: datetime | None) -> Session:
    quiet = is_quiet_mode(rules.streak, rules.budget)
    new = tuple(
        replace(a.card, said_at=said_at, unhurried=quiet) for a in advice if a.card and a.card.id not in session.gone
    )
    ids = {card.id for card in new}
    cards = (*(c for c in session.cards if c.id not in ids), *new)
    return replace(session, cards=cards[-CARDS_KEPT:]) if new else session


def _learn(rules: Rules, session: Session, turn: Turn, found: Findings) -> Session:
    """Fold what was found into what is known of this contact."""
    points = [point_of_signal(s, turn.index, rules.weights) for s in found.signals]
    points += [point_of_flag(f, turn.index, rules.weights) for f in found.flags]
    session = with_points(rules.weights, session, points)
    promises = tuple(_entry(session, turn, p) for p in found.promises if turn.speaker == "agent")
    counted = (*session.counted, turn)[-TURNS_COUNTED:] if found.counted else session.counted
    session = replace(
        session,
        memory=session.memory.heard(turn, found),
        promises=(*session.promises, *promises),
        counted=counted,
    )
    return summed_up(session) if rules.shows and len(session.turns) <= TURNS_SUMMED_UP_LIVE else session


def summed_up(session: Session) -> Session:
    """With the summary made anew; every line of it points at its turn."""
    lines = handover(session.turns, session.memory, session.promises, session.lang)
    return replace(session, handover=note(lines, session.lang))


def _entry(session: Session, turn: Turn, promise: Promise) -> PromiseEntry:
    made = turn.at or session.contact.started_at
    return PromiseEntry(
        id=f"{session.contact.id}:{turn.index}:{promise.start}",
        what=promise.what,
        text=promise.text,
        made_at=made,
        contact=session.contact.id,
        turn=turn.index,
        due=promise.due,
    )
