"""Everything about the contact at hand, from the name at the top to the reply at the bottom."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from assist.domain.view import View
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

LOWEST_PAGE = 150
CUSTOMER, HISTORY, EFFORT, HANDOVER = range(4)


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
        self._pages = QStackedWidget()
        for page in (self.customer, self.history, self.ledger, self.handover):
            self._pages.addWidget(page)
        self._pages.setMinimumHeight(LOWEST_PAGE)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        box = column(self, 0)
        box.addWidget(self.switcher)
        box.addWidget(self.header)
        strip = column(margins=(6, 0, 6, 4))
        strip.addWidget(self.effort)
        box.addLayout(strip)
        focus = QWidget()
        focus.setObjectName("page")
        inner = column(focus, 6, (12, 2, 12, 4))
        inner.addWidget(self.identify)
        inner.addWidget(self.cards)
        self._focus = _Fitting(focus, inner)
        box.addWidget(self._focus)
        tabs = column(margins=(12, 6, 12, 6))
        tabs.addWidget(self.tabs)
        box.addLayout(tabs)
        box.addWidget(self._pages, 1)
        box.addWidget(self.reply)

    def _connect(self) -> None:
        self.tabs.changed.connect(self._turn)
        self.cards.looked_at.connect(lambda: self.tabs.turn_to(CUSTOMER))
        self.cards.resized.connect(self._focus.fit)
        self.effort.clicked.connect(lambda: self.tabs.turn_to(EFFORT))
        self.header.sources_wanted.connect(lambda: self.tabs.turn_to(HISTORY))
        self.customer.history_wanted.connect(lambda: self.tabs.turn_to(HISTORY))
        self.customer.asked.connect(self.reply.insert)
        self.cards.used.connect(self.reply.use)
        for part in (self.customer, self.handover, self.reply):
            part.told.connect(self.told)

    def _turn(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self.cards.make_room(page != CUSTOMER)

    def find_in_history(self) -> None:
        """Go to the search field of the history."""
        self.tabs.turn_to(HISTORY)
        self.history.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_view(self, view: View) -> None:
        assert view.contact is not None
        self.switcher.show_others(view.others)
        self.header.show_view(view)
        self.effort.show_effort(view.effort)
        self.identify.show_view(view)
        self.cards.show_cards(view.contact.id, view.cards)
        self.customer.show_view(view)
        self.history.show_view(view)
        self.tabs.rename(HISTORY, self.tr("History") + (f" {len(view.timeline)}" if view.timeline else ""))
        self.ledger.show_view(view)
        self.handover.show_text(view.handover)
        self.reply.show_view(view)
        self._focus.fit()


class _Fitting(QScrollArea):
    """As high as its content while there is room; it scrolls where the window is low, so that the rest stays usable."""

    def __init__(self, inner: QWidget, layout: QVBoxLayout) -> None:
        super().__init__()
        self._layout = layout
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setWidget(inner)

    def fit(self) -> None:
        layout = self._layout
        layout.activate()
        wanted = layout.heightForWidth(self.width()) if layout.hasHeightForWidth() else layout.sizeHint().height()
        room = max(190, round(self.window().height() * 0.48))
        self.setFixedHeight(min(wanted, room))

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.fit()
