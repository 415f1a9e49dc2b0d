"""What happens when the agent acts on what is shown: uses a card, corrects a fact, marks a promise."""

from __future__ import annotations

from dataclasses import asdict, replace

from assist.domain import events as ev
from assist.domain.cards import Card
from assist.domain.effects import Effect, KeepPromise, Record, Silence, Unsilence
from assist.engine.pacing import looked_up
from assist.engine.rules import Rules
from assist.engine.session import NotHere, Session, customer_key
from assist.engine.steps.turns import draft_reading
from nlp.redact import without_details

Change = tuple[Session, tuple[Effect, ...]]
GONE_AFTER = ("used", "edited", "dismissed", "not-here", "ignored")


def reacted(rules: Rules, session: Session, event: ev.Reacted) -> Change:
    card = next((c for c in (*session.cards, *session.draft.cards) if c.id == event.card), None)
    detail: tuple[tuple[str, str], ...] = (
        ("card", event.card),
        ("reaction", event.reaction),
        ("text", event.text),
        ("rule", card.rule if card else ""),
        ("category", card.category if card else ""),
    )
    if event.reaction in GONE_AFTER:
        session = replace(session, gone=session.gone | {event.card})
    if event.reaction == "not-here" and card and card.rule:
        detail = (*detail, ("context", card.context), ("words", without_details(card.quote)))
        written = Record(session.contact.id, event.at, "reacted", detail)
        return _silenced(session, card), (written, Silence(card.rule, card.context))
    return session, (Record(session.contact.id, event.at, "reacted", detail),)


def _silenced(session: Session, card: Card) -> Session:
    """In this contact the whole rule rests; from the next one on, the rule on these words of its own."""
    draft = session.draft
    quiet = replace(
        draft,
        flags=tuple(f for f in draft.flags if f.rule != card.rule),
        cards=tuple(c for c in draft.cards if c.rule != card.rule),
    )
    return replace(
        session,
        silenced=session.silenced | {card.rule},
        not_here=NotHere(card, tuple(c for c in session.cards if c.rule == card.rule)),
        draft=quiet,
        cards=tuple(c for c in session.cards if c.rule != card.rule),
    )


def not_here_undone(rules: Rules, session: Session, event: ev.NotHereUndone) -> Change:
    """All as before: the cards are back, the draft is read again, later contacts hear the rule."""
    undone = session.not_here
    if undone is None:
        return session, ()
    card = undone.card
    session = replace(
        session,
        silenced=session.silenced - {card.rule},
        gone=session.gone - {card.id},
        cards=(*undone.cards, *session.cards),
        not_here=None,
    )
    written = Record(session.contact.id, event.at, "not-here-undone", (("card", card.id), ("rule", card.rule)))
    return session, (written, Unsilence(card.rule, card.context), *draft_reading(session, event.at))


def held_wanted(rules: Rules, session: Session, event: ev.HeldWanted) -> Change:
    """A card that was kept back is looked at now."""
    card = next((c for c in session.held.cards if c.id == event.card), None)
    if card is None:
        return session, ()
    return replace(session, wanted=card.id, shown=looked_up(card, session.shown, event.at)), ()


def fact_corrected(rules: Rules, session: Session, event: ev.FactCorrected) -> Change:
    detail = (("kind", event.kind), ("old", event.old), ("value", event.value))
    memory = session.memory.corrected(event.kind, event.old, event.value)
    return replace(session, memory=memory), (Record(session.contact.id, event.at, "fact-corrected", detail),)


def promise_marked(rules: Rules, session: Session, event: ev.PromiseMarked) -> Change:
    """`moved` keeps the promise open at its new time: a moved promise is still owed."""
    promises = tuple(
        replace(p, state=event.state, due=event.due or p.due) if p.id == event.promise else p for p in session.promises
    )
    changed = next((p for p in promises if p.id == event.promise), None)
    if changed is None:
        return session, ()
    detail = tuple((k, v.isoformat() if hasattr(v, "isoformat") else v) for k, v in asdict(changed).items())
    written = Record(session.contact.id, event.at, "promise-marked", detail)
    return replace(session, promises=promises), (
        written,
        KeepPromise(session.contact.id, changed, customer_key(session)),
    )
