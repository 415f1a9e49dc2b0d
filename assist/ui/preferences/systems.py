"""The page of the systems that know customers: connect one, test it, mend it, forget it. Nothing here waits."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from assist.settings.systems import ConfiguredSystem, Listing, free_name
from assist.ui.language.systems import said
from assist.ui.preferences.systems_answers import Answers, Systems
from assist.ui.preferences.systems_form import SystemForm, Typed
from assist.ui.preferences.systems_row import SystemRow
from assist.ui.theme import Theme
from assist.ui.widgets.button import Button
from assist.ui.widgets.flow import Flow
from assist.ui.widgets.layout import clear, column, frame
from assist.ui.widgets.note import Note
from assist.ui.widgets.text import Text
from knowledge.crm.base import Health
from knowledge.crm.catalogue import SYSTEMS, System


class SystemsPage(QWidget):
    """What was found stays while the page is built anew in another language, and so does what was typed."""

    changed = Signal()
    """Other systems are asked from now on."""
    grown = Signal(QWidget)
    """This part should be in sight: the foot of a form."""

    def __init__(self, theme: Theme, systems: Systems) -> None:
        super().__init__()
        self.setObjectName("page")
        self._theme, self._systems = theme, systems
        self._answers = Answers(self)
        self._listing: Listing | None = None
        self._found: dict[str, Health] = {}
        self._testing: set[str] = set()
        self._rows: dict[str, SystemRow] = {}
        self._form: SystemForm | None = None
        self._round = 0
        """Counts what was asked by the form: an answer to what was cancelled is not listened to."""
        self._box: QVBoxLayout = column(self, 10, (20, 16, 20, 20))
        self._anew = QTimer(self)
        self._anew.setSingleShot(True)
        self._anew.timeout.connect(self._build)
        self._build()
        self._answers.when(systems.listed(), self._listed, self._lost)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._anew.start()

    def restyle(self, theme: Theme) -> None:
        if theme.name != self._theme.name:
            self._theme = theme
            self._build()

    def _build(self) -> None:
        form, typed = self._form, self._form.typed() if self._form else {}
        clear(self._box)
        self._rows.clear()
        self._form = None
        self._box.addWidget(Text(self.tr("Systems that know your customers"), "title"))
        about = self.tr(
            "Naast looks up who is calling in each of these, all at the same time, and writes a note back where you "
            "ask for it."
        )
        self._box.addWidget(Text(about, "small"))
        if self._listing is None:
            self._box.addWidget(Text(self.tr("Looking which systems are connected…"), "small"))
            self._box.addStretch(1)
            return
        if self._listing.note:
            self._box.addWidget(Note(self._theme, "amber", "triangle-alert", said(self._listing.note)))
        for problem in self._listing.problems:
            self._box.addWidget(Note(self._theme, "red", "circle-alert", problem))
        if self._listing.systems:
            self._box.addWidget(self._connected(self._listing))
        self._box.addSpacing(8)
        self._foot: QVBoxLayout = column(gap=10)
        self._box.addLayout(self._foot)
        self._box.addStretch(1)
        if form is None:
            self._offer()
        else:
            self._open(form.offer, form.system, typed)

    def _connected(self, listing: Listing) -> QWidget:
        panel = frame("panel")
        box = column(panel, 0, (14, 2, 14, 2))
        for system in listing.systems:
            if box.count():
                box.addWidget(frame("line"))
            made = SystemRow(self._theme, system)
            made.test_wanted.connect(partial(self._test, system))
            made.change_wanted.connect(partial(self._change, system))
            made.forget_wanted.connect(partial(self._forget, system))
            self._rows[system.name] = made
            self._show_state(system.name)
            box.addWidget(made)
        return panel

    def _show_state(self, name: str) -> None:
        row = self._rows.get(name)
        if row is None or self._listing is None:
            return
        if name in self._testing:
            row.show_testing()
        elif name in self._listing.without_secret:
            row.show_without_secret()
        elif name in self._found:
            row.show_health(self._found[name])
        else:
            row.show_waiting()

    def _offer(self) -> None:
        """Which system to connect: a button each."""
        clear(self._foot)
        self._form = None
        self._foot.addWidget(Text(self.tr("Connect a system"), "title"))
        holder = QWidget()
        flow = Flow(holder, 8)
        for offer in SYSTEMS.values():
            tip = self.tr("Connect {system}").format(system=offer.title)
            button = Button(self._theme, offer.title, icon="plug", tip=tip)
            button.clicked.connect(lambda *_, offer=offer: self._open(offer))
            flow.addWidget(button)
        self._foot.addWidget(holder)

    def _change(self, system: ConfiguredSystem) -> None:
        offer = SYSTEMS.get(system.kind)
        if offer is None:
            self._rows[system.name].show_problem(self.tr("This Naast does not know systems of this kind. Forget it."))
        else:
            self._open(offer, system)

    def _open(self, offer: System, system: ConfiguredSystem | None = None, typed: Typed | None = None) -> None:
        """The form, instead of the offers."""
        assert self._listing is not None
        clear(self._foot)
        name = system.name if system else free_name(offer.title, self._listing.systems)
        form = SystemForm(self._theme, offer, name, system, keyring=not self._listing.note)
        form.wanted.connect(self._try)
        form.kept_anyway.connect(self._keep_untested)
        form.cancelled.connect(self._close_form)
        form.grown.connect(self.grown)
        holder = frame("panel")
        column(holder).addWidget(form)
        self._foot.addWidget(holder)
        self._form = form
        if typed:
            form.type_again(typed)
        form.start()

    def _close_form(self) -> None:
        self._round += 1
        self._offer()

    def _try(self, system: ConfiguredSystem, secret: str) -> None:
        """Test first, and keep it where it answers: a typing mistake is found here and not in a conversation."""
        assert self._form is not None
        self._form.busy()
        self._round += 1
        this = self._round

        def then(health: Health) -> None:
            if this != self._round or self._form is None:
                return
            if health.status == "failed":
                self._form.show_health(health)
            else:
                self._found[system.name] = health
                self._keep(system, secret)

        self._answers.when(self._systems.test(system, secret), then, partial(self._not_kept, this))

    def _keep_untested(self, system: ConfiguredSystem, secret: str) -> None:
        self._found.pop(system.name, None)
        self._keep(system, secret)

    def _keep(self, system: ConfiguredSystem, secret: str) -> None:
        assert self._form is not None
        self._form.busy()
        self._round += 1
        this = self._round

        def then(listing: Listing) -> None:
            self._listing = listing
            if this == self._round:
                self._form = None
            self.changed.emit()
            self._build()
            if system.name not in self._found:
                self._test(system)

        self._answers.when(self._systems.keep(system, secret), then, partial(self._not_kept, this))

    def _not_kept(self, this: int, error: Exception) -> None:
        if this == self._round and self._form is not None:
            self._form.show_problem(said(str(error)))

    def _test(self, system: ConfiguredSystem) -> None:
        if system.name in self._testing:
            return
        self._testing.add(system.name)
        self._found.pop(system.name, None)
        self._show_state(system.name)

        def then(health: Health) -> None:
            self._testing.discard(system.name)
            self._found[system.name] = health
            self._show_state(system.name)

        def failed(error: Exception) -> None:
            then(Health(system.name, "failed", str(error)))

        self._answers.when(self._systems.test(system), then, failed)

    def _forget(self, system: ConfiguredSystem) -> None:
        def then(listing: Listing) -> None:
            self._found.pop(system.name, None)
            self._listing = listing
            self.changed.emit()
            self._build()

        def failed(error: Exception) -> None:
            row = self._rows.get(system.name)
            if row is not None:
                row.show_problem(said(str(error)))

        self._answers.when(self._systems.forget(system.name), then, failed)

    def _listed(self, listing: Listing) -> None:
        self._listing = listing
        self._build()
        for system in listing.systems:
            if system.name not in listing.without_secret:
                self._test(system)

    def _lost(self, error: Exception) -> None:
        self._listing = Listing(problems=(str(error),))
        self._build()


def scrolled(page: SystemsPage) -> QScrollArea:
    """The page in an area that scrolls; a form that opens comes into sight."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(page)
    page.grown.connect(lambda part: area.ensureWidgetVisible(part, 0, 36))
    return area
