"""What the next colleague needs, ready to copy or to write into the customer's system: nobody starts again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from assist.domain.events import NoteWanted
from assist.domain.view import NoteView
from assist.ui.language.systems import said
from assist.ui.sidebar.keys import keys_of
from assist.ui.widgets.button import Button
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.layout import clear, column
from assist.ui.widgets.note import Note
from assist.ui.widgets.text import Text


class HandoverPage(QWidget):
    told = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        box = column(self, 8, (14, 6, 14, 8))
        self._empty = Text(self.tr("The hand-over writes itself while you talk."), "small")
        self._text = QPlainTextEdit()
        self._text.setProperty("role", "paper")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Hand-over"))
        self._copy = Button(desk.theme, self.tr("Copy hand-over"), icon="copy", keys=keys_of("handover"))
        self._copy.clicked.connect(self.copy)
        box.addWidget(self._empty)
        box.addWidget(self._text, 1)
        box.addWidget(self._copy)
        self._desk, self._contact = desk, ""
        self._write = Button(desk.theme, "", "primary", icon="send", keys=keys_of("note"))
        self._write.clicked.connect(self.write)
        self._where, self._standing = Text("", "small"), column()
        self._shown: NoteView | None = None
        box.addWidget(self._write)
        box.addWidget(self._where)
        box.addLayout(self._standing)
        self.show_text("")
        self.show_note("", None)

    def show_text(self, text: str) -> None:
        if text != self._text.toPlainText():
            self._text.setPlainText(text)
        self._empty.setVisible(not text)
        self._text.setVisible(bool(text))
        self._copy.setEnabled(bool(text))
        self._copy.setVisible(bool(text))

    def show_note(self, contact: str, note: NoteView | None) -> None:
        """Where the hand-over can be written, or how it stands with it."""
        self._contact = contact
        offered = note is not None and note.state in ("ready", "refused") and bool(self._text.toPlainText())
        self._write.setVisible(offered)
        self._where.setVisible(offered)
        if note is not None and offered:
            self._write.rename(self.tr("Write to {system}").format(system=note.system))
            case = self.tr("As an internal note, in the open case “{case}”.").format(case=note.case)
            self._where.say(case if note.case else self.tr("As an internal note; customers do not see it."))
        if note == self._shown:
            return
        self._shown = note
        clear(self._standing)
        if note is not None and note.state != "ready":
            self._standing.addWidget(self._how_it_stands(note))

    def _how_it_stands(self, note: NoteView) -> Note:
        if note.state == "written":
            text = self.tr("Written to {system}.").format(system=note.system)
            return Note(self._desk.theme, "green", "circle-check", text)
        why = said(note.why)
        if note.state == "refused":
            text = self.tr("Not written to {system}: {why}").format(system=note.system, why=why)
            return Note(self._desk.theme, "red", "circle-alert", text)
        text = self.tr("Kept here, and on its way to {system}.").format(system=note.system)
        return Note(self._desk.theme, "amber" if why else "grey", "clock", f"{text} {why}".strip())

    def write(self) -> None:
        """Have the hand-over written into the customer's system, once."""
        if self._write.isVisibleTo(self) and self._contact:
            self._desk.post(NoteWanted(self._contact, self._desk.now(), self._text.toPlainText()))

    def copy(self) -> None:
        """Put the hand-over on the clipboard."""
        if self._text.toPlainText():
            QApplication.clipboard().setText(self._text.toPlainText())
            self.told.emit(self.tr("Hand-over copied"))
