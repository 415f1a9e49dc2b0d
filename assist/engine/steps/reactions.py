"""What happens when the agent acts on what is shown: uses a card, corrects a fact, marks a promise."""

from __future__ import annotations

from dataclasses import asdict, replace

from assist.domain import events as ev
from assist.domain.effects import Effect, KeepPromise, Record, Silence
from assist.engine.rules import Rules
from assist.engine.session import Session, customer_key

Change = tuple[Session, tuple[Effect, ...]]
GONE_AFTER = ("used", "edited", "dismissed", "not-here", "ignored")


def reacted(rules: Rules, session: Session, event: ev.Reacted) -> Change:
    card = next((c for c in (*session.cards, *session.draft.cards) if c.id == event.card), None)
    detail = (
        ("card", event.card),
        ("reaction", event.reaction),
        ("text", event.text),
        ("rule", card.rule if card else ""),
        ("category", card.category if card else ""),
    )
    written = Record(session.contact.id, event.at, "reacted", detail)
    if event.reaction in GONE_AFTER:
        session = replace(session, gone=session.gone | {event.card})
    if event.reaction == "not-here" and card and card.rule:
        flags = tuple(f for f in session.draft.flags if f.rule != card.rule)
        cards = tuple(c for c in session.cards if c.rule != card.rule)
        draft = replace(session.draft, flags=flags, cards=tuple(c for c in session.draft.cards if c.rule != card.rule))
        session = replace(session, silenced=session.silenced | {card.rule}, draft=draft, cards=cards)
        return session, (written, Silence(card.rule, card.quote))
    return session, (written,)


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
