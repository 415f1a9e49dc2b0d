"""`naast knowledge import` and `naast knowledge search`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from tqdm import tqdm

from assist.commands.lines import Numbered, write
from knowledge.articles.importing import import_files
from knowledge.search.index import Index
from knowledge.search.lines import BadQuery, search_lines
from knowledge.search.ports import Detect, Encoder


def take_in(files: Sequence[Path], home: Path, encoder: Encoder, detect: Detect) -> None:
    """Takes all files in or none; a line says what changed."""
    with tqdm(desc="import", unit="", disable=None, leave=False, file=sys.stderr) as bar:

        def progress(done: int, of: int) -> None:
            bar.total = of
            bar.update(done - bar.n)

        built = import_files(files, home, encoder, detect, progress)
    write({"added": built.added, "changed": built.changed, "same": built.same, "total": built.total})
    for lang in built.without_model:
        print(
            f"naast: there is no model for {lang}, so these passages are found by their words only. "
            "`naast models export` makes it.",
            file=sys.stderr,
        )


def search(path: Path | None, top: int, home: Path, encoder: Encoder, detect: Detect) -> None:
    """One line out for each query, in order."""
    index = Index.open(home, encoder, detect)
    rows = Numbered(path)
    with rows.blaming(BadQuery):
        for line in search_lines(rows, index, top):
            write(line)
