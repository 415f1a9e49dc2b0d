"""A headed part of a page; gone where it has nothing to say."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from assist.ui.widgets.layout import column, row
from assist.ui.widgets.text import OneLine


class Section(QWidget):
    """`body` is the column that holds the content."""

    def __init__(self, title: str) -> None:
        super().__init__()
        box = column(self, 6)
        self.head = row(gap=6)
        self._title = OneLine(title, "heading")
        self.head.addWidget(self._title, 1)
        box.addLayout(self.head)
        self.body = column(gap=6)
        box.addLayout(self.body)
        self.setAccessibleName(title)

    def retitle(self, title: str) -> None:
        self._title.say(title)
        self.setAccessibleName(title)
