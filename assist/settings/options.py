"""What one option is, as data: kind, bounds and help in both languages. The preferences window is made of these."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

Kind = Literal["choice", "toggle", "number", "text", "folder", "list", "entries", "hours"]
"""`entries`: a list that grows by itself; the person only takes entries away."""
Group = Literal["look", "advice", "doors", "data"]
Value = str | int | bool | tuple[str, ...]

_T = TypeVar("_T")
_HOURS = re.compile(r"([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d")


@dataclass(frozen=True, slots=True)
class Option:
    """`bounds` are the lowest and highest `number` (both allowed); `choices` are those of `choice` and `list`.

    `help` has a text for each interface language, "en" and "nl"; `unit` stands behind the number ("px", "s").
    """

    name: str
    kind: Kind
    group: Group
    default: Value
    help: Mapping[str, str]
    choices: tuple[str, ...] = ()
    bounds: tuple[int, int] | None = None
    unit: str = ""

    def check(self, raw: object) -> Value:
        """The value as Naast holds it; ValueError says in a few words what is expected instead."""
        if self.kind == "toggle":
            return _of_type(raw, bool, "true or false")
        if self.kind == "number":
            return self._number(raw)
        if self.kind in ("list", "entries"):
            return self._list(raw)
        text = _of_type(raw, str, "text in quotes")
        if self.kind == "choice" and text not in self.choices:
            raise ValueError(f"one of {', '.join(self.choices)}")
        if self.kind == "hours" and text and not _HOURS.fullmatch(text):
            raise ValueError('a time span such as "12:00-13:00", or "" for none')
        return text

    def _number(self, raw: object) -> int:
        if isinstance(raw, bool) or not isinstance(raw, int):
            raise ValueError("a whole number")
        if self.bounds and not self.bounds[0] <= raw <= self.bounds[1]:
            raise ValueError(f"a number from {self.bounds[0]} to {self.bounds[1]}")
        return int(raw)

    def _list(self, raw: object) -> tuple[str, ...]:
        if not isinstance(raw, (list, tuple)) or not all(isinstance(item, str) for item in raw):
            raise ValueError('a list of texts such as ["a", "b"]')
        unknown = [item for item in raw if self.choices and item not in self.choices]
        if unknown:
            raise ValueError(f"only {', '.join(self.choices)} (not {unknown[0]!r})")
        return tuple(str(item) for item in raw)


def _of_type(raw: object, kind: type[_T], expected: str) -> _T:
    if not isinstance(raw, kind):
        raise ValueError(expected)
    return raw


def option(
    default: Value,
    kind: Kind,
    group: Group,
    *,
    en: str,
    nl: str,
    choices: tuple[str, ...] = (),
    bounds: tuple[int, int] | None = None,
    unit: str = "",
) -> Any:
    """A field of `Settings` that carries its own option; `options_of` names it after the field."""
    made = Option("", kind, group, default, {"en": en, "nl": nl}, choices, bounds, unit)
    return field(default=default, metadata={"option": made})
