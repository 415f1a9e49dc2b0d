"""A segmented row of pages."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QSizePolicy

from assist.ui.widgets.button import native
from assist.ui.widgets.layout import row
from assist.ui.widgets.text import plain_tip


class Tabs(QFrame):
    """`pages` are (name, keys)."""

    changed = Signal(int)

    def __init__(self, pages: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.setProperty("role", "tabs")
        line = row(self, 2, (3, 3, 3, 3))
        self._group = QButtonGroup(self)
        for place, (name, keys) in enumerate(pages):
            button = QPushButton(name)
            button.setProperty("role", "tab")
            button.setCheckable(True)
            button.setChecked(place == 0)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.setToolTip(plain_tip(f"{name} ({native(keys)})"))
            button.setAccessibleName(f"{name}, {native(keys)}")
            self._group.addButton(button, place)
            line.addWidget(button, 3 + len(name))
        self._group.idClicked.connect(self.changed)

    def turn_to(self, place: int) -> None:
        self._group.button(place).setChecked(True)
        self.changed.emit(place)

    def current(self) -> int:
        return self._group.checkedId()

    def rename(self, place: int, name: str) -> None:
        button = self._group.button(place)
        if button.text() != name:
            button.setText(name.replace("&", "&&"))
