"""Underlines that stay with their words while the agent types on; text, undo steps and cursor are never touched."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from nlp.findings import Flag


def units(text: str, characters: int) -> int:
    """Qt counts UTF-16 units, everybody else characters: 😀 is two of the former."""
    return characters + sum(1 for letter in text[:characters] if ord(letter) > 0xFFFF)


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
    text = editor.toPlainText()
    if not 0 <= start < end <= len(text):
        return None
    cursor = QTextCursor(editor.document())
    cursor.setPosition(units(text, start))
    cursor.setPosition(units(text, end), QTextCursor.MoveMode.KeepAnchor)
    return Mark(cursor, text[start:end])


class Marks:
    """The flags of the newest analysed draft, each with its place."""

    def __init__(self, editor: QPlainTextEdit, colour: str) -> None:
        self._editor = editor
        self._flags: list[tuple[Flag, Mark]] = []
        self._format = QTextCharFormat()
        self._format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        self._format.setUnderlineColor(QColor(colour))

    def set(self, flags: tuple[Flag, ...]) -> None:
        """These flags are about the text as it stands now."""
        places = ((flag, mark(self._editor, flag.start, flag.end)) for flag in flags)
        self._flags = [(flag, place) for flag, place in places if place is not None and place.words == flag.text]
        self._draw()

    def recheck(self) -> None:
        """The text changed: a flag whose words changed says nothing any more."""
        kept = [(flag, place) for flag, place in self._flags if place.holds()]
        if len(kept) != len(self._flags):
            self._flags = kept
            self._draw()

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
