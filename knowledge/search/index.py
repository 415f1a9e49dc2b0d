"""Ask the knowledge base: the best passages for what was said, or honestly that there is none."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

from knowledge.search.answerable import answers, answers_by_words
from knowledge.search.build import current, folder_of, open_shelves
from knowledge.search.names import meant
from knowledge.search.passage import Answer, Hit, Passage
from knowledge.search.ports import Detect, Encoder, Language, Vectors
from knowledge.search.shelf import Candidate, Shelf

_DEPTH = 200

# How much the share of the query's words found counts beside the cosine. Measured on public question sets of five
# kinds: hit@3 hardly moves between 0.4 and 0.7 in English; in Dutch, where the vectors are weaker, words count more.
# The sum of two absolute figures did as well as rank fusion tuned for each set, and stays comparable between queries.
_WORDS: dict[Language, float] = {"en": 0.5, "nl": 0.7}


class Index:
    """A base opened for reading. An import in another process is seen at the next search."""

    def __init__(self, home: Path, encoder: Encoder | None, detect: Detect) -> None:
        self._home, self._encoder, self._detect = home, encoder, detect
        self._stamp: int | None = None
        self._shelves: dict[Language, Shelf] = {}
        self._by_id: dict[str, Passage] = {}

    @classmethod
    def open(cls, home: Path, encoder: Encoder | None, detect: Detect) -> Index:
        """`home` is the person's folder. Without an encoder search goes by words only."""
        index = cls(home, encoder, detect)
        index.refresh()
        return index

    def refresh(self) -> None:
        """Open the newest generation if it is not the one at hand."""
        try:
            stamp = (folder_of(self._home) / "current.json").stat().st_mtime_ns
        except FileNotFoundError:
            stamp = None
        if stamp != self._stamp:
            self._shelves = open_shelves(current(self._home))
            self._by_id = {passage.id: passage for shelf in self._shelves.values() for passage in shelf.passages}
            self._stamp = stamp

    def __len__(self) -> int:
        return len(self._by_id)

    def ids(self) -> set[str]:
        return set(self._by_id)

    def holds(self, passages: Sequence[Passage]) -> bool:
        """Are exactly these passages here, with vectors of the model at hand?"""
        return self._by_id == {passage.id: passage for passage in passages} and not self.outdated

    @property
    def outdated(self) -> bool:
        """There are passages that the model at hand did not embed: they are found by words only until `build` ran
        again (without new passages is enough)."""
        return any(self._outdated(shelf) for shelf in self._shelves.values())

    def passage(self, id: str) -> Passage | None:
        return self._by_id.get(id)

    def search(
        self,
        query: str,
        context: Sequence[str] = (),
        about: Sequence[str] = (),
        lang: Language | None = None,
        top: int = 10,
        margin: float = 0.0,
    ) -> Answer:
        """`context` are the turns before, oldest first: they tell which of the base's things is meant.
        `about` says it outright. `margin`: how much surer than usual `answer` must be.
        Two to five milliseconds below 20,000 passages."""
        self.refresh()
        shelf = self._shelf(query, context, lang)
        if shelf is None or not query.strip():
            return Answer(False)
        names = shelf.names_like(about) or meant(query, context, shelf.aliases, shelf.is_word)
        if names:  # a name says where to look, not what for: in the question it only draws to sentences with the name
            query = shelf.unnamed(query)
        vector = self._vector(query, shelf)
        weight = _WORDS[shelf.lang] if vector is not None else math.inf
        found = shelf.candidates(query, vector, names, _DEPTH)
        scored = sorted(((_score(candidate, weight), -candidate.row) for candidate in found), reverse=True)
        hits = tuple(Hit(shelf.passages[-row].id, round(score, 4)) for score, row in scored[:top])
        return Answer(bool(hits) and self._answers(shelf, names, scored[0][0] - margin, vector is not None), hits)

    def _answers(self, shelf: Shelf, names: Sequence[str], best: float, with_vectors: bool) -> bool:
        if shelf.only_about_things and not names:
            return False  # "do they have parking?": who are they?
        if not with_vectors:
            return answers_by_words(best)
        return answers(best, shelf.pool(names), shelf.lang)

    def _shelf(self, query: str, context: Sequence[str], lang: Language | None) -> Shelf | None:
        if len(self._shelves) < 2:
            return next(iter(self._shelves.values()), None)
        return self._shelves[lang or self._detect("\n".join([*context[-2:], query]))]

    def _outdated(self, shelf: Shelf) -> bool:
        """A model is at hand that these passages were not embedded with."""
        encoder = self._encoder
        return encoder is not None and encoder.ready(shelf.lang) and encoder.model(shelf.lang) != shelf.model

    def _vector(self, query: str, shelf: Shelf) -> Vectors | None:
        encoder = self._encoder
        if encoder is None or not encoder.ready(shelf.lang) or self._outdated(shelf):
            return None
        vector: Vectors = encoder.encode([query], shelf.lang)[0]
        return vector


def _score(candidate: Candidate, weight: float) -> float:
    """Between 0 and about 1; by words alone where there is no vector."""
    if math.isinf(weight):
        return candidate.share
    return (candidate.cosine + weight * candidate.share) / (1 + weight)
