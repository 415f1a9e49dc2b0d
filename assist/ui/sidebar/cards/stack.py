"""At most three cards: the first is large, unless the agent looks at another one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from assist.domain.cards import Card, Reaction
from assist.domain.events import Reacted
from assist.ui.sidebar.cards.large import LargeCard
from assist.ui.sidebar.cards.small import SmallCard
from assist.ui.sidebar.keys import keys_of
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.layout import column

MOST = 3


class CardStack(QWidget):
    """`used` carries (card, sentence): the window puts it in the reply and says what was done."""

    used = Signal(object, str)
    looked_at = Signal()
    """The agent wants to read a card: it needs room."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._contact = ""
        self._cards: tuple[Card, ...] = ()
        self._looked_at = ""
        self._all_small = False
        self._seen: set[tuple[str, str]] = set()
        self._shown: dict[tuple[Card, bool, str], LargeCard | SmallCard] = {}
        self._box = column(self, 6)

    def show_cards(self, contact: str, cards: tuple[Card, ...]) -> None:
        cards = cards[:MOST]
        if (contact, cards) == (self._contact, self._cards):
            return
        self._contact, self._cards = contact, cards
        if self._looked_at not in {card.id for card in cards}:
            self._looked_at = ""
        self._arrange()

    def make_room(self, needed: bool) -> None:
        """Show every card small while the agent reads a page that needs the height."""
        if needed != self._all_small:
            self._all_small = needed
            self._arrange()

    def large(self) -> Card | None:
        """The card that is large now, or will be when there is room: the keys are about it."""
        return next(
            (card for card in self._cards if card.id == self._looked_at), self._cards[0] if self._cards else None
        )

    def use(self, place: int) -> None:
        """Use the card in this place (0 first), with the wording shown."""
        if place < len(self._cards):
            card = self._cards[place]
            widget = next(widget for (own, _, _), widget in self._shown.items() if own is card)
            self.used.emit(card, widget.sentence())

    def react(self, reaction: Reaction, card: Card | None = None) -> None:
        card = card or self.large()
        if card is not None:
            self._desk.post(Reacted(self._contact, self._desk.now(), card.id, reaction))

    def next_card(self) -> None:
        """Make the following card the large one, round and round."""
        large = self.large()
        if large is not None:
            self._look_at(self._cards[(self._cards.index(large) + 1) % len(self._cards)])

    def another_wording(self) -> None:
        large = self.large()
        for (card, is_large, _), widget in self._shown.items():
            if card is large and is_large:
                widget.another()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell_seen()

    def _look_at(self, card: Card) -> None:
        self._looked_at = card.id
        self.looked_at.emit()
        self._arrange()

    def _arrange(self) -> None:
        large = self.large()
        order = self._cards if self._all_small else sorted(self._cards, key=lambda card: card is not large)
        wanted = {
            (card, card is large and not self._all_small, keys_of(f"use-{self._cards.index(card) + 1}")): card
            for card in order
        }
        self.setUpdatesEnabled(False)
        for key in [key for key in self._shown if key not in wanted]:
            old = self._shown.pop(key)
            self._box.removeWidget(old)
            old.hide()
            old.deleteLater()
        for place, key in enumerate(wanted):
            widget = self._shown.get(key)
            if widget is None:
                widget = self._shown[key] = self._make(*key)
            self._box.insertWidget(place, widget)
            widget.show()
        self._shown = {key: self._shown[key] for key in wanted}
        self.setVisible(bool(self._cards))
        self.setUpdatesEnabled(True)
        if parent := self.parentWidget():  # what was hidden while updates were off would stay painted there
            parent.update()
        self._tell_seen()

    def _make(self, card: Card, large: bool, key: str) -> LargeCard | SmallCard:
        widget: LargeCard | SmallCard
        if large:
            widget = LargeCard(self._desk, card, key)
        else:
            widget = SmallCard(self._desk, card, key)
            widget.chosen.connect(lambda: self._look_at(card))
        widget.used.connect(lambda sentence: self.used.emit(card, sentence))
        widget.dismissed.connect(lambda: self.react("dismissed", card))
        widget.silenced.connect(lambda: self.react("not-here", card))
        return widget

    def _tell_seen(self) -> None:
        if not self.isVisible():
            return
        for card in self._cards:
            key = (self._contact, card.id)
            if key not in self._seen:
                self._seen.add(key)
                self.react("seen", card)
