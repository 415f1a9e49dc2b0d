"""What the agent is about to say or write: looked at on every change, flags underlined, *Use* puts a sentence in."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from assist.domain.cards import Card
from assist.domain.events import DraftChanged, Reacted, Said
from assist.domain.view import View
from assist.ui.sidebar.keys import keys_of
from assist.ui.sidebar.reply.editor import Editor
from assist.ui.sidebar.reply.heard import Heard
from assist.ui.sidebar.reply.marks import Mark, marks
from assist.ui.widgets.button import Button
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.layout import column, frame, row
from nlp.findings import Flag


@dataclass
class Draft:
    """What is kept for a contact while the agent looks at another one."""

    text: str = ""
    version: int = 0
    checked: int = 0
    """The newest version whose flags have come."""
    mirrored: bool = False
    """The text came by another door (the CRM's, the demo): it follows that door until the agent types here."""
    used: dict[str, str] = field(default_factory=dict)
    """Sentences used in this draft, by card."""


class ReplyBox(QWidget):
    told = Signal(str)
    """Feedback for the foot of the window."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._contact, self._channel = "", ""
        self._drafts: dict[str, Draft] = {}
        self._cards: tuple[Card, ...] = ()
        self._of_draft: tuple[Card, ...] = ()
        self._places: dict[str, Mark] = {}
        self.editor = Editor(desk.theme)
        self.editor.setAccessibleName(self.tr("Reply"))
        self.editor.setAccessibleDescription(self.tr("What you are about to say or write; it is checked as you type"))
        self._build()
        self.editor.textChanged.connect(self._changed)
        self.editor.focus_changed.connect(self._mark_focus)
        self.editor.suggestion_taken.connect(self._suggestion_taken)

    def _build(self) -> None:
        box = column(self, 0, (12, 0, 12, 2))
        self._heard = Heard(self._desk)
        box.addWidget(frame("line"))
        box.addSpacing(8)
        box.addWidget(self._heard)
        self._frame: QFrame = frame("reply")
        inner = column(self._frame, 2, (10, 8, 8, 7))
        inner.addWidget(self.editor)
        line = row(gap=6)
        self._verdict = Button(self._desk.theme, "", "link", icon="check", keys=keys_of("suggest"))
        self._verdict.clicked.connect(self.editor.offer_suggestions)
        self._send = Button(self._desk.theme, self.tr("Said"), icon="corner-down-left", keys=keys_of("send"))
        self._send.clicked.connect(self.send)
        line.addWidget(self._verdict)
        line.addStretch(1)
        line.addWidget(self._send)
        inner.addLayout(line)
        box.addWidget(self._frame)

    def show_view(self, view: View) -> None:
        if view.contact is None:
            return
        if view.contact.id != self._contact:
            self._switch(view.contact.id)
        self._channel = view.contact.channel
        self._name_send()
        self._heard.show_turns(view.turns)
        draft = self._draft()
        self._mirror(view, draft)
        if view.draft_version == draft.version:
            draft.checked = draft.version
            self.editor.marks.set(view.draft_flags)
            self._place(view.cards)
        self._cards, self._of_draft = view.cards, view.draft_cards
        self._show_verdict()

    def use(self, card: Card, sentence: str) -> None:
        """Put the card's sentence in the draft: over the flagged sentence where it has one, else at the cursor.

        While an input method is composing nothing happens, and nothing is told: the agent presses once more.
        """
        if sentence and self.editor.composing():
            return
        if sentence:
            place = self._places.get(card.id)
            if place is None or not place.holds():
                place = self.editor.find_words(card.quote) if card.replace else None
            self._draft().used[card.id] = sentence
            if place is not None:
                self.editor.replace_words(place, sentence)
            else:
                self.editor.insert_sentence(sentence)
            self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._desk.post(Reacted(self._contact, self._desk.now(), card.id, "used", sentence))

    def insert(self, sentence: str) -> None:
        """Put a sentence at the cursor that comes from no card (the question of the checklist)."""
        if not self.editor.composing():
            self.editor.insert_sentence(sentence)
            self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def send(self) -> None:
        """The draft was said, or goes to the agent's chat by the clipboard; the box is emptied (undo works)."""
        text = self.editor.toPlainText().strip()
        if not text or not self._contact:
            return
        draft, now = self._draft(), self._desk.now()
        for card, sentence in draft.used.items():
            if sentence not in text:
                self._desk.post(Reacted(self._contact, now, card, "edited", text))
        draft.used.clear()
        self._desk.post(Said(self._contact, now, "agent", text))
        if self._channel != "phone":
            QApplication.clipboard().setText(text)
            self.told.emit(self.tr("Copied: paste it in your chat or e-mail"))
        cursor = self.editor.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.removeSelectedText()

    def drafts(self) -> dict[str, Draft]:
        """All drafts, to be handed to the box that takes this one's place."""
        if self._contact:
            self._draft().text = self.editor.toPlainText()
        return self._drafts

    def take_drafts(self, drafts: dict[str, Draft]) -> None:
        """Go on with another box's drafts; the next view shows the one of its contact."""
        self._drafts = drafts

    def _draft(self) -> Draft:
        return self._drafts.setdefault(self._contact, Draft())

    def _switch(self, contact: str) -> None:
        if self._contact:
            self._draft().text = self.editor.toPlainText()
        self._contact = contact
        self._places.clear()
        self._write(self._draft().text)

    def _mirror(self, view: View, draft: Draft) -> None:
        """Show a draft that was not typed here, unless the agent has begun one here."""
        newer = view.draft_version > draft.version
        draft.version = max(draft.version, view.draft_version)
        ours = bool(draft.text) and not draft.mirrored
        follows = newer or (draft.mirrored and view.draft_version == draft.version)
        if ours or not follows or view.draft == draft.text:
            return
        draft.text, draft.mirrored = view.draft, True
        self._write(view.draft)

    def _write(self, text: str) -> None:
        """Put `text` in the box without telling anybody."""
        self.editor.blockSignals(True)
        self.editor.setPlainText(text)
        self.editor.blockSignals(False)
        self.editor.fit()
        self.editor.moveCursor(self.editor.textCursor().MoveOperation.End)
        self.editor.marks.set(())

    def _place(self, cards: tuple[Card, ...]) -> None:
        spans = {card.id: card.replace for card in cards if card.replace and card.on_draft}
        found = zip(spans, marks(self.editor, spans.values()), strict=True)
        self._places = {card: place for card, place in found if place is not None}

    def _changed(self) -> None:
        draft, text = self._draft(), self.editor.toPlainText()
        if text == draft.text or not self._contact:
            return
        draft.text, draft.mirrored = text, False
        draft.version += 1
        self.editor.marks.recheck()
        self._show_verdict()
        self._desk.post(
            DraftChanged(self._contact, self._desk.now(), text, draft.version, self.editor.cursor_character())
        )

    def _suggestion_taken(self, flag: Flag, sentence: str) -> None:
        card = next((c for c in self._of_draft if c.rule == flag.rule and c.quote == flag.text), None)
        if card is not None:
            self._draft().used[card.id] = sentence
            self._desk.post(Reacted(self._contact, self._desk.now(), card.id, "used", sentence))
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_send(self) -> None:
        if self._channel == "phone":
            name, tip = self.tr("Said"), self.tr("You said it")
            hint = self.tr("What you are about to say…")
        else:
            name, tip = self.tr("Copy"), self.tr("Copy the reply for your chat or e-mail, and count it as sent")
            hint = self.tr("Write your reply…")
        if self._send.caption() != name:
            self._send.rename(name, tip)
        self.editor.setPlaceholderText(hint)

    def _show_verdict(self) -> None:
        draft = self._draft()
        count = self.editor.marks.places()
        self._send.setEnabled(bool(draft.text.strip()))
        fine = draft.checked == draft.version and not any(card.on_draft for card in self._cards)
        self._verdict.setVisible(bool(draft.text.strip()) and (count > 0 or fine))
        if count:
            self._verdict.redraw("triangle-alert", self._desk.theme.colours.amber.ink)
            self._verdict.rename(self.tr("%n to rephrase", "", count))
        else:
            self._verdict.redraw("check")
            self._verdict.rename(self.tr("Reads well"))
        self._verdict.show_key(count > 0)

    def _mark_focus(self, focused: bool) -> None:
        self._frame.setProperty("focused", "true" if focused else "false")
        self._frame.style().unpolish(self._frame)
        self._frame.style().polish(self._frame)
