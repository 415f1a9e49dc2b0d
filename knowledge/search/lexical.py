"""Search by words: tantivy's home. Finds what vectors miss: names, numbers, the exact term."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import tantivy

from knowledge.search.names import tokens
from knowledge.search.passage import Passage
from knowledge.search.ports import Language

_NAMES: dict[Language, str] = {"en": "english", "nl": "dutch"}
_HEAP = 64_000_000
_SATURATED = 2.2  # k1 + 1: what BM25 gives, times the inverse document frequency, to a term that fills a passage
_MOST_TERMS = 64  # a pasted letter as a query costs no more than a long sentence


class Words:
    """One language's lexical index in a folder. Documents are known by their row, an integer."""

    def __init__(self, folder: Path, lang: Language) -> None:
        self._index = tantivy.Index(_schema(), path=str(folder))
        self._index.register_tokenizer("words", analyser(lang))
        self._lang: Language = lang
        self._searcher = self._index.searcher()

    @classmethod
    def open(cls, folder: Path, lang: Language) -> Words:
        folder.mkdir(parents=True, exist_ok=True)
        return cls(folder, lang)

    def add(self, rows: Iterable[tuple[int, Passage]]) -> None:
        """All or nothing: written durably by one commit."""
        writer = self._index.writer(_HEAP, num_threads=1)
        for row, passage in rows:
            title = f"{passage.about} {passage.title}".strip()
            document = tantivy.Document(about=key(passage.about), title=title, text=passage.text)
            document.add_unsigned("row", row)
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def __len__(self) -> int:
        return int(self._searcher.num_docs)

    def terms(self, query: str) -> list[str]:
        """The query's words as the index knows them: lower case, stemmed, without stop words, once each."""
        return list(dict.fromkeys(analyser(self._lang).analyze(query)))[:_MOST_TERMS]

    def knows(self, word: str) -> bool:
        """Is this a word that the base (or the language, for stop words) uses?"""
        return all(self._frequency(term) for term in self.terms(word))

    def search(self, terms: Sequence[str], top: int, about: Sequence[str] = ()) -> list[tuple[int, float]]:
        """(row, share of the query found), best first; `about` keeps to the passages of these names.

        The share is the BM25 score divided by what a passage would get that is full of every term: about 0..1,
        comparable between queries and bases, and low where half the query's words occur nowhere.
        """
        ceiling = sum(self._weight(term) for term in terms) * _SATURATED
        if not terms or not ceiling:
            return []
        schema = self._index.schema
        wanted = [
            (tantivy.Occur.Should, tantivy.Query.term_query(schema, name, term))
            for term in terms
            for name in ("title", "text")
        ]
        query = tantivy.Query.boolean_query(wanted)
        if about:
            names = tantivy.Query.term_set_query(schema, "about", [key(name) for name in about])
            only = tantivy.Query.const_score_query(names, 0.0)
            query = tantivy.Query.boolean_query([(tantivy.Occur.Must, only), (tantivy.Occur.Must, query)])
        found = self._searcher.search(query, top, count=False).hits
        rows = self._searcher.fast_field_values("row", [address for _, address in found])
        return [(int(row), float(score) / ceiling) for row, (score, _) in zip(rows, found, strict=True)]

    def _frequency(self, term: str) -> int:
        return max(int(self._searcher.doc_freq(name, term)) for name in ("title", "text"))

    def _weight(self, term: str) -> float:
        """BM25's inverse document frequency, as tantivy counts it."""
        n, found = self._searcher.num_docs, self._frequency(term)
        return math.log(1 + (n - found + 0.5) / (found + 0.5))


def key(name: str) -> str:
    """A name as it is compared: "Rosa's B&B" and "ROSAS B AND B" are one."""
    return "".join(tokens(name))


@cache
def analyser(lang: Language) -> Any:
    """The same way to words for passages and for queries."""
    name = _NAMES[lang]
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    for step in (
        tantivy.Filter.remove_long(40),
        tantivy.Filter.lowercase(),
        tantivy.Filter.stopword(name),
        tantivy.Filter.stemmer(name),
        tantivy.Filter.ascii_fold(),
    ):
        builder = builder.filter(step)
    return builder.build()


def _schema() -> Any:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("row", stored=False, indexed=True, fast=True)
    builder.add_text_field("about", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("title", tokenizer_name="words", index_option="freq")
    builder.add_text_field("text", tokenizer_name="words", index_option="freq")
    return builder.build()
