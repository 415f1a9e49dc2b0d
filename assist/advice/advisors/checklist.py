"""Collect it all at once: what this kind of issue needs and the customer has not said yet."""

from __future__ import annotations

from collections.abc import Iterator

from assist.domain.advice import Advice
from assist.domain.moment import Moment


def advise(moment: Moment) -> Iterator[Advice]:
    """A line when the list changes: at the turn that started it, or that ticked something."""
    if moment.on_draft or moment.turn.speaker != "customer" or not moment.needs:
        return
    have = {held.kind for held in moment.memory.facts()}
    missing = [kind for kind in moment.needs if kind not in have]
    told_now = {fact.kind for fact in moment.found.facts} & set(moment.needs)
    if told_now or moment.issue_is_new:
        detail = (("issue", moment.issue), ("needs", list(moment.needs)), ("missing", missing))
        yield Advice("checklist", moment.turn.index, detail)
