"""Nothing is repeated: a warning when the agent asks for what the customer already told us."""

from __future__ import annotations

from collections.abc import Iterator

from assist.advice.base import place, priority
from assist.domain.advice import Advice
from assist.domain.cards import Card, Source
from assist.domain.moment import Moment
from nlp.facts.memory import Known
from nlp.facts.words import sentences
from nlp.findings import Ask


def advise(moment: Moment) -> Iterator[Advice]:
    if moment.turn.speaker != "agent":
        return
    said: set[tuple[str, str]] = set()
    for ask in moment.found.asks:
        known = None if ask.confirm else moment.memory.answer(ask, moment.found.lang)
        if known is not None and (ask.kind, known.fact.value) not in said:
            said.add((ask.kind, known.fact.value))
            yield Advice(
                "already-told", moment.turn.index, _detail(ask, known), _card(moment, ask, known), moment.on_draft
            )


def _detail(ask: Ask, known: Known) -> tuple[tuple[str, object], ...]:
    where = ("given_contact", known.contact) if known.contact else ("given_turn", known.turn)
    return (
        ("asked", ask.kind),
        ("start", ask.start),
        ("end", ask.end),
        where,
        ("value", known.fact.value),
        ("say", list(known.say)),
    )


def _card(moment: Moment, ask: Ask, known: Known) -> Card:
    source = (
        Source("contact", known.contact, known.contact)
        if known.contact
        else Source("turn", str(known.turn), known.fact.text)
    )
    return Card(
        id=f"already-told:{place(moment)}:{ask.kind}:{known.fact.value}",
        kind="already-told",
        title=known.fact.value,
        say=known.say,
        why="",
        quote=known.fact.text,
        category=ask.kind,
        turn=None if moment.on_draft else moment.turn.index,
        replace=_sentence(moment.turn.text, ask) if moment.on_draft else None,
        on_draft=moment.on_draft,
        source=source,
        priority=priority("already-told", moment.on_draft),
    )


def _sentence(text: str, ask: Ask) -> tuple[int, int]:
    """The whole question: what is said instead is a sentence of its own."""
    whole = [s for s in sentences(text) if s.start < ask.end and ask.start < s.end]
    return (whole[0].start, whole[-1].end) if whole else (ask.start, ask.end)
