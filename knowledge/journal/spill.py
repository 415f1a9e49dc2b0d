"""Where entries wait while the database is away: a file of one JSON line each, on the disk before it is confirmed.

A line that a crash cut short was never confirmed to anybody; it is kept aside, not dropped silently.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
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
        with self._alone():
            self._append(lines)

    def read(self) -> Iterator[Line]:
        """What waits, in order. Lines that cannot be read are passed over here and kept by `drain`."""
        for raw in self._raw():
            line = _line(raw)
            if line is not None:
                yield line

    def drain(self, store: Callable[[list[Line]], bool]) -> None:
        """Hand over all that waits; where `store` took it, forget it, and keep what could not be read beside."""
        with self._alone():
            if not self or not store(list(self.read())):
                return
            broken = [raw for raw in self._raw() if _line(raw) is None]
            if broken:
                with self.path.with_name(self.path.name + ".unreadable").open("ab") as file:
                    file.writelines(raw + b"\n" for raw in broken)
                    os.fsync(file.fileno())
            self.path.unlink()

    def erase(self, unwanted: Callable[[Line], bool]) -> int:
        """Take lines out, with nothing of them left on the disk; how many. Unreadable lines go too."""
        if not self:
            return 0
        with self._alone():
            lines = list(self.read())
            kept = [line for line in lines if not unwanted(line)]
            if len(kept) < len(lines):
                self._wipe()
                if kept:
                    self._append(kept)
            return len(lines) - len(kept)

    def __bool__(self) -> bool:
        return self.path.exists() and self.path.stat().st_size > 0

    def _append(self, lines: Iterable[Line]) -> None:
        data = "".join(as_text(plain(_record(line))) + "\n" for line in lines).encode()
        with self.path.open("ab") as file:
            if file.tell() and not self._ends_whole():
                data = b"\n" + data  # an earlier line was cut short: it must not swallow this one
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def _wipe(self) -> None:
        """Overwrite the bytes, then remove the file."""
        with self.path.open("r+b") as file:
            file.write(b"\0" * self.path.stat().st_size)
            file.flush()
            os.fsync(file.fileno())
        self.path.unlink()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One program at a time: `naast forget` may run beside the sidebar, and a line added between reading and
        removing would be lost. The lock ends with its program, however that ends.
        """
        with self.path.with_name(self.path.name + ".lock").open("ab") as lock:
            if sys.platform == "win32":
                import msvcrt

                msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
            else:
                import fcntl

                fcntl.flock(lock, fcntl.LOCK_EX)
            yield

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
