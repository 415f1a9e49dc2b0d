"""Several customers match, or none: the agent decides, and nobody wrong is ever shown as certain."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton

from assist.domain.events import PersonChosen
from assist.domain.view import View
from assist.ui.widgets.avatar import Avatar
from assist.ui.widgets.button import Button, native
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.layout import clear, column, row
from assist.ui.widgets.text import OneLine, Text
from knowledge.customers.history import Person

MOST = 9


class Identify(QFrame):
    """Hidden while the customer is known, or still being looked up."""

    search_wanted = Signal(str)
    retry_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._contact = desk, ""
        self._shown: object = None
        self._people: tuple[Person, ...] = ()
        self.setProperty("role", "card")
        self._box = column(self, 4, (14, 12, 10, 10))
        self.hide()

    def show_view(self, view: View) -> None:
        key = (view.contact and (view.contact.id, view.contact.address), view.person, view.candidates, view.sources)
        if key == self._shown:
            return
        self._shown = key
        self._contact = view.contact.id if view.contact else ""
        self._people = view.candidates[:MOST] if view.person is None else ()
        clear(self._box)
        if self._people:
            self._offer()
        elif self._nobody(view):
            self._say_nobody(view)
        else:
            self.hide()
            return
        self.show()

    def offering(self) -> bool:
        """Whether number keys choose a customer now."""
        return bool(self._people)

    def choose(self, place: int) -> bool:
        """Choose the customer in this place (0 first); False where there is none."""
        if place >= len(self._people):
            return False
        person = self._people[place]
        self._desk.post(PersonChosen(self._contact, self._desk.now(), person.source, person.id))
        return True

    @staticmethod
    def _nobody(view: View) -> bool:
        return (
            view.contact is not None
            and view.person is None
            and bool(view.sources)
            and all(source.status != "loading" for source in view.sources)
        )

    def _tint(self, name: str) -> None:
        self.setProperty("tint", name)
        self.style().unpolish(self)
        self.style().polish(self)

    def _offer(self) -> None:
        self._tint("blue")
        head = self.tr("{n} customers match. Who is it?").format(n=len(self._people))
        self._box.addWidget(Text(head, "say"))
        self._box.addWidget(Text(self.tr("Press the number, or ask the name first."), "small"))
        self._box.addSpacing(4)
        for place, person in enumerate(self._people):
            self._box.addWidget(self._row(place, person))

    def _row(self, place: int, person: Person) -> QPushButton:
        button = QPushButton()
        button.setProperty("role", "row")
        button.setMinimumHeight(46)
        line = row(button, 10, (8, 3, 8, 3))
        avatar = Avatar(self._desk.theme, 30)
        avatar.show_name(person.name)
        texts = column(gap=0)
        texts.addWidget(OneLine(person.name or person.id, "strong"))
        known = [person.company, *person.emails[:1], *person.phones[:1], person.source]
        texts.addWidget(OneLine(" · ".join(part for part in known if part), "small"))
        key = OneLine(str(place + 1), "key")
        key.setFixedWidth(18)
        line.addWidget(avatar)
        line.addLayout(texts, 1)
        line.addWidget(key)
        button.setAccessibleName(
            self.tr("Choose {name}, {details}, key {keys}").format(
                name=person.name, details=", ".join(part for part in known if part), keys=native(f"Alt+{place + 1}")
            )
        )
        button.clicked.connect(lambda: self.choose(place))
        return button

    def _say_nobody(self, view: View) -> None:
        silent = [source.source for source in view.sources if source.status in ("failed", "partial", "stale")]
        address = view.contact.address if view.contact else ""
        if silent:
            self._tint("red")
            self._box.addWidget(Text(self.tr("We cannot tell who this is"), "say"))
            text = self.tr("{systems} did not answer completely. This may well be a known customer.")
            self._box.addWidget(Text(text.format(systems=", ".join(silent)), "body"))
        else:
            self._tint("grey")
            self._box.addWidget(Text(self.tr("Nobody found"), "say"))
            text = (
                self.tr("All systems answered, and none knows {address}.")
                if address
                else self.tr("The number is withheld. Ask the name, and search.")
            )
            self._box.addWidget(Text(text.format(address=address), "body"))
        self._search(bool(silent))

    def _search(self, with_retry: bool) -> None:
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Name, e-mail, phone or order number"))
        field.setAccessibleName(self.tr("Search a customer"))
        field.setClearButtonEnabled(True)
        search = Button(self._desk.theme, self.tr("Search"), icon="search")

        def ask() -> None:
            if field.text().strip():
                self.search_wanted.emit(field.text().strip())

        field.returnPressed.connect(ask)
        search.clicked.connect(ask)
        self._box.addSpacing(4)
        line = row(gap=6)
        line.addWidget(field, 1)
        line.addWidget(search)
        self._box.addLayout(line)
        if with_retry:
            retry = Button(self._desk.theme, self.tr("Ask the systems again"), "link", icon="rotate-cw")
            retry.clicked.connect(self.retry_wanted)
            self._box.addWidget(retry)
