"""One line for each system: when it was asked, and whether its answer is complete."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from assist.ui.language import words
from assist.ui.language.systems import said
from assist.ui.widgets.button import Button
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.layout import clear, column, row
from assist.ui.widgets.text import OneLine, Picture, Text
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
        quiet = [source for source in sources if source.status == "complete"]
        for source in sources:
            if source not in quiet:
                self._box.addWidget(self._line(source))
        if quiet:
            self._box.addWidget(self._line(quiet[0] if len(quiet) == 1 else self._together(quiet)))
        self.setVisible(bool(sources))

    def _together(self, sources: list[SourceState]) -> SourceState:
        """Those that need no attention, on one line."""
        times = [source.fetched_at for source in sources if source.fetched_at]
        return SourceState(", ".join(source.source for source in sources), "complete", min(times, default=None))

    def _line(self, source: SourceState) -> QFrame:
        theme = self._desk.theme
        icon, tint = _LOOKS[source.status]
        line = QFrame()
        if source.status in ("failed", "partial", "stale"):
            line.setProperty("role", "note")
            line.setProperty("tint", tint)
        whole = column(line, 0, (8, 4, 6, 4))
        box = row(gap=7)
        whole.addLayout(box)
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
        if source.note:
            note = Text(said(source.note), "small")
            note.setContentsMargins(21, 0, 0, 3)
            whole.addWidget(note)
        line.setAccessibleName(f"{source.source}: {text}. {said(source.note)}")
        return line

    def sentence(self, source: SourceState) -> str:
        """State, and when it was asked or will be asked again."""
        parts = [words.word(source.status)]
        if source.fetched_at and source.status != "failed":
            parts.append(words.moment(self._desk, source.fetched_at))
        if source.retry_at:
            parts.append(self.tr("tries again {time}").format(time=words.clock_time(self._desk, source.retry_at)))
        return " · ".join(parts)
