"""A tinted strip with an icon, a sentence and perhaps one thing to do about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from assist.ui.theme import Theme
from assist.ui.widgets.button import Button
from assist.ui.widgets.layout import row
from assist.ui.widgets.text import Picture, Text


class Note(QFrame):
    acted = Signal()

    def __init__(self, theme: Theme, tint: str, icon: str, text: str, action: str = "") -> None:
        super().__init__()
        self.setProperty("role", "note")
        self.setProperty("tint", tint)
        line = row(self, 8, (10, 7, 8, 7))
        line.addWidget(Picture(theme.pixmap(icon, theme.colours.tint(tint).ink, 15)))
        self.label = Text(text, "caption", tint)
        line.addWidget(self.label, 1)
        if action:
            button = Button(theme, action, "link")
            button.clicked.connect(self.acted)
            line.addWidget(button)
