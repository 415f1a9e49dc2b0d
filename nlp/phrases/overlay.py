"""A team's own say over the rules: switched off or on, more exceptions, words that are never flagged."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from nlp.phrases.load import merged, with_unless
from nlp.phrases.rule import PLACES, Contexts, Problem, Rule

OVERLAY_FILE = "overlay.toml"


@dataclass(frozen=True)
class Overlay:
    """What overlay.toml says."""

    off: frozenset[str] = frozenset()
    on: frozenset[str] = frozenset()
    allow: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unless: Mapping[str, Contexts] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def applied(self, shipped: list[Rule], own: list[Rule], everywhere: Contexts) -> list[Rule]:
        """The rules that count: the team's in place of shipped ones of the same id, switches and exceptions applied."""
        replaced = {rule.id for rule in own}
        rules = [*(rule for rule in shipped if rule.id not in replaced), *own]
        return [self._switched(rule) for rule in with_unless(rules, everywhere)]

    def _switched(self, rule: Rule) -> Rule:
        off = (rule.off or rule.id in self.off) and rule.id not in self.on
        return replace(rule, off=off, unless=merged(rule.unless, self.unless.get(rule.id, {})))


def read_overlay(folder: Path | None) -> Overlay:
    """overlay.toml of the team's folder; nothing where there is none. Trouble is told in `problems`."""
    path = folder / OVERLAY_FILE if folder else None
    if path is None or not path.exists():
        return Overlay()
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return Overlay(
            off=frozenset(data.get("off", [])),
            on=frozenset(data.get("on", [])),
            allow={lang: tuple(w.lower() for w in words) for lang, words in data.get("allow", {}).items()},
            unless={rule: _places(places) for rule, places in data.get("unless", {}).items()},
        )
    except (OSError, ValueError, TypeError, AttributeError) as error:
        return Overlay(problems=(Problem(path, 1, "", f"cannot be used: {error}"),))


def _places(value: Mapping[str, Any]) -> Contexts:
    unknown = [place for place in value if place not in PLACES]
    if unknown:
        raise ValueError(f"there is no place {unknown[0]!r}: use {', '.join(PLACES)}")
    return {place: tuple(value[place]) for place in PLACES if place in value}
