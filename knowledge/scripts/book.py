"""Finds the script for what the customer raised: by issue where one is known, by meaning where there are only words."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from knowledge.scripts.read import BadScript, read_folder
from knowledge.scripts.script import Script
from knowledge.search.build import build, folder_of
from knowledge.search.errors import BaseChangedMeanwhile, BaseUnreadable
from knowledge.search.index import Index
from knowledge.search.passage import Passage
from knowledge.search.ports import Detect, Encoder, Language

_DEEP = 30  # topics looked at: several may belong to one script
_BESIDE_BEST = 0.85  # of the best score: what is further off is about something else
# A script speaks unasked, an article answers: above what a search takes for an answer, a script needs this much more.
_UNASKED = 0.07


@dataclass(frozen=True, slots=True)
class Found:
    """`score` as of a search hit; 1.0 where the issue itself was known."""

    script: Script
    score: float


class ScriptBook:
    """The scripts of one home: TOML files in its folder `scripts`, and an index over their topics beside them."""

    def __init__(self, scripts: Sequence[Script], index: Index, problems: Sequence[BadScript]) -> None:
        self.problems = tuple(problems)
        self._scripts = {script.id: script for script in scripts}
        self._index = index

    @classmethod
    def open(cls, home: Path, encoder: Encoder | None, detect: Detect) -> ScriptBook:
        """Reads all files; topics that are new or changed are embedded (2 ms each). Broken files are `problems`."""
        folder = home / "scripts"
        read = read_folder(folder)
        topics = [topic for script in read.scripts for topic in _topics(script)]
        index = _open(folder, encoder, detect)
        if not index.holds(topics):
            gone = index.ids() - {topic.id for topic in topics}
            with suppress(BaseChangedMeanwhile):  # another process has just read the same files
                build(folder, topics, encoder, detect, remove=gone)
        return cls(read.scripts, index, read.problems)

    def __len__(self) -> int:
        return len(self._scripts)

    def script(self, id: str) -> Script | None:
        return self._scripts.get(id)

    def for_text(self, text: str, lang: Language, today: date, top: int = 3) -> tuple[Found, ...]:
        """What comes after this? Best first; empty where no topic is near enough."""
        answer = self._index.search(text, lang=lang, top=_DEEP, margin=_UNASKED)
        found: dict[str, Found] = {}
        for hit in answer.hits if answer.answer else ():
            script = self._scripts.get(hit.id.rsplit("#", 1)[0])
            near = hit.score >= _BESIDE_BEST * answer.hits[0].score
            if near and script and script.usable(today) and script.id not in found:
                found[script.id] = Found(script, hit.score)
        return tuple(found.values())[:top]

    def for_issue(self, issue: str, today: date) -> tuple[Found, ...]:
        """Scripts that prevent this issue."""
        return tuple(Found(s, 1.0) for s in self._scripts.values() if s.issue == issue and s.usable(today))

    def after(self, issue: str, today: date) -> tuple[Found, ...]:
        """Scripts for what comes back after this issue, as their curators know it."""
        return tuple(Found(s, 1.0) for s in self._scripts.values() if issue in s.after and s.usable(today))


def _open(folder: Path, encoder: Encoder | None, detect: Detect) -> Index:
    """The index is made of the files beside it: a damaged one is thrown away and made anew."""
    try:
        return Index.open(folder, encoder, detect)
    except BaseUnreadable:
        shutil.rmtree(folder_of(folder))
        return Index.open(folder, encoder, detect)


def _topics(script: Script) -> Iterator[Passage]:
    for lang, words in script.words.items():
        for number, topic in enumerate((words.title, *words.topics)):
            yield Passage(id=f"{script.id}#{lang}-{number}", text=topic, lang=lang)
