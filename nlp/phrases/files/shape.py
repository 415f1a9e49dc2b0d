"""The shapes that values of a rule file have: what is not of its shape is told in a sentence."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomli  # tomllib, compiled: a sixth less loading time

from nlp.phrases.files.lines import meant
from nlp.phrases.rule import PLACES, Contexts, Problem, RuleError


def read_toml(path: Path, problems: list[Problem]) -> tuple[str, dict[str, Any] | None]:
    """The text and what it holds; None, and a problem told, where it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8")
        return text, tomli.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        problems.append(Problem(path, 1, "", f"cannot be read: {error}"))
    except tomli.TOMLDecodeError as error:
        problems.append(Problem(path, _line_of_error(str(error)), "", f"is not valid TOML: {error}"))
    except RecursionError:
        problems.append(Problem(path, 1, "", "is not valid TOML: lists in lists without end"))
    return "", None


def _line_of_error(message: str) -> int:
    digits = message.rpartition("at line ")[2].split(",")[0]
    return int(digits) if digits.isdecimal() else 1


def contexts(value: object, key: str) -> Contexts:
    """Patterns by place, as written under `key`.

    Raises:
        RuleError: no table, a place that does not exist, or no list of texts.
    """
    if not isinstance(value, Mapping):
        raise RuleError(f"{key} is a table of places: {', '.join(PLACES)}")
    unknown = [place for place in value if place not in PLACES]
    if unknown:
        raise RuleError(f"{key} has no place {unknown[0]!r}: use {', '.join(PLACES)}{meant(unknown[0], PLACES)}")
    return {place: texts(patterns, f"{key}.{place}") for place, patterns in value.items()}


def texts(value: object, key: str) -> tuple[str, ...]:
    """A list of texts, as written under `key`.

    Raises:
        RuleError: it is something else.
    """
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise RuleError(f"{key} must be a list of texts")
    return tuple(value)


def finite(entry: Mapping[str, Any], key: str, default: float) -> float:
    """A finite number of a table.

    Raises:
        RuleError: it is something else.
    """
    value = entry.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise RuleError(f"{key} must be a number")
    return float(value)


def switch(entry: Mapping[str, Any], key: str) -> bool:
    """True or false; false where it is not written.

    Raises:
        RuleError: it is something else.
    """
    value = entry.get(key, False)
    if not isinstance(value, bool):
        raise RuleError(f"{key} must be true or false")
    return value
