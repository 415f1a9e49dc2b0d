"""Docking on Windows: an application desktop toolbar (AppBar), the same protocol by which the taskbar keeps its place.

Written after Microsoft's "Using Application Desktop Toolbars". The negotiation is plain arithmetic over a shell
that is given, so it is tested everywhere; it has not yet been seen on a real Windows desktop.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable, Sequence
from typing import Protocol

from assist.docking.base import DockingFailed, Edge, Monitor, Place, Placement, Rect, chosen, strip

ABM_NEW, ABM_REMOVE, ABM_QUERYPOS, ABM_SETPOS, ABM_ACTIVATE, ABM_WINDOWPOSCHANGED = 0, 1, 2, 3, 6, 9
ABN_POSCHANGED, ABN_FULLSCREENAPP = 1, 2
_EDGES: dict[Edge, int] = {"left": 0, "right": 2}


class Shell(Protocol):
    """The three calls that are needed of Windows."""

    callback: int
    """The window message by which the shell tells of changes; ABN_* is its wParam."""

    def send(self, message: int, window: int, edge: int = 0, area: Rect | None = None) -> tuple[int, Rect]:
        """SHAppBarMessage: what it returns, and the rectangle as the shell left it."""
        ...

    def move(self, window: int, area: Rect) -> None: ...


class WindowsDock:
    """`monitors` asks the toolkit, in device pixels."""

    def __init__(self, monitors: Callable[[], Sequence[Monitor]], shell: Shell | None = None) -> None:
        self._monitors = monitors
        self._shell = shell or _real_shell()
        self._window = 0
        self._place = Place()

    @property
    def callback(self) -> int:
        """Hand messages of this number that the window gets to `told`."""
        return self._shell.callback

    def attach(self, window: int, place: Place) -> Placement:
        if self._window and self._window != window:
            self.release()
        if not self._window:
            done, _ = self._shell.send(ABM_NEW, window)
            if not done:
                raise DockingFailed("Windows refused to keep a place at the edge. The sidebar floats instead.")
            self._window = window
        self._place = place
        monitor = chosen(self._monitors(), place.monitor)
        wished = strip(monitor.area, place.edge, place.width)
        area = negotiate(wished, place.edge, self._query)
        _, area = self._shell.send(ABM_SETPOS, window, _EDGES[place.edge], area)
        self._shell.move(window, area)
        return Placement(area, True, place.edge)

    def told(self, wparam: int) -> Placement | None:
        """The shell's message: the new place where the sidebar has to move (another bar came, the taskbar moved)."""
        if wparam == ABN_POSCHANGED and self._window:
            return self.attach(self._window, self._place)
        return None

    def moved(self) -> None:
        """To be called when the window got WM_WINDOWPOSCHANGED, as the protocol wants."""
        if self._window:
            self._shell.send(ABM_WINDOWPOSCHANGED, self._window)

    def activated(self) -> None:
        """To be called when the window got WM_ACTIVATE, as the protocol wants."""
        if self._window:
            self._shell.send(ABM_ACTIVATE, self._window)

    def release(self) -> None:
        window, self._window = self._window, 0
        if window:
            self._shell.send(ABM_REMOVE, window)

    def _query(self, edge: Edge, area: Rect) -> Rect:
        return self._shell.send(ABM_QUERYPOS, self._window, _EDGES[edge], area)[1]


def negotiate(wished: Rect, edge: Edge, query: Callable[[Edge, Rect], Rect]) -> Rect:
    """The place to take: the shell pushes the outer edge inward past other bars, the width stays as wished."""
    offered = query(edge, wished)
    x = offered.right - wished.width if edge == "right" else offered.x
    return Rect(x, offered.y, wished.width, offered.height)


if sys.platform == "win32":  # pragma: no cover  # checked by mypy --platform win32
    from ctypes import wintypes

    class _AppBarData(ctypes.Structure):
        _fields_ = (
            ("cbSize", wintypes.DWORD),
            ("hWnd", wintypes.HWND),
            ("uCallbackMessage", wintypes.UINT),
            ("uEdge", wintypes.UINT),
            ("rc", wintypes.RECT),
            ("lParam", wintypes.LPARAM),
        )

    class _WindowsShell:
        def __init__(self) -> None:
            self._shell = ctypes.WinDLL("shell32")
            self._user = ctypes.WinDLL("user32")
            self._shell.SHAppBarMessage.argtypes = (wintypes.DWORD, ctypes.POINTER(_AppBarData))
            self._shell.SHAppBarMessage.restype = ctypes.c_size_t
            self._user.MoveWindow.argtypes = (wintypes.HWND, *(ctypes.c_int,) * 4, wintypes.BOOL)
            self.callback: int = self._user.RegisterWindowMessageW("NaastAppBar")

        def send(self, message: int, window: int, edge: int = 0, area: Rect | None = None) -> tuple[int, Rect]:
            box = area or Rect(0, 0, 0, 0)
            data = _AppBarData(
                cbSize=ctypes.sizeof(_AppBarData),
                hWnd=window,
                uCallbackMessage=self.callback,
                uEdge=edge,
                rc=wintypes.RECT(box.x, box.y, box.right, box.bottom),
            )
            done = self._shell.SHAppBarMessage(message, ctypes.byref(data))
            rc = data.rc
            return int(done), Rect(rc.left, rc.top, rc.right - rc.left, rc.bottom - rc.top)

        def move(self, window: int, area: Rect) -> None:
            self._user.MoveWindow(window, area.x, area.y, area.width, area.height, True)


def _real_shell() -> Shell:
    if sys.platform == "win32":
        return _WindowsShell()
    raise DockingFailed("This is not Windows.")
