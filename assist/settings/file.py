"""settings.toml: read with a clear word on what is wrong in it, written without losing comments or unknown keys."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import tomlkit
from tomlkit.exceptions import ParseError, TOMLKitError
from tomlkit.items import AoT, Table

from assist.settings.durable import write_durably
from assist.settings.migrations import STEPS, Step, migrate
from assist.settings.options import Option, Value
from assist.settings.values import OPTIONS, Settings

NAME = "settings.toml"
_HEAD = "# Settings of Naast. Comments and keys that Naast does not know are kept.\n"


class BadSettings(Exception):
    """Something in the settings file cannot be used; `str()` names file, line and what to do."""

    def __init__(self, path: Path, line: int, what: str, do: str) -> None:
        self.path, self.line, self.what, self.do = path, line, what, do
        place = f"{path}, line {line}" if line else str(path)
        super().__init__(f"{place}: {what}. {do}")


class UnknownSetting(Exception):
    """The program asked to change an option that does not exist, or to a value that it cannot have."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What could be used, and what could not: a problem costs its own option, or all where the file is unreadable."""

    settings: Settings
    problems: tuple[BadSettings, ...] = ()


def load(path: Path, steps: Sequence[Step] = STEPS) -> Loaded:
    """The settings in `path`; a missing file gives the defaults. Never writes, never raises for what the file holds."""
    try:
        document = _read(path, steps)
    except BadSettings as why:
        return Loaded(Settings(), (why,))
    values: dict[str, Value] = {}
    problems = []
    for option in OPTIONS:
        if option.name not in document:
            continue
        try:
            values[option.name] = option.check(_plain(document[option.name]))
        except ValueError as expected:
            problems.append(_bad_value(path, option, str(expected)))
    return Loaded(Settings(**values), tuple(problems))  # type: ignore[arg-type]  # each checked by its option


def change(path: Path, changes: Mapping[str, Value], steps: Sequence[Step] = STEPS) -> Settings:
    """Write only these options, durably, and return the settings as they are now.

    BadSettings where the file cannot be read: it is then left exactly as it is. UnknownSetting is our own mistake.
    """
    known = {option.name: option for option in OPTIONS}
    document = _read(path, steps)
    for name, value in changes.items():
        if name not in known:
            raise UnknownSetting(f"there is no option {name!r}")
        try:
            checked = known[name].check(value)
        except ValueError as expected:
            raise UnknownSetting(f"{name} = {value!r}: expected {expected}") from expected
        document = _put(document, known[name], checked)
    _write(path, tomlkit.dumps(document))
    return load(path, steps).settings


def bring_up(path: Path, steps: Sequence[Step] = STEPS) -> None:
    """Write a file of an older version as it is to be now, so that what a step took out is also off the disk.

    BadSettings where it cannot be read or written.
    """
    if not path.exists():
        return
    document = _read(path, steps)
    text = tomlkit.dumps(document)
    if text != path.read_bytes().decode("utf-8-sig"):
        _write(path, text)


def _write(path: Path, text: str) -> None:
    try:
        write_durably(path, text.encode())
    except OSError as why:
        do = "Make the folder writable or free some space; your change is not saved."
        raise BadSettings(path, 0, f"cannot be written ({why.strerror})", do) from why


def _read(path: Path, steps: Sequence[Step]) -> tomlkit.TOMLDocument:
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return tomlkit.parse(f"{_HEAD}version = {len(steps) + 1}\n")
    except OSError as why:
        do = "Make it readable, or move it away; Naast runs with its defaults."
        raise BadSettings(path, 0, f"cannot be read ({why.strerror})", do) from why
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as why:
        line = raw.count(b"\n", 0, why.start) + 1
        do = "Save the file as UTF-8. Until then Naast runs with its defaults and leaves the file alone."
        raise BadSettings(path, line, "holds a letter that is not UTF-8", do) from why
    do = "Mend that line, or move the file away. Until then Naast runs with its defaults and leaves the file alone."
    try:
        document = tomlkit.parse(text)
    except ParseError as why:
        raise BadSettings(path, why.line, f"is not TOML ({_without_place(why)})", do) from why
    except (TOMLKitError, ValueError, RecursionError) as why:
        raise BadSettings(path, 0, f"is not TOML ({why})", do) from why
    _bring_up(path, document, text, steps)
    return document


def _bring_up(path: Path, document: tomlkit.TOMLDocument, text: str, steps: Sequence[Step]) -> None:
    version = _plain(document.get("version", 1))
    newest = len(steps) + 1
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise BadSettings(path, _line(text, "version"), "version is not a number from 1", f"Write version = {newest}.")
    if version > newest:
        do = "Start that newer Naast, or move the file away. Until then Naast runs with its defaults."
        raise BadSettings(path, _line(text, "version"), f"was written by a newer Naast (version {version})", do)
    migrate(document, version, steps)


def _put(document: tomlkit.TOMLDocument, option: Option, value: Value) -> tomlkit.TOMLDocument:
    plain = list(value) if isinstance(value, tuple) else value
    if option.name in document:
        comment = getattr(document.item(option.name), "trivia", None)
        item = tomlkit.item(plain)
        if comment is not None:
            item.trivia.comment_ws, item.trivia.comment = comment.comment_ws, comment.comment
        document[option.name] = item
        return document
    fresh = tomlkit.document()
    fresh.add(tomlkit.comment(option.help["en"]))
    fresh.add(option.name, tomlkit.item(plain))
    old, new = tomlkit.dumps(document), tomlkit.dumps(fresh)
    if any(isinstance(item, (Table, AoT)) for _, item in document.body):
        return tomlkit.parse(new + old)  # at the end it would belong to the last table
    return tomlkit.parse(old + ("" if old.endswith("\n") or not old else "\n") + new)


def _plain(item: object) -> object:
    return item.unwrap() if hasattr(item, "unwrap") else item


def _bad_value(path: Path, option: Option, expected: str) -> BadSettings:
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    do = f"Until it is mended Naast uses {option.default!r}."
    return BadSettings(path, _line(text, option.name), f"{option.name} has to be {expected}", do)


def _line(text: str, name: str) -> int:
    """The line on which a key of the top level stands (tomlkit keeps no positions); 0 where it is not found."""
    found = re.search(rf"""^[ \t]*["']?{re.escape(name)}["']?[ \t]*=""", text, re.MULTILINE)
    return text.count("\n", 0, found.end()) + 1 if found else 0


def _without_place(why: ParseError) -> str:
    return re.sub(r" at line \d+ col \d+", "", str(why))
