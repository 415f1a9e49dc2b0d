"""Scripts from TOML files; an error names file, script and key, and leaves the other files in use."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, get_args

from knowledge.scripts.script import Script, ScriptState, Wording
from knowledge.search.ports import LANGUAGES

_KNOWN = {"id", "issue", "after", "needs", "state", "owner", "version", "expires", *LANGUAGES}
_STATES: tuple[ScriptState, ...] = get_args(ScriptState)


class BadScript(Exception):
    """A script that cannot be used; the text says where and what is wanted."""

    def __init__(self, path: Path, where: str, what: str) -> None:
        self.path, self.where = path, where
        super().__init__(f"{path}{f', {where}' if where else ''}: {what}")


@dataclass(frozen=True, slots=True)
class Read:
    """What a folder holds. `problems`: one for each file that was left out."""

    scripts: tuple[Script, ...]
    problems: tuple[BadScript, ...]


def read_folder(folder: Path) -> Read:
    """Every .toml file of a folder, in the order of names; a broken file is left out and reported."""
    scripts: dict[str, Script] = {}
    problems: list[BadScript] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            found = read_scripts(path)
            for script in found:
                if script.id in scripts:
                    raise BadScript(path, f"script {script.id!r}", "another file has a script with this id")
            scripts.update((script.id, script) for script in found)
        except BadScript as problem:
            problems.append(problem)
    return Read(tuple(scripts.values()), tuple(problems))


def read_scripts(path: Path) -> list[Script]:
    """The [[script]] tables of one file. Raises `BadScript`."""
    try:
        content = tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as problem:
        raise BadScript(path, "", f"cannot be read ({problem.strerror or problem})") from problem
    except UnicodeDecodeError as problem:
        raise BadScript(path, "", "this is not UTF-8 text; save the file as UTF-8") from problem
    except tomllib.TOMLDecodeError as problem:
        raise BadScript(path, "", f"this is not TOML: {problem}") from problem
    tables = content.get("script", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise BadScript(path, "script", "write each script under a line [[script]]")
    scripts = [_script(path, number, table) for number, table in enumerate(tables, 1)]
    ids = [script.id for script in scripts]
    for script in scripts:
        if ids.count(script.id) > 1:
            raise BadScript(path, f"script {script.id!r}", "two scripts have this id")
    return scripts


def _script(path: Path, number: int, table: Mapping[str, Any]) -> Script:
    read = _Keys(path, f"script {table.get('id') or number!r}", table)
    state = read.text("state", "draft")
    if state not in _STATES:
        raise read.bad("state", f"is {state!r}; write one of {', '.join(_STATES)}")
    words = {
        lang: _wording(_Keys(path, f"{read.where}, {lang}", read.table(lang))) for lang in LANGUAGES if lang in table
    }
    if not words:
        raise read.bad("en", f"is missing; a script is written in one of {', '.join(LANGUAGES)}")
    return Script(
        id=read.text("id"),
        issue=read.text("issue"),
        words=words,
        after=read.texts("after"),
        needs=read.texts("needs"),
        state=next(known for known in _STATES if known == state),
        owner=read.text("owner", ""),
        version=read.number("version", 1),
        expires=read.day("expires"),
        extra={key: value for key, value in table.items() if key not in _KNOWN},
    )


def _wording(read: _Keys) -> Wording:
    say, topics = read.texts("say"), read.texts("topics")
    if not say:
        raise read.bad("say", "is missing: write at least one sentence to say")
    if not topics:
        raise read.bad("topics", "is missing: write how customers raise what this comes after")
    return Wording(read.text("title"), topics, say, read.text("why", ""))


@dataclass(frozen=True, slots=True)
class _Keys:
    """One table of a file, read key by key with errors that name the place."""

    path: Path
    where: str
    values: Mapping[str, Any]

    def bad(self, key: str, what: str) -> BadScript:
        return BadScript(self.path, f"{self.where}, key `{key}`", what)

    def text(self, key: str, default: str | None = None) -> str:
        value = self.values.get(key, default)
        if value is None or (default is None and value == ""):
            raise self.bad(key, "is missing")
        if not isinstance(value, str):
            raise self.bad(key, "must be text")
        return value.strip()

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key, [])
        if not isinstance(value, Iterable) or isinstance(value, (str, Mapping)):
            raise self.bad(key, "must be a list of texts")
        if not all(isinstance(text, str) and text.strip() for text in value):
            raise self.bad(key, "must hold texts only, none of them empty")
        return tuple(text.strip() for text in value)

    def number(self, key: str, default: int) -> int:
        value = self.values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or value < 1:
            raise self.bad(key, "must be a whole number from 1 on")
        return value

    def day(self, key: str) -> date | None:
        value = self.values.get(key)
        if value is not None and (isinstance(value, datetime) or not isinstance(value, date)):
            raise self.bad(key, "must be a day such as 2027-06-30, without quotes")
        return value

    def table(self, key: str) -> Mapping[str, Any]:
        value = self.values[key]
        if not isinstance(value, dict):
            raise self.bad(key, f"must be a table: write it under [script.{key}]")
        return value
