"""One connected system: how it stands, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from assist.settings.systems import ConfiguredSystem
from assist.ui.preferences.systems_form import health_text, progress
from assist.ui.theme import Theme
from assist.ui.widgets.button import Button
from assist.ui.widgets.flow import Flow
from assist.ui.widgets.layout import clear, column
from assist.ui.widgets.note import Note
from assist.ui.widgets.text import OneLine, Text
from knowledge.crm.base import Health
from knowledge.crm.catalogue import SYSTEMS

LOOKS = {"ok": ("green", "circle-check"), "limited": ("amber", "triangle-alert"), "failed": ("red", "circle-alert")}


class SystemRow(QWidget):
    test_wanted = Signal()
    change_wanted = Signal()
    forget_wanted = Signal()
    """Said after the person has confirmed it."""

    def __init__(self, theme: Theme, system: ConfiguredSystem) -> None:
        super().__init__()
        self._theme, self.system = theme, system
        offer = SYSTEMS.get(system.kind)
        title = offer.title if offer else system.kind
        address = system.values.get("address", "")
        about = " · ".join(part for part in (title if title != system.name else "", address) if part)
        box = column(self, 8, (0, 12, 0, 12))
        head = column(gap=1)
        head.addWidget(OneLine(system.name, "strong"))
        if about:
            head.addWidget(OneLine(about, "small"))
        box.addLayout(head)
        self._state = column(gap=6)
        box.addLayout(self._state)
        self._actions = QWidget()
        box.addWidget(self._actions)
        self._flow = Flow(self._actions, 6)
        self._usual()

    def show_waiting(self) -> None:
        """Nothing is known of it yet."""
        self._say("grey", "circle-dashed", self.tr("Not tested yet."))

    def show_without_secret(self) -> None:
        self._say("amber", "triangle-alert", self.tr("Its secret has to be typed again. Until then it is not asked."))

    def show_testing(self) -> None:
        clear(self._state)
        self._state.addWidget(Text(self.tr("Testing…"), "small"))
        self._state.addWidget(progress(self._theme, self.tr("Testing {system}").format(system=self.system.name)))

    def show_health(self, health: Health) -> None:
        text = health_text(health)
        if not health.can_write and health.status != "failed":
            text += " " + self.tr("Notes cannot be written.")
        self._say(*LOOKS[health.status], text)

    def show_problem(self, text: str) -> None:
        self._say("red", "circle-alert", text)

    def _say(self, tint: str, icon: str, text: str) -> None:
        clear(self._state)
        self._state.addWidget(Note(self._theme, tint, icon, text))

    def _usual(self) -> None:
        clear(self._flow)
        for icon, text, signal in (
            ("rotate-cw", self.tr("Test"), self.test_wanted),
            ("pencil", self.tr("Change"), self.change_wanted),
        ):
            self._button(icon, text).clicked.connect(signal)
        self._button("trash-2", self.tr("Forget")).clicked.connect(self._ask)

    def _button(self, icon: str, text: str, role: str = "") -> Button:
        tip = self.tr("{action}: {system}").format(action=text, system=self.system.name)
        made = Button(self._theme, text, role, icon=icon, tip=tip)
        self._flow.addWidget(made)
        made.show()
        return made

    def _ask(self) -> None:
        """Forgetting cannot be undone, so it is asked once more, in place."""
        clear(self._flow)
        question = self.tr(
            "Forget {system}? Its secret, what Naast kept of its answers and notes that wait for it are erased from "
            "this computer. Nothing changes in {system} itself."
        )
        self._say("amber", "triangle-alert", question.format(system=self.system.name))
        self._button("trash-2", self.tr("Forget it")).clicked.connect(self.forget_wanted)
        keep = self._button("", self.tr("Keep it"), "quiet")
        keep.clicked.connect(self._keep)
        keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        self._usual()
        self.show_waiting()
        self.test_wanted.emit()
