"""One value says how the program looks; `apply_theme` gives it to Qt, with an own palette for every platform."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from assist.ui import RESOURCES
from assist.ui.theme.colours import DARK, LIGHT, Colours
from assist.ui.theme.stylesheet import stylesheet

ThemeName = Literal["light", "dark", "system"]
FAMILY = "Inter"
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="{colour}" stroke-width="1.9"'
    ' stroke-linecap="round" stroke-linejoin="round">{body}</svg>'
)


@dataclass(frozen=True)
class Theme:
    """`text_scale` multiplies every text size; the screen's own scaling is Qt's work."""

    name: Literal["light", "dark"]
    colours: Colours
    text_scale: float = 1.0
    fonts: tuple[str, ...] = field(default=(FAMILY,))

    @cached_property
    def _icons(self) -> dict[str, str]:
        drawings: dict[str, str] = json.loads((RESOURCES / "icons" / "lucide.json").read_text("utf-8"))
        return drawings

    def pixmap(self, name: str, colour: str, size: int = 16, ratio: float = 2.0) -> QPixmap:
        """The icon drawn in `colour`, `size` logical pixels wide; an unknown name raises KeyError."""
        svg = _SVG.format(colour=colour, body=self._icons[name])
        pixels = QPixmap(QSize(round(size * ratio), round(size * ratio)))
        pixels.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixels)
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size * ratio, size * ratio))
        painter.end()
        pixels.setDevicePixelRatio(ratio)
        return pixels

    def icon(self, name: str, colour: str = "", size: int = 16) -> QIcon:
        return QIcon(self.pixmap(name, colour or self.colours.muted, size))

    def font(self, size: float = 13, weight: int = 400, *, digits: bool = False) -> QFont:
        """`digits` keeps numbers equally wide, so that a running timer does not tremble."""
        font = QFont(list(self.fonts))
        font.setPixelSize(round(size * self.text_scale))
        font.setWeight(QFont.Weight(weight))
        if digits:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font


def theme_named(name: str, app: QApplication | None = None, text_scale: float = 1.0) -> Theme:
    """`light`, `dark`, or `system`: what the desktop says, light where it says nothing."""
    if name == "system":
        scheme = app.styleHints().colorScheme() if app is not None else Qt.ColorScheme.Unknown
        name = "dark" if scheme == Qt.ColorScheme.Dark else "light"
    if name == "dark":
        return Theme("dark", DARK, text_scale)
    return Theme("light", LIGHT, text_scale)


def load_fonts() -> tuple[str, ...]:
    """Give Qt the shipped typeface. Returns the missing files' names (then Qt uses the desktop's own)."""
    missing = []
    for weight in ("Regular", "Medium", "SemiBold"):
        path = RESOURCES / "fonts" / f"Inter-{weight}.otf"
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            missing.append(path.name)
    return tuple(missing)


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Palette, font and style sheet for the whole program."""
    app.setPalette(_palette(theme.colours))
    app.setFont(theme.font())
    app.setStyleSheet(stylesheet(theme.colours, theme.text_scale))


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for key, colour in {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.sunken,
        role.Text: colours.text,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.red.ink,
        role.ToolTipBase: colours.text,
        role.ToolTipText: colours.window,
        role.PlaceholderText: colours.muted,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Link: colours.brand.ink,
        role.LinkVisited: colours.brand.ink,
        role.Mid: colours.line,
        role.Dark: colours.strong_line,
        role.Accent: colours.accent,
    }.items():
        palette.setColor(key, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for key in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, key, QColor(colours.strong_line))
    return palette
