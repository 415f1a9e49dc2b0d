"""The effort bar: one segment for each point, coloured by its cause; empty is good."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from assist.ui.language import words
from assist.ui.theme import Theme
from nlp.findings import EffortPoint

FULL = 15.0
"""Points that fill the bar; more points make each segment narrower instead."""


class Gauge(QWidget):
    def __init__(self, theme: Theme, height: int = 8) -> None:
        super().__init__()
        self._theme, self._height = theme, height
        self._points: tuple[EffortPoint, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return QSize(80, self._height)

    def show_points(self, points: tuple[EffortPoint, ...]) -> None:
        self._points = points
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QPainterPath()
        track.addRoundedRect(QRectF(self.rect()), self._height / 2, self._height / 2)
        painter.setClipPath(track)
        painter.fillPath(track, QColor(colours.hover))
        scale = self.width() / max(FULL, sum(point.points for point in self._points))
        left = 0.0
        for point in self._points:
            wide = point.points * scale
            tint = colours.tint(words.CAUSE_TINTS.get(point.cause, "grey"))
            painter.fillRect(QRectF(left, 0, max(wide - 1.5, 1.0), self._height), QColor(tint.ink))
            left += wide
        painter.end()
