"""Knowledge files into passages, whatever they were written in; every error names file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from knowledge.articles.errors import BadArticle
from knowledge.articles.html import read_html
from knowledge.articles.jsonl import read_jsonl
from knowledge.articles.markdown import read_markdown
from knowledge.articles.table import read_table
from knowledge.search.passage import BadPassage, Passage, from_fields

Placed = tuple[int | None, dict[str, object]]
"""(line or None, the fields of one passage)."""
Reader = Callable[[Path, str], Iterator[Placed]]

_READERS: dict[str, Reader] = {
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".csv": read_table,
    ".tsv": read_table,
}


def read_passages(path: Path) -> list[Passage]:
    """All passages of this file, in order; where an id comes twice the later one will replace the earlier.

    Raises `BadArticle` at the first thing that is wrong.
    """
    passages: list[Passage] = []
    for line, fields in _reader(path)(path, _text(path)):
        try:
            passages.append(from_fields(fields))
        except BadPassage as problem:
            raise BadArticle(path, line, str(problem)) from problem
    return passages


def _reader(path: Path) -> Reader:
    # A file without a known ending is JSON Lines: what other programs write through a pipe or a temporary file.
    return _READERS.get(path.suffix.lower(), read_jsonl)


def _text(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as problem:
        raise BadArticle(path, None, f"cannot be read ({problem.strerror or problem})") from problem
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = content[: problem.start].count(b"\n") + 1
        raise BadArticle(path, line, "this is not UTF-8 text; save the file as UTF-8") from problem
