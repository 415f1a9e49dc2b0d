"""Who it is, how they reached us, and how long we have been talking."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from assist.domain.view import ContactView, View
from assist.ui.language import words
from assist.ui.sidebar.linked_note import LinkedNote
from assist.ui.widgets.avatar import Avatar
from assist.ui.widgets.button import Button, IconButton
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.layout import clear, column, row
from assist.ui.widgets.note import Note
from assist.ui.widgets.text import OneLine, Picture

COPIED_MS = 1200


class Header(QWidget):
    menu_wanted = Signal(object)
    """The button under which the menu shall open."""
    sources_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._contact: ContactView | None = None
        self._shown: object = None
        theme = desk.theme
        self._box = column(self, 8, (14, 12, 10, 2))
        top = row(gap=11)
        self._avatar = Avatar(theme)
        self._name = OneLine("", "title")
        self._about = OneLine("", "small")
        texts = column(gap=1)
        texts.addWidget(self._name)
        texts.addWidget(self._about)
        self._menu = IconButton(theme, "ellipsis", self.tr("Menu"))
        self._menu.clicked.connect(lambda: self.menu_wanted.emit(self._menu))
        top.addWidget(self._avatar)
        top.addLayout(texts, 1)
        top.addWidget(self._menu)
        self._box.addLayout(top)
        self._box.addLayout(self._line())
        self._notes = column(gap=6)
        self._box.addLayout(self._notes)
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._run_timer)

    def _line(self) -> QHBoxLayout:
        line = row(gap=8)
        self._address = Button(self._desk.theme, "", "link", icon="phone", tip=self.tr("Copy"))
        self._address.clicked.connect(self._copy_address)
        self._state = _StateSign(self._desk)
        line.addWidget(self._address)
        line.addStretch(1)
        line.addWidget(self._state)
        return line

    def show_view(self, view: View) -> None:
        key = (view.contact, view.person, view.candidates, view.sources, view.linked)
        if key == self._shown:
            return
        self._shown = key
        contact = view.contact
        if contact is None:
            return
        self._contact = contact
        self._show_person(view, contact)
        self._address.rename(contact.address, self.tr("Copy {address}").format(address=contact.address))
        self._address.redraw(words.CHANNEL_ICONS.get(contact.channel, "user"))
        self._address.setVisible(bool(contact.address))
        self._show_notes(view)
        self._run_timer()
        if contact.ended_at is None:
            self._tick.start()
        else:
            self._tick.stop()

    def _show_person(self, view: View, contact: ContactView) -> None:
        person = view.person
        name = person.name if person else contact.name
        loading = any(source.status == "loading" for source in view.sources)
        if name:
            self._name.say(name)
        elif view.candidates:
            self._name.say(self.tr("Who is this?"))
        elif loading or not view.sources:
            self._name.say(self.tr("Looking up…") if loading else self.tr("Unknown so far"))
        else:
            self._name.say(self.tr("Not recognised"))
        self._avatar.show_name(name)
        about = [words.word(contact.channel)]
        if person and person.company:
            about.insert(0, person.company)
        if person and person.since:
            about.append(self.tr("customer since {year}").format(year=person.since.year))
        elif not person and name:
            about.append(self.tr("not yet looked up") if not view.sources else self.tr("not in your systems"))
        self._about.say(" · ".join(about))

    def _show_notes(self, view: View) -> None:
        clear(self._notes)
        theme = self._desk.theme
        if view.linked and view.linked.count > 1:
            self._notes.addWidget(LinkedNote(self._desk, view.linked))
        failed = [source for source in view.sources if source.status == "failed"]
        if failed:
            names = ", ".join(source.source for source in failed)
            text = self.tr("{systems} did not answer: history may be missing.").format(systems=names)
            note = Note(theme, "red", "wifi-off", text, self.tr("Look"))
            note.acted.connect(self.sources_wanted)
            self._notes.addWidget(note)

    def _run_timer(self) -> None:
        if self._contact is not None:
            self._state.show_state(self._contact)

    def _copy_address(self) -> None:
        if self._contact is not None:
            QApplication.clipboard().setText(self._contact.address)
            self._address.redraw("check")
            icon = words.CHANNEL_ICONS.get(self._contact.channel, "user")
            QTimer.singleShot(COPIED_MS, self._address, lambda: self._address.redraw(icon))


class _StateSign(QFrame):
    """Ringing, running or over, with the time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._kind = desk, ""
        self._line = row(self, 6, (8, 3, 9, 3))
        self._icon = Picture(desk.theme.pixmap("clock", desk.theme.colours.muted, 13))
        self._text = OneLine("", "caption")
        self._text.setFont(desk.theme.font(12, 600, digits=True))
        self._line.addWidget(self._icon)
        self._line.addWidget(self._text)

    def show_state(self, contact: ContactView) -> None:
        until = contact.ended_at or self._desk.now()
        if contact.ringing and contact.answered_at is None and contact.ended_at is None:
            kind, icon, tint = "ringing", "phone-incoming", "amber"
            said = self.tr("Ringing {time}").format(time=words.elapsed(until - contact.started_at))
        else:
            time = words.elapsed(until - (contact.answered_at or contact.started_at))
            ended = contact.ended_at is not None
            kind, icon, tint = ("ended", "check", "grey") if ended else ("running", "clock", "brand")
            said = self.tr("Ended, {time}").format(time=time) if ended else time
        if kind != self._kind:
            self._kind = kind
            self.setProperty("role", "note")
            self.setProperty("tint", tint)
            self._text.setProperty("tint", tint)
            for widget in (self, self._text):
                widget.style().unpolish(widget)
                widget.style().polish(widget)
            self._icon.setPixmap(self._desk.theme.pixmap(icon, self._desk.theme.colours.tint(tint).ink, 13))
        self._text.say(said)
        self._text.setFixedWidth(self._text.sizeHint().width())
