"""The fallback keeps to the part of the screen that panels leave free."""

from __future__ import annotations

from assist.docking.base import Monitor, Place, Rect
from assist.docking.floating import FloatingDock


def test_it_stands_at_the_edge_of_the_work_area_and_reserves_nothing() -> None:
    screens = [Monitor("main", Rect(0, 0, 1920, 1080), primary=True, work=Rect(0, 30, 1920, 1010))]
    dock = FloatingDock(lambda: screens, "why it floats")
    placed = dock.attach(7, Place("left", 400))
    assert (placed.area, placed.reserved, placed.edge) == (Rect(0, 30, 400, 1010), False, "left")
    assert placed.note == "why it floats"
    screens[:] = [Monitor("small", Rect(0, 0, 1024, 600))]
    assert dock.attach(7, Place("right", 400)).area == Rect(624, 0, 400, 600)
