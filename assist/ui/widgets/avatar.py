"""A round sign with initials: found again in a glance, and calm where nobody is known yet."""

from __future__ import annotations

from zlib import crc32

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from assist.ui.theme import Theme

_TINTS = ("brand", "blue", "plum", "green", "amber")


def initials(name: str) -> str:
    """First and last word's letter: "Anna de Vries" → "AV"; empty for a number or no name."""
    words = [word for word in name.split() if word[:1].isalpha()]
    if not words:
        return ""
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()


class Avatar(QWidget):
    def __init__(self, theme: Theme, size: int = 40) -> None:
        super().__init__()
        self._theme, self._size, self._name = theme, size, ""
        self.setFixedSize(QSize(size, size))

    def show_name(self, name: str) -> None:
        self._name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        letters = initials(self._name)
        tint = colours.tint(_TINTS[crc32(self._name.encode()) % len(_TINTS)]) if letters else colours.grey
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint.soft))
        painter.drawEllipse(QRectF(0.5, 0.5, self._size - 1, self._size - 1))
        if letters:
            painter.setPen(QColor(tint.ink))
            painter.setFont(self._theme.font(self._size * 0.36, 600))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, letters)
        else:
            half = round(self._size * 0.5)
            picture = self._theme.pixmap("user", tint.ink, half, self.devicePixelRatioF())
            painter.drawPixmap((self._size - half) // 2, (self._size - half) // 2, picture)
        painter.end()
