"""Effort is seen: every signal of effort in the customer's words, with its evidence."""

from __future__ import annotations

from collections.abc import Iterator

from assist.domain.advice import Advice
from assist.domain.moment import Moment


def advise(moment: Moment) -> Iterator[Advice]:
    if moment.on_draft:
        return
    for found in moment.found.signals:
        detail = (("signal", found.signal), ("evidence", found.evidence), ("start", found.start), ("end", found.end))
        yield Advice("effort-signal", moment.turn.index, detail)
