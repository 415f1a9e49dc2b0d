"""A team's own say over the rules: switched off or on, more exceptions, words that are never flagged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, get_args

from nlp.findings import Language
from nlp.phrases.files.lines import line_of, meant
from nlp.phrases.files.shape import contexts, read_toml, texts
from nlp.phrases.files.words import sound_contexts
from nlp.phrases.load import load_language, shipped_words
from nlp.phrases.rule import Contexts, Problem, Rule, RuleError, merged

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
        return [self._switched(rule, everywhere) for rule in rules]

    def _switched(self, rule: Rule, everywhere: Contexts) -> Rule:
        off = (rule.off or rule.id in self.off) and rule.id not in self.on
        return replace(rule, off=off, unless=merged(rule.unless, everywhere, self.unless.get(rule.id, {})))


def read_overlay(folder: Path | None) -> Overlay:
    """overlay.toml of the team's folder; nothing where there is none. What cannot be used is told in `problems`, with
    its line, and the rest counts."""
    path = folder / OVERLAY_FILE if folder else None
    if path is None or not path.exists():
        return Overlay()
    problems: list[Problem] = []
    text, data = read_toml(path, problems)
    reading = _Reading(path, text, problems)
    kept: dict[str, Any] = {}
    for key, value in (data or {}).items():
        if key in _ENTRIES:
            kept[key] = _ENTRIES[key](reading, value)
        else:
            reading.told(f"unknown key {key!r}: use one of {', '.join(_ENTRIES)}{meant(key, _ENTRIES)}", key)
    return Overlay(**kept, problems=tuple(problems))


@dataclass(frozen=True)
class _Reading:
    """overlay.toml while it is read."""

    path: Path
    text: str
    problems: list[Problem]

    def told(self, what: str, *keys: str) -> None:
        self.problems.append(Problem(self.path, line_of(self.text, *keys), "", what))

    def off(self, value: object) -> frozenset[str]:
        return self._ids(value, "off")

    def on(self, value: object) -> frozenset[str]:
        return self._ids(value, "on")

    def _ids(self, value: object, key: str) -> frozenset[str]:
        try:
            return frozenset(texts(value, key))
        except RuleError:
            self.told(f'{key} must be a list of rule ids, such as ["en/jargon/etd"]', key)
            return frozenset()

    def allow(self, value: object) -> Mapping[str, tuple[str, ...]]:
        kept: dict[str, tuple[str, ...]] = {}
        languages = get_args(Language)
        if not isinstance(value, Mapping):
            self.told('allow must be a table of languages: write [allow], and beneath it en = ["…"]', "allow")
            return kept
        for lang, words in value.items():
            try:
                if lang not in languages:
                    raise RuleError(f"[allow] has no language {lang!r}: use {', '.join(languages)}")
                kept[lang] = tuple(word.lower() for word in texts(words, f"[allow] {lang}"))
            except RuleError as error:
                self.told(str(error), "allow", lang)
        return kept

    def unless(self, value: object) -> Mapping[str, Contexts]:
        kept: dict[str, Contexts] = {}
        if not isinstance(value, Mapping):
            self.told('unless must be a table for each rule: write [unless."en/jargon/etd"]', "unless")
            return kept
        for rule, places in value.items():
            try:
                kept[rule] = self._readable(rule, contexts(places, f'[unless."{rule}"]'))
            except RuleError as error:
                self.told(str(error), "unless", rule)
        return kept

    def _readable(self, rule: str, places: Contexts) -> Contexts:
        """Without the patterns that cannot be read: they would take the rule with them."""
        lang: Language = "nl" if rule.startswith("nl/") else "en"
        folder = self.path.parent / lang
        own = load_language(folder, lang, team=True).words
        good, faults = sound_contexts(places, shipped_words(lang).with_more(own), lang)
        for place, why in faults:
            self.told(why, "unless", rule, place)
        return good


_ENTRIES: Mapping[str, Callable[[_Reading, object], Any]] = {
    "off": _Reading.off,
    "on": _Reading.on,
    "allow": _Reading.allow,
    "unless": _Reading.unless,
}
