"""`naast knowledge search`: a line of query in, a line of answer out (formats: DESIGN, doors)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from knowledge.search.index import Index
from knowledge.search.ports import LANGUAGES


class BadQuery(ValueError):
    """A line that is no query; the text says what is wrong. The caller adds file and line."""


def search_lines(rows: Iterable[Mapping[str, Any]], index: Index, top: int = 10) -> Iterator[dict[str, Any]]:
    """{"id", "query", "context"?, "about"?, "lang"?} → {"id", "answer", "hits": [{"id", "score"}]}, in order."""
    for row in rows:
        query, lang = row.get("query"), row.get("lang")
        if not isinstance(query, str):
            raise BadQuery("`query` must be text")
        if lang not in (None, *LANGUAGES):
            raise BadQuery(f"`lang` must be one of {', '.join(LANGUAGES)}")
        answer = index.search(query, _texts(row, "context"), _texts(row, "about"), lang, top)
        hits = [{"id": hit.id, "score": hit.score} for hit in answer.hits]
        yield {"id": row.get("id"), "answer": answer.answer, "hits": hits}


def _texts(row: Mapping[str, Any], name: str) -> Sequence[str]:
    value = row.get(name) or []
    if isinstance(value, str):
        return [value]
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise BadQuery(f"`{name}` must be a list of texts")
    return value
