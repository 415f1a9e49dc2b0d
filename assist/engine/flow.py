"""The one way: `step(session, event) -> session', effects`. Pure: no I/O, no clock, no Qt, no model.

Whatever happens in a contact passes through here, so a recorded contact replayed through the same function
shows why each card came. Each kind of event has one function below; `steps/turns.py` holds what
happens around words, `steps/customer.py` what happens around the customer's history.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from assist.domain import events as ev
from assist.domain.cards import Card
from assist.domain.effects import Effect, KeepStreak, ShowCards
from assist.domain.pace import Held
from assist.domain.view import ContactView
from assist.engine import notes
from assist.engine.pacing import choose, is_quiet_mode
from assist.engine.rules import Rules
from assist.engine.session import Session
from assist.engine.steps import customer, reactions, turns
from assist.engine.view import view_of
from assist.settings.values import is_quiet

TYPING = timedelta(seconds=0.7)
"""Without a key for so long, the words are taken to be finished."""
SENTENCE_ENDS = (".", "!", "?", "…")

Change = tuple[Session, tuple[Effect, ...]]


def step(rules: Rules, session: Session | None, event: ev.Event) -> Change:
    """What `event` makes of `session` (None: no such contact yet), and what the flow then wants done.

    A contact that begins in the middle (a turn arrives for an unknown contact) is opened silently: a door that
    was connected late must not lose words.
    """
    opened: tuple[Effect, ...] = ()
    if session is None:
        session = Session(contact=_opening(event))
        opened = customer.look_up(session)
    session, effects = _STEPS[type(event)](rules, session, event)
    streak = next((e.streak for e in effects if isinstance(e, KeepStreak)), rules.streak)
    session, shown = _show(replace(rules, streak=streak), session, event)
    return session, (*opened, *effects, *shown)


def _opening(event: ev.Event) -> ContactView:
    if isinstance(event, ev.ContactStarted):
        return ContactView(
            id=event.contact,
            channel=event.channel,
            address=event.address,
            started_at=event.at,
            answered_at=None if event.ringing else event.at,
            ringing=event.ringing,
            name=event.name,
        )
    return ContactView(id=event.contact, channel="chat", address="", started_at=event.at, answered_at=event.at)


def _show(rules: Rules, session: Session, event: ev.Event) -> Change:
    """Choose the cards and picture the whole. A draft still being read keeps its picture: no flicker."""
    if isinstance(event, ev.DraftChanged) or not rules.shows:
        return session, ()
    if isinstance(event, ev.Ticked) and not _due(rules, session, event):
        return session, ()
    resting = _resting(rules, event.at)
    said = [c for c in session.cards if c.id not in session.gone]
    coming = [c for c in said if not resting or c.id == session.wanted]
    typed = [c for c in _settled(session, event.at) if c.id not in session.gone]
    choice = choose((*coming, *typed), session.shown, event.at, rules.budget, session.wanted)
    held = Held(tuple(c for c in said if choice.shown.at(c.id) is None)) if resting else choice.held
    session = replace(session, shown=choice.shown, held=held, next=choice.next, resting=resting)
    view = view_of(session, choice.cards, event.at)
    if is_quiet_mode(rules.streak, rules.budget):
        view = replace(view, quiet=rules.streak.in_a_row)
    return session, (ShowCards(view),)


def _resting(rules: Rules, now: datetime) -> bool:
    return is_quiet(rules.quiet_hours, now.astimezone(rules.zone).time())


def _settled(session: Session, now: datetime) -> tuple[Card, ...]:
    """The draft's cards about finished words: half a sentence is underlined, but advice on it would be silly."""
    draft = session.draft
    if draft.typed_at is None or now - draft.typed_at >= TYPING or draft.text.rstrip().endswith(SENTENCE_ENDS):
        return draft.cards
    return tuple(
        card
        for card in draft.cards
        if session.shown.at(card.id) or (card.replace and draft.text[: card.replace[1]].endswith(SENTENCE_ENDS))
    )


def _due(rules: Rules, session: Session, event: ev.Ticked) -> bool:
    """Whether time alone may have changed what is shown: a card's turn has come, or one has had its time."""
    typed_at, lasts = session.draft.typed_at, rules.budget.lasts
    waiting = session.next is not None and event.at >= session.next
    waiting |= bool(typed_at and session.draft.cards and 0 <= (event.at - typed_at - TYPING).total_seconds() < 2)
    waiting |= bool(session.cards) and _resting(rules, event.at) != session.resting
    over = any(0 <= (event.at - at).total_seconds() - lasts < 2 for _, at in session.shown.since)
    promised = any(p.due and 0 <= (event.at - p.due).total_seconds() < 2 for p in session.promises)
    return waiting or over or promised


def _nothing_new(_rules: Rules, session: Session, _event: ev.Event) -> Change:
    return session, ()


_STEPS: dict[type, Callable[[Rules, Session, Any], Change]] = {
    ev.ContactStarted: customer.started,
    ev.ContactAnswered: customer.answered,
    ev.ContactEnded: customer.ended,
    ev.ContactTransferred: customer.transferred,
    ev.HistoryArrived: customer.history_arrived,
    ev.PastRead: customer.past_read,
    ev.PersonChosen: customer.person_chosen,
    ev.CustomerSought: customer.sought,
    ev.Said: turns.said,
    ev.DraftChanged: turns.draft_changed,
    ev.Copied: turns.copied,
    ev.Analysed: turns.analysed,
    ev.KnowledgeFound: turns.knowledge_found,
    ev.Reacted: reactions.reacted,
    ev.NotHereUndone: reactions.not_here_undone,
    ev.HeldWanted: reactions.held_wanted,
    ev.FactCorrected: reactions.fact_corrected,
    ev.PromiseMarked: reactions.promise_marked,
    ev.NoteWanted: notes.wanted,
    ev.NoteReported: notes.reported,
    ev.ContactSelected: _nothing_new,
    ev.Ticked: _nothing_new,
}
