"""Struts are measured from the root's edge, whatever the monitors' sizes."""

from __future__ import annotations

from assist.docking.base import Rect
from assist.docking.x11 import partial_strut

ROOT = Rect(0, 0, 4480, 1440)


def test_left_and_right() -> None:
    assert partial_strut(Rect(4100, 0, 380, 1440), "right", ROOT) == [0, 380, 0, 0, 0, 0, 0, 1439, 0, 0, 0, 0]
    assert partial_strut(Rect(0, 30, 300, 1050), "left", ROOT) == [300, 0, 0, 0, 30, 1079, 0, 0, 0, 0, 0, 0]


def test_a_monitor_short_of_the_root_reserves_up_to_the_root() -> None:
    """A smaller monitor below a wide one: from the root's right edge to the strip's left."""
    assert partial_strut(Rect(1540, 1440, 380, 1080), "right", ROOT)[1] == 4480 - 1540
