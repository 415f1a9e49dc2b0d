"""One quiet line at the foot: what is not ready or has failed, what is kept back, and what can be taken back."""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from assist.domain.cards import Card
from assist.domain.pace import Held
from assist.domain.view import StatusLine, View, worst_first
from assist.ui.help.problems import ProblemsButton
from assist.ui.language import words
from assist.ui.sidebar.keys import keys_of
from assist.ui.widgets.button import Button
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.layout import row
from assist.ui.widgets.text import OneLine, Picture, menu_text, plain_tip

_LOOKS = {"error": ("circle-alert", "red"), "warning": ("triangle-alert", "amber"), "info": ("info", "grey")}
TOLD_MS = 2500
TAKE_BACK_MS = 8000
"""How long it is offered to take "not here" back; its key works on."""


class Foot(QWidget):
    held_wanted = Signal(str)
    """The id of a card that was kept back: the agent wants to see it."""
    undo_wanted = Signal()
    """The latest "not here" is to be taken back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._lines: tuple[StatusLine, ...] = ()
        self._held = Held()
        self._quiet: int | None = None
        self._contact = ""
        self._offered: frozenset[tuple[str, str]] = frozenset()
        self._drawn: tuple[str, str, str, str] | None = None
        line = row(self, 7, (14, 2, 14, 4))
        self._icon = Picture(desk.theme.pixmap("info", desk.theme.colours.muted, 13))
        self._text = OneLine("", "small")
        self._show_held = Button(desk.theme, self.tr("Show"), "link", keys=keys_of("held"))
        self._undo = Button(desk.theme, self.tr("Undo"), "link", keys=keys_of("undo-not-here"))
        self._show_held.clicked.connect(self.open_held)
        self._undo.clicked.connect(self.undo_wanted)
        line.addWidget(self._icon)
        line.addWidget(self._text, 1)
        self._all = ProblemsButton(desk.theme)
        line.addWidget(self._all)
        for button in (self._show_held, self._undo):
            button.hide()
            line.addWidget(button)
        self.setFixedHeight(self._undo.sizeHint().height() + 6)  # a button that comes moves nothing
        self._told, self._taking_back, self._second = QTimer(self), QTimer(self), QTimer(self)
        for timer in (self._told, self._taking_back):
            timer.setSingleShot(True)
            timer.timeout.connect(self._show)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._show)
        self._show()

    def show_view(self, view: View) -> None:
        """Show how it stands; what did not change is not drawn anew."""
        contact = view.contact.id if view.contact else ""
        card = view.not_here
        if card is None or contact != self._contact:
            self._taking_back.stop()
        self._contact = contact
        if card is not None and (contact, card.id) not in self._offered:
            self._taking_back.start(TAKE_BACK_MS)
        # one that was taken back and said again is offered again
        others = frozenset(offer for offer in self._offered if offer[0] != contact)
        self._offered = others | {(contact, card.id)} if card else others
        self._held, self._quiet = view.held, view.quiet
        if view.status != self._lines:
            self._lines = view.status
            self._all.offer(view.status)
        self._show()

    def follow(self, other: Foot) -> None:
        """Take the place of `other`: what it offered is not offered a second time."""
        self._offered = other._offered

    def tell(self, text: str) -> None:
        """Feedback on what the agent did ("Copied"), for a moment."""
        self._told.start(TOLD_MS)
        self._draw("check", "green", text)

    def open_held(self) -> None:
        """A menu of the cards kept back; the one chosen comes on screen."""
        if not self._held.cards:
            return
        menu = QMenu(self)
        for card in self._held.cards:
            action = menu.addAction(menu_text(_named(card)))
            action.triggered.connect(lambda _=False, id_=card.id: self.held_wanted.emit(id_))
        menu.setActiveAction(menu.actions()[0])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(8, -menu.sizeHint().height())))

    def _show(self) -> None:
        self._second.stop()
        if self._told.isActive():
            return
        if self._taking_back.isActive():
            self._draw("eye-off", "grey", self.tr("Not here: noted"), self._undo)
            return
        worst = worst_first(self._lines)
        if self._held.cards and (not worst or worst[0].level == "info"):
            self._draw_held()
        elif worst:
            icon, tint = _LOOKS[worst[0].level]
            more = f"  (+{len(worst) - 1})" if len(worst) > 1 else ""
            self._draw(icon, tint, words.status(worst[0]) + more, tip="\n".join(map(words.status, worst)))
        elif self._quiet is not None:
            self._draw("moon", "grey", self._quiet_text(self._quiet))
        else:
            self._draw("check", "grey", self.tr("All is well"))

    def _draw_held(self) -> None:
        count = len(self._held.cards)
        said = text = self.tr("%n tips kept back", "", count)
        if self._held.until is not None:
            left = max(0, math.ceil((self._held.until - self._desk.now()).total_seconds()))
            time = f"{left // 60}:{left % 60:02}"
            text = self.tr("%n tips kept back, next in {time}", "", count).format(time=time)
            if left:
                self._second.start()
        tip = "\n".join((text, *(() if self._quiet is None else (self._quiet_text(self._quiet),))))
        self._draw("hand", "grey", text, self._show_held, said=said, tip=tip)

    def _quiet_text(self, turns: int) -> str:
        if turns:
            return self.tr("Quiet: %n good turns in a row", "", turns)
        return self.tr("Quiet: your wording reads well")

    def _draw(
        self, icon: str, tint: str, text: str, action: Button | None = None, *, said: str = "", tip: str = ""
    ) -> None:
        """`said` is for screen readers, where the text counts seconds that nobody wants to hear."""
        drawn = (icon, tint, text, tip)
        if drawn == self._drawn:
            return
        if self._drawn is None or self._drawn[:2] != (icon, tint):
            self._icon.setPixmap(self._desk.theme.pixmap(icon, self._desk.theme.colours.tint(tint).ink, 13))
        self._drawn = drawn
        self._text.say(text, said)
        if tip:
            self._text.setToolTip(plain_tip(tip))
        for button in (self._show_held, self._undo):
            button.setVisible(button is action)


def _named(card: Card) -> str:
    """A card in a menu: what it is, and what it has to say."""
    return f"{words.word(card.kind)}: {card.say[0] if card.say else card.title}"
