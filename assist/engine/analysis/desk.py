"""Turns the flow's requests into questions to the analysis process, and its answers into events."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from assist.domain import events as ev
from assist.domain.effects import Analyse, SearchKnowledge
from assist.engine.analysis.requests import Answer, Failed, Look, Looked, Read, Request
from assist.ports import Post
from nlp.findings import Findings, Language

Ask = Callable[[Request, Callable[[Answer], None]], None]


class Desk:
    """The Analysis port over `ask`: the process in the sidebar, a direct call on the command line.

    `failed` is told of a text that could not be read, with the reason.
    """

    def __init__(self, ask: Ask, post: Post, failed: Callable[[str], None]) -> None:
        self._ask = ask
        self._post = post
        self._failed = failed

    def read(self, request: Analyse) -> None:
        draft = request.turn.index < 0

        def done(answer: Answer) -> None:
            if isinstance(answer, Findings):
                turn = None if draft else request.turn.index
                self._post(ev.Analysed(request.contact, _now(), answer, turn, request.version))
            elif isinstance(answer, Failed):
                self._failed(answer.error)

        r = request
        self._ask(Read(r.contact, r.turn, r.before, r.hint, r.channel, r.earlier), done)

    def search(self, request: SearchKnowledge) -> None:
        def done(answer: Answer) -> None:
            if isinstance(answer, Looked):
                event = ev.KnowledgeFound(request.contact, _now(), request.turn, answer.answer, answer.suggestions)
                self._post(event)
            elif isinstance(answer, Failed):
                self._failed(answer.error)

        lang: Language = "nl" if request.lang == "nl" else "en"
        self._ask(Look(request.query, request.context, lang, request.issues), done)


def _now() -> datetime:
    return datetime.now(UTC)
