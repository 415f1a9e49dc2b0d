"""Where a key stands in a TOML file, so that what is wrong with it can be told by line: tomllib does not say."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any


def line_of(text: str, *keys: str) -> int:
    """The line (from 1) where the key `keys` of a TOML text is set, else where its table begins, else 1."""
    table: tuple[str, ...] = ()
    nearest, best = 1, 0
    for number, line in enumerate(text.splitlines(), 1):
        written = line.strip()
        if written.startswith("["):
            path = _path(written.partition("#")[0].strip())
            if path is None:  # inside a list over several lines
                continue
            table = here = path
        elif "=" in written:
            path = _path(f"{written.partition('=')[0]}= 0")
            if path is None:
                continue
            here = (*table, *path)
        else:
            continue
        if here == keys[: len(here)] and len(here) > best:
            nearest, best = number, len(here)
    return nearest


def line_with(text: str, words: str, first: int = 1) -> int:
    """The line from `first` on that holds `words` as they were written; `first` where none does."""
    for number, line in enumerate(text.splitlines()[first - 1 :], first):
        if words in line:
            return number
    return first


def meant(word: str, known: Iterable[str]) -> str:
    """A sentence that names the known word nearest to `word`; '' where none is near."""
    near = difflib.get_close_matches(word, list(known), 1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _path(line: str) -> tuple[str, ...] | None:
    """The keys of a table's head or of `key = 0`."""
    try:
        table: Any = tomllib.loads(line)
    except tomllib.TOMLDecodeError:
        return None
    keys: list[str] = []
    while table:
        if isinstance(table, list):
            table = table[0]
        if not isinstance(table, Mapping) or not table:
            break
        key = next(iter(table))
        keys.append(key)
        table = table[key]
    return tuple(keys)
