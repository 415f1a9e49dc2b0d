"""The words.toml of a folder: each entry that can be used; a team's also held against ours before it joins them.

A slip in a class would take every rule with it that uses the class.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from nlp.findings import Language
from nlp.phrases.files.lines import line_of, meant
from nlp.phrases.files.shape import contexts, texts
from nlp.phrases.rule import Contexts, Place, Problem, RuleError
from nlp.phrases.tokens.pattern import PatternReader
from nlp.phrases.tokens.words import Words

Fault = tuple[tuple[str, ...], str]
"""The keys of what is left out, and why."""


_TABLES = ("words", "forms", "same", "change", "unless")


def read_words(path: Path, text: str, data: Mapping[str, Any], problems: list[Problem]) -> Words:
    """What of a words.toml can be used; the rest is told, each with its line."""
    tables: dict[str, dict[str, Any]] = {name: {} for name in _TABLES}

    def told(what: str, *keys: str) -> None:
        problems.append(Problem(path, line_of(text, *keys), "", what))

    for name, table in data.items():
        if name not in tables:
            told(f"there is no table [{name}]: use {', '.join(_TABLES)}{meant(name, _TABLES)}", name)
        elif not isinstance(table, Mapping):
            told(f"{name} must be a table: write [{name}], and each entry on a line beneath it", name)
        else:
            for key, value in table.items():
                try:
                    tables[name][key] = _ENTRIES[name](key, value)
                except RuleError as error:
                    told(str(error), name, key)
    return Words(tables["words"], tables["forms"], tables["same"], tables["change"], cast("Contexts", tables["unless"]))


def _same(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise RuleError(f"[same] {key} must be a text: the word that is meant")
    return value


def _change(key: str, value: object) -> dict[str, str]:
    if not isinstance(value, Mapping) or not all(isinstance(v, str) for v in value.values()):
        raise RuleError(f'[change.{key}] must be a table of texts, such as je = "u"')
    return dict(value)


_ENTRIES: Mapping[str, Callable[[str, object], Any]] = {
    "words": lambda key, value: texts(value, f"[words] {key}"),
    "forms": lambda key, value: texts(value, f"[forms] {key}"),
    "same": _same,
    "change": _change,
    "unless": lambda key, value: contexts({key: value}, "unless")[cast("Place", key)],
}


def sound(own: Words, shipped: Words, lang: Language) -> tuple[Words, list[Fault]]:
    """`own` without what cannot be used beside the shipped words."""
    faults: list[Fault] = []
    while broken := dict(_broken(own, shipped, lang)):  # a class may fail because of another that is left out now
        faults += [(("words", name), why) for name, why in broken.items()]
        own = replace(own, classes={name: rows for name, rows in own.classes.items() if name not in broken})
    unless, wrong = sound_contexts(own.unless, shipped.with_more(own), lang)
    faults += [(("unless", place), why) for place, why in wrong]
    return replace(own, unless=unless), faults


def _broken(own: Words, shipped: Words, lang: Language) -> Iterator[tuple[str, str]]:
    reader = _reader(shipped.with_more(own), lang)
    for name in own.classes:
        try:
            reader.phrases(f"@{name}")
        except RuleError as error:
            yield name, f"[words] {name} cannot be used: {error}"


def sound_contexts(contexts: Contexts, words: Words, lang: Language) -> tuple[Contexts, list[tuple[str, str]]]:
    """The patterns that can be read, and (place, why) for those that cannot."""
    reader = _reader(words, lang)
    kept: dict[str, tuple[str, ...]] = {}
    faults: list[tuple[str, str]] = []
    for place, patterns in contexts.items():
        good = []
        for pattern in patterns:
            try:
                reader.read(pattern, context=True, ends=place == "just-before")
                good.append(pattern)
            except RuleError as error:
                faults.append((place, f"{pattern!r} cannot be used: {error}"))
        kept[place] = tuple(good)
    sound_ones: Mapping[str, tuple[str, ...]] = {place: patterns for place, patterns in kept.items() if patterns}
    return sound_ones, faults  # type: ignore[return-value]


def _reader(words: Words, lang: Language) -> PatternReader:
    """Splits at spaces only: enough to judge, and without spaCy."""
    return PatternReader(words, lambda phrase: tuple(phrase.lower().split()), lang == "en")
