"""All that the foot can only begin to say: every sentence of the status line, and every single thing behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from assist.domain.view import StatusLine, worst_first
from assist.ui.language import words
from assist.ui.theme import Theme
from assist.ui.widgets.button import Button, IconButton
from assist.ui.widgets.layout import column, row
from assist.ui.widgets.text import shown


class ProblemsButton(IconButton):
    """Beside the foot's sentence, where there is more to read than it has room for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "ellipsis", "")
        self._name = self.tr("Show all that needs attention")
        self.setAccessibleName(self._name)
        self.setToolTip(self._name)
        self._lines: tuple[StatusLine, ...] = ()
        self._window: ProblemsWindow | None = None
        self.clicked.connect(self.open)
        self.hide()

    def offer(self, lines: tuple[StatusLine, ...]) -> None:
        """What can be opened now; good news and what is still getting ready need no list."""
        self._lines = lines
        self.setVisible(any(line.level != "info" for line in lines))
        if self._window is not None and self._window.isVisible():
            self._window.show_lines(lines)

    def open(self) -> None:
        if self._window is None:
            self._window = ProblemsWindow(self._theme, self)
        self._window.show_lines(self._lines)
        self._window.show()
        self._window.raise_()


class ProblemsWindow(QWidget):
    """A window of its own, closed by Escape; its text can be copied to whoever mends it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Naast: what needs attention"))
        self.resize(520, 420)
        box = column(self, 8, (12, 12, 12, 12))
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("What needs attention"))
        box.addWidget(self._text, 1)
        line = row(gap=4)
        copy = Button(theme, self.tr("Copy"), "quiet", icon="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text.toPlainText()))
        line.addWidget(copy)
        line.addStretch(1)
        box.addLayout(line)
        QShortcut(QKeySequence("Esc"), self, self.close)
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_lines(self, lines: tuple[StatusLine, ...]) -> None:
        parts = ("\n".join(f"• {one}" for one in line.behind) or words.status(line) for line in worst_first(lines))
        text = shown("\n\n".join(parts))
        if text != self._text.toPlainText():
            self._text.setPlainText(text)
