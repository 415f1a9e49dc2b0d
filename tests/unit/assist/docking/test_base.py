"""The arithmetic of screens and strips."""

from __future__ import annotations

import pytest

from assist.docking.base import (
    DockingFailed,
    Monitor,
    Place,
    Rect,
    chosen,
    is_outer,
    logical,
    strip,
    usable,
)

LEFT = Monitor("L", Rect(0, 0, 1920, 1080))
MIDDLE = Monitor("M", Rect(1920, 0, 2560, 1440), primary=True)
RIGHT = Monitor("R", Rect(4480, 0, 1920, 1080))
BELOW = Monitor("B", Rect(2000, 1440, 3000, 1080))


def test_strips_lie_at_the_edge_and_leave_half() -> None:
    assert strip(Rect(100, 10, 1000, 700), "right", 380) == Rect(720, 10, 380, 700)
    assert strip(Rect(100, 10, 1000, 700), "left", 380) == Rect(100, 10, 380, 700)
    assert strip(Rect(0, 0, 600, 700), "left", 380).width == 300
    assert strip(Rect(0, 0, 600, 700), "left", -5).width == 1


def test_the_monitor_named_else_the_main_one_else_the_first() -> None:
    assert chosen([LEFT, MIDDLE], "L") is LEFT
    assert chosen([LEFT, MIDDLE], "gone") is MIDDLE
    assert chosen([LEFT, RIGHT], "") is LEFT
    with pytest.raises(DockingFailed, match="No screen"):
        chosen([], "")


def test_an_edge_is_outer_only_where_nothing_lies_beyond_it_at_the_same_height() -> None:
    row = [LEFT, MIDDLE, RIGHT]
    assert [is_outer("right", one, row) for one in row] == [False, False, True]
    assert [is_outer("left", one, row) for one in row] == [True, False, False]
    assert is_outer("right", MIDDLE, [MIDDLE, BELOW])


def test_the_nearest_place_where_space_can_be_kept() -> None:
    assert usable(Place("right"), [LEFT, Monitor("R", RIGHT.area, primary=True)])[:2] == (
        Monitor("R", RIGHT.area, primary=True),
        "right",
    )
    monitor, edge, note = usable(Place("right", monitor="L"), [LEFT, MIDDLE])
    assert (monitor, edge) == (LEFT, "left")
    assert "right" in note
    monitor, edge, note = usable(Place("right"), [LEFT, MIDDLE, RIGHT])
    assert (monitor, edge) == (RIGHT, "right")
    assert "R" in note
    assert usable(Place("left"), [LEFT, MIDDLE, RIGHT])[:2] == (LEFT, "left")
    assert "gone" in usable(Place("right", monitor="gone"), [MIDDLE])[2]
    assert usable(Place("right"), [MIDDLE]) == (MIDDLE, "right", "")


def test_device_pixels_become_the_toolkits_per_screen() -> None:
    assert logical(Rect(1220, 0, 380, 900), (0, 0), 1.0) == (1220, 0, 380, 900)
    assert logical(Rect(3640, 0, 760, 2160), (1920, 0), 2.0) == (2780, 0, 380, 1080)
    assert logical(Rect(0, 0, 1, 1), (0, 0), 4.0)[2:] == (1, 1)
