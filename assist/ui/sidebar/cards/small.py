"""A card that waits its turn: one line, used at once or made the large one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from assist.domain.cards import Card
from assist.ui.language import words
from assist.ui.sidebar.cards.advice import AdviceCard
from assist.ui.widgets.button import Button, IconButton
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.layout import column, row
from assist.ui.widgets.text import OneLine, Picture, plain_tip


class SmallCard(AdviceCard):
    chosen = Signal()
    """The agent wants to read it: it becomes the large card."""

    def __init__(self, desk: Desk, card: Card, use_key: str) -> None:
        super().__init__(card)
        theme = desk.theme
        tint, icon = words.CARD_LOOKS.get(card.kind, ("grey", "lightbulb"))
        self.setProperty("role", "panel")
        line = row(self, 2, (4, 3, 6, 3))
        line.addWidget(self._opener(theme.pixmap(icon, theme.colours.tint(tint).ink), tint), 1)
        self.use_button = Button(theme, "", "quiet", keys=use_key, tip=self.answer())
        self.use_button.clicked.connect(lambda: self.used.emit(self.sentence()))
        self._small_buttons(line, desk)

    def _small_buttons(self, line: QHBoxLayout, desk: Desk) -> None:
        not_here = IconButton(desk.theme, "eye-off", self.tr("Not here"))
        dismiss = IconButton(desk.theme, "x", self.tr("Dismiss"))
        not_here.clicked.connect(self.silenced)
        dismiss.clicked.connect(self.dismissed)
        for button in (self.use_button, not_here, dismiss):
            line.addWidget(button)

    def _opener(self, picture: QPixmap, tint: str) -> QPushButton:
        opener = QPushButton()
        opener.setProperty("role", "row")
        opener.setMinimumHeight(44)
        kind = words.word(self._card.kind)
        say = self._card.title if self._card.kind in ("next-issue", "answer", "already-told") else self.sentence()
        if self._card.kind == "already-told" and self._card.category:
            say = f"{words.fact_kind(self._card.category)}: {say}"
        box = row(opener, 9, (8, 4, 4, 4))
        box.addWidget(Picture(picture))
        texts = column(gap=0)
        texts.addWidget(OneLine(kind, "heading", tint))
        texts.addWidget(OneLine(say or self._card.title, "body"))
        box.addLayout(texts, 1)
        spoken = (say or self._card.title).rstrip()
        spoken += "" if spoken.endswith((".", "?", "!", "…")) else "."
        opener.setAccessibleName(self.tr("{kind}: {words} Open").format(kind=kind, words=spoken))
        why = " · ".join(part for part in (self.reason(), self.measured()) if part)
        opener.setToolTip(plain_tip(why))
        opener.setAccessibleDescription(why)
        opener.clicked.connect(self.chosen)
        return opener
