"""Passages into a searchable base, all or nothing: a crash leaves the base as it was, a reader is never disturbed.

A base is a folder of generations. Every change writes a new one and then moves `current.json` to it; who reads the
old one reads on. tantivy and numpy need a second for 20,000 passages, embedding is the cost and is done once a text.
"""

from __future__ import annotations

import json
import shutil
import uuid
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from knowledge.search.errors import BaseChangedMeanwhile, BaseUnreadable
from knowledge.search.passage import Passage
from knowledge.search.ports import LANGUAGES, Detect, Encoder, Language, Progress
from knowledge.search.shelf import Shelf, write_durably, write_shelf

_LONG = 80  # characters from which a text's own language can be trusted against that of the texts it came with
_SAMPLE = 200


@dataclass(frozen=True, slots=True)
class Built:
    """What an import did. `repeated`: ids that came more than once, of which the last counts.

    `without_model`: languages that can be searched by words only.
    """

    added: int
    changed: int
    same: int
    total: int
    embedded: int
    repeated: int = 0
    without_model: tuple[Language, ...] = ()


def folder_of(home: Path) -> Path:
    return home / "knowledge"


def current(home: Path) -> Path | None:
    """The generation to read, or None where nothing was imported yet. Raises `BaseUnreadable`."""
    pointer = folder_of(home) / "current.json"
    try:
        name = json.loads(pointer.read_text("utf-8"))["generation"]
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError) as problem:
        raise BaseUnreadable(folder_of(home), f"{pointer.name}: {problem}") from problem
    return folder_of(home) / str(name)


def open_shelves(generation: Path | None) -> dict[Language, Shelf]:
    """Raises `BaseUnreadable`."""
    if generation is None:
        return {}
    if not generation.is_dir():
        raise BaseUnreadable(generation.parent, f"{generation.name} is missing")
    return {lang: _open(generation / lang, lang) for lang in LANGUAGES if (generation / lang).is_dir()}


def _open(folder: Path, lang: Language) -> Shelf:
    try:
        return Shelf(folder, lang)
    except (OSError, ValueError, KeyError, TypeError) as problem:  # BadPassage is a ValueError, as is tantivy's error
        raise BaseUnreadable(folder.parent.parent, f"{lang}: {problem}") from problem


def build(
    home: Path,
    passages: Iterable[Passage],
    encoder: Encoder | None,
    detect: Detect,
    progress: Progress | None = None,
    remove: Collection[str] = (),
) -> Built:
    """Take these passages in: a known id is replaced, an unknown one added; ids in `remove` go."""
    before = current(home)
    shelves = open_shelves(before)
    old = {passage.id: passage for shelf in shelves.values() for passage in shelf.passages}
    merged, new = dict(old), with_language(list(passages), detect)
    merged.update((passage.id, passage) for passage in new)
    for gone in remove:
        merged.pop(gone, None)
    making = folder_of(home) / f"making-{uuid.uuid4().hex[:12]}"
    try:
        embedded = _write(making, merged.values(), encoder, shelves, progress)
        if current(home) != before:
            raise BaseChangedMeanwhile
        _publish(home, making)
    finally:
        shutil.rmtree(making, ignore_errors=True)
    ids = {passage.id for passage in new}
    same = sum(old.get(i) == merged.get(i) for i in ids)
    return Built(
        added=len(ids - old.keys()),
        changed=len(ids & old.keys()) - same,
        same=same,
        total=len(merged),
        embedded=embedded,
        repeated=len(new) - len(ids),
        without_model=tuple(lang for lang in LANGUAGES if _lacks(encoder, lang, merged.values())),
    )


def with_language(passages: Sequence[Passage], detect: Detect) -> list[Passage]:
    """Who does not say its language gets its own if it is long enough to tell, else that of its company."""
    silent = [passage for passage in passages if passage.lang is None]
    own = {passage.id: detect(passage.whole) for passage in silent if len(passage.whole) >= _LONG}
    company = Counter(own.values()) or Counter(passage.lang for passage in passages if passage.lang)
    sample = "\n".join(passage.whole for passage in silent[:_SAMPLE])
    most: Language = company.most_common(1)[0][0] if company else detect(sample)
    return [passage if passage.lang else replace(passage, lang=own.get(passage.id, most)) for passage in passages]


def _lacks(encoder: Encoder | None, lang: Language, passages: Collection[Passage]) -> bool:
    return any(passage.lang == lang for passage in passages) and (encoder is None or not encoder.ready(lang))


def _write(
    generation: Path,
    passages: Collection[Passage],
    encoder: Encoder | None,
    old: dict[Language, Shelf],
    progress: Progress | None,
) -> int:
    generation.mkdir(parents=True)
    embedded = 0
    for lang in LANGUAGES:
        here = [passage for passage in passages if passage.lang == lang]
        if here:
            embedded += write_shelf(generation / lang, here, lang, encoder, old.get(lang), progress)
    return embedded


def _publish(home: Path, making: Path) -> None:
    """The new generation is complete on disk; from here on it is the one that everybody opens."""
    base = folder_of(home)
    name = f"generation-{uuid.uuid4().hex[:12]}"
    making.rename(base / name)
    write_durably(base / "current.json", json.dumps({"generation": name}).encode())
    for other in base.glob("generation-*"):
        if other.name != name:
            shutil.rmtree(other, ignore_errors=True)  # an open file keeps it on Windows: the next import tries again
