"""How often the customer had to come back about the same thing, and by which ways: seen in one look."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout

from assist.ui.language import words
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.layout import column, row
from assist.ui.widgets.text import OneLine, Picture
from knowledge.customers.history import Linked

MOST = 5
"""Channels drawn: the newest ones."""


class LinkedNote(QFrame):
    def __init__(self, desk: Desk, found: Linked) -> None:
        super().__init__()
        self.setProperty("role", "note")
        self.setProperty("tint", "amber")
        self._theme, ink = desk.theme, desk.theme.colours.amber.ink
        box = column(self, 1, (10, 6, 10, 7))
        line = row(gap=8)
        line.addWidget(Picture(self._theme.pixmap("link", ink, 15)))
        line.addWidget(OneLine(self._often(found), "caption", "amber"), 1)
        self._draw_way(line, found, ink)
        box.addLayout(line)
        if found.about:
            about = OneLine(found.about, "small", "amber")
            about.setContentsMargins(23, 0, 0, 0)
            box.addWidget(about)
        way = " → ".join(words.word(channel).lower() for channel in found.channels)
        self.setAccessibleName(f"{self._often(found)}, {found.about}, {way}")

    def _often(self, found: Linked) -> str:
        days = found.days
        return self.tr("{nth} contact about this in %n days", "", days).replace("{nth}", words.ordinal(found.count))

    def _draw_way(self, line: QHBoxLayout, found: Linked, ink: str) -> None:
        """Phone → mail → phone, as signs: they need no reading and little room."""
        if len(found.channels) < 2:
            return
        way = row(gap=3)
        for place, channel in enumerate(found.channels[-MOST:]):
            if place:
                way.addWidget(Picture(self._theme.pixmap("arrow-right", ink, 10)))
            sign = Picture(self._theme.pixmap(words.CHANNEL_ICONS.get(channel, "user"), ink, 14))
            sign.setAccessibleName(words.word(channel))
            way.addWidget(sign)
        line.addLayout(way)
