"""Bringing an older settings file to today's version, one numbered step at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tomlkit import TOMLDocument

Step = Callable[[TOMLDocument], None]

STEPS: tuple[Step, ...] = ()
"""Step i brings version i + 1 to i + 2. Steps are only ever added; an old one is never changed."""

VERSION = len(STEPS) + 1


def migrate(document: TOMLDocument, version: int, steps: Sequence[Step] = STEPS) -> int:
    """Change `document` in memory from `version` to the newest, and return that. Unknown keys are left alone."""
    newest = len(steps) + 1
    for step in steps[version - 1 :]:
        step(document)
    if version < newest:
        document["version"] = newest
    return newest
