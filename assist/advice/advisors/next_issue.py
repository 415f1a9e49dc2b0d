"""Nobody calls back: the issue that this customer will come back with, and the curated script that prevents it."""

from __future__ import annotations

from collections.abc import Iterator

from assist.advice.base import priority
from assist.domain.advice import Advice
from assist.domain.cards import Card, Source
from assist.domain.events import Suggestion
from assist.domain.moment import Moment


def advise(moment: Moment) -> Iterator[Advice]:
    """Scripts come as "they may ask next"; articles as an answer to what was asked just now."""
    for found in moment.suggestions:
        if found.kind == "script":
            detail = (("issue", found.issue), ("script", found.id), ("say", list(found.say)), ("why", found.why))
            yield Advice("next-issue", moment.turn.index, detail, _script(moment, found))


def _script(moment: Moment, found: Suggestion) -> Card:
    return Card(
        id=f"next-issue:{found.id}",
        kind="next-issue",
        title=found.title,
        say=found.say,
        why=found.why,
        category=found.issue,
        turn=moment.turn.index,
        source=Source("script", found.id, found.title),
        priority=priority("next-issue", False),
    )


def answer(moment: Moment) -> Card | None:
    """The best article for what was asked just now, or None where nothing here answers it."""
    article = next((s for s in moment.suggestions if s.kind == "article"), None)
    if article is None:
        return None
    return Card(
        id=f"answer:{article.id}",
        kind="answer",
        title=article.title,
        say=article.say or (article.text,),
        why=article.why,
        turn=moment.turn.index,
        source=Source("article", article.id, article.title),
        priority=priority("answer", False),
    )
