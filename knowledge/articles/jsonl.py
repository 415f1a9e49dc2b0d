"""Passages as JSON Lines: {"id", "title"?, "about"?, "text", "lang"?, …}."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from knowledge.articles.errors import BadArticle


def read_jsonl(path: Path, text: str) -> Iterator[tuple[int | None, dict[str, object]]]:
    """Split at line feeds only: JSON may hold other line separators inside a string."""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            fields = json.loads(line)
        except json.JSONDecodeError as problem:
            raise BadArticle(path, number, f"this is not JSON ({problem.msg} at column {problem.colno})") from problem
        if not isinstance(fields, dict):
            raise BadArticle(path, number, 'a line must be an object such as {"id": "a1", "text": "…"}')
        yield number, fields
