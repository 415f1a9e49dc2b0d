"""HTML articles: one passage per heading, as plain text; menus, scripts and styles are left out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from knowledge.articles.sections import Section, nested, passages_of

_NOT_SAID = ["script", "style", "nav", "header", "footer", "aside", "form", "noscript", "template"]
_HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
_BLOCKS = ["p", "li", "td", "th", "pre", "blockquote", "dt", "dd", "figcaption", "caption", "section", "article", "div"]


def read_html(path: Path, text: str) -> Iterator[tuple[int | None, dict[str, object]]]:
    page = BeautifulSoup(text, "html.parser")
    said = str(page.html.get("lang") or "") if page.html else ""
    title = page.title.get_text(" ", strip=True) if page.title else ""
    for tag in page.find_all(_NOT_SAID):
        tag.decompose()
    for tag in page.find_all("br"):
        tag.replace_with("\n")
    trail: tuple[tuple[int, str], ...] = ()
    sections = [Section((title,) if title else (), 1)]
    for tag, words in _blocks(page.body or page):
        if tag.name in _HEADINGS:
            trail = nested(trail, int(tag.name[1]), words)
            sections.append(Section(tuple(heading for _, heading in trail), tag.sourceline))
        else:
            sections[-1].blocks.append(words)
    lang = said[:2].lower()
    return passages_of(path, sections, lang if lang in ("en", "nl") else None)


def _blocks(body: Tag) -> Iterator[tuple[Tag, str]]:
    """Every piece of text with the block it stands in, in reading order; none is lost and none comes twice."""
    texts = (text for text in body.find_all(string=True) if not isinstance(text, PreformattedString))
    for _, group in groupby(texts, key=lambda text: id(_block(text, body))):
        pieces = list(group)
        words = " ".join("".join(pieces).split())
        if words:
            yield _block(pieces[0], body), words


def _block(text: NavigableString, body: Tag) -> Tag:
    return text.find_parent([*_HEADINGS, *_BLOCKS]) or body
