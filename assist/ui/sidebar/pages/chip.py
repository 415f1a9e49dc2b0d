"""One fact as a chip: a click copies it, the menu and two keys correct or remove it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from assist.domain.view import KnownFact
from assist.ui import words
from assist.ui.theme import Theme
from assist.ui.widgets.layout import row
from assist.ui.widgets.text import OneLine, Picture, plain_tip

COPIED_MS = 1400
WIDEST = 1000


class Chip(QPushButton):
    copied = Signal(str)
    correcting = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, fact: KnownFact, *, named: bool = True) -> None:
        super().__init__()
        self._theme, self._fact = theme, fact
        self.setProperty("role", "chip")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._line = row(self, 6, (9, 0, 8, 0))
        if fact.contact:
            self._line.addWidget(Picture(theme.pixmap("history", theme.colours.muted, 13)))
        kind = words.fact_kind(fact.kind)
        if named:
            label = OneLine(kind, "small")
            label.setFixedWidth(label.sizeHint().width())
            self._line.addWidget(label)
        self._value = OneLine(fact.value, "medium")
        self._line.addWidget(self._value, 1)
        self._icon = Picture(theme.pixmap("copy", theme.colours.muted, 13))
        self._line.addWidget(self._icon)
        where = self.tr("From an earlier contact: {contact}").format(contact=fact.contact) if fact.contact else ""
        said = self.tr("They said: “{words}”").format(words=fact.text) if fact.text else ""
        tip = "\n".join(part for part in (f"{kind}: {fact.value}", said, where) if part)
        self.setToolTip(plain_tip(tip))
        self.setAccessibleName(self.tr("Copy {kind} {value}").format(kind=kind, value=fact.value))
        self.setAccessibleDescription(" ".join((said, where, self.tr("F2 corrects, Delete removes."))).strip())
        self.clicked.connect(self.copy)

    def sizeHint(self) -> QSize:
        return QSize(min(self._line.sizeHint().width() + 2, WIDEST), 30)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 30)

    def copy(self) -> None:
        QApplication.clipboard().setText(self._fact.value)
        colours = self._theme.colours
        self._icon.setPixmap(self._theme.pixmap("check", colours.green.ink, 13))
        back = self._theme.pixmap("copy", colours.muted, 13)
        QTimer.singleShot(COPIED_MS, self._icon, lambda: self._icon.setPixmap(back))
        self.copied.emit(self._fact.value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.correcting.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Copy"), self.copy)
        menu.addAction(self.tr("Correct…") + "\tF2", self.correcting.emit)
        menu.addAction(self.tr("Remove: this is not so") + "\tDel", self.removed.emit)
        menu.popup(event.globalPos())
