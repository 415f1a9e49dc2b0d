"""Picks the way of docking for this computer and session; the only place that names them all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from assist.docking.base import Dock, DockingFailed, Monitor
from assist.docking.floating import FloatingDock

_WAYLAND_ONLY = (
    "This Wayland session offers no place at the edge: the sidebar floats. Install XWayland, or choose an X11 session."
)


def toolkit_environment(platform: str, environ: Mapping[str, str]) -> dict[str, str]:
    """What has to be in the environment before the toolkit starts.

    Under Wayland a window cannot place itself; through XWayland it can, and GNOME then keeps the strip free for
    native Wayland windows too. A choice the person made stays.
    """
    wayland = environ.get("WAYLAND_DISPLAY") or environ.get("XDG_SESSION_TYPE") == "wayland"
    if platform.startswith("linux") and wayland and environ.get("DISPLAY") and not environ.get("QT_QPA_PLATFORM"):
        return {"QT_QPA_PLATFORM": "xcb"}
    return {}


def choose(
    platform: str,
    environ: Mapping[str, str],
    monitors: Callable[[], Sequence[Monitor]],
    *,
    floating: bool = False,
) -> Dock:
    """The dock for `sys.platform` and `os.environ`; floating where that was chosen or nothing else works.

    `monitors` gives the screens as the toolkit knows them (device pixels; points on macOS).
    """
    if floating:
        return FloatingDock(monitors)
    try:
        return _native(platform, environ, monitors)
    except (DockingFailed, ImportError, OSError) as why:
        return FloatingDock(monitors, str(why))


def _native(platform: str, environ: Mapping[str, str], monitors: Callable[[], Sequence[Monitor]]) -> Dock:
    if platform == "win32":
        from assist.docking.windows import WindowsDock

        return WindowsDock(monitors)
    if platform == "darwin":
        from assist.docking.macos import MacDock

        return MacDock(monitors)
    if environ.get("QT_QPA_PLATFORM", "xcb").split(":")[0] not in ("xcb", ""):
        return FloatingDock(monitors)
    if not environ.get("DISPLAY"):
        return FloatingDock(monitors, _WAYLAND_ONLY if environ.get("WAYLAND_DISPLAY") else "")
    from assist.docking.x11 import X11Dock

    dock = X11Dock(environ["DISPLAY"])
    dock.monitors()  # a display that cannot be reached shows here, not when the window is made
    return dock
