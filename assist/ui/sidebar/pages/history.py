"""One timeline over all systems, with how complete it is; a contact opens to its messages."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QListView, QStackedWidget, QWidget

from assist.domain.view import View
from assist.ui.models.timeline import Timeline
from assist.ui.models.timeline_row import HEIGHT, TimelineRow
from assist.ui.sidebar.pages.past_contact import PastContactPage
from assist.ui.sidebar.pages.sources import Sources
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.layout import column
from assist.ui.widgets.text import Text
from knowledge.customers.history import SourceState

SEARCH_AFTER_MS = 120
"""Pause in typing after which the list is narrowed: 10,000 contacts take a few milliseconds."""


class HistoryPage(QStackedWidget):
    retry_wanted = Signal(str)
    """The source to ask again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._model = Timeline(desk)
        self._known_sources: tuple[SourceState, ...] = ()
        self._list = QListView()
        self._list.setModel(self._model)
        self._row = TimelineRow(desk)
        self._list.setItemDelegate(self._row)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setMinimumHeight(HEIGHT)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("Earlier contacts"))
        self._list.clicked.connect(self._open)
        self._list.activated.connect(self._open)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the history"))
        self.search.setAccessibleName(self.tr("Search the history"))
        self.search.setClearButtonEnabled(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SEARCH_AFTER_MS)
        self._pause.timeout.connect(self._narrow)
        self.search.textChanged.connect(self._pause.start)
        self._sources = Sources(desk)
        self._sources.retry_wanted.connect(self.retry_wanted)
        self._empty = Text("", "small")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.addWidget(self._overview())
        self._detail = PastContactPage(desk)
        self._detail.left.connect(self._back)
        self.addWidget(self._detail)

    def show_view(self, view: View) -> None:
        self._sources.show_sources(view.sources)
        self._known_sources = view.sources
        before = self._model.counts()
        self._model.show_contacts(view.timeline)
        if before != self._model.counts() or not view.timeline:
            self._say_empty()

    def _overview(self) -> QWidget:
        page = QWidget()
        box = column(page, 8, (12, 4, 12, 4))
        box.addWidget(self.search)
        box.addWidget(self._sources)
        box.addWidget(self._empty)
        box.addWidget(self._list, 1)
        return page

    def _narrow(self) -> None:
        self._model.search(self.search.text())
        self._say_empty()

    def _say_empty(self) -> None:
        """Empty is said to be empty only where every source answered completely."""
        shown, known = self._model.counts()
        sources = self._known_sources
        if shown:
            text = ""
        elif known:
            text = self.tr("Nothing in the history has these words.")
        elif not sources:
            text = self.tr("No system has been asked yet.")
        elif all(source.status == "complete" for source in sources):
            text = self.tr("This is the first contact: every system answered, and none has an earlier one.")
        elif any(source.status == "loading" for source in sources):
            text = self.tr("Looking…")
        else:
            text = self.tr("Nothing to show, and not every system answered: there may be earlier contacts.")
        self._empty.say(text)
        self._empty.setVisible(bool(text))
        self._list.setVisible(bool(shown))

    def _open(self, index: QModelIndex) -> None:
        self._detail.show_contact(self._model.entry(index.row()))
        self.setCurrentWidget(self._detail)
        self._detail.take_focus()

    def _back(self) -> None:
        self.setCurrentIndex(0)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
