"""What the customer already told us, and what they already tried: nothing of it has to be asked again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from assist.domain.events import FactCorrected
from assist.domain.view import KnownFact
from assist.ui.language import words
from assist.ui.sidebar.pages.chip import Chip, is_long
from assist.ui.widgets.button import Button
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.flow import Flow
from assist.ui.widgets.section import Section

MOST = 7
"""Chips shown before the section is unfolded: what is short and from this contact comes first."""


class FactSection(Section):
    """`named` shows the kind on each chip: needed for numbers, not for a list of things tried."""

    told = Signal(str)

    def __init__(self, desk: Desk, title: str, *, named: bool = True) -> None:
        super().__init__(title)
        self._desk, self._named = desk, named
        self._contact = ""
        self._facts: tuple[KnownFact, ...] = ()
        self._editing: KnownFact | None = None
        self._widgets: dict[KnownFact, QWidget] = {}
        self._flow = Flow(gap=6)
        self.body.addLayout(self._flow)
        self._open = False
        self._more = Button(desk.theme, "", "link")
        self._more.clicked.connect(self._unfold)
        self.head.addWidget(self._more)
        self.hide()

    def show_facts(self, contact: str, facts: tuple[KnownFact, ...]) -> None:
        if (contact, facts) == (self._contact, self._facts):
            return
        self._contact, self._facts = contact, facts
        if self._editing not in facts:
            self._editing = None
        self._arrange()

    def _arrange(self) -> None:
        while self._flow.count():
            self._flow.takeAt(0)
        order = sorted(self._facts, key=lambda fact: (is_long(fact), bool(fact.contact)))
        shown = order if self._open else order[:MOST]
        hidden = len(order) - len(shown)
        for fact in [fact for fact in self._widgets if fact not in shown]:
            self._drop(fact)
        self._more.setVisible(len(order) > MOST)
        self._more.rename(self.tr("%n more", "", hidden) if hidden else self.tr("Fewer"))
        for fact in shown:
            widget = self._widgets.get(fact) or self._make(fact)
            self._widgets[fact] = widget
            self._flow.addWidget(widget)
            widget.show()
        self.setVisible(bool(self._facts))
        self.updateGeometry()

    def _unfold(self) -> None:
        self._open = not self._open
        self._arrange()

    def _drop(self, fact: KnownFact) -> None:
        old = self._widgets.pop(fact)
        self._flow.removeWidget(old)
        old.hide()
        old.deleteLater()

    def _make(self, fact: KnownFact) -> QWidget:
        if fact == self._editing:
            return self._field(fact)
        chip = Chip(self._desk.theme, fact, named=self._named)
        chip.copied.connect(lambda value: self.told.emit(self.tr("Copied: {value}").format(value=value)))
        chip.correcting.connect(lambda: self._edit(fact))
        chip.removed.connect(lambda: self._correct(fact, ""))
        return chip

    def _field(self, fact: KnownFact) -> QLineEdit:
        field = _Correction(fact.value)
        field.setMinimumWidth(200)
        field.setAccessibleName(self.tr("Correct {kind}").format(kind=words.fact_kind(fact.kind)))
        field.returnPressed.connect(lambda: self._correct(fact, field.text().strip()))
        field.left.connect(lambda: self._edit(None))
        return field

    def _edit(self, fact: KnownFact | None) -> None:
        for changed in (self._editing, fact):
            if changed in self._widgets:
                self._drop(changed)
        self._editing = fact
        self._arrange()
        if fact is not None:
            field = self._widgets[fact]
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _correct(self, fact: KnownFact, value: str) -> None:
        if value != fact.value:
            self._desk.post(FactCorrected(self._contact, self._desk.now(), fact.kind, fact.value, value))
        if self._editing is not None:
            self._edit(None)


class _Correction(QLineEdit):
    """Return corrects, Escape leaves it as it was."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
