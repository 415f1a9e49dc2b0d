"""The text field of the reply: grows with its text, and offers what to say instead of the words under the cursor."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from assist.ui.sidebar.reply.marks import Mark, Marks, Ruler, mark
from assist.ui.theme import Theme
from assist.ui.widgets.text import menu_text
from nlp.findings import Flag

FEWEST, MOST = 2, 7
"""Lines shown: below it grows, above it scrolls."""
LONG = 2000
"""Characters that never fit in so many lines."""


class Editor(QPlainTextEdit):
    focus_changed = Signal(bool)
    sent = Signal()
    suggestion_taken = Signal(object, str)
    """(flag, sentence): the agent took a suggestion from the menu."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.marks = Marks(self, theme.colours.red.ink if theme.name == "dark" else "#C2410C")
        self.setTabChangesFocus(True)
        self.setFont(theme.font(14))
        self.document().setDocumentMargin(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self.fit)
        self.fit()

    def replace_words(self, place: Mark, sentence: str) -> None:
        """Put `sentence` in the place, as one step that undo takes back."""
        cursor = QTextCursor(place.cursor)
        cursor.insertText(sentence)
        self.setTextCursor(cursor)

    def insert_sentence(self, sentence: str) -> None:
        """Put `sentence` at the cursor, with the spaces that it needs around it.

        Inside a word it would tear the word apart: it then goes to the end of the draft, as a sentence of its own.
        """
        cursor = self.textCursor()
        text = self.toPlainText()
        before = text[: self._character(cursor.selectionStart())][-1:]
        after = text[self._character(cursor.selectionEnd()) :][:1]
        if not cursor.hasSelection() and before.isalnum() and after.isalnum():
            cursor.movePosition(cursor.MoveOperation.End)
            before, after = text[-1:], ""
            if before.isalnum():
                sentence = f". {sentence}"
                before = ""
        lead = "" if not before or before.isspace() else " "
        trail = "" if not after or after.isspace() or after in ".,;:!?)" else " "
        cursor.insertText(f"{lead}{sentence}{trail}")
        self.setTextCursor(cursor)

    def composing(self) -> bool:
        """Whether an input method holds letters that are not in the draft yet: nothing may be put beside them."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    def find_words(self, words: str) -> Mark | None:
        """Where these words stand, if they stand there just once."""
        text = self.toPlainText()
        if not words or text.count(words) != 1:
            return None
        start = text.index(words)
        return mark(self, start, start + len(words))

    def cursor_character(self) -> int:
        return self._character(self.textCursor().position())

    def _character(self, position: int) -> int:
        """Qt's position as a count of characters."""
        return Ruler(self.toPlainText()).characters(position)

    def suggestions(self, flag: Flag, place: Mark, menu: QMenu) -> None:
        """Add what to say instead of this flag's words."""
        title = menu.addAction(menu_text(f"“{flag.text}”: {flag.why}"))
        title.setEnabled(False)
        replace = mark(self, *flag.replace) if flag.replace and place.holds() else place
        moved = place.cursor.selectionStart() - Ruler(self.toPlainText()).units(flag.start)
        if flag.replace and moved:
            replace = mark(self, flag.replace[0] + moved, flag.replace[1] + moved)
        for sentence in flag.say if flag.full else ():
            action = menu.addAction(menu_text(sentence))
            action.triggered.connect(lambda _=False, s=sentence: self._take(flag, replace or place, s))
        for hint in () if flag.full else flag.say:
            menu.addAction(menu_text(hint)).setEnabled(False)

    def offer_suggestions(self) -> bool:
        """Open the menu for the flag under the cursor, else for the first; False where nothing is flagged."""
        found = self.marks.at(self.textCursor().position())
        if found is None and (flags := self.marks.flags()):
            place = self.find_words(flags[0].text) or mark(self, flags[0].start, flags[0].end)
            found = (flags[0], place) if place else None
        if found is None:
            return False
        menu = QMenu(self)
        self.suggestions(*found, menu)
        menu.popup(self.viewport().mapToGlobal(self.cursorRect(found[1].cursor).bottomLeft()))
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        found = self.marks.at(self.cursorForPosition(event.pos()).position())
        if found:
            own = QMenu(self)
            self.suggestions(*found, own)
            own.addSeparator()
            own.addActions(menu.actions())
            own.popup(event.globalPos())
        else:
            menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.InsertLineSeparator):
            self.insertPlainText("\n")
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _take(self, flag: Flag, place: Mark, sentence: str) -> None:
        self.replace_words(place, sentence)
        self.suggestion_taken.emit(flag, sentence)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste. A wall of text gets its scroll bar first: a bar that comes afterwards has it laid out once more."""
        if len(source.text()) > LONG:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        super().insertFromMimeData(source)

    def fit(self) -> None:
        """As high as the text needs, between FEWEST and MOST lines."""
        lines = int(self.document().documentLayout().documentSize().height())
        if lines <= MOST:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        height = min(max(lines, FEWEST), MOST) * self.fontMetrics().lineSpacing() + 10
        if height != self.height():
            self.setFixedHeight(height)
