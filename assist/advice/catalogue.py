"""The advisors that Naast ships with, in the order in which their lines are printed."""

from __future__ import annotations

from assist.advice.advisors import already_told, checklist, effort_signal, next_issue, phrase, promise
from assist.advice.base import Advisor

ADVISORS: tuple[Advisor, ...] = (
    phrase.advise,
    already_told.advise,
    next_issue.advise,
    effort_signal.advise,
    promise.advise,
    checklist.advise,
)
