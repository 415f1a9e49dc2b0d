"""Rule files to rules. What is broken is told with file, line and rule; everything else still loads."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast, get_args

from nlp.findings import Category, Language, Turn
from nlp.phrases.files.lines import line_of, meant
from nlp.phrases.files.shape import contexts, finite, read_toml, switch, texts
from nlp.phrases.files.words import read_words, sound
from nlp.phrases.rule import Example, Measured, Problem, Rule, RuleError, merged
from nlp.phrases.tokens.words import Words

RULES = Path(__file__).parent.parent / "rules"
GOLD = RULES / "gold"
MEASURED = GOLD / "measured.json"
WORDS_FILE = "words.toml"
ALL = "all"
"""All categories together, in the table of figures."""
_KEYS = {
    "name", "match", "category", "speaker", "why", "source", "say", "instead", "add", "hits", "clean", "unless", "only",
    "whole", "then", "counts", "cooldown", "most-per-contact", "off", "quoted", "priority",
}  # fmt: skip
_FILE_KEYS = ("category", "why", "source", "unless", "rule")
_MIN_HITS, _MIN_CLEAN = 3, 2


@dataclass
class Loaded:
    """What a folder holds."""

    rules: list[Rule] = field(default_factory=list)
    words: Words = field(default_factory=Words)
    problems: list[Problem] = field(default_factory=list)


def load_language(folder: Path, lang: Language, *, team: bool = False) -> Loaded:
    """All rule files of `folder`, in order of name; an absent folder holds none."""
    loaded = Loaded()
    for path in sorted(folder.glob("*.toml")):
        text, data = read_toml(path, loaded.problems)
        if data is None:
            continue
        if path.name == WORDS_FILE:
            loaded.words = read_words(path, text, data, loaded.problems)
            if team:
                loaded.words, faults = sound(loaded.words, shipped_words(lang), lang)
                loaded.problems += [Problem(path, line_of(text, *keys), "", what) for keys, what in faults]
        else:
            _rules(_File(path, text, data, lang, team), loaded)
    return loaded


def shipped_words(lang: Language) -> Words:
    """The words that our own rules of a language share."""
    path = RULES / lang / WORDS_FILE
    text, data = read_toml(path, [])
    return read_words(path, text, data or {}, [])


@dataclass(frozen=True)
class _File:
    path: Path
    text: str
    data: Mapping[str, Any]
    lang: Language
    team: bool


def _rules(file: _File, loaded: Loaded) -> None:
    lines = [n for n, line in enumerate(file.text.splitlines(), 1) if _heads_rule(line)]
    seen: set[str] = set()
    rules = file.data.get("rule", [])
    for key in file.data:
        if key not in _FILE_KEYS:
            what = f"unknown key {key!r}: use one of {', '.join(_FILE_KEYS)}{meant(key, _FILE_KEYS)}"
            loaded.problems.append(Problem(file.path, line_of(file.text, key), "", what))
    if not isinstance(rules, list) or not all(isinstance(entry, Mapping) for entry in rules):
        what = "write [[rule]] with two brackets for each rule"
        loaded.problems.append(Problem(file.path, line_of(file.text, "rule"), "", what))
        return
    for number, entry in enumerate(rules):
        line = lines[number] if number < len(lines) else 1
        name = str(entry.get("name", ""))
        try:
            rule = _rule(file, entry, line)
            if name in seen:
                raise RuleError(f"two rules are called {name!r}: rename one")
        except RuleError as error:
            loaded.problems.append(Problem(file.path, line, name, str(error)))
            continue
        seen.add(name)
        loaded.rules.append(rule)


def _heads_rule(line: str) -> bool:
    return "".join(line.partition("#")[0].split()) == "[[rule]]"


def _rule(file: _File, entry: Mapping[str, Any], line: int) -> Rule:
    unknown = sorted(set(entry) - _KEYS)
    if unknown:
        raise RuleError(f"unknown key {unknown[0]!r}: use one of {', '.join(sorted(_KEYS))}{meant(unknown[0], _KEYS)}")
    name = entry.get("name", "")
    if not name:
        raise RuleError("has no name")
    counts = entry.get("counts", {})
    if not isinstance(counts, Mapping):
        raise RuleError("counts must be a table, such as { message = 2, contact = 3 }")
    rule = Rule(
        id=f"{file.lang}/{file.path.stem}/{name}",
        lang=file.lang,
        category=_category(entry.get("category", file.data.get("category", ""))),
        match=texts(entry.get("match", []), "match"),
        why=str(entry.get("why", file.data.get("why", ""))),
        source=str(entry.get("source", file.data.get("source", ""))),
        speaker=_speaker(entry.get("speaker", "agent")),
        say=texts(entry.get("say", []), "say"),
        whole=texts(entry.get("whole", []), "whole"),
        then=texts(entry.get("then", []), "then"),
        instead=str(entry["instead"]) if "instead" in entry else None,
        add=str(entry.get("add", "")),
        unless=merged(contexts(file.data.get("unless", {}), "unless"), contexts(entry.get("unless", {}), "unless")),
        only=contexts(entry.get("only", {}), "only"),
        hits=_examples(entry, "hits"),
        clean=_examples(entry, "clean"),
        count_message=int(finite(counts, "message", 0 if counts else 1)),
        count_contact=int(finite(counts, "contact", 0)),
        cooldown=finite(entry, "cooldown", 120),
        most_per_contact=int(finite(entry, "most-per-contact", 3)),
        off=switch(entry, "off"),
        quoted=switch(entry, "quoted"),
        priority=int(finite(entry, "priority", 0)),
        team=file.team,
        file=str(file.path.absolute()) if file.team else file.path.name,
        line=line,
    )
    _check(rule)
    return rule


def _check(rule: Rule) -> None:
    if not rule.match:
        raise RuleError("has no match: give at least one pattern")
    if not rule.why:
        raise RuleError("has no why: say in a sentence what the words cost the customer")
    if not (rule.say or rule.whole or rule.then or rule.add or rule.instead is not None):
        raise RuleError("has neither say, instead nor add: tell the agent what to say, or what to add")
    if not rule.add and rule.instead is None:
        raise RuleError("has no add: tell the agent what to add where none of its sentences fits")
    if len(rule.hits) < _MIN_HITS or len(rule.clean) < _MIN_CLEAN:
        raise RuleError(f"needs at least {_MIN_HITS} examples in hits and {_MIN_CLEAN} in clean")


def _examples(entry: Mapping[str, Any], key: str) -> tuple[Example, ...]:
    written = entry.get(key, [])
    if not isinstance(written, list):
        raise RuleError(f"{key} must be a list of examples")
    return tuple(example(value, marked=key == "hits") for value in written)


def example(value: object, *, marked: bool) -> Example:
    """An example as written: text with [marks], or a table with text, say, before.

    Raises:
        RuleError: marks that do not pair, or missing where they must be.
    """
    table: Mapping[str, Any] = {"text": value} if isinstance(value, str) else cast("Mapping[str, Any]", value)
    if not isinstance(table, Mapping) or not isinstance(table.get("text"), str):
        raise RuleError(f"an example is a text or a table with text: {value!r}")
    text, marks = "", []
    for number, piece in enumerate(table["text"].split("[")):
        inside, closed, rest = piece.partition("]")
        if bool(closed) != (number > 0):
            raise RuleError(f"the marks [ ] do not pair in {table['text']!r}")
        if closed:
            marks.append((len(text), len(text) + len(inside)))
        text += inside + rest
    if marked and not marks:
        raise RuleError(f"mark the place with [ ] in {table['text']!r}")
    turns = tuple(_turn(i, line) for i, line in enumerate(texts(table.get("before", []), "before")))
    say = table.get("say")
    if not isinstance(say, str | None):
        raise RuleError(f"say of an example is a text: {say!r}")
    return Example(text, tuple(marks), say, turns)


def _turn(index: int, line: str) -> Turn:
    speaker, _, said = line.partition(":")
    if speaker not in ("customer", "agent"):
        raise RuleError(f"a turn begins with customer: or agent: {line!r}")
    return Turn(index, "customer" if speaker == "customer" else "agent", said.strip())


def _category(value: str) -> Category:
    if value not in get_args(Category):
        raise RuleError(f"category {value!r} is none of {', '.join(get_args(Category))}")
    return cast("Category", value)


def _speaker(value: str) -> Any:
    if value not in ("agent", "customer", "any"):
        raise RuleError(f"speaker {value!r} is none of agent, customer, any")
    return value


def with_figures(rules: Iterable[Rule]) -> list[Rule]:
    """The rules with what was measured of them; a team's own rules were never measured by us."""
    figures = _figures().get("rules", {})
    return [rule if rule.team else replace(rule, measured=figures.get(rule.id)) for rule in rules]


def totals(lang: Language) -> Mapping[str, Measured]:
    """What the shipped rules that are on did on the gold lines, per category and under `ALL`."""
    return _figures().get(lang, {})


def _figures() -> Mapping[str, Mapping[str, Measured]]:
    """Of rules under "rules", of categories under their language; nothing where the table is absent or unreadable."""
    try:
        table = json.loads(MEASURED.read_text(encoding="utf-8"))
        return {part: _measured(rows) for part, rows in {"rules": table["rules"], **table["totals"]}.items()}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _measured(rows: Mapping[str, Mapping[str, int]]) -> Mapping[str, Measured]:
    return {key: Measured(f["hits"], f["right"], f["wanted"], f["found"]) for key, f in rows.items()}
