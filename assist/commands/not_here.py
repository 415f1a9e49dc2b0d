"""`naast rules --not-here`: where agents said that a rule was wrong, for those who write the rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from assist.commands.lines import write
from knowledge.journal.entry import Entry
from knowledge.journal.reader import Reader
from knowledge.store.store import FILE, Store
from nlp.redact import without_details


@dataclass
class Told:
    """What agents told about one rule: how often in each wording, and on which of the rule's own words."""

    wordings: Counter[str] = field(default_factory=Counter)
    contexts: Counter[str] = field(default_factory=Counter)


def not_here(lang: str | None, home: Path) -> None:
    """One line a rule, the most often marked first; wordings are masked, and what was taken back does not count."""
    told = [item for item in _told(home).items() if lang is None or item[0].startswith(f"{lang}/")]
    for rule, of_rule in sorted(told, key=lambda item: (-item[1].contexts.total(), item[0])):
        write(
            {
                "rule": rule,
                "times": of_rule.contexts.total(),
                "contexts": _counted("context", of_rule.contexts),
                "wordings": _counted("text", of_rule.wordings),
            }
        )


def _told(home: Path) -> dict[str, Told]:
    found: dict[str, Told] = {}
    for entry in standing_reactions(home):
        if entry.detail.get("reaction") == "not-here":
            of_rule = found.setdefault(str(entry.detail["rule"]), Told())
            of_rule.contexts[str(entry.detail.get("context", ""))] += 1
            if words := without_details(str(entry.detail.get("words", ""))):
                of_rule.wordings[words] += 1
    return found


def _counted(name: str, times: Counter[str]) -> list[dict[str, object]]:
    return [{name: what, "times": number} for what, number in times.most_common()]


def standing_reactions(home: Path) -> Iterator[Entry]:
    """Every reaction to a card of a rule, the newest first; a "not here" that was taken back is left out."""
    if not (home / FILE).exists():
        return
    with closing(Store.open(home)) as store:
        taken_back: Counter[tuple[str, str]] = Counter()
        for entry in Reader(store).kind("reacted", "not-here-undone"):  # what was undone comes later
            card = (entry.contact, str(entry.detail.get("card", "")))
            if entry.kind == "not-here-undone":
                taken_back[card] += 1
            elif entry.detail.get("reaction") == "not-here" and taken_back[card]:
                taken_back[card] -= 1
            elif entry.detail.get("rule"):
                yield entry
