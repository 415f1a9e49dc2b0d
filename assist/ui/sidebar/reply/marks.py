"""Underlines that stay with their words while the agent types on; text, undo steps and cursor are never touched."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from nlp.findings import Flag

MOST_MARKED = 300
"""Flags that are underlined at once, first come first: more are found in pasted walls of text only, and each costs."""
_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Ruler:
    """Qt counts UTF-16 units, everybody else characters (😀 is two units): one look at the text for all places."""

    def __init__(self, text: str) -> None:
        self._wide = [] if text.isascii() else [found.start() for found in _WIDE.finditer(text)]
        self._ends = [at + number for number, at in enumerate(self._wide)]
        self._size = len(text)

    def units(self, characters: int) -> int:
        """Where Qt has what stands after so many characters."""
        return characters + bisect_left(self._wide, characters)

    def characters(self, units: int) -> int:
        """The other way round; a place inside a wide character is its start."""
        return min(units - bisect_left(self._ends, units), self._size)


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in the draft: `cursor` moves along with the words, `words` is what stood there when it was made."""

    cursor: QTextCursor
    words: str

    def holds(self) -> bool:
        """Whether the same words still stand there."""
        return self.cursor.selectedText().replace("\u2029", "\n") == self.words


def mark(editor: QPlainTextEdit, start: int, end: int) -> Mark | None:
    """The place from character `start` to `end`; None where the draft is shorter than that."""
    return next(iter(marks(editor, ((start, end),))))


def marks(editor: QPlainTextEdit, spans: Iterable[tuple[int, int]]) -> Iterator[Mark | None]:
    """The same for many places."""
    text = editor.toPlainText()
    ruler = Ruler(text)
    for start, end in spans:
        if not 0 <= start < end <= len(text):
            yield None
            continue
        cursor = QTextCursor(editor.document())
        cursor.setPosition(ruler.units(start))
        cursor.setPosition(ruler.units(end), QTextCursor.MoveMode.KeepAnchor)
        yield Mark(cursor, text[start:end])


class Marks:
    """The flags of the newest analysed draft, each with its place."""

    def __init__(self, editor: QPlainTextEdit, colour: str) -> None:
        self._editor = editor
        self._flags: list[tuple[Flag, Mark]] = []
        self._given: tuple[Flag, ...] | None = ()
        self._beyond: tuple[Flag, ...] = ()
        self._format = QTextCharFormat()
        self._format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        self._format.setUnderlineColor(QColor(colour))

    def set(self, flags: tuple[Flag, ...]) -> None:
        """These flags are about the text as it stands now."""
        if flags == self._given:
            return
        self._given, self._beyond = flags, flags[MOST_MARKED:]
        flags = flags[:MOST_MARKED]
        places = zip(flags, marks(self._editor, ((flag.start, flag.end) for flag in flags)), strict=True)
        self._flags = [(flag, place) for flag, place in places if place is not None and place.words == flag.text]
        self._draw()

    def recheck(self) -> None:
        """The text changed: a flag whose words changed says nothing any more."""
        kept = [(flag, place) for flag, place in self._flags if place.holds()]
        if len(kept) != len(self._flags):
            self._flags, self._given = kept, None
            self._draw()

    def places(self) -> int:
        """How many places there are to rephrase: two rules about the same words are one place."""
        count, reached = 0, -1
        for start, end in sorted((flag.start, flag.end) for flag in (*self.flags(), *self._beyond)):
            count += start >= reached
            reached = max(reached, end)
        return count

    def flags(self) -> tuple[Flag, ...]:
        return tuple(flag for flag, _ in self._flags)

    def at(self, position: int) -> tuple[Flag, Mark] | None:
        """The flag under a position of Qt's, else None."""
        for flag, place in self._flags:
            if place.cursor.selectionStart() <= position <= place.cursor.selectionEnd():
                return flag, place
        return None

    def _draw(self) -> None:
        selections = []
        for _, place in self._flags:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = place.cursor
            selection.format = self._format
            selections.append(selection)
        self._editor.setExtraSelections(selections)
