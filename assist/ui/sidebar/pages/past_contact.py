"""An earlier contact, opened: its messages as they were written, text only."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from assist.ui.language import words
from assist.ui.widgets.button import Button
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.layout import clear, column, frame, row
from assist.ui.widgets.text import OneLine, Text
from knowledge.customers.history import Message, PastContact

MOST_MESSAGES = 200
"""Shown at once; of a longer ticket the newest, and the rest is said to be there."""
LONGEST = 4000


class PastContactPage(QWidget):
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        box = column(self, 6, (12, 4, 12, 4))
        self._back = Button(desk.theme, self.tr("All contacts"), "link", icon="arrow-left", keys="Esc")
        self._back.clicked.connect(self.left)
        top = row()
        top.addWidget(self._back)
        top.addStretch(1)
        box.addLayout(top)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setObjectName("page")
        self._box = column(inner, 8, (2, 2, 8, 8))
        self._area.setWidget(inner)
        box.addWidget(self._area, 1)

    def take_focus(self) -> None:
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_contact(self, entry: PastContact) -> None:
        clear(self._box)
        self._box.addWidget(Text(entry.about, "title"))
        facts = (words.word(entry.channel), words.moment(self._desk, entry.at), entry.who, entry.source)
        self._box.addWidget(Text(" · ".join(part for part in facts if part), "small"))
        if entry.outcome:
            self._box.addWidget(Text(self.tr("Outcome: {outcome}").format(outcome=entry.outcome), "medium"))
        hidden = len(entry.messages) - MOST_MESSAGES
        if hidden > 0:
            self._box.addWidget(Text(self.tr("%n earlier messages are not shown here.", "", hidden), "small"))
        for message in entry.messages[-MOST_MESSAGES:]:
            self._box.addWidget(self._message(message))
        if not entry.messages:
            self._box.addWidget(Text(self.tr("This system keeps no messages of this contact."), "small"))
        if entry.url:
            link = Button(self._desk.theme, self.tr("Copy the link to it"), "link", icon="external-link")
            link.clicked.connect(lambda: QApplication.clipboard().setText(entry.url))
            self._box.addWidget(link)
        self._box.addStretch(1)
        self._area.verticalScrollBar().setValue(0)

    def _message(self, message: Message) -> QWidget:
        bubble = frame("card", "grey" if message.speaker == "customer" else "brand")
        if message.internal:
            bubble = frame("card", "amber")
        box = column(bubble, 3, (11, 8, 11, 9))
        who = words.word("colleague" if message.speaker == "agent" else message.speaker)
        if message.internal:
            who = self.tr("{who}, internal note").format(who=who)
        when = words.moment(self._desk, message.at) if message.at else ""
        box.addWidget(OneLine(" · ".join(part for part in (who, when) if part), "heading"))
        text = message.text if len(message.text) <= LONGEST else message.text[:LONGEST] + "…"
        body = Text(text, "body")
        body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.addWidget(body)
        return bubble

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Back):
            self.left.emit()
        else:
            super().keyPressEvent(event)
