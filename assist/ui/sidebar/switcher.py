"""The agent's other open contacts: who waits is seen, one click turns to them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from assist.domain.events import ContactSelected
from assist.domain.view import OtherContact
from assist.ui.language import words
from assist.ui.widgets.button import Button
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.flow import Flow
from assist.ui.widgets.layout import clear

MOST = 6


class Switcher(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[OtherContact, ...] = ()
        self._flow = Flow(self, 6)
        self._flow.setContentsMargins(12, 8, 12, 0)
        self.hide()

    def show_others(self, others: tuple[OtherContact, ...]) -> None:
        if others == self._shown:
            return
        self._shown = others
        clear(self._flow)
        for other in sorted(others, key=lambda other: not other.waiting)[:MOST]:
            button = Button(
                self._desk.theme,
                other.name or other.id,
                "quiet" if not other.waiting else "",
                icon=words.CHANNEL_ICONS.get(other.channel, "user"),
                tip=self._said(other),
            )
            button.setMaximumWidth(160)
            if other.waiting:
                button.redraw(words.CHANNEL_ICONS.get(other.channel, "user"), self._desk.theme.colours.amber.ink)
            button.clicked.connect(lambda _=False, contact=other.id: self.select(contact))
            self._flow.addWidget(button)
        self.setVisible(bool(others))

    def next_contact(self) -> None:
        """Turn to the contact that waits longest, else to the first."""
        if self._shown:
            self.select(next((other for other in self._shown if other.waiting), self._shown[0]).id)

    def select(self, contact: str) -> None:
        self._desk.post(ContactSelected(contact, self._desk.now()))

    def _said(self, other: OtherContact) -> str:
        name = self.tr("Turn to {name}, {channel}").format(
            name=other.name or other.id, channel=words.word(other.channel)
        )
        return self.tr("{turn}: is waiting").format(turn=name) if other.waiting else name
