"""What is wrong with a knowledge file, said so that its owner finds the place."""

from __future__ import annotations

from pathlib import Path


class BadArticle(Exception):
    """A file that cannot be taken in. Nothing of the whole import was changed."""

    def __init__(self, path: Path, line: int | None, what: str) -> None:
        self.path, self.line = path, line
        super().__init__(f"{path}{f', line {line}' if line else ''}: {what}")
