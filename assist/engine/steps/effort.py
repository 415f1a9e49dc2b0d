"""Keeps the contact's effort ledger: what earlier contacts cost, and what this one adds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from assist.engine.session import Session
from knowledge.effort.ledger import points_of_history
from nlp.effort.score import Weights, score
from nlp.findings import EffortPoint


def with_points(weights: Weights, session: Session, points: Iterable[EffortPoint]) -> Session:
    """With these points of the contact at hand added."""
    added = (*session.points, *points)
    return _scored(weights, replace(session, points=added)) if len(added) > len(session.points) else session


def with_past(weights: Weights, session: Session, now: datetime) -> Session:
    """With the effort of earlier contacts about the same thing, counted anew from the whole timeline."""
    past = tuple(
        EffortPoint(p.signal, p.points, p.side, p.cause, p.evidence)
        for p in points_of_history(session.timeline, now, session.contact.channel)
    )
    return _scored(weights, replace(session, past_points=past)) if past != session.past_points else session


def _scored(weights: Weights, session: Session) -> Session:
    return replace(session, effort=score((*session.past_points, *session.points), weights))
