"""Buttons that show their key on themselves, so that the mouse teaches the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from assist.ui.theme import Theme
from assist.ui.widgets.text import OneLine, plain_tip


def native(keys: str) -> str:
    """`Alt+1` as this computer writes it (⌥1 on a Mac)."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "⏎")


class Button(QPushButton):
    """A button with a name, perhaps an icon, and its key at the end. `role`: primary, quiet, link, row, chip."""

    def __init__(
        self, theme: Theme, text: str, role: str = "", *, icon: str = "", keys: str = "", tip: str = ""
    ) -> None:
        super().__init__()
        self._theme, self._role = theme, role
        self._keys, self._key_wanted = keys, bool(keys)
        if role:
            self.setProperty("role", role)
        colours = theme.colours
        tint, self._colour = {
            "primary": ("on", colours.on_accent),
            "quiet": ("muted", colours.muted),
            "link": ("brand", colours.brand.ink),
        }.get(role, ("", colours.text))
        self._picture, self._key = QLabel(), QLabel(native(keys) if keys else "")
        self._name = OneLine(text, "medium", tint)
        self._dress()
        self._line = QHBoxLayout(self)
        self._lay_out(4 if role == "link" or (keys and not text) else 10)
        if icon:
            self._picture.setPixmap(theme.pixmap(icon, self._colour))
        self._picture.setVisible(bool(icon))
        self._key.setVisible(bool(keys))
        self.rename(text, tip)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _dress(self) -> None:
        self._name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._key.setTextFormat(Qt.TextFormat.PlainText)
        self._key.setProperty("role", "key")
        if self._role == "primary":
            self._key.setProperty("tint", "on")
        for part in (self._picture, self._name, self._key):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _lay_out(self, side: int) -> None:
        self._line.setContentsMargins(side, 0, min(side, 8) if self._keys else side, 0)
        self._line.setSpacing(7)
        if self._role != "link":
            self._line.addStretch(1)
        self._line.addWidget(self._picture)
        self._line.addWidget(self._name)
        self._line.addWidget(self._key, alignment=Qt.AlignmentFlag.AlignVCenter)
        self._line.addStretch(1)

    def rename(self, text: str, tip: str = "") -> None:
        self._name.say(text)
        self._name.setVisible(bool(text) or not self._keys)
        name = tip or text
        self.setAccessibleName(f"{name}, {native(self._keys)}" if self._keys else name)
        self.setToolTip(plain_tip(tip))
        self.updateGeometry()

    def caption(self) -> str:
        return self._name.whole()

    def show_key(self, shown: bool) -> None:
        self._key_wanted = shown
        self._key.setVisible(shown)
        self.updateGeometry()

    def redraw(self, icon: str, colour: str = "") -> None:
        """Show another icon; its colour is the text's where none is given."""
        self._picture.setPixmap(self._theme.pixmap(icon, colour or self._colour))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The key gives way where the name needs its room."""
        super().resizeEvent(event)
        if self._keys and self._key_wanted and self._name.whole():
            needed = self._line.sizeHint().width() + (
                0 if self._key.isVisibleTo(self) else self._key.sizeHint().width()
            )
            self._key.setVisible(self.width() >= needed)

    def sizeHint(self) -> QSize:
        hint = self._line.sizeHint()
        return QSize(hint.width() + 2, max(hint.height() + 12, 32) if self._role != "link" else hint.height() + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 60), self.sizeHint().height())


class IconButton(QToolButton):
    """A small button with an icon alone; its name is in the tool tip and for screen readers."""

    def __init__(self, theme: Theme, icon: str, name: str, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.redraw(icon)
        self.setIconSize(QSize(16, 16))
        label = f"{name} ({native(keys)})" if keys else name
        self.setAccessibleName(label)
        self.setToolTip(plain_tip(label))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def redraw(self, icon: str, colour: str = "") -> None:
        self.setIcon(self._theme.icon(icon, colour))
