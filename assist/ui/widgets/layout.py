"""Two short ways to say how widgets stand, and one to clear them away."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

Margins = tuple[int, int, int, int]
NONE: Margins = (0, 0, 0, 0)


def column(parent: QWidget | None = None, gap: int = 6, margins: Margins = NONE) -> QVBoxLayout:
    box = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    box.setSpacing(gap)
    box.setContentsMargins(*margins)
    return box


def row(parent: QWidget | None = None, gap: int = 6, margins: Margins = NONE) -> QHBoxLayout:
    box = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    box.setSpacing(gap)
    box.setContentsMargins(*margins)
    return box


def frame(role: str, tint: str = "") -> QFrame:
    made = QFrame()
    made.setProperty("role", role)
    if tint:
        made.setProperty("tint", tint)
    return made


def clear(layout: QLayout) -> None:
    """Take everything out of `layout` and let Qt delete the widgets after this event."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
