"""One fact as a chip: a click copies it, the menu and two keys correct or remove it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QSizePolicy

from assist.domain.view import KnownFact
from assist.ui.language import words
from assist.ui.theme import Theme
from assist.ui.widgets.layout import column, row
from assist.ui.widgets.text import OneLine, Picture, Text, plain_tip

COPIED_MS = 1400
WIDEST = 1000
LONG, LONGEST = 34, 240
"""Characters from which a value is a story with lines of its own, and at which it is cut (the tool tip has it all)."""


def is_long(fact: KnownFact) -> bool:
    """Whether the fact is a story, which takes lines of its own."""
    return len(fact.value) + len(words.fact_kind(fact.kind)) // 2 > LONG


class Chip(QPushButton):
    copied = Signal(str)
    correcting = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, fact: KnownFact, *, named: bool = True) -> None:
        super().__init__()
        self._theme, self._fact = theme, fact
        self.setProperty("role", "chip")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        kind = words.fact_kind(fact.kind)
        self._icon = Picture(theme.pixmap("copy", theme.colours.muted, 13))
        self._lay_out(kind if named else "", long=is_long(fact))
        where = self.tr("From an earlier contact: {contact}").format(contact=fact.contact) if fact.contact else ""
        said = self.tr("They said: “{words}”").format(words=fact.text) if fact.text else ""
        tip = "\n".join(part for part in (f"{kind}: {fact.value}", said, where) if part)
        self.setToolTip(plain_tip(tip))
        self.setAccessibleName(self.tr("Copy {kind} {value}").format(kind=kind, value=fact.value))
        self.setAccessibleDescription(" ".join((said, where, self.tr("F2 corrects, Delete removes."))).strip())
        self.clicked.connect(self.copy)

    def _lay_out(self, kind: str, long: bool) -> None:
        """A number stands beside its kind; a story under it, on as many lines as it needs."""
        theme, fact = self._theme, self._fact
        line = row(self, 6, (9, 6, 8, 6))
        if fact.contact:
            line.addWidget(Picture(theme.pixmap("history", theme.colours.muted, 13)))
        texts = column(gap=1) if long else row(gap=6)
        if kind:
            label = OneLine(kind, "small")
            if not long:
                label.setFixedWidth(label.sizeHint().width())
            texts.addWidget(label)
        if long:
            value = fact.value if len(fact.value) <= LONGEST else fact.value[:LONGEST] + "…"
            texts.addWidget(Text(value, "medium"))
        else:
            texts.addWidget(OneLine(fact.value, "medium"), 1)
        line.addLayout(texts, 1)
        line.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignTop if long else Qt.AlignmentFlag.AlignVCenter)
        self._long, self._line = long, line
        if long:  # a button is fixed to its hint, which knows nothing of lines
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(WIDEST, 48) if self._long else QSize(self._line.sizeHint().width() + 2, 30)

    def hasHeightForWidth(self) -> bool:
        return self._long

    def heightForWidth(self, width: int) -> int:
        return self._line.totalHeightForWidth(width)

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
