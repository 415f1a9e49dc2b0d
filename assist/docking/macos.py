"""On macOS no program can reserve space: a panel that floats above the others, on every desktop.

Speaks to AppKit through the Objective-C runtime, so that no bridge has to be installed. Not yet seen on a real Mac.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import sys
from collections.abc import Callable, Sequence
from typing import Protocol

from assist.docking.base import DockingFailed, Monitor, Place, Placement, chosen, strip

FLOATING_LEVEL = 3
"""NSFloatingWindowLevel."""
ALL_SPACES, STATIONARY, IGNORES_CYCLE, FULL_SCREEN_AUXILIARY = 1 << 0, 1 << 4, 1 << 6, 1 << 8
"""NSWindowCollectionBehavior: on every space, left alone by Mission Control, no window cycle, beside full screen."""
_NOTE = "macOS keeps no space free at the edge: the sidebar floats above other windows."


class Messenger(Protocol):
    """objc_msgSend for the few shapes that are needed; a receiver of 0 is nil."""

    def ask(self, receiver: int, selector: str) -> int: ...

    def tell(self, receiver: int, selector: str, value: int) -> None: ...


class MacDock:
    """`monitors` asks the toolkit, whose unit on macOS is the point: places are in points here."""

    def __init__(self, monitors: Callable[[], Sequence[Monitor]], objc: Messenger | None = None) -> None:
        self._monitors = monitors
        self._objc = objc or _real_messenger()
        self._panel = 0

    def attach(self, window: int, place: Place) -> Placement:
        """`window` is the NSView that the toolkit gives as its native id; its window becomes the floating panel."""
        self._panel = self._objc.ask(window, "window")
        if not self._panel:
            raise DockingFailed("macOS has no window for the sidebar yet. It stays an ordinary window.")
        self._objc.tell(self._panel, "setLevel:", FLOATING_LEVEL)
        self._objc.tell(
            self._panel,
            "setCollectionBehavior:",
            ALL_SPACES | STATIONARY | IGNORES_CYCLE | FULL_SCREEN_AUXILIARY,
        )
        self._objc.tell(self._panel, "setHidesOnDeactivate:", 0)
        monitor = chosen(self._monitors(), place.monitor)
        return Placement(strip(monitor.work or monitor.area, place.edge, place.width), False, place.edge, _NOTE)

    def release(self) -> None:
        panel, self._panel = self._panel, 0
        if panel:
            self._objc.tell(panel, "setLevel:", 0)


class _Objc:
    def __init__(self) -> None:
        self._lib = ctypes.CDLL(ctypes.util.find_library("objc") or "/usr/lib/libobjc.A.dylib")
        self._lib.sel_registerName.restype = ctypes.c_void_p
        self._lib.sel_registerName.argtypes = (ctypes.c_char_p,)
        address = ctypes.cast(self._lib.objc_msgSend, ctypes.c_void_p).value
        # arm64 passes variadic and plain arguments differently: each shape needs its own prototype
        self._ask = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(address or 0)
        self._tell = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_long)(address or 0)

    def ask(self, receiver: int, selector: str) -> int:
        return int(self._ask(receiver, self._lib.sel_registerName(selector.encode())) or 0)

    def tell(self, receiver: int, selector: str, value: int) -> None:
        self._tell(receiver, self._lib.sel_registerName(selector.encode()), value)


def _real_messenger() -> Messenger:
    if sys.platform != "darwin":
        raise DockingFailed("This is not macOS.")
    return _Objc()
