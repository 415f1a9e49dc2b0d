"""The panel's level and behaviour, against a runtime that records what it is told."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from assist.docking.base import DockingFailed, Monitor, Place, Rect
from assist.docking.macos import FLOATING_LEVEL, MacDock

SCREEN = Monitor("main", Rect(0, 0, 1440, 900), primary=True, work=Rect(0, 25, 1440, 800))


@dataclass
class Runtime:
    panel: int = 500
    state: dict[str, int] = field(default_factory=dict)

    def ask(self, receiver: int, selector: str) -> int:
        return self.panel if (receiver, selector) == (7, "window") else 0

    def tell(self, receiver: int, selector: str, value: int) -> None:
        assert receiver == self.panel
        self.state[selector] = value


def test_the_views_window_floats_on_every_space_and_stays_when_another_program_is_active() -> None:
    runtime = Runtime()
    placed = MacDock(lambda: [SCREEN], runtime).attach(7, Place("right", 380))
    assert runtime.state == {
        "setLevel:": FLOATING_LEVEL,
        "setCollectionBehavior:": 0b101010001,
        "setHidesOnDeactivate:": 0,
    }
    assert placed.area == Rect(1060, 25, 380, 800)
    assert not placed.reserved
    assert "macOS" in placed.note


def test_release_makes_it_an_ordinary_window_again() -> None:
    runtime = Runtime()
    dock = MacDock(lambda: [SCREEN], runtime)
    dock.release()
    assert runtime.state == {}
    dock.attach(7, Place())
    dock.release()
    assert runtime.state["setLevel:"] == 0


def test_a_view_without_a_window_is_told() -> None:
    with pytest.raises(DockingFailed, match="ordinary window"):
        MacDock(lambda: [SCREEN], Runtime()).attach(8, Place())
