"""`naast knowledge import`: files into the searchable base."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from knowledge.articles.read import read_passages
from knowledge.search.build import Built, build, with_language
from knowledge.search.ports import Detect, Encoder, Progress


def import_files(
    paths: Sequence[Path],
    home: Path,
    encoder: Encoder | None,
    detect: Detect,
    progress: Progress | None = None,
) -> Built:
    """All files or none. Raises `BadArticle` (file and line) before anything is changed, `BaseChangedMeanwhile`."""
    # A short passage takes the language of its own file, not of the others that came along.
    passages = [passage for path in paths for passage in with_language(read_passages(path), detect)]
    return build(home, passages, encoder, detect, progress)
