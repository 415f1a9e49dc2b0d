"""JSON Lines in and out: every command reads files or standard input and answers in input order."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, TypeVar

from tqdm import tqdm

T = TypeVar("T")
Row = dict[str, Any]


class BadInput(Exception):
    """What was given cannot be used; `str()` names file and line and says what to do."""

    def __init__(self, where: object, line: int, what: str, do: str = "") -> None:
        place = f"{where}, line {line}" if line else str(where)
        super().__init__(f"{place}: {what}.{' ' + do if do else ''}")


def read_rows(path: Path | None, plain: bool = False) -> Iterator[tuple[int, Row]]:
    """(line number, row) for each line that is not empty. `plain` lines become {"id": number, "text": line}."""
    name = str(path or "standard input")
    for number, line in enumerate(_lines(path), 1):
        text = _decoded(line, name, number)
        if plain:
            yield number, {"id": number, "text": text.rstrip("\r\n")}
        elif text.strip():
            yield number, _row(text, name, number)


def _lines(path: Path | None) -> Iterator[bytes]:
    if path is None:
        yield from sys.stdin.buffer
        return
    try:
        with path.open("rb") as file:
            yield from file
    except OSError as why:
        raise BadInput(path, 0, f"cannot be read ({why.strerror or why})", "Check the name.") from why


def _decoded(line: bytes, name: str, number: int) -> str:
    try:
        return line.decode("utf-8-sig" if number == 1 else "utf-8")
    except UnicodeDecodeError as why:
        raise BadInput(name, number, f"byte {why.start + 1} is not UTF-8", "Save the file as UTF-8.") from why


def _row(text: str, name: str, number: int) -> Row:
    try:
        row = json.loads(text)
    except ValueError as why:
        raise BadInput(name, number, f"this is not JSON ({why})", "One JSON object a line is expected.") from why
    if not isinstance(row, dict):
        raise BadInput(name, number, "this is not a JSON object", 'A line looks like {"id": "1", "text": "…"}.')
    return row


def field(row: Row, name: str, kind: type[T], where: object, line: int, default: T | None = None) -> T:
    """The field `name` of a row, of type `kind`; missing is fine only where there is a `default`."""
    value = row.get(name)
    if value is None and default is not None:
        return default
    if not isinstance(value, kind):
        what = f'the field "{name}" is missing' if value is None else f'the field "{name}" is not {_called(kind)}'
        raise BadInput(where, line, what)
    return value


def _called(kind: type) -> str:
    return {str: "text", list: "a list", dict: "an object", int: "a whole number"}.get(kind, kind.__name__)


def write(row: Mapping[str, object], out: IO[str] | None = None) -> None:
    (out or sys.stdout).write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")


def progress(items: Iterable[T], what: str, total: int | None = None) -> Iterable[T]:
    """A bar on a terminal's standard error, nothing elsewhere."""
    bar: Iterable[T] = tqdm(items, desc=what, total=total, unit="", disable=None, leave=False, file=sys.stderr)
    return bar


class Numbered:
    """The rows of a file, remembering the line at hand, so that whoever reads them can be told where it went wrong."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._line = 0

    def __iter__(self) -> Iterator[Row]:
        for line, row in progress(read_rows(self._path), "read"):
            self._line = line
            yield row

    @contextmanager
    def blaming(self, kind: type[Exception]) -> Iterator[None]:
        """Turns an error of `kind` into `BadInput` with file and line."""
        try:
            yield
        except kind as error:
            raise BadInput(self._path or "standard input", self._line, str(error).rstrip(".")) from error
