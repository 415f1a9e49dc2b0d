"""How one earlier contact is drawn: what it was about first, then who and how it ended; joined where linked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from assist.ui.language import words
from assist.ui.models.timeline import ENTRY
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.text import shown
from knowledge.customers.history import PastContact

HEIGHT = 56


class TimelineRow(QStyledItemDelegate):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._icons: dict[tuple[str, float], QPixmap] = {}
        theme = desk.theme
        self._strong, self._small = theme.font(13, 500), theme.font(12)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, round(HEIGHT * max(1.0, self._desk.theme.text_scale)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry = index.data(ENTRY)
        if not isinstance(entry, PastContact):
            return
        colours, rect = self._desk.theme.colours, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 8, 8)
        self._sign(painter, rect, entry)
        self._texts(painter, rect.adjusted(48, 8, -10, -8), entry)
        painter.restore()

    def _sign(self, painter: QPainter, rect: QRect, entry: PastContact) -> None:
        colours = self._desk.theme.colours
        middle = rect.center().y()
        tint = colours.amber if entry.open else colours.grey
        if entry.linked:
            painter.setPen(QColor(colours.line))
            painter.drawLine(rect.left() + 26, rect.top(), rect.left() + 26, rect.bottom())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint.soft))
        painter.drawEllipse(QRectF(rect.left() + 10, middle - 15, 32, 32))
        picture = self._icon(entry.channel, tint.ink, painter.device().devicePixelRatio())
        painter.drawPixmap(rect.left() + 18, middle - 7, picture)

    def _texts(self, painter: QPainter, rect: QRect, entry: PastContact) -> None:
        colours = self._desk.theme.colours
        day = words.day(self._desk, entry.at)
        painter.setFont(self._small)
        metrics = QFontMetrics(self._small)
        wide = metrics.horizontalAdvance(day)
        painter.setPen(QColor(colours.muted))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, day)
        second = " · ".join(part for part in (entry.outcome, entry.who, entry.source) if part)
        box = rect.adjusted(0, 0, 0, 0)
        if entry.open:
            still = words.word("open")
            painter.setPen(QColor(colours.amber.ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, still)
            box.setLeft(box.left() + metrics.horizontalAdvance(still + "  "))
            painter.setPen(QColor(colours.muted))
        self._line(painter, box, metrics, second, Qt.AlignmentFlag.AlignBottom)
        painter.setFont(self._strong)
        painter.setPen(QColor(colours.text))
        upper = rect.adjusted(0, 0, -wide - 8, 0)
        self._line(painter, upper, QFontMetrics(self._strong), entry.about, Qt.AlignmentFlag.AlignTop)

    @staticmethod
    def _line(painter: QPainter, rect: QRect, metrics: QFontMetrics, text: str, side: Qt.AlignmentFlag) -> None:
        one = " ".join(shown(text[:400]).split())
        cut = metrics.elidedText(one, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | side | Qt.TextFlag.TextSingleLine, cut)

    def _icon(self, channel: str, colour: str, ratio: float) -> QPixmap:
        key = (channel + colour, ratio)
        if key not in self._icons:
            name = words.CHANNEL_ICONS.get(channel, "message-circle")
            self._icons[key] = self._desk.theme.pixmap(name, colour, 16, ratio)
        return self._icons[key]
