"""Passages as a table: CSV with a header row; columns that are no field of a passage are kept."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from knowledge.articles.errors import BadArticle


def read_table(path: Path, text: str) -> Iterator[tuple[int | None, dict[str, object]]]:
    """Comma, semicolon (what Excel writes in Dutch) or tab. Without an `id` column the row number is the id."""
    first = text.split("\n", 1)[0]
    separator = max(",;\t", key=first.count)
    reader = csv.DictReader(text.splitlines(keepends=True), delimiter=separator, strict=True)
    columns = [(name or "").strip() for name in reader.fieldnames or []]
    if "text" not in columns:
        raise BadArticle(path, 1, f"no column is called `text`; the columns are: {', '.join(columns) or 'none'}")
    reader.fieldnames = columns
    number = 0
    while True:
        line = reader.reader.line_num + 1  # where the row begins: a cell may hold many lines
        try:
            row = next(reader, None)
        except csv.Error as problem:
            raise BadArticle(path, line, f"this is not CSV ({problem})") from problem
        if row is None:
            return
        number += 1
        if None in row:
            raise BadArticle(path, line, f"this row has more cells than the {len(columns)} columns")
        fields = {name: value for name, value in row.items() if name and value}
        yield line, {"id": f"{path.stem}-{number}", **fields}
