"""The timeline as a Qt model: all earlier contacts, newest first, narrowed by words; 10,000 entries and no copies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from assist.ui.language import words
from assist.ui.widgets.desk import Desk
from knowledge.customers.history import PastContact

_Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole


class Timeline(QAbstractListModel):
    """The role `ENTRY` gives the `PastContact`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._all: tuple[PastContact, ...] = ()
        self._rows: Sequence[PastContact] = ()
        self._words: tuple[str, ...] = ()

    def show_contacts(self, contacts: tuple[PastContact, ...]) -> None:
        if contacts is self._all or contacts == self._all:
            return
        self._all = contacts
        self._narrow()

    def search(self, text: str) -> None:
        """Keep the contacts in which every word occurs, in the line, the outcome, a name or a message."""
        wanted = tuple(text.casefold().split())
        if wanted != self._words:
            self._words = wanted
            self._narrow()

    def counts(self) -> tuple[int, int]:
        """(shown, all)."""
        return len(self._rows), len(self._all)

    def entry(self, row: int) -> PastContact:
        return self._rows[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        entry = self._rows[index.row()]
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.about
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (words.word(entry.channel), words.day(self._desk, entry.at), entry.about, entry.who, entry.outcome)
            return ", ".join(part for part in parts if part)
        return None

    def _narrow(self) -> None:
        self.beginResetModel()
        self._rows = [entry for entry in self._all if _has(entry, self._words)] if self._words else self._all
        self.endResetModel()


def _has(entry: PastContact, wanted: tuple[str, ...]) -> bool:
    texts = [entry.about, entry.who, entry.outcome, entry.source, entry.linked, *(m.text for m in entry.messages)]
    joined = "\n".join(texts).casefold()
    return all(word in joined for word in wanted)
