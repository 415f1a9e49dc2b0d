"""Nobody is on the line: a calm page that says how a conversation gets here."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QScrollArea, QWidget

from assist.ui import RESOURCES
from assist.ui.sidebar.keys import keys_of
from assist.ui.widgets.button import Button
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.layout import column, frame, row
from assist.ui.widgets.text import Picture, Text


class ReadyPage(QScrollArea):
    demo_wanted = Signal()
    clipboard_switched = Signal(bool)
    help_wanted = Signal()
    preferences_wanted = Signal()
    contact_wanted = Signal(str)
    """(number, e-mail address or nothing): the agent starts a contact by hand."""
    quit_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setObjectName("page")
        box = column(page, 12, (22, 40, 22, 20))
        mark = QLabel()
        mark.setPixmap(QIcon(str(RESOURCES / "icons" / "naast.svg")).pixmap(52, 52))
        box.addWidget(mark)
        box.addSpacing(6)
        box.addWidget(Text(self.tr("Ready when your customer is"), "hero"))
        box.addWidget(
            Text(
                self.tr("Keep this beside your softphone or CRM. The next conversation appears here by itself."), "body"
            )
        )
        self.demo = Button(desk.theme, self.tr("Watch a demo conversation"), "primary", icon="play")
        self.demo.clicked.connect(self.demo_wanted)
        box.addSpacing(4)
        box.addWidget(self.demo)
        box.addSpacing(2)
        box.addLayout(self._by_hand())
        box.addSpacing(8)
        box.addWidget(self._doors())
        box.addStretch(1)
        box.addLayout(self._links())
        self.setWidget(page)

    def _by_hand(self) -> QHBoxLayout:
        """A mail to answer, a visitor at the desk: nobody told Naast about it."""
        self.address = QLineEdit()
        self.address.setPlaceholderText(self.tr("Number or e-mail"))
        self.address.setAccessibleName(self.tr("Number or e-mail address of the customer"))
        start = Button(self._desk.theme, self.tr("Start"), icon="message-circle", keys=keys_of("contact"))
        start.setAccessibleName(self.tr("Start a contact yourself"))
        start.clicked.connect(self.start_contact)
        self.address.returnPressed.connect(self.start_contact)
        line = row(gap=6)
        line.addWidget(self.address, 1)
        line.addWidget(start)
        return line

    def start_contact(self) -> None:
        self.contact_wanted.emit(self.address.text().strip())
        self.address.clear()

    def _doors(self) -> QWidget:
        panel = frame("panel")
        box = column(panel, 13, (14, 14, 14, 14))
        box.addWidget(Text(self.tr("How a conversation gets here"), "heading"))
        for icon, name, text in (
            ("phone-incoming", self.tr("Your softphone or CRM"), self.tr("It tells Naast who is calling or chatting.")),
            ("message-circle", self.tr("The reply box"), self.tr("Write here first; it is checked while you type.")),
            (
                "clipboard",
                self.tr("The clipboard"),
                self.tr("Copied text is checked too, but only if you switch it on."),
            ),
        ):
            line = row(gap=12)
            line.addWidget(
                Picture(self._desk.theme.pixmap(icon, self._desk.theme.colours.brand.ink, 18)),
                alignment=Qt.AlignmentFlag.AlignTop,
            )
            texts = column(gap=1)
            texts.addWidget(Text(name, "strong"))
            texts.addWidget(Text(text, "small"))
            line.addLayout(texts, 1)
            box.addLayout(line)
        self.clipboard = QCheckBox(self.tr("Look at text that I copy"))
        self.clipboard.setAccessibleDescription(self.tr("Off unless you switch it on. Nothing leaves this computer."))
        self.clipboard.toggled.connect(self.clipboard_switched)
        line = row(margins=(27, 0, 0, 0))
        line.addWidget(self.clipboard)
        line.addStretch(1)
        box.addLayout(line)
        return panel

    def _links(self) -> QHBoxLayout:
        line = row(gap=4)
        help_ = Button(self._desk.theme, self.tr("Help"), "quiet", icon="circle-help", keys="F1")
        preferences = Button(self._desk.theme, self.tr("Preferences"), "quiet", icon="settings-2")
        help_.clicked.connect(self.help_wanted)
        preferences.clicked.connect(self.preferences_wanted)
        line.addWidget(help_)
        quit_ = Button(self._desk.theme, self.tr("Quit"), "quiet", icon="x")
        quit_.setAccessibleName(self.tr("Quit Naast"))
        quit_.clicked.connect(self.quit_wanted)
        line.addWidget(preferences)
        line.addStretch(1)
        line.addWidget(quit_)
        return line
