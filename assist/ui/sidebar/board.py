"""Everything about the contact at hand, from the name at the top to the reply at the bottom."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from assist.domain.view import View
from assist.ui.language import words
from assist.ui.sidebar.cards.stack import CardStack
from assist.ui.sidebar.effort_strip import EffortStrip
from assist.ui.sidebar.header import Header
from assist.ui.sidebar.identify import Identify
from assist.ui.sidebar.keys import keys_of
from assist.ui.sidebar.pages.customer import CustomerPage
from assist.ui.sidebar.pages.effort import EffortPage
from assist.ui.sidebar.pages.handover import HandoverPage
from assist.ui.sidebar.pages.history import HistoryPage
from assist.ui.sidebar.reply.box import ReplyBox
from assist.ui.sidebar.switcher import Switcher
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.layout import column
from assist.ui.widgets.tabs import Tabs

CUSTOMER, HISTORY, EFFORT, HANDOVER = range(4)
LOWEST, IN_SIGHT = 150, 190
"""Least height of a page, and how much of it is in sight when it is opened. In a low window the middle scrolls."""
NARROW = 100


class Board(QWidget):
    told = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.switcher, self.header, self.effort = Switcher(desk), Header(desk), EffortStrip(desk)
        self.identify, self.cards, self.reply = Identify(desk), CardStack(desk), ReplyBox(desk)
        self.customer, self.history = CustomerPage(desk), HistoryPage(desk)
        self.ledger, self.handover = EffortPage(desk), HandoverPage(desk)
        self.tabs = Tabs(
            (
                (self.tr("Customer"), keys_of("page-1")),
                (self.tr("History"), keys_of("page-2")),
                (self.tr("Effort"), keys_of("page-3")),
                (self.tr("Hand-over"), keys_of("page-4")),
            )
        )
        self._pages = _Pages()
        for page in (self.customer, self.history, self.ledger, self.handover):
            self._pages.addWidget(page)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        box = column(self, 0)
        box.addWidget(self.switcher)
        box.addWidget(self.header)
        strip = column(margins=(6, 0, 6, 4))
        strip.addWidget(self.effort)
        box.addLayout(strip)
        middle = QWidget()
        middle.setObjectName("page")
        inner = column(middle, 0)
        focus = column(gap=6, margins=(12, 2, 12, 4))
        focus.addWidget(self.identify)
        focus.addWidget(self.cards)
        inner.addLayout(focus)
        tabs = column(margins=(12, 6, 12, 6))
        tabs.addWidget(self.tabs)
        inner.addLayout(tabs)
        inner.addWidget(self._pages, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(middle)
        self._middle = area
        box.addWidget(area, 1)
        box.addWidget(self.reply)

    def _connect(self) -> None:
        self.tabs.changed.connect(self._turn)
        self.cards.looked_at.connect(lambda: self.tabs.turn_to(CUSTOMER))
        self.effort.clicked.connect(lambda: self.tabs.turn_to(EFFORT))
        self.header.sources_wanted.connect(lambda: self.tabs.turn_to(HISTORY))
        self.customer.history_wanted.connect(lambda: self.tabs.turn_to(HISTORY))
        self.customer.asked.connect(self.reply.insert)
        self.cards.used.connect(self.reply.use)
        for part in (self.customer, self.handover, self.reply):
            part.told.connect(self.told)

    def _turn(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self._pages.updateGeometry()
        self.cards.make_room(page != CUSTOMER)
        if page != CUSTOMER:  # in a low window the page may be out of sight
            QTimer.singleShot(0, self._pages, lambda: self._middle.ensureVisible(0, self._pages.y() + IN_SIGHT, 0, 0))

    def find_in_history(self) -> None:
        """Go to the search field of the history."""
        self.tabs.turn_to(HISTORY)
        self.history.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _announce(self, text: str) -> None:
        """Tell screen readers about the new card, after what they are saying now."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def show_view(self, view: View) -> None:
        assert view.contact is not None
        self.switcher.show_others(view.others)
        self.header.show_view(view)
        self.effort.show_effort(view.effort)
        self.identify.show_view(view)
        before = self.cards.large()
        self.cards.show_cards(view.contact.id, view.cards)
        large = self.cards.large()
        if large is not None and (before is None or before.id != large.id):
            self._middle.verticalScrollBar().setValue(0)
            self._announce(f"{words.word(large.kind)}: {large.say[0] if large.say else large.title}")
        self.customer.show_view(view)
        self.history.show_view(view)
        self.tabs.rename(HISTORY, self.tr("History") + (f" {len(view.timeline)}" if view.timeline else ""))
        self.ledger.show_view(view)
        self.handover.show_text(view.handover)
        self.handover.show_note(view.contact.id, view.note)
        self.reply.show_view(view)


class _Pages(QStackedWidget):
    """Asks for the least height of the open page, and takes all that is left."""

    def sizeHint(self) -> QSize:
        page = self.currentWidget()
        return QSize(NARROW, max(LOWEST, page.minimumSizeHint().height() if page else 0))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
