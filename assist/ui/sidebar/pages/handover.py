"""What the next colleague needs, ready to copy: the customer does not start again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from assist.ui.sidebar.keys import keys_of
from assist.ui.widgets.button import Button
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.layout import column
from assist.ui.widgets.text import Text


class HandoverPage(QWidget):
    told = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        box = column(self, 8, (14, 6, 14, 8))
        self._empty = Text(self.tr("The hand-over writes itself while you talk."), "small")
        self._text = QPlainTextEdit()
        self._text.setProperty("role", "paper")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Hand-over"))
        self._copy = Button(desk.theme, self.tr("Copy hand-over"), icon="copy", keys=keys_of("handover"))
        self._copy.clicked.connect(self.copy)
        box.addWidget(self._empty)
        box.addWidget(self._text, 1)
        box.addWidget(self._copy)
        self.show_text("")

    def show_text(self, text: str) -> None:
        if text != self._text.toPlainText():
            self._text.setPlainText(text)
        self._empty.setVisible(not text)
        self._text.setVisible(bool(text))
        self._copy.setEnabled(bool(text))
        self._copy.setVisible(bool(text))

    def copy(self) -> None:
        """Put the hand-over on the clipboard."""
        if self._text.toPlainText():
            QApplication.clipboard().setText(self._text.toPlainText())
            self.told.emit(self.tr("Hand-over copied"))
