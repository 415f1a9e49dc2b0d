"""The customer's last words, right above the answer to them: what Naast heard is seen, and trusted or not."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from assist.ui.widgets.desk import Desk
from assist.ui.widgets.layout import row
from assist.ui.widgets.text import Picture, Text, plain_tip
from nlp.findings import Turn

LONGEST = 105
"""Characters: two lines. Of a longer turn the end is shown, for the question mostly stands there."""


class Heard(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._last: Turn | None = None
        line = row(self, 8, (4, 0, 4, 6))
        line.addWidget(Picture(desk.theme.pixmap("quote", desk.theme.colours.muted, 13)), 0, Qt.AlignmentFlag.AlignTop)
        self._text = Text("", "small")
        line.addWidget(self._text, 1)
        self.hide()

    def show_turns(self, turns: tuple[Turn, ...]) -> None:
        last = next((turn for turn in reversed(turns) if turn.speaker == "customer"), None)
        if last == self._last:
            return
        self._last = last
        self.setVisible(last is not None)
        if last is None:
            return
        words = " ".join(last.text.split())
        cut = words if len(words) <= LONGEST else "…" + words[-LONGEST:].partition(" ")[2]
        self._text.say(cut)
        self._text.setToolTip(plain_tip(last.text[:1000]) if cut != words else "")
        self._text.setAccessibleName(self.tr("The customer said: {words}").format(words=words))
