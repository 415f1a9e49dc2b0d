"""Reading other people's JSON: an odd field is mended, an entry that cannot be read is counted as lost.

Never silently shorter: where the list itself is missing, that is an AnswerBroken.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from bs4 import BeautifulSoup

from knowledge.crm.web.errors import AnswerBroken

T = TypeVar("T")
LONGEST_TEXT = 20_000
"""Characters of one message that are kept."""
BLOCKS = ("p", "div", "br", "li", "tr", "h1", "h2", "h3", "blockquote")
ONE_LINE = 140
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
ID = re.compile(r"[\w.:=+-]{1,100}")


class Unreadable(Exception):
    """This entry cannot be shown: it has no id, or no time."""


def items(system: str, body: Any, *names: str) -> list[Any]:
    """The list at this place of an answer. Raises AnswerBroken where there is none."""
    for name in names:
        body = body.get(name) if isinstance(body, Mapping) else None
    if not isinstance(body, list):
        raise AnswerBroken(f"The answer of {system} has another shape than its description says ({'.'.join(names)}).")
    return body


def each(rows: Iterable[Any], one: Callable[[Mapping[str, Any]], T | None]) -> tuple[tuple[T, ...], int]:
    """All entries that can be read, and how many could not. `one` gives None for what is rightly left out."""
    read: list[T] = []
    lost = 0
    for row in rows:
        try:
            value = one(row) if isinstance(row, Mapping) else _unreadable()
        except (Unreadable, KeyError, ValueError, TypeError, AttributeError, OverflowError, RecursionError):
            lost += 1
        else:
            if value is not None:
                read.append(value)
    return tuple(read), lost


def field(row: Any, *names: str) -> Any:
    """The value at a place that may not be there."""
    for name in names:
        row = row.get(name) if isinstance(row, Mapping) else None
    return row


def text(value: Any) -> str:
    """Text of a field that should be text; numbers as text; anything else as nothing."""
    if isinstance(value, bool) or value is None:
        return ""
    return value.strip() if isinstance(value, str) else str(value) if isinstance(value, int | float) else ""


def ident(value: Any) -> str:
    """An id that may become part of an address: letters, digits and a few signs; empty where it is none."""
    found = text(value)
    return found if ID.fullmatch(found) and ".." not in found else ""


def key(value: Any) -> str:
    """An id. Raises Unreadable where there is none."""
    if found := ident(value):
        return found
    raise Unreadable


def when(value: Any) -> datetime:
    """A time: ISO text with any offset, or seconds or milliseconds since 1970. Raises Unreadable.

    A time without offset is taken as UTC, which all these systems mean by it.
    """
    if isinstance(value, str) and re.fullmatch(r"-?\d{9,13}(\.\d+)?", value.strip()):
        value = float(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        seconds = value / 1000 if abs(value) > 100_000_000_000 else value
        return EPOCH + timedelta(seconds=seconds)
    if not isinstance(value, str) or not re.match(r"\s*\d{4}-", value):
        raise Unreadable
    try:
        at = datetime.fromisoformat(re.sub(r"([+-]\d\d)(\d\d)$", r"\1:\2", value.strip()))
    except ValueError:
        raise Unreadable from None
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)


def maybe_when(value: Any) -> datetime | None:
    try:
        return when(value)
    except (Unreadable, ValueError, OverflowError):
        return None


def words(value: Any) -> str:
    """What a person wrote, without markup: lines stay lines, scripts and styles go, entities become letters.

    Raises Unreadable where it is no text at all: a message is not silently left out.
    """
    if isinstance(value, bool | list | Mapping):
        raise Unreadable
    source = text(value)
    if re.search(r"<[a-zA-Z!/]", source) or "&" in source:
        soup = BeautifulSoup(source[: 4 * LONGEST_TEXT], "html.parser")
        for tag in soup(["script", "style", "head", "template"]):
            tag.decompose()
        for tag in soup(BLOCKS):
            tag.insert_after("\n")
        source = soup.get_text()
    lines = (" ".join(line.split()) for line in source.replace("\0", "").splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()[:LONGEST_TEXT]


def one_line(*candidates: Any) -> str:
    """The first of these that says something, as one line."""
    for candidate in candidates:
        if line := " ".join(words(text(candidate)).split()):
            return line if len(line) <= ONE_LINE else line[: ONE_LINE - 1].rstrip() + "…"
    return ""


def texts(*values: Any) -> tuple[str, ...]:
    """Those that say something, each once; a list gives all of its texts."""
    flat = (item for value in values for item in (value if isinstance(value, list) else (value,)))
    return tuple(dict.fromkeys(found for item in flat if (found := text(item))))


def _unreadable() -> Any:
    raise Unreadable
