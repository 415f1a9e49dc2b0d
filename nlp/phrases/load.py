"""Rule files to rules. What is broken is told with file, line and rule; everything else still loads."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast, get_args

from nlp.findings import Category, Language, Turn
from nlp.phrases.rule import PLACES, Contexts, Example, Measured, Problem, Rule, RuleError
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
        text, data = _toml(path, loaded.problems)
        if data is None:
            continue
        if path.name == WORDS_FILE:
            loaded.words = _words(path, data, loaded.problems)
        else:
            _rules(_File(path, text, data, lang, team), loaded)
    return loaded


@dataclass(frozen=True)
class _File:
    path: Path
    text: str
    data: Mapping[str, Any]
    lang: Language
    team: bool


def _toml(path: Path, problems: list[Problem]) -> tuple[str, dict[str, Any] | None]:
    try:
        text = path.read_text(encoding="utf-8")
        return text, tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        problems.append(Problem(path, 1, "", f"cannot be read: {error}"))
    except tomllib.TOMLDecodeError as error:
        problems.append(Problem(path, _line_of_error(str(error)), "", f"is not valid TOML: {error}"))
    return "", None


def _line_of_error(message: str) -> int:
    digits = message.rpartition("at line ")[2].split(",")[0]
    return int(digits) if digits.isdecimal() else 1


def _words(path: Path, data: Mapping[str, Any], problems: list[Problem]) -> Words:
    try:
        return Words(
            classes={name: _texts(value, f"[words] {name}") for name, value in data.get("words", {}).items()},
            forms={name: _texts(value, f"[forms] {name}") for name, value in data.get("forms", {}).items()},
            same={str(k): str(v) for k, v in data.get("same", {}).items()},
            changes={name: dict(table) for name, table in data.get("change", {}).items()},
            unless=_contexts(data.get("unless", {}), "unless"),
        )
    except RuleError as error:
        problems.append(Problem(path, 1, "", str(error)))
        return Words()


def _rules(file: _File, loaded: Loaded) -> None:
    lines = [n for n, line in enumerate(file.text.splitlines(), 1) if line.strip() == "[[rule]]"]
    seen: set[str] = set()
    rules = file.data.get("rule", [])
    if not isinstance(rules, list):
        loaded.problems.append(Problem(file.path, 1, "", "write [[rule]] with two brackets for each rule"))
        return
    for number, entry in enumerate(rules):
        line = lines[number] if number < len(lines) else 1
        name = str(entry.get("name", ""))
        try:
            rule = _rule(file, entry, line)
            if name in seen:
                raise RuleError(f"two rules are called {name!r}: rename one")
        except (RuleError, TypeError, ValueError) as error:
            loaded.problems.append(Problem(file.path, line, name, str(error)))
            continue
        seen.add(name)
        loaded.rules.append(rule)


def _rule(file: _File, entry: Mapping[str, Any], line: int) -> Rule:
    unknown = sorted(set(entry) - _KEYS)
    if unknown:
        raise RuleError(f"unknown key {unknown[0]!r}: use one of {', '.join(sorted(_KEYS))}")
    name = entry.get("name", "")
    if not name:
        raise RuleError("has no name")
    counts = entry.get("counts", {})
    rule = Rule(
        id=f"{file.lang}/{file.path.stem}/{name}",
        lang=file.lang,
        category=_category(entry.get("category", file.data.get("category", ""))),
        match=_texts(entry.get("match", []), "match"),
        why=str(entry.get("why", file.data.get("why", ""))),
        source=str(entry.get("source", file.data.get("source", ""))),
        speaker=_speaker(entry.get("speaker", "agent")),
        say=_texts(entry.get("say", []), "say"),
        whole=_texts(entry.get("whole", []), "whole"),
        then=_texts(entry.get("then", []), "then"),
        instead=str(entry["instead"]) if "instead" in entry else None,
        add=str(entry.get("add", "")),
        unless=merged(_contexts(file.data.get("unless", {}), "unless"), _contexts(entry.get("unless", {}), "unless")),
        only=_contexts(entry.get("only", {}), "only"),
        hits=tuple(example(e, marked=True) for e in entry.get("hits", [])),
        clean=tuple(example(e, marked=False) for e in entry.get("clean", [])),
        count_message=int(counts.get("message", 0 if counts else 1)),
        count_contact=int(counts.get("contact", 0)),
        cooldown=float(entry.get("cooldown", 120)),
        most_per_contact=int(entry.get("most-per-contact", 3)),
        off=bool(entry.get("off", False)),
        quoted=bool(entry.get("quoted", False)),
        priority=int(entry.get("priority", 0)),
        team=file.team,
        file=file.path.name,
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
    if len(rule.hits) < _MIN_HITS or len(rule.clean) < _MIN_CLEAN:
        raise RuleError(f"needs at least {_MIN_HITS} examples in hits and {_MIN_CLEAN} in clean")


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
    turns = tuple(_turn(i, line) for i, line in enumerate(_texts(table.get("before", []), "before")))
    return Example(text, tuple(marks), table.get("say"), turns)


def _turn(index: int, line: str) -> Turn:
    speaker, _, said = line.partition(":")
    if speaker not in ("customer", "agent"):
        raise RuleError(f"a turn begins with customer: or agent: {line!r}")
    return Turn(index, "customer" if speaker == "customer" else "agent", said.strip())


def merged(*contexts: Contexts) -> Contexts:
    """Contexts put together, place by place."""
    return {
        place: tuple(p for c in contexts for p in c.get(place, ()))
        for place in PLACES
        if any(c.get(place) for c in contexts)
    }


def _contexts(value: object, key: str) -> Contexts:
    if not isinstance(value, Mapping):
        raise RuleError(f"{key} is a table of places: {', '.join(PLACES)}")
    unknown = [place for place in value if place not in PLACES]
    if unknown:
        raise RuleError(f"{key} has no place {unknown[0]!r}: use {', '.join(PLACES)}")
    return {place: _texts(patterns, f"{key}.{place}") for place, patterns in value.items()}


def _texts(value: object, key: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise RuleError(f"{key} must be a list of texts")
    return tuple(value)


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


def with_unless(rules: Iterable[Rule], more: Contexts) -> list[Rule]:
    """The rules with exceptions added that hold for all of them."""
    return [replace(rule, unless=merged(rule.unless, more)) for rule in rules] if more else list(rules)
