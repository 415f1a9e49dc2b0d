"""HTML articles: one passage per heading, as plain text; menus, scripts and styles are left out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup
from bs4.element import Tag

from knowledge.articles.sections import Section, nested, passages_of

_NOT_SAID = ["script", "style", "nav", "header", "footer", "aside", "form", "noscript", "template"]
_HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
_BLOCKS = ["p", "li", "td", "th", "pre", "blockquote", "dt", "dd", "figcaption", "div"]


def read_html(path: Path, text: str) -> Iterator[tuple[int | None, dict[str, object]]]:
    page = BeautifulSoup(text, "html.parser")
    said = str(page.html.get("lang") or "") if page.html else ""
    title = page.title.get_text(" ", strip=True) if page.title else ""
    for tag in page.find_all(_NOT_SAID):
        tag.decompose()
    trail: tuple[tuple[int, str], ...] = ()
    sections = [Section((title,) if title else (), 1)]
    for tag in (page.body or page).find_all([*_HEADINGS, *_BLOCKS]):
        words = " ".join(tag.get_text(" ", strip=True).split())
        if not words or tag.find(_BLOCKS):  # a block inside it is read by itself
            continue
        if tag.name in _HEADINGS:
            trail = nested(trail, int(tag.name[1]), words)
            sections.append(Section(tuple(heading for _, heading in trail), _line(tag)))
        else:
            sections[-1].blocks.append(words)
    lang = said[:2].lower()
    return passages_of(path, sections, lang if lang in ("en", "nl") else None)


def _line(tag: Tag) -> int | None:
    return tag.sourceline
