"""Answers from the knowledge base, and the script for what this customer will come back with."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from assist.domain.events import Suggestion
from assist.engine.analysis.requests import Look, Looked
from knowledge.curation.counts import State
from knowledge.curation.next_issue import Model, ModelUnreadable
from knowledge.curation.next_issue_lines import model_path
from knowledge.scripts.book import Found, ScriptBook
from knowledge.search.index import Index
from knowledge.search.ports import Detect, Encoder

log = logging.getLogger(__name__)
FITS_WELL = 0.5
SCRIPTS = 2
"""At most one or two steps ahead: what is further away is for a follow-up, not for this contact."""


class KnowledgeSearcher:
    """Holds the index, the scripts and what was learned of past contacts; each may be missing."""

    def __init__(self, index: Index, scripts: ScriptBook, model: Model | None) -> None:
        self._index = index
        self._scripts = scripts
        self._model = model

    @classmethod
    def open(cls, home: Path, encoder: Encoder, detect: Detect) -> KnowledgeSearcher:
        """From the person's folder. Script files that cannot be used are left out: see `problems`."""
        scripts = ScriptBook.open(home, encoder, detect)
        return cls(Index.open(home, encoder, detect), scripts, _model(home))

    @property
    def problems(self) -> tuple[str, ...]:
        """Scripts that could not be used, each with file and key; languages without a model."""
        return tuple(map(str, self._scripts.problems))

    def look(self, request: Look) -> Looked:
        found = (*self._ahead(request), *self._article(request))
        return Looked(bool(found), found)

    def _ahead(self, request: Look) -> tuple[Suggestion, ...]:
        """Scripts that fit what was said, then those for what past contacts came back with."""
        today = date.today()
        found = [*self._scripts.for_text(request.query, request.lang, today, SCRIPTS)]
        if self._model and request.issues:
            said = self._model.predict(State(request.issues, text=request.query))
            for issue, _ in said.issues[:SCRIPTS] if said.speak else ():
                found += self._scripts.for_issue(issue, today)
        unique = {f.script.id: f for f in reversed(found)}
        return tuple(s for f in reversed(unique.values()) for s in _script(f, request))[:SCRIPTS]

    def _article(self, request: Look) -> tuple[Suggestion, ...]:
        answer = self._index.search(request.query, request.context, lang=request.lang, top=1)
        passage = self._index.passage(answer.hits[0].id) if answer.answer and answer.hits else None
        # an article nobody asked for is one more thing to read: without a question it must fit very well
        if passage is None or ("?" not in request.query and answer.hits[0].score < FITS_WELL):
            return ()
        title = passage.title or passage.text.splitlines()[0]
        return (Suggestion(passage.id, "article", title, passage.text, answer.hits[0].score),)


def _script(found: Found, request: Look) -> Iterator[Suggestion]:
    script = found.script
    words = script.words.get(request.lang)
    if words:
        yield Suggestion(
            id=script.id,
            kind="script",
            title=words.title,
            text=words.say[0] if words.say else "",
            score=found.score,
            issue=script.issue,
            at_hand=script.after[0] if script.after else "",
            why=words.why,
            say=words.say,
            needs=script.needs,
        )


def _model(home: Path) -> Model | None:
    try:
        return Model.load(model_path(home))
    except FileNotFoundError:
        return None
    except ModelUnreadable as error:
        log.warning("%s", error)
        return None
