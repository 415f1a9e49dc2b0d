"""What was promised and by when; each is marked kept, moved or broken."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from functools import partial

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QDateTimeEdit, QDialog, QDialogButtonBox, QHBoxLayout, QMenu, QWidget

from assist.domain.advice import PromiseEntry, PromiseState
from assist.domain.events import PromiseMarked
from assist.ui.language import words
from assist.ui.widgets.button import IconButton
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.layout import clear, column, frame, row
from assist.ui.widgets.section import Section
from assist.ui.widgets.text import OneLine, Text

SOON = timedelta(minutes=30)


class PromiseSection(Section):
    """The promises to the customer at hand; with `everybody` those to any customer, each marked in its own contact."""

    def __init__(self, desk: Desk, everybody: bool = False) -> None:
        super().__init__(self.tr("Promised to others, due now") if everybody else self.tr("Promised"))
        self._desk, self._contact, self._everybody = desk, "", everybody
        self._shown: tuple[PromiseEntry, ...] = ()
        self._panel = frame("panel")
        self._box = column(self._panel, 8, (6, 8, 6, 8))
        self.body.addWidget(self._panel)
        self.hide()

    def show_promises(self, contact: str, promises: tuple[PromiseEntry, ...]) -> None:
        if (contact, promises) == (self._contact, self._shown):
            return
        self._contact, self._shown = contact, promises
        clear(self._box)
        for promise in promises:
            self._box.addLayout(self._row(promise))
        self.setVisible(bool(promises))

    def pressing(self) -> bool:
        """Whether one of them is overdue, or due very soon."""
        soon = self._desk.now() + SOON
        return any(p.due is not None and p.due < soon and p.state not in ("kept", "broken") for p in self._shown)

    def _row(self, promise: PromiseEntry) -> QHBoxLayout:
        theme, colours = self._desk.theme, self._desk.theme.colours
        done = promise.state in ("kept", "broken")
        line = row(gap=4)
        keep = IconButton(theme, "circle", self.tr("Mark as kept: {what}").format(what=promise.what))
        looks = {"kept": ("circle-check", colours.green.ink), "broken": ("circle-x", colours.red.ink)}
        keep.redraw(*looks.get(promise.state, ("circle", colours.strong_line)))
        keep.setEnabled(not done)
        keep.clicked.connect(lambda: self._mark(promise, "kept"))
        texts = column(gap=0, margins=(2, 4, 0, 3))
        texts.addWidget(Text(promise.what, "struck" if promise.state == "kept" else "medium"))
        texts.addWidget(self._due(promise))
        more = IconButton(theme, "ellipsis", self.tr("Change: {what}").format(what=promise.what))
        more.clicked.connect(lambda: self._menu(promise).popup(more.mapToGlobal(more.rect().bottomLeft())))
        line.addWidget(keep, 0)
        line.addLayout(texts, 1)
        line.addWidget(more, 0)
        return line

    def _due(self, promise: PromiseEntry) -> OneLine:
        if promise.state in ("kept", "broken"):
            return OneLine(words.word(promise.state), "small", "green" if promise.state == "kept" else "red")
        if promise.due is None:
            return OneLine(self.tr("no time was said"), "small")
        when, left = words.moment(self._desk, promise.due), promise.due - self._desk.now()
        if left < timedelta():
            return OneLine(self.tr("Overdue since {when}").format(when=when), "caption", "red")
        if left < SOON:
            return OneLine(self.tr("Due very soon: {when}").format(when=when), "caption", "amber")
        moved = self.tr("moved to {when}") if promise.state == "moved" else self.tr("by {when}")
        return OneLine(moved.format(when=when), "small")

    def _menu(self, promise: PromiseEntry) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("Kept"), lambda: self._mark(promise, "kept"))
        move = menu.addMenu(self.tr("Moved to"))
        for name, due in self._later():
            move.addAction(name, partial(self._mark, promise, "moved", due))
        move.addAction(self.tr("Another time…"), lambda: self._choose(promise))
        menu.addAction(self.tr("Broken"), lambda: self._mark(promise, "broken"))
        return menu

    def _later(self) -> tuple[tuple[str, datetime], ...]:
        now = self._desk.local(self._desk.now())
        tomorrow = datetime.combine(now.date() + timedelta(days=1), time(9), now.tzinfo)
        return (
            (self.tr("In one hour"), now + timedelta(hours=1)),
            (self.tr("Today 17:00"), datetime.combine(now.date(), time(17), now.tzinfo)),
            (self.tr("Tomorrow 09:00"), tomorrow),
            (self.tr("In one week"), now + timedelta(weeks=1)),
        )

    def _choose(self, promise: PromiseEntry) -> None:
        dialog = _TimeDialog(self, self._desk.local(promise.due or self._desk.now() + timedelta(hours=1)))
        dialog.accepted.connect(lambda: self._mark(promise, "moved", dialog.chosen()))
        dialog.open()

    def _mark(self, promise: PromiseEntry, state: PromiseState, due: datetime | None = None) -> None:
        contact = promise.contact if self._everybody else self._contact
        self._desk.post(PromiseMarked(contact, self._desk.now(), promise.id, state, due))


class _TimeDialog(QDialog):
    """A date and a time, in the person's own zone."""

    def __init__(self, parent: QWidget, start: datetime) -> None:
        super().__init__(parent)
        self._zone = start.tzinfo
        self.setWindowTitle(self.tr("Moved to"))
        box = column(self, 12, (16, 16, 16, 16))
        box.addWidget(Text(self.tr("When will it be done?"), "strong"))
        self._field = QDateTimeEdit(QDateTime(start.year, start.month, start.day, start.hour, start.minute, 0))
        self._field.setCalendarPopup(True)
        self._field.setAccessibleName(self.tr("Day and time"))
        box.addWidget(self._field)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        box.addWidget(buttons)

    def chosen(self) -> datetime:
        naive = self._field.dateTime().toPython()
        assert isinstance(naive, datetime)
        return naive.replace(tzinfo=self._zone)
