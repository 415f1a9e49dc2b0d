"""A long article into passages: one per heading, small enough to answer by itself."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_MOST = 1500  # characters; the encoder reads about the first 600, words are found everywhere


@dataclass(slots=True)
class Section:
    """What stands under one heading. `trail` are the headings above it, outermost first."""

    trail: tuple[str, ...]
    line: int | None
    blocks: list[str] = field(default_factory=list)


def passages_of(
    path: Path, sections: list[Section], lang: str | None
) -> Iterator[tuple[int | None, dict[str, object]]]:
    """Fields of a passage per section that says something; ids are stable while headings stay."""
    used: dict[str, int] = {}
    for section in sections:
        for part in _parts(section.blocks):
            name = f"{path.stem}#{_slug(section.trail[-1])}" if section.trail else path.stem
            used[name] = used.get(name, 0) + 1
            number = f"-{used[name]}" if used[name] > 1 else ""
            yield (
                section.line,
                {
                    "id": f"{name}{number}",
                    "title": " › ".join(section.trail) or path.stem,
                    "text": part,
                    "file": path.name,
                    **({"lang": lang} if lang else {}),
                },
            )


def nested(trail: tuple[tuple[int, str], ...], level: int, heading: str) -> tuple[tuple[int, str], ...]:
    """The trail of headings with this one in its place."""
    return (*(above for above in trail if above[0] < level), (level, heading))


def _parts(blocks: list[str]) -> Iterator[str]:
    part: list[str] = []
    for block in blocks:
        if part and sum(map(len, part)) + len(block) > _MOST:
            yield "\n".join(part)
            part = []
        part.append(block)
    if part:
        yield "\n".join(part)


def _slug(heading: str) -> str:
    plain = unicodedata.normalize("NFKD", heading.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "section"
