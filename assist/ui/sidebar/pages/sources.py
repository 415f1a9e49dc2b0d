"""One line for each system: when it was asked, and whether its answer is complete."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from assist.ui import words
from assist.ui.desk import Desk
from assist.ui.widgets.button import Button
from assist.ui.widgets.layout import clear, column, row
from assist.ui.widgets.text import OneLine, Picture
from knowledge.customers.history import SourceState

_LOOKS = {
    "complete": ("check", "green"),
    "loading": ("loader-circle", "grey"),
    "partial": ("triangle-alert", "amber"),
    "stale": ("clock", "amber"),
    "failed": ("wifi-off", "red"),
}


class Sources(QWidget):
    retry_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[SourceState, ...] | None = None
        self._box = column(self, 3)

    def show_sources(self, sources: tuple[SourceState, ...]) -> None:
        if sources == self._shown:
            return
        self._shown = sources
        clear(self._box)
        for source in sources:
            self._box.addWidget(self._line(source))
        self.setVisible(bool(sources))

    def _line(self, source: SourceState) -> QFrame:
        theme = self._desk.theme
        icon, tint = _LOOKS[source.status]
        line = QFrame()
        if source.status in ("failed", "partial", "stale"):
            line.setProperty("role", "note")
            line.setProperty("tint", tint)
        box = row(line, 7, (8, 4, 6, 4))
        box.addWidget(Picture(theme.pixmap(icon, theme.colours.tint(tint).ink, 14)))
        name = OneLine(source.source, "caption")
        name.setFixedWidth(min(name.sizeHint().width() + 2, 120))
        box.addWidget(name)
        text = self.sentence(source)
        box.addWidget(OneLine(text, "small", tint if tint != "grey" else ""), 1)
        if source.status in ("failed", "partial", "stale"):
            retry = Button(theme, self.tr("Retry"), "link", icon="rotate-cw")
            retry.setAccessibleName(self.tr("Ask {system} again").format(system=source.source))
            retry.clicked.connect(lambda: self.retry_wanted.emit(source.source))
            box.addWidget(retry)
        line.setAccessibleName(f"{source.source}: {text}")
        return line

    def sentence(self, source: SourceState) -> str:
        """State, when, and the source's own note, in one line."""
        parts = [words.word(source.status)]
        if source.fetched_at:
            parts.append(words.moment(self._desk, source.fetched_at))
        if source.retry_at:
            parts.append(self.tr("tries again {time}").format(time=words.clock_time(self._desk, source.retry_at)))
        if source.note:
            parts.append(source.note)
        return " · ".join(parts)
