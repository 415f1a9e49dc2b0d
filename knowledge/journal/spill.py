"""Where entries wait while the database is away: a file of one JSON line each, on the disk before it is confirmed.

A line that a crash cut short was never confirmed to anybody; it is kept aside, not dropped silently.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from knowledge.journal.entry import Entry, Promise, as_text, plain
from knowledge.store.entries import Subject

Line = tuple[Entry, frozenset[Subject]] | Promise


class Spill:
    """An append-only file of entries (with their subjects) and promises."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def append(self, lines: Iterable[Line]) -> None:
        """Write and flush to the disk. Raises OSError where that is not possible either."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        data = "".join(as_text(plain(_record(line))) + "\n" for line in lines).encode()
        with self.path.open("ab") as file:
            if file.tell() and not self._ends_whole():
                data = b"\n" + data  # an earlier line was cut short: it must not swallow this one
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def read(self) -> Iterator[Line]:
        """What waits, in order. Lines that cannot be read are passed over here and kept by `clear`."""
        for raw in self._raw():
            line = _line(raw)
            if line is not None:
                yield line

    def keep(self, lines: list[Line]) -> None:
        """Replace the file by these lines (erasure), with nothing of the others left on the disk."""
        self.wipe()
        if lines:
            self.append(lines)

    def clear(self) -> None:
        """All readable lines are in the database: forget them, keep what could not be read in a file beside."""
        broken = [raw for raw in self._raw() if _line(raw) is None]
        if broken:
            with self.path.with_name(self.path.name + ".unreadable").open("ab") as file:
                file.writelines(raw + b"\n" for raw in broken)
                os.fsync(file.fileno())
        self.path.unlink(missing_ok=True)

    def wipe(self) -> None:
        """Overwrite the bytes, then remove the file."""
        if self.path.exists():
            with self.path.open("r+b") as file:
                file.write(b"\0" * self.path.stat().st_size)
                file.flush()
                os.fsync(file.fileno())
            self.path.unlink()

    def __bool__(self) -> bool:
        return self.path.exists() and self.path.stat().st_size > 0

    def _ends_whole(self) -> bool:
        with self.path.open("rb") as file:
            file.seek(-1, os.SEEK_END)
            return file.read(1) == b"\n"

    def _raw(self) -> Iterator[bytes]:
        if self.path.exists():
            with self.path.open("rb") as file:
                yield from (raw.rstrip(b"\n") for raw in file if raw.strip())


def _record(line: Line) -> dict[str, object]:
    if isinstance(line, Promise):
        return {"promise": line}
    entry, about = line
    return {"entry": entry, "about": [[s.kind, s.key] for s in sorted(about)]}


def _line(raw: bytes) -> Line | None:
    try:
        value: dict[str, Any] = json.loads(raw)
        if "promise" in value:
            row = value["promise"]
            due = datetime.fromisoformat(row["due"]) if row["due"] else None
            return Promise(**{**row, "made_at": datetime.fromisoformat(row["made_at"]), "due": due})
        row = value["entry"]
        entry = Entry(row["contact"], datetime.fromisoformat(row["at"]), row["kind"], row["detail"], row["uid"])
        return entry, frozenset(Subject(kind, key) for kind, key in value["about"])
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
