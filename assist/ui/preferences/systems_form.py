"""What a person fills in to connect a system, or to mend one: made from the catalogue's own fields."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from assist.settings.systems import ConfiguredSystem
from assist.ui.language.systems import catalogue, said, verified
from assist.ui.theme import Theme
from assist.ui.widgets.button import Button
from assist.ui.widgets.layout import clear, column, row
from assist.ui.widgets.note import Note
from assist.ui.widgets.text import Text
from knowledge.crm.base import Health
from knowledge.crm.catalogue import System

SETTLED = 30
"""Milliseconds after which what was added has its size."""
Typed = dict[str, str]
"""What stands in each field, by key; `name` and `secret` among them."""


class SystemForm(QWidget):
    """`system` None where it is to be connected anew, under the name `name`."""

    wanted = Signal(object, str)
    """(ConfiguredSystem, secret): test it, and keep it where it answers. An empty secret: as it was."""
    kept_anyway = Signal(object, str)
    cancelled = Signal()
    grown = Signal(QWidget)
    """This part, the last of the form, should be in sight."""

    def __init__(
        self, theme: Theme, offer: System, name: str, system: ConfiguredSystem | None = None, *, keyring: bool = True
    ) -> None:
        super().__init__()
        self._keyring = keyring
        self._theme, self.offer, self.system = theme, offer, system
        self._fields: dict[str, QLineEdit] = {}
        self._box = column(self, 10, (14, 12, 14, 14))
        title = self.tr("Connect {system}") if system is None else self.tr("Change {system}")
        self._box.addWidget(Text(title.format(system=name if system else offer.title), "strong"))
        if system is None:
            self._add("name", self.tr("Name"), offer.title).setText(name)
        values = system.values if system else {}
        for field in offer.fields:
            label = catalogue(field.label)
            label = label if field.needed else self.tr("{field} (may stay empty)").format(field=label)
            self._add(field.key, label, field.example).setText(values.get(field.key, ""))
        self._add_secret()
        self._box.addWidget(Text(self.tr("What it needs: {rights}").format(rights=", ".join(offer.scopes)), "small"))
        look = ("blue", "info") if offer.verified != "not verified" else ("amber", "triangle-alert")
        self._box.addWidget(Note(theme, *look, verified(offer)))
        self._outcome: QVBoxLayout = column(gap=8)
        self._box.addLayout(self._outcome)
        self._box.addLayout(self._buttons())

    def typed(self) -> Typed:
        return {key: field.text() for key, field in self._fields.items()}

    def type_again(self, typed: Typed) -> None:
        """Put back what was typed (the form was built anew in another language)."""
        for key, text in typed.items():
            if key in self._fields:
                self._fields[key].setText(text)

    def start(self) -> None:
        """The cursor in the first field that is empty."""
        fields = list(self._fields.values())
        first = next((field for field in fields if not field.text()), fields[0])
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_foot()

    def busy(self) -> None:
        """A test is under way: fields rest, cancelling works."""
        self._rest(True)
        clear(self._outcome)
        self._outcome.addWidget(progress(self._theme, self.tr("Testing {system}").format(system=self.offer.title)))

    def show_problem(self, text: str, anyway: bool = False) -> None:
        """Say what is wrong; `anyway`: it may be kept all the same (the system may only be away)."""
        self._rest(False)
        clear(self._outcome)
        self._outcome.addWidget(Note(self._theme, "red", "circle-alert", text))
        if anyway:
            keep = Button(self._theme, self.tr("Keep it anyway"), "link")
            keep.clicked.connect(lambda: self._tell(self.kept_anyway))
            self._outcome.addWidget(keep, alignment=Qt.AlignmentFlag.AlignLeft)
        self._fields["secret"].setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_foot()

    def _show_foot(self) -> None:
        QTimer.singleShot(SETTLED, self, lambda: self.grown.emit(self._go))

    def show_health(self, health: Health) -> None:
        self.show_problem(health_text(health), anyway=True)

    def _add(self, key: str, label: str, example: str) -> QLineEdit:
        name = QLabel(label)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setProperty("role", "medium")
        field = QLineEdit()
        field.setAccessibleName(label)
        field.setPlaceholderText(example)
        field.returnPressed.connect(lambda: self._tell(self.wanted))
        name.setBuddy(field)
        part = column(gap=3)
        part.addWidget(name)
        beside = row(gap=8)
        beside.addWidget(field, 1)
        if key == "secret":
            beside.addWidget(self._eye(field))
        part.addLayout(beside)
        self._box.addLayout(part)
        self._fields[key] = field
        return field

    def _eye(self, field: QLineEdit) -> QCheckBox:
        field.setEchoMode(QLineEdit.EchoMode.Password)
        see = QCheckBox(self.tr("Show"))
        see.setAccessibleName(self.tr("Show the secret"))
        modes = (QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal)
        see.toggled.connect(lambda on: field.setEchoMode(modes[on]))
        return see

    def _add_secret(self) -> None:
        known = self.system is not None
        field = self._add("secret", self.tr("Secret"), self.tr("Leave empty to keep it as it is") if known else "")
        kept = self.tr("{secret}. It goes into this computer's keyring, never into a file.")
        help_ = kept if self._keyring else self.tr("{secret}. It is forgotten when Naast is closed.")
        text = help_.format(secret=catalogue(self.offer.secret))
        field.setAccessibleDescription(text)
        self._box.addWidget(Text(text[:1].upper() + text[1:], "small"))

    def _buttons(self) -> QVBoxLayout:
        words = self.tr("Test and connect") if self.system is None else self.tr("Test and save")
        self._go = Button(self._theme, words, "primary")
        self._go.clicked.connect(lambda: self._tell(self.wanted))
        stop = Button(self._theme, self.tr("Cancel"), "quiet")
        stop.clicked.connect(self.cancelled)
        line = row(gap=8)
        line.addWidget(self._go)
        line.addWidget(stop)
        line.addStretch(1)
        box = column()
        box.addLayout(line)
        return box

    def _tell(self, signal: object) -> None:
        if not self._go.isEnabled():
            return
        typed = self.typed()
        name = self.system.name if self.system else typed["name"].strip()
        if not name or ":" in name:
            self.show_problem(self.tr("Give it a name, without a colon."))
            return
        fields = tuple((field.key, typed[field.key].strip()) for field in self.offer.fields if typed[field.key].strip())
        made = ConfiguredSystem(name, self.offer.kind, fields, self.system.id if self.system else "")
        signal.emit(made, typed["secret"])  # type: ignore[attr-defined]

    def _rest(self, resting: bool) -> None:
        self._go.setEnabled(not resting)
        for field in self._fields.values():
            field.setEnabled(not resting)


def health_text(health: Health) -> str:
    """What a test found, and the permissions it names, in the system's own words."""
    text = said(health.text)
    missing = [name for name in health.missing if name not in text]
    return f"{text} ({', '.join(missing)})" if missing else text


def progress(theme: Theme, name: str) -> QProgressBar:
    """Something is under way, and nobody knows how long."""
    bar = QProgressBar()
    bar.setRange(0, 0)
    bar.setTextVisible(False)
    bar.setFixedHeight(4)
    bar.setAccessibleName(name)
    c = theme.colours
    bar.setStyleSheet(
        f"QProgressBar {{ background: {c.sunken}; border: none; border-radius: 2px; }}"
        f"QProgressBar::chunk {{ background: {c.accent}; border-radius: 2px; width: 40px; }}"
    )
    return bar
