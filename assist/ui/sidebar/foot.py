"""One quiet line at the foot: what is not ready or has failed, and what to do. Empty when all is well."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from assist.domain.view import StatusLine
from assist.ui.help.problems import ProblemsButton
from assist.ui.language import words
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.layout import row
from assist.ui.widgets.text import OneLine, Picture, plain_tip

_LOOKS = {"error": ("circle-alert", "red"), "warning": ("triangle-alert", "amber"), "info": ("info", "grey")}
TOLD_MS = 2500


class Foot(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._lines: tuple[StatusLine, ...] = ()
        line = row(self, 7, (14, 4, 14, 7))
        self._icon = Picture(desk.theme.pixmap("info", desk.theme.colours.muted, 13))
        self._text = OneLine("", "small")
        line.addWidget(self._icon)
        line.addWidget(self._text, 1)
        self._all = ProblemsButton(desk.theme)
        line.addWidget(self._all)
        self._told = QTimer(self)
        self._told.setSingleShot(True)
        self._told.timeout.connect(self._show)
        self._show()

    def show_status(self, lines: tuple[StatusLine, ...]) -> None:
        if lines != self._lines:
            self._lines = lines
            self._all.offer(lines)
            if not self._told.isActive():
                self._show()

    def tell(self, text: str) -> None:
        """Feedback on what the agent did ("Copied"), for a moment."""
        self._draw("check", "green", text)
        self._told.start(TOLD_MS)

    def _show(self) -> None:
        worst = sorted(self._lines, key=lambda line: ("error", "warning", "info").index(line.level))
        if not worst:
            self._draw("check", "grey", self.tr("All is well"))
            return
        icon, tint = _LOOKS[worst[0].level]
        self._draw(icon, tint, words.status(worst[0]) + (f"  (+{len(worst) - 1})" if len(worst) > 1 else ""))
        self._text.setToolTip(plain_tip("\n".join(words.status(line) for line in worst)))

    def _draw(self, icon: str, tint: str, text: str) -> None:
        self._icon.setPixmap(self._desk.theme.pixmap(icon, self._desk.theme.colours.tint(tint).ink, 13))
        self._text.say(text)
