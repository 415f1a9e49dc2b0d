"""Labels that show text as text: a bare QLabel guesses markup, swallows `<b` and loads images."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
_LONG_WORD = re.compile(r"\S{23,}")


def shown(text: str) -> str:
    """`text` without control and direction-override characters, which could make a label lie about its words."""
    return _CONTROL.sub("", text)


def breakable(text: str) -> str:
    """`text` whose words over 22 letters may break (zero-width spaces), so that no word widens the window."""
    return _LONG_WORD.sub(lambda word: "\u200b".join(re.findall(r".{1,11}", word[0])), shown(text))


class Text(QLabel):
    """Plain text that wraps. `role` names its look in the style sheet, `tint` its colour."""

    def __init__(self, text: str = "", role: str = "body", tint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        if tint:
            self.setProperty("tint", tint)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, QFontMetrics(self.font()).height())

    def say(self, text: str) -> None:
        """Show `text`; screen readers get it without the break marks."""
        self.setText(breakable(text))
        self.setAccessibleName(shown(text))


class OneLine(QLabel):
    """Plain text on one line, cut with an ellipsis; the whole text is its tool tip and its accessible name."""

    def __init__(self, text: str = "", role: str = "body", tint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        if tint:
            self.setProperty("tint", tint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._whole = ""
        self.say(text)

    def say(self, text: str, aloud: str = "") -> None:
        """Show `text`; `aloud` is what screen readers get where that is to differ."""
        self._whole = " ".join(shown(text).split())
        if (name := aloud or self._whole) != self.accessibleName():
            self.setAccessibleName(name)
        self.updateGeometry()
        self._cut()

    def whole(self) -> str:
        return self._whole

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._whole) + 4, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        self.ensurePolished()
        cut = QFontMetrics(self.font()).elidedText(
            self._whole, Qt.TextElideMode.ElideRight, max(self.contentsRect().width(), 24)
        )
        self.setText(cut)
        self.setToolTip(plain_tip(self._whole) if cut != self._whole else "")


def short(text: str, most: int) -> str:
    """`text`, cut with an ellipsis after `most` characters."""
    return text if len(text) <= most else text[:most].rstrip() + "…"


def menu_text(text: str) -> str:
    """`text` for a menu, where an ampersand would become an underline, on one short line."""
    one = " ".join(text.split())
    return (one if len(one) <= 64 else one[:63] + "…").replace("&", "&&")


def plain_tip(text: str) -> str:
    """`text` for a tool tip, which would guess markup too: escaped, so that it is shown as written."""
    escaped = shown(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    return f"<p style='white-space:pre-wrap'>{escaped}</p>" if escaped else ""


class Picture(QLabel):
    """An icon that says nothing to screen readers, because text beside it does."""

    def __init__(self, pixmap: QPixmap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPixmap(pixmap)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
