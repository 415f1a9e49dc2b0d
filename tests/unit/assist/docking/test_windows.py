"""The AppBar protocol against a shell that behaves as Microsoft describes: it moves bars past other bars."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field

import pytest

from assist.docking import windows
from assist.docking.base import DockingFailed, Monitor, Place, Rect
from assist.docking.windows import (
    ABM_NEW,
    ABM_QUERYPOS,
    ABM_REMOVE,
    ABM_SETPOS,
    ABN_FULLSCREENAPP,
    ABN_POSCHANGED,
    WindowsDock,
    negotiate,
)

SCREEN = Monitor("main", Rect(0, 0, 1920, 1080), primary=True)


@dataclass
class FakeShell:
    """Keeps a taskbar and other bars; QUERYPOS pushes a bar inward, as Explorer does."""

    taskbar: Rect = field(default_factory=lambda: Rect(0, 1040, 1920, 40))
    others_right: int = 0
    full: bool = False
    callback: int = 0xC123
    bars: dict[int, Rect | None] = field(default_factory=dict)
    sent: list[int] = field(default_factory=list)
    moved: list[tuple[int, Rect]] = field(default_factory=list)

    def send(self, message: int, window: int, edge: int = 0, area: Rect | None = None) -> tuple[int, Rect]:
        self.sent.append(message)
        box = area or Rect(0, 0, 0, 0)
        if message == ABM_NEW:
            if self.full or window in self.bars:
                return 0, box
            self.bars[window] = None
        elif message in (ABM_QUERYPOS, ABM_SETPOS):
            assert window in self.bars, "asked for a place before ABM_NEW"
            right = min(box.right, 1920 - self.others_right) if edge == 2 else box.right
            box = Rect(box.x, box.y, right - box.x, min(box.bottom, self.taskbar.y) - box.y)
            if message == ABM_SETPOS:
                self.bars[window] = box
        elif message == ABM_REMOVE:
            self.bars.pop(window)
        return 1, box

    def move(self, window: int, area: Rect) -> None:
        self.moved.append((window, area))


def test_the_place_is_asked_for_then_set_then_the_window_moved() -> None:
    shell = FakeShell()
    placed = WindowsDock(lambda: [SCREEN], shell).attach(7, Place("right", 380))
    assert placed.area == Rect(1540, 0, 380, 1040)
    assert placed.reserved
    assert shell.sent == [ABM_NEW, ABM_QUERYPOS, ABM_SETPOS]
    assert shell.moved == [(7, Rect(1540, 0, 380, 1040))]
    assert shell.bars == {7: Rect(1540, 0, 380, 1040)}


def test_another_bar_at_the_edge_pushes_it_in_but_not_narrower() -> None:
    shell = FakeShell(others_right=100)
    assert WindowsDock(lambda: [SCREEN], shell).attach(7, Place("right", 380)).area == Rect(1440, 0, 380, 1040)
    assert negotiate(Rect(0, 0, 300, 900), "left", lambda edge, area: Rect(60, 0, 240, 900)) == Rect(60, 0, 300, 900)


def test_when_the_shell_tells_of_a_change_it_takes_its_place_anew() -> None:
    shell = FakeShell()
    dock = WindowsDock(lambda: [SCREEN], shell)
    assert dock.told(ABN_POSCHANGED) is None
    dock.attach(7, Place("right", 380))
    shell.taskbar = Rect(0, 1000, 1920, 80)
    placed = dock.told(ABN_POSCHANGED)
    assert placed
    assert placed.area == Rect(1540, 0, 380, 1000)
    assert shell.sent.count(ABM_NEW) == 1
    assert dock.told(ABN_FULLSCREENAPP) is None


def test_it_gives_the_place_back_once_and_can_take_it_for_a_new_window() -> None:
    shell = FakeShell()
    dock = WindowsDock(lambda: [SCREEN], shell)
    dock.release()
    dock.attach(7, Place())
    dock.attach(8, Place())
    assert list(shell.bars) == [8]
    dock.release()
    dock.release()
    assert shell.bars == {}
    assert shell.sent.count(ABM_REMOVE) == 2


def test_a_shell_that_refuses_is_told_as_an_error_with_what_happens() -> None:
    with pytest.raises(DockingFailed, match="floats instead"):
        WindowsDock(lambda: [SCREEN], FakeShell(full=True)).attach(7, Place())


@pytest.mark.skipif(sys.platform == "win32", reason="there is a shell there")
def test_elsewhere_there_is_no_shell() -> None:
    with pytest.raises(DockingFailed, match="not Windows"):
        windows.WindowsDock(lambda: [SCREEN])
