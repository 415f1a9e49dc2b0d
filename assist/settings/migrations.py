"""Bringing an older settings file to today's version, one numbered step at a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from tomlkit import TOMLDocument

Step = Callable[[TOMLDocument], None]


def _not_here_by_rule(document: TOMLDocument) -> None:
    """Entries of "not here" held the very words of a conversation, a customer's details among them: the rule stays."""
    entries = document.get("not_here")
    if isinstance(entries, list):
        rules = [str(entry).partition(": ")[0] for entry in entries if isinstance(entry, str)]
        document["not_here"] = [rule for rule in dict.fromkeys(rules) if re.fullmatch(r"[\w./-]+", rule)]


STEPS: tuple[Step, ...] = (_not_here_by_rule,)
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
