"""The one interface to every way of standing beside other windows, and the arithmetic of screens that all share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

Edge = Literal["right", "left"]


class DockingFailed(Exception):
    """The window system refused; the text says what happens instead and what the person can do."""


@dataclass(frozen=True, slots=True)
class Rect:
    """In device pixels of the whole desktop; `right` and `bottom` are exclusive."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        return self.x + self.width

    @property
    def bottom(self) -> int:
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Monitor:
    """`work` is the part that panels and taskbars leave free, where it is known; else the same as `area`."""

    name: str
    area: Rect
    primary: bool = False
    work: Rect | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where the person wants the sidebar. `width` in device pixels; `monitor` by name, empty for the main one."""

    edge: Edge = "right"
    width: int = 380
    monitor: str = ""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where the window has to be put, in device pixels, and whether other windows stay beside it.

    `note` is a sentence for the person where it is not as they chose.
    """

    area: Rect
    reserved: bool
    edge: Edge
    note: str = ""


class Dock(Protocol):
    """One window's place. `attach` again moves it (other edge, width or screens); `release` is always safe."""

    def attach(self, window: int, place: Place) -> Placement:
        """Take the place for the window with this native id (`int(widget.winId())`), before it is shown.

        DockingFailed where the window system refuses.
        """
        ...

    def release(self) -> None:
        """Give the space back."""
        ...


def chosen(monitors: Sequence[Monitor], name: str) -> Monitor:
    """The monitor of that name, else the main one, else the first."""
    if not monitors:
        raise DockingFailed("No screen was found. Connect one and start Naast again.")
    by_name = [one for one in monitors if name and one.name == name]
    return (by_name or [one for one in monitors if one.primary] or list(monitors))[0]


def is_outer(edge: Edge, monitor: Monitor, monitors: Sequence[Monitor]) -> bool:
    """Whether no other monitor lies beyond this edge at the same height: only there can space be reserved."""
    return not any(
        other.area.y < monitor.area.bottom
        and other.area.bottom > monitor.area.y
        and (other.area.x >= monitor.area.right if edge == "right" else other.area.right <= monitor.area.x)
        for other in monitors
        if other is not monitor
    )


def usable(place: Place, monitors: Sequence[Monitor]) -> tuple[Monitor, Edge, str]:
    """The monitor and edge nearest to the wish where space can be reserved, and a note where they differ from it.

    First the other edge of the same monitor, then the outermost monitor at the wished edge.
    """
    wished = chosen(monitors, place.monitor)
    note = "" if not place.monitor or wished.name == place.monitor else f"The screen {place.monitor} is not there."
    if is_outer(place.edge, wished, monitors):
        return wished, place.edge, note
    other: Edge = "left" if place.edge == "right" else "right"
    if is_outer(other, wished, monitors):
        return wished, other, f"Another screen lies on the {place.edge}: the sidebar stands on the {other}."
    outermost = max(monitors, key=lambda one: one.area.right if place.edge == "right" else -one.area.x)
    return outermost, place.edge, f"Screens lie on both sides: the sidebar stands on {outermost.name}."


def strip(area: Rect, edge: Edge, width: int) -> Rect:
    """The part of `area` at its edge; never more than half of it, so that the CRM keeps most."""
    width = max(1, min(width, area.width // 2))
    return Rect(area.right - width if edge == "right" else area.x, area.y, width, area.height)


def logical(area: Rect, screen_origin: tuple[int, int], scale: float) -> tuple[int, int, int, int]:
    """`area` in the coordinates of a toolkit that scales each screen about its own top left corner (Qt does).

    Widths are rounded so that the strip's inner edge never lies under the neighbour window.
    """
    x0, y0 = screen_origin
    left, top = x0 + (area.x - x0) / scale, y0 + (area.y - y0) / scale
    right, bottom = x0 + (area.right - x0) / scale, y0 + (area.bottom - y0) / scale
    return round(left), round(top), max(1, round(right) - round(left)), max(1, round(bottom) - round(top))
