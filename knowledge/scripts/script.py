"""A curated answer to an issue that the customer would come back with: what to say now, so that nobody calls again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from knowledge.search.ports import Language

ScriptState = Literal["draft", "validated", "archived"]
"""As in Knowledge-Centered Service: a draft is shown to nobody but its curators, an archived one to nobody."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A script in one language. `topics` are customers' ways to raise what this issue comes after."""

    title: str
    topics: tuple[str, ...]
    say: tuple[str, ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class Script:
    """`issue` is what the customer would come back with, `after` the issues it follows, `needs` kinds of facts
    (nlp/facts/kinds.py) for the checklist. `expires`: the last day on which it may be shown."""

    id: str
    issue: str
    words: Mapping[Language, Wording]
    after: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    state: ScriptState = "draft"
    owner: str = ""
    version: int = 1
    expires: date | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)
    """Fields that this program does not know; kept when it is saved."""

    def usable(self, today: date) -> bool:
        """May an agent see it?"""
        return self.state == "validated" and (self.expires is None or today <= self.expires)
