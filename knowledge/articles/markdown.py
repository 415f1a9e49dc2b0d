"""Markdown articles: one passage per heading, as plain text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from knowledge.articles.sections import Section, nested, passages_of


def read_markdown(path: Path, text: str) -> Iterator[tuple[int | None, dict[str, object]]]:
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    trail: tuple[tuple[int, str], ...] = ()
    sections = [Section((), 1)]
    level = 0
    for token in tokens:
        line = token.map[0] + 1 if token.map else None
        if token.type == "heading_open":
            level = int(token.tag[1:])
        elif token.type == "inline" and level:
            trail = nested(trail, level, _plain(token))
            sections.append(Section(tuple(heading for _, heading in trail), line))
            level = 0
        elif token.type == "inline":
            sections[-1].blocks.append(_plain(token))
        elif token.type in ("fence", "code_block"):
            sections[-1].blocks.append(token.content.strip())
    return passages_of(path, sections, None)


def _plain(token: Token) -> str:
    parts = []
    for child in token.children or []:
        if child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif child.type in ("text", "code_inline", "image"):
            parts.append(child.content)
    return "".join(parts).strip()
