"""Docking on X11 through the properties of the Extended Window Manager Hints (freedesktop.org, EWMH 1.5).

The space belongs to the window: when the program dies, even by SIGKILL, the X server destroys the window and the
window manager gives the space back.
"""

from __future__ import annotations

import contextlib
import struct
from collections.abc import Sequence

import xcffib
import xcffib.randr
import xcffib.xproto

from assist.docking.base import DockingFailed, Edge, Monitor, Place, Placement, Rect, strip, usable

_ALL_DESKTOPS = 0xFFFFFFFF
_STATES = ("_NET_WM_STATE_STICKY", "_NET_WM_STATE_SKIP_TASKBAR", "_NET_WM_STATE_SKIP_PAGER", "_NET_WM_STATE_ABOVE")


class X11Dock:
    """One connection to the X server of its own, apart from the toolkit's, closed by `release`."""

    def __init__(self, display: str | None = None) -> None:
        self._display = display
        self._wire: xcffib.Connection | None = None
        self._window = 0
        self._inset: dict[Edge, int] = {}

    def attach(self, window: int, place: Place) -> Placement:
        try:
            return self._attach(window, place)
        except (xcffib.ConnectionException, xcffib.XcffibException, xcffib.ProtocolException) as why:
            self._close()
            raise DockingFailed(
                f"The X server refused the place at the edge ({type(why).__name__}). The sidebar floats instead."
            ) from why

    def release(self) -> None:
        """Take the reservation off; the window, if it still is there, stays where it is."""
        if self._wire is not None and self._window:
            with contextlib.suppress(xcffib.XcffibException, xcffib.ProtocolException):
                for name in ("_NET_WM_STRUT_PARTIAL", "_NET_WM_STRUT"):
                    self._wire.core.DeletePropertyChecked(self._window, self._atom(name)).check()
        self._close()

    def monitors(self) -> tuple[Monitor, ...]:
        """The monitors as RandR tells them, in device pixels."""
        return self._monitors(self._connected())

    def _attach(self, window: int, place: Place) -> Placement:
        wire = self._connected()
        self._window = window
        monitors = self._monitors(wire)
        monitor, edge, note = usable(place, monitors)
        root = self._root(wire)
        area = strip(self._free(wire, monitor, edge, root), edge, place.width)
        self._set("_NET_WM_WINDOW_TYPE", "ATOM", [self._atom("_NET_WM_WINDOW_TYPE_DOCK")])
        self._set("_NET_WM_STRUT_PARTIAL", "CARDINAL", partial_strut(area, edge, root))
        self._set("_NET_WM_STRUT", "CARDINAL", partial_strut(area, edge, root)[:4])
        self._set("_NET_WM_STATE", "ATOM", [self._atom(state) for state in _STATES])
        self._set("_NET_WM_DESKTOP", "CARDINAL", [_ALL_DESKTOPS])
        self._set("_NET_WM_USER_TIME", "CARDINAL", [0])  # 0: do not give me the focus when I appear
        reserved = self._atom("_NET_WM_STRUT_PARTIAL") in self._numbers(wire, "_NET_SUPPORTED")
        if not reserved:
            note = "This window manager does not keep space free at the edge: other windows may lie under the sidebar."
        return Placement(area, reserved, edge, note)

    def _free(self, wire: xcffib.Connection, monitor: Monitor, edge: Edge, root: Rect) -> Rect:
        """The monitor without the desktop's own panels: above, below, and a dock at the same edge.

        What others take at the edge is measured once, before our own strut is part of it.
        """
        told = self._numbers(wire, "_NET_WORKAREA")
        work = Rect(*told[:4]) if len(told) >= 4 and told[2] and told[3] else root
        self._inset.setdefault("left", work.x)
        self._inset.setdefault("right", max(0, root.width - work.right))
        area = monitor.area
        left = self._inset["left"] if edge == "left" and area.x == 0 else 0
        right = self._inset["right"] if edge == "right" and area.right == root.width else 0
        top, bottom = max(area.y, work.y), min(area.bottom, work.bottom)
        if bottom - top < area.height // 2 or left + right > area.width // 2:
            return area  # a work area that does not fit this monitor tells nothing about it
        return Rect(area.x + left, top, area.width - left - right, bottom - top)

    def _connected(self) -> xcffib.Connection:
        if self._wire is None:
            try:
                self._wire = xcffib.connect(display=self._display)
            except xcffib.ConnectionException as why:
                raise DockingFailed("No X server can be reached. The sidebar floats instead.") from why
        return self._wire

    def _close(self) -> None:
        wire, self._wire, self._window = self._wire, None, 0
        if wire is not None:
            with contextlib.suppress(xcffib.XcffibException, xcffib.ProtocolException):
                wire.disconnect()

    def _root(self, wire: xcffib.Connection) -> Rect:
        """Asked anew each time: the set-up's size is that of when the connection was made."""
        setup = wire.get_setup().roots[wire.pref_screen]
        now = wire.core.GetGeometry(setup.root).reply()
        return Rect(0, 0, int(now.width), int(now.height))

    def _monitors(self, wire: xcffib.Connection) -> tuple[Monitor, ...]:
        root = wire.get_setup().roots[wire.pref_screen].root
        try:
            randr = wire(xcffib.randr.key)
            randr.QueryVersion(1, 5).reply()
            told = randr.GetMonitors(root, True).reply().monitors
        except (xcffib.XcffibException, xcffib.ProtocolException):
            told = []
        found = tuple(
            Monitor(self._name(wire, one.name), Rect(one.x, one.y, one.width, one.height), bool(one.primary))
            for one in told
            if one.width and one.height
        )
        return found or (Monitor("screen", self._root(wire), primary=True),)

    def _set(self, name: str, kind: str, values: Sequence[int]) -> None:
        wire = self._connected()
        data = struct.pack(f"={len(values)}I", *values)
        wire.core.ChangePropertyChecked(
            xcffib.xproto.PropMode.Replace,
            self._window,
            self._atom(name),
            self._atom(kind),
            32,
            len(values),
            data,
        ).check()

    def _atom(self, name: str) -> int:
        return int(self._connected().core.InternAtom(False, len(name), name).reply().atom)

    @staticmethod
    def _name(wire: xcffib.Connection, atom: int) -> str:
        return bytes(wire.core.GetAtomName(atom).reply().name.buf()).decode("utf-8", "replace")

    def _numbers(self, wire: xcffib.Connection, name: str) -> tuple[int, ...]:
        """A property of the root window, where the window manager tells about itself; () where it does not."""
        root = wire.get_setup().roots[wire.pref_screen].root
        any_type = xcffib.xproto.GetPropertyType.Any
        told = wire.core.GetProperty(False, root, self._atom(name), any_type, 0, 4096).reply()
        raw = bytes(told.value.buf())
        return struct.unpack(f"={len(raw) // 4}I", raw) if told.format == 32 else ()


def partial_strut(area: Rect, edge: Edge, root: Rect) -> list[int]:
    """The twelve numbers of _NET_WM_STRUT_PARTIAL, which are measured from the edge of the root, not of the monitor."""
    top, bottom = area.y, area.bottom - 1
    if edge == "left":
        return [area.right, 0, 0, 0, top, bottom, 0, 0, 0, 0, 0, 0]
    return [0, root.width - area.x, 0, 0, 0, 0, top, bottom, 0, 0, 0, 0]
