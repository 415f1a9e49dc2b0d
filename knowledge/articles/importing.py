"""`naast knowledge import`: files into the searchable base."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from knowledge.articles.read import read_passages
from knowledge.search.build import Built, build
from knowledge.search.ports import Detect, Encoder, Progress


def import_files(
    paths: Sequence[Path],
    home: Path,
    encoder: Encoder | None,
    detect: Detect,
    progress: Progress | None = None,
) -> Built:
    """All files or none. Raises `BadArticle` (file and line) before anything is changed, `BaseChangedMeanwhile`."""
    return build(home, read_passages(paths), encoder, detect, progress)
