"""Every session gets a dock: none raises, and where it floats a note says why."""

from __future__ import annotations

import sys

from assist.docking.base import Monitor, Place, Rect
from assist.docking.choose import choose, toolkit_environment
from assist.docking.floating import FloatingDock

SCREENS = [Monitor("main", Rect(0, 0, 1920, 1080), primary=True)]


def note(platform: str, environ: dict[str, str]) -> str:
    dock = choose(platform, environ, lambda: SCREENS)
    assert isinstance(dock, FloatingDock)
    return dock.attach(1, Place()).note


def test_floating_because_it_was_chosen_needs_no_note() -> None:
    dock = choose("linux", {"DISPLAY": ":0"}, lambda: SCREENS, floating=True)
    assert dock.attach(1, Place()).note == ""


def test_a_session_without_a_place_at_the_edge_floats_and_says_so() -> None:
    assert "Wayland" in note("linux", {"WAYLAND_DISPLAY": "wayland-0", "XDG_SESSION_TYPE": "wayland"})
    assert "X server" in note("linux", {"DISPLAY": ":9999"})
    assert note("linux", {"DISPLAY": ":9999", "QT_QPA_PLATFORM": "offscreen"}) == ""
    assert "not macOS" in note("darwin", {})
    if sys.platform != "win32":
        assert "not Windows" in note("win32", {})


def test_wayland_goes_through_xwayland_unless_the_person_chose() -> None:
    wayland = {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}
    assert toolkit_environment("linux", wayland) == {"QT_QPA_PLATFORM": "xcb"}
    assert toolkit_environment("linux", {**wayland, "QT_QPA_PLATFORM": "wayland"}) == {}
    assert toolkit_environment("linux", {"DISPLAY": ":0"}) == {}
    assert toolkit_environment("linux", {"WAYLAND_DISPLAY": "wayland-0"}) == {}
    assert toolkit_environment("darwin", wayland) == {}
