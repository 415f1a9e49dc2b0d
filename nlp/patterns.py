"""Patterns as people write them in our TOML files: blanks for white space, `{name}` for a list of words above."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import Any


def load(package: str, name: str) -> tuple[dict[str, Any], dict[str, str]]:
    """A TOML file that lies beside its package's code, and its [words], each filled in and ready for `{name}`."""
    table = tomllib.loads((files(package) / name).read_text(encoding="utf-8"))
    words: dict[str, str] = {}
    for word, alternatives in table["words"].items():  # in order: a word may use those above it
        words[word] = any_of(alternatives, words)
    return table, words


def any_of(patterns: Sequence[str], words: Mapping[str, str]) -> str:
    """One group of alternatives, with `{name}` filled in. A count such as `{0,3}` stays what it is."""
    filled = (re.sub(r"\{([a-z_]+)\}", lambda name: words[name[1]], pattern) for pattern in patterns)
    return f"(?:{'|'.join(filled)})"


def compiled(pattern: str) -> re.Pattern[str]:
    """Whatever the case; a blank stands for any white space, ` ?` for perhaps some, `~` for a gap of at most 40
    characters within a sentence."""
    return re.compile(pattern.replace(" ?", r"\s*").replace(" ", r"\s+").replace("~", r"[^.!?\n]{0,40}?"), re.I)
