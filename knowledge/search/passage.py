"""What is searched and what is found: plain values, cheap to import."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from knowledge.search.ports import LANGUAGES, Language

_FIELDS = ("id", "title", "about", "text", "lang")


class BadPassage(ValueError):
    """A passage that cannot be taken in; the text says which field and what is wanted."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One piece of knowledge that answers by itself.

    `about` names the thing it is about (a hotel, a product), where the base has many like it; `lang` is None
    where nobody said: the index then finds out. `extra` holds every field that this program does not know.
    """

    id: str
    text: str
    title: str = ""
    about: str = ""
    lang: Language | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def whole(self) -> str:
        """What is embedded: the title says what the text often leaves out."""
        return f"{self.title}\n{self.text}".strip()


@dataclass(frozen=True, slots=True)
class Hit:
    """`score` is comparable within one answer only."""

    id: str
    score: float


@dataclass(frozen=True, slots=True)
class Answer:
    """`answer` false: nothing here answers that; `hits` are then the nearest that there is."""

    answer: bool
    hits: tuple[Hit, ...] = ()


def to_fields(passage: Passage) -> dict[str, Any]:
    """As written to a file; `from_fields` reads it back."""
    known = {name: getattr(passage, name) for name in _FIELDS}
    return {**{name: value for name, value in known.items() if value}, **passage.extra}


def from_fields(fields: Mapping[str, Any]) -> Passage:
    """Raises `BadPassage` where `id` or `text` is missing or a known field is not text; unknown fields are kept."""
    values = {name: _text(fields, name) for name in ("id", "text", "title", "about")}
    if not values["id"]:
        raise BadPassage("`id` is missing: give every passage a name of its own, it is how an update finds it")
    if not values["text"] and not values["title"]:
        raise BadPassage("`text` is missing or empty")
    lang = fields.get("lang")
    if lang not in (None, "", *LANGUAGES):
        raise BadPassage(f"`lang` is {lang!r}: leave it out or write one of {', '.join(LANGUAGES)}")
    extra = {name: value for name, value in fields.items() if name not in _FIELDS}
    return Passage(**values, lang=lang or None, extra=extra)


def _text(fields: Mapping[str, Any], name: str) -> str:
    value = fields.get(name)
    if value is None:
        return ""
    if isinstance(value, int) and not isinstance(value, bool) and name == "id":
        return str(value)
    if not isinstance(value, str):
        raise BadPassage(f"`{name}` must be text, not {type(value).__name__}")
    return value.strip()
