"""Pictures a session as the one value that the sidebar shows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from assist.domain.advice import PromiseEntry
from assist.domain.cards import Card
from assist.domain.view import ChecklistItem, ChecklistView, KnownFact, View
from assist.engine import notes
from assist.engine.session import Session
from nlp.facts.kinds import question
from nlp.facts.memory import Held

TURNS_SHOWN = 200
NOT_CHIPS = frozenset({"quantity", "detail", "colour", "time", "duration", "symptoms", "code", "option", "yes-no"})
"""Kinds that say nothing by themselves ("two", "at eight"): they answer questions, but on a chip they are noise."""


def view_of(session: Session, cards: Sequence[Card], now: datetime) -> View:
    memory = session.memory
    tried = memory.tried()
    told = (held for held in memory.facts() if held.kind not in NOT_CHIPS and held not in tried)
    return View(
        contact=session.contact,
        person=session.person,
        candidates=session.candidates,
        sources=tuple(h.state for h in session.histories),
        timeline=session.timeline,
        orders=session.orders,
        linked=session.linked,
        facts=tuple(map(_known, told)),
        tried=tuple(map(_known, tried)),
        cards=tuple(cards),
        held=session.held,
        not_here=session.not_here.card if session.not_here else None,
        effort=session.effort,
        promises=_open_first(session.promises),
        checklist=_checklist(session),
        turns=session.turns[-TURNS_SHOWN:],
        draft=session.draft.text,
        draft_version=session.draft.version,
        draft_flags=session.draft.flags,
        draft_cards=session.draft.cards,
        handover=session.handover,
        note=session.note or notes.ready(session),
    )


def _known(held: Held) -> KnownFact:
    return KnownFact(held.kind, held.value, held.turn, held.contact, held.text)


def _open_first(promises: tuple[PromiseEntry, ...]) -> tuple[PromiseEntry, ...]:
    return tuple(sorted(promises, key=lambda p: (p.state not in ("open", "moved"), p.due is None, p.due or p.made_at)))


def _checklist(session: Session) -> ChecklistView | None:
    if not session.needs:
        return None
    have = {held.kind: held.value for held in session.memory.facts()}
    items = tuple(ChecklistItem(kind, have.get(kind, "")) for kind in session.needs)
    missing = [item.kind for item in items if not item.value]
    return ChecklistView(session.issues[-1], items, question(missing, session.lang) if missing else "")
