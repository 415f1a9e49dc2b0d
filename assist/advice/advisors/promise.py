"""Promises are kept: what was promised and by when; a card only where the agent cannot keep it alone."""

from __future__ import annotations

from collections.abc import Iterator

from assist.advice.base import place, priority
from assist.domain.advice import Advice
from assist.domain.cards import Card
from assist.domain.moment import Moment
from nlp.findings import Promise


def advise(moment: Moment) -> Iterator[Advice]:
    if moment.turn.speaker != "agent":
        return
    for promise in moment.found.promises:
        card = None if promise.controlled or not promise.say else _card(moment, promise)
        yield Advice("promise", moment.turn.index, _detail(promise), card, moment.on_draft)


def _detail(promise: Promise) -> tuple[tuple[str, object], ...]:
    return (
        ("what", promise.what),
        ("text", promise.text),
        ("start", promise.start),
        ("end", promise.end),
        ("due", promise.due.isoformat() if promise.due else None),
        ("due_text", promise.due_text),
        ("controlled", promise.controlled),
    )


def _card(moment: Moment, promise: Promise) -> Card:
    return Card(
        id=f"promise:{place(moment)}:{promise.start}",
        kind="promise",
        title=promise.say[0],
        say=promise.say,
        why="",
        quote=promise.text,
        category="over-promise",
        turn=None if moment.on_draft else moment.turn.index,
        replace=(promise.start, promise.end) if moment.on_draft else None,
        on_draft=moment.on_draft,
        priority=priority("promise", moment.on_draft),
    )
