"""What this kind of issue needs, ticked as the customer says it, and one question for all that is missing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from assist.domain.view import ChecklistItem, ChecklistView
from assist.ui.language import words
from assist.ui.sidebar.keys import keys_of
from assist.ui.widgets.button import Button
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.layout import clear, column, frame, row
from assist.ui.widgets.section import Section
from assist.ui.widgets.text import OneLine, Picture, Text


class ChecklistSection(Section):
    asked = Signal(str)
    """The question, for the reply box."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Still needed"))
        self._desk = desk
        self._shown: ChecklistView | None = None
        self._panel = frame("panel")
        self._box = column(self._panel, 5, (12, 10, 12, 10))
        self.body.addWidget(self._panel)
        self.hide()

    def show_checklist(self, checklist: ChecklistView | None) -> None:
        if checklist == self._shown:
            return
        self._shown = checklist
        clear(self._box)
        self.setVisible(checklist is not None and bool(checklist.items))
        if checklist is None:
            return
        done = sum(1 for item in checklist.items if item.value)
        self.retitle(
            self.tr("{issue}: {done} of {all} known").format(
                issue=checklist.issue or self.tr("Needed"), done=done, all=len(checklist.items)
            )
        )
        for item in checklist.items:
            self._box.addLayout(self._row(item))
        if checklist.question and done < len(checklist.items):
            self._add_question()

    def ask(self) -> None:
        """Put the question in the reply, if something is still missing."""
        if self._shown and self._shown.question and any(not item.value for item in self._shown.items):
            self.asked.emit(self._shown.question)

    def _row(self, item: ChecklistItem) -> QHBoxLayout:
        theme, known = self._desk.theme, bool(item.value)
        colour = theme.colours.green.ink if known else theme.colours.strong_line
        line = row(gap=8)
        line.addWidget(Picture(theme.pixmap("circle-check" if known else "circle-dashed", colour, 16)))
        kind = words.fact_kind(item.kind)
        name = OneLine(kind, "small" if known else "medium")
        name.setAccessibleName(
            self.tr("{kind}: {value}").format(kind=kind, value=item.value)
            if known
            else self.tr("{kind}: still needed").format(kind=kind)
        )
        line.addWidget(name, 1)
        if known:
            line.addWidget(OneLine(item.value, "medium"), 1)
        return line

    def _add_question(self) -> None:
        assert self._shown is not None
        self._box.addSpacing(3)
        self._box.addWidget(Text(f"“{self._shown.question}”", "body"))
        button = Button(self._desk.theme, self.tr("Ask for all at once"), icon="list-checks", keys=keys_of("ask"))
        button.clicked.connect(self.ask)
        self._box.addWidget(button)
