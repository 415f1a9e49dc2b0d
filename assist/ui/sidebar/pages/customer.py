"""The page that is open at the start: what is known, what is still needed, what was promised, what came before."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from assist.domain.view import View
from assist.ui.language import words
from assist.ui.sidebar.pages.checklist import ChecklistSection
from assist.ui.sidebar.pages.facts import FactSection
from assist.ui.sidebar.pages.orders import OrderSection
from assist.ui.sidebar.pages.promises import PromiseSection
from assist.ui.widgets.button import Button
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.layout import clear, column, frame, row
from assist.ui.widgets.section import Section
from assist.ui.widgets.text import OneLine, Picture, Text
from knowledge.customers.history import PastContact

LATEST = 3


class CustomerPage(QScrollArea):
    told = Signal(str)
    asked = Signal(str)
    history_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setObjectName("page")
        box = self._box = column(page, 16, (14, 8, 14, 10))
        self._known = FactSection(desk, self.tr("Already told us"))
        self._tried = FactSection(desk, self.tr("Already tried"), named=False)
        self.checklist = ChecklistSection(desk)
        self._promises = PromiseSection(desk)
        self._orders = OrderSection(desk)
        self._latest = _Latest(desk)
        self._calm = Text(
            self.tr("What the customer tells you is kept here, so that nobody has to ask it again."), "small"
        )
        for part in (self._known, self._tried, self.checklist, self._promises, self._latest, self._orders):
            box.addWidget(part)
        box.addWidget(self._calm)
        box.addStretch(1)
        self.setWidget(page)
        self._known.told.connect(self.told)
        self._tried.told.connect(self.told)
        self.checklist.asked.connect(self.asked)
        self._latest.all_wanted.connect(self.history_wanted)

    def show_view(self, view: View) -> None:
        contact = view.contact.id if view.contact else ""
        self._known.show_facts(contact, view.facts)
        self._tried.show_facts(contact, view.tried)
        self.checklist.show_checklist(view.checklist)
        self._promises.show_promises(contact, view.promises)
        self._place_promises()
        self._orders.show_orders(view.orders)
        self._latest.show_contacts(view.timeline)
        self._calm.setVisible(not (view.facts or view.tried or view.timeline))

    def _place_promises(self) -> None:
        """A promise that is due comes first: nothing else on this page can wait less."""
        wanted = 0 if self._promises.pressing() else self._box.indexOf(self.checklist)
        if self._box.indexOf(self._promises) != wanted + (1 if wanted else 0):
            self._box.removeWidget(self._promises)
            self._box.insertWidget(0 if not wanted else self._box.indexOf(self.checklist) + 1, self._promises)


class _Latest(Section):
    """The newest contacts, so that the history is on screen before the agent says hello."""

    all_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Before this"))
        self._desk = desk
        self._shown: tuple[PastContact, ...] = ()
        self._all = Button(desk.theme, "", "link")
        self._all.clicked.connect(self.all_wanted)
        self.head.addWidget(self._all)
        self._panel = frame("panel")
        self._box = column(self._panel, 0, (3, 3, 3, 3))
        self.body.addWidget(self._panel)
        self.hide()

    def show_contacts(self, contacts: tuple[PastContact, ...]) -> None:
        newest = contacts[:LATEST]
        self._all.rename(self.tr("All %n", "", len(contacts)), self.tr("Show all %n contacts", "", len(contacts)))
        self.setVisible(bool(contacts))
        if newest == self._shown:
            return
        self._shown = newest
        clear(self._box)
        for entry in newest:
            self._box.addWidget(self._row(entry))

    def _row(self, entry: PastContact) -> QPushButton:
        theme = self._desk.theme
        button = QPushButton()
        button.setProperty("role", "row")
        button.setMinimumHeight(44)
        line = row(button, 10, (9, 3, 9, 3))
        ink = theme.colours.amber.ink if entry.open else theme.colours.muted
        line.addWidget(Picture(theme.pixmap(words.CHANNEL_ICONS.get(entry.channel, "user"), ink)))
        texts = column(gap=0)
        texts.addWidget(OneLine(entry.about, "medium"))
        state = words.word("open") if entry.open else entry.outcome
        texts.addWidget(OneLine(state or entry.source, "small", "amber" if entry.open else ""))
        line.addLayout(texts, 1)
        day = OneLine(words.day(self._desk, entry.at), "small")
        day.setFixedWidth(day.sizeHint().width())
        line.addWidget(day)
        button.setAccessibleName(
            f"{words.word(entry.channel)}, {words.day(self._desk, entry.at)}, {entry.about}, {state}"
        )
        button.clicked.connect(self.all_wanted)
        return button
