"""The way that works everywhere: a window above the others at the edge, which reserves nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assist.docking.base import Monitor, Place, Placement, chosen, strip


@dataclass(frozen=True, slots=True)
class FloatingDock:
    """`monitors` asks the toolkit. Staying on top is a window flag of the toolkit, set by whoever makes the window."""

    monitors: Callable[[], Sequence[Monitor]]
    note: str = ""

    def attach(self, window: int, place: Place) -> Placement:  # noqa: ARG002 the interface is for every back-end
        monitor = chosen(self.monitors(), place.monitor)
        return Placement(strip(monitor.work or monitor.area, place.edge, place.width), False, place.edge, self.note)

    def release(self) -> None:
        """Nothing was taken."""
