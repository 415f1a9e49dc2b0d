"""systems.toml: which systems Naast asks about customers. Names and addresses only: secrets are in the keyring."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import tomlkit
from tomlkit.exceptions import ParseError, TOMLKitError
from tomlkit.items import AoT, Table

from assist.settings.durable import write_durably
from assist.settings.file import BadSettings

NAME = "systems.toml"
VERSION = 1
_HEAD = "# The systems that Naast asks about customers. Their secrets are in this computer's keyring, never here.\n"


@dataclass(frozen=True, slots=True)
class ConfiguredSystem:
    """One system. `name` is unique and stays: histories and waiting notes are filed under it.

    `id` is this entry's own, so that the keyring holds two homes' secrets apart. `fields` are (key, value) as
    `knowledge.crm.catalogue` asks for them.
    """

    name: str
    kind: str
    fields: tuple[tuple[str, str], ...] = ()
    id: str = ""

    @property
    def values(self) -> Mapping[str, str]:
        return dict(self.fields)

    @property
    def secret_name(self) -> str:
        """What its secret is called in the keyring."""
        return f"crm/{self.id}"


@dataclass(frozen=True, slots=True)
class LoadedSystems:
    """A problem costs its own system, or all where the file cannot be read."""

    systems: tuple[ConfiguredSystem, ...] = ()
    problems: tuple[BadSettings, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """What Preferences shows. `without_secret`: names of systems whose secret has to be typed again.

    `note` tells where secrets are kept only until Naast is closed; `problems` what the file has that cannot be used.
    """

    systems: tuple[ConfiguredSystem, ...] = ()
    problems: tuple[str, ...] = ()
    note: str = ""
    without_secret: frozenset[str] = frozenset()


def new_id() -> str:
    return secrets.token_hex(6)


def load_systems(path: Path) -> LoadedSystems:
    """What the file holds; a missing file holds nothing. Never writes, never raises for what is in it."""
    try:
        document = _read(path)
    except BadSettings as why:
        return LoadedSystems((), (why,))
    found: dict[str, ConfiguredSystem] = {}
    problems = []
    for place, table in enumerate(_tables(document), 1):
        try:
            system = _system(table)
            if system.name.casefold() in map(str.casefold, found):
                raise ValueError(f"there is another system called {system.name!r}")
        except ValueError as why:
            do = "Mend it in the file, or forget it there and connect it again in Preferences."
            problems.append(BadSettings(path, 0, f"system {place} cannot be used: {why}", do))
        else:
            found[system.name] = system
    return LoadedSystems(tuple(found.values()), tuple(problems))


def put_system(path: Path, system: ConfiguredSystem) -> None:
    """Add this system, or replace the one of its name, durably. BadSettings: the file is left as it is."""
    _check(system.name)

    def change(tables: AoT) -> None:
        mine = next((table for table in tables if str(table.get("name", "")) == system.name), None)
        table = tomlkit.table() if mine is None else mine
        table["name"], table["kind"], table["id"] = system.name, system.kind, system.id
        fields = tomlkit.table()
        for key, value in system.fields:
            fields[key] = value
        table["fields"] = fields
        if mine is None:
            tables.append(table)

    _change(path, change)


def remove_system(path: Path, name: str) -> None:
    """Take the system of this name out; fine where there is none. BadSettings: the file is left as it is."""

    def change(tables: AoT) -> None:
        for place in reversed(range(len(tables))):
            if str(tables[place].get("name", "")) == name:
                del tables[place]

    _change(path, change)


def free_name(title: str, taken: tuple[ConfiguredSystem, ...]) -> str:
    """`title`, or with a number where there is one of that name already."""
    names = {system.name.casefold() for system in taken}
    number = 1
    while (name := title if number == 1 else f"{title} {number}").casefold() in names:
        number += 1
    return name


def _check(name: str) -> None:
    """A colon would make "source:id" read wrongly; ValueError."""
    if not name.strip() or ":" in name or not name.isprintable():
        raise ValueError("a name is one line of text without a colon")


def _system(table: Table) -> ConfiguredSystem:
    texts = {}
    for key in ("name", "kind", "id"):
        value = table.get(key)
        if not isinstance(value, str) or not value.strip():
            raise ValueError(f"{key} is missing")
        texts[key] = str(value)
    _check(texts["name"])
    fields = table.get("fields", {})
    if not isinstance(fields, Mapping) or not all(isinstance(value, str) for value in fields.values()):
        raise ValueError("its fields have to be texts in quotes")
    return ConfiguredSystem(fields=tuple((str(key), str(value)) for key, value in fields.items()), **texts)


def _tables(document: tomlkit.TOMLDocument) -> AoT:
    tables = document.get("system")
    return tables if isinstance(tables, AoT) else tomlkit.aot()


def _change(path: Path, change: Callable[[AoT], None]) -> None:
    document = _read(path)
    tables = _tables(document)
    change(tables)
    document.pop("system", None)
    if len(tables):
        document["system"] = tables
    try:
        write_durably(path, tomlkit.dumps(document).encode())
    except OSError as why:
        do = "Make the folder writable or free some space; your change is not saved."
        raise BadSettings(path, 0, f"cannot be written ({why.strerror})", do) from why


def _read(path: Path) -> tomlkit.TOMLDocument:
    do = "Mend it, or move the file away and connect the systems again. Until then no system is asked."
    try:
        document = tomlkit.parse(path.read_text("utf-8-sig"))
    except FileNotFoundError:
        return tomlkit.parse(f"{_HEAD}version = {VERSION}\n")
    except ParseError as why:
        raise BadSettings(path, why.line, "is not TOML", do) from why
    except OSError as why:
        raise BadSettings(path, 0, f"cannot be read ({why.strerror})", do) from why
    except (TOMLKitError, ValueError, RecursionError) as why:  # UnicodeDecodeError is a ValueError
        raise BadSettings(path, 0, f"is not TOML ({type(why).__name__})", do) from why
    if document.get("version", VERSION) != VERSION:
        raise BadSettings(path, 0, "was written by another version of Naast", "Start that version, or move it away.")
    if "system" in document and not isinstance(document["system"], AoT):
        raise BadSettings(path, 0, "system has to be a list ([[system]])", do)
    return document
