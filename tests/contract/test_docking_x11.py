"""Docking for real: an X server, a window manager, a maximised window, and a sidebar that is killed."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from desktop import Desktop, needs_desktop, wait_for

from assist.docking.base import DockingFailed, Place, Rect

if sys.platform == "linux":
    from assist.docking.x11 import X11Dock

pytestmark = needs_desktop
SIDEBAR = Path(__file__).with_name("docking_sidebar.py")


@dataclass
class Sidebar:
    desktop: Desktop
    process: subprocess.Popen[str]

    def told(self) -> dict[str, object]:
        assert self.process.stdout
        line = self.process.stdout.readline()
        assert line, "the sidebar ended"
        return json.loads(line)

    def tell(self, command: str) -> dict[str, object]:
        assert self.process.stdin
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        return self.told()


def dock(desktop: Desktop, edge: str = "right", width: int = 380, **environ: str) -> tuple[Sidebar, dict[str, object]]:
    sidebar = Sidebar(desktop, desktop.start(sys.executable, str(SIDEBAR), edge, str(width), **environ))
    placed = sidebar.told()
    sidebar.told()
    desktop.window("naast-sidebar")
    return sidebar, placed


@pytest.mark.parametrize(("edge", "strip_x", "crm_x"), [("right", 1220, 0), ("left", 0, 380)])
def test_a_maximised_window_stays_beside_the_strip(desktop: Desktop, edge: str, strip_x: int, crm_x: int) -> None:
    crm = desktop.crm()
    _, placed = dock(desktop, edge)
    assert placed == {"placed": [strip_x, 0, 380, 900], "reserved": True, "note": ""}
    assert desktop.place(desktop.window("naast-sidebar")) == (strip_x, 0, 380, 900)
    wait_for(lambda: desktop.place(crm)[2] == 1220, "the CRM made room")
    assert desktop.place(crm)[0] == crm_x


def test_the_strip_does_not_take_the_focus_and_can_still_be_typed_in(desktop: Desktop) -> None:
    crm = desktop.crm()
    sidebar, _ = dock(desktop)
    time.sleep(0.7)  # long enough for a window manager to hand over the focus, if it were to
    assert desktop.ask("xdotool", "getactivewindow") == crm
    desktop.ask("xdotool", "type", "crm")
    assert sidebar.tell("text") == {"text": "", "active": False}
    desktop.ask("xdotool", "mousemove", "1400", "400", "click", "1")
    wait_for(lambda: sidebar.tell("text")["active"], "a click gives the sidebar the focus")
    desktop.ask("xdotool", "type", "naast")
    wait_for(lambda: sidebar.tell("text")["text"] == "naast", "typing in the reply box")


def test_the_strip_comes_back_after_a_kill(desktop: Desktop) -> None:
    crm = desktop.crm()
    sidebar, _ = dock(desktop)
    wait_for(lambda: desktop.place(crm)[2] == 1220, "the CRM made room")
    sidebar.process.send_signal(signal.SIGKILL)
    wait_for(lambda: desktop.place(crm)[2] == 1600, "the CRM has the whole screen again")


def test_it_moves_to_another_edge_and_width_and_lets_go(desktop: Desktop) -> None:
    crm = desktop.crm()
    sidebar, _ = dock(desktop)
    assert sidebar.tell("stand left 300")["placed"] == [0, 0, 300, 900]
    wait_for(lambda: desktop.place(crm) == (300, *desktop.place(crm)[1:2], 1300, desktop.place(crm)[3]), "beside it")
    assert sidebar.tell("stand right 500")["placed"] == [1100, 0, 500, 900]
    wait_for(lambda: desktop.place(crm)[0] == 0 and desktop.place(crm)[2] == 1100, "the CRM on the left")
    assert sidebar.tell("release") == {"released": True}
    wait_for(lambda: desktop.place(crm)[2] == 1600, "the CRM has the whole screen again")


def test_hidden_it_gives_the_space_back_and_shown_again_takes_it_without_the_focus(desktop: Desktop) -> None:
    crm = desktop.crm()
    sidebar, _ = dock(desktop)
    wait_for(lambda: desktop.place(crm)[2] == 1220, "the CRM made room")
    sidebar.tell("hide")
    wait_for(lambda: desktop.place(crm)[2] == 1600, "the CRM has the whole screen")
    sidebar.tell("show")
    wait_for(lambda: desktop.place(crm)[2] == 1220, "the CRM made room again")
    assert desktop.place(desktop.window("naast-sidebar")) == (1220, 0, 380, 900)
    time.sleep(0.5)
    assert desktop.ask("xdotool", "getactivewindow") == crm


def test_it_is_no_window_among_windows(desktop: Desktop) -> None:
    """Not in the taskbar, on every desktop, of type dock, above."""
    dock(desktop)
    told = desktop.ask("xprop", "-id", desktop.window("naast-sidebar"))
    assert "_NET_WM_WINDOW_TYPE(ATOM) = _NET_WM_WINDOW_TYPE_DOCK" in told
    state = next(line for line in told.splitlines() if line.startswith("_NET_WM_STATE(ATOM)"))
    assert {"_NET_WM_STATE_SKIP_TASKBAR", "_NET_WM_STATE_SKIP_PAGER"} <= set(state.replace(",", "").split())
    assert "_NET_WM_DESKTOP(CARDINAL) = 4294967295" in told
    assert "_NET_WM_STRUT_PARTIAL(CARDINAL) = 0, 380, 0, 0, 0, 0, 0, 899, 0, 0, 0, 0" in told
    assert "_NET_WM_STRUT(CARDINAL) = 0, 380, 0, 0" in told


def test_struts_are_device_pixels_where_the_toolkit_scales(desktop: Desktop) -> None:
    crm = desktop.crm()
    _, placed = dock(desktop, width=600, QT_SCALE_FACTOR="2")
    assert placed["placed"] == [1000, 0, 600, 900]
    assert desktop.place(desktop.window("naast-sidebar")) == (1000, 0, 600, 900)
    wait_for(lambda: desktop.place(crm)[2] == 1000, "the CRM made room")


MONITORS = """
import sys, xcffib, xcffib.randr as r
c = xcffib.connect(); root = c.get_setup().roots[0].root; randr = c(r.key); randr.QueryVersion(1, 5).reply()
output = randr.GetScreenResourcesCurrent(root).reply().outputs[0]
for index, (x, y, w, h) in enumerate(eval(sys.argv[1])):
    name = f"test-{index}".encode()
    atom = c.core.InternAtom(False, len(name), name.decode()).reply().atom
    own = [output] if index == 0 else []
    info = r.MonitorInfo.synthetic(atom, index == 0, True, len(own), x, y, w, h, 300, 200, own)
    randr.SetMonitorChecked(root, info).check()
"""


def test_of_several_screens_only_an_outer_edge_is_taken(desktop: Desktop) -> None:
    """Left of the wished screen lies another one: the sidebar goes to its right edge, in the root's pixels."""
    desktop.crm()
    split = "[(800, 0, 800, 600), (0, 0, 800, 900)]"
    subprocess.run([sys.executable, "-c", MONITORS, split], env=desktop.environ, check=True, timeout=10)
    dock = X11Dock(desktop.display)
    assert [(one.name, one.area, one.primary) for one in dock.monitors()] == [
        ("test-0", Rect(800, 0, 800, 600), True),
        ("test-1", Rect(0, 0, 800, 900), False),
    ]
    window = int(desktop.window("crm"))
    placed = dock.attach(window, Place("left", 300))
    assert (placed.area, placed.edge) == (Rect(1300, 0, 300, 600), "right")
    assert "left" in placed.note
    placed = dock.attach(window, Place("left", 300, "test-1"))
    assert (placed.area, placed.edge, placed.note) == (Rect(0, 0, 300, 900), "left", "")
    told = desktop.ask("xprop", "-id", str(window), "_NET_WM_STRUT_PARTIAL")
    assert told.endswith("= 300, 0, 0, 0, 0, 899, 0, 0, 0, 0, 0, 0")
    dock.release()
    assert "not found" in desktop.ask("xprop", "-id", str(window), "_NET_WM_STRUT_PARTIAL")


def test_a_window_that_is_gone_and_a_server_that_dies_are_told(desktop: Desktop) -> None:
    dock = X11Dock(desktop.display)
    with pytest.raises(DockingFailed, match="floats instead"):
        dock.attach(0x7654321, Place())
    dock.release()
    with pytest.raises(DockingFailed, match="No X server"):
        X11Dock(":9999").monitors()
    X11Dock(":9999").release()
    dock.monitors()
    desktop.server.kill()
    desktop.server.wait()
    with pytest.raises(DockingFailed):
        dock.attach(1, Place())
    dock.release()


def test_it_stands_below_a_panel_and_beside_a_dock_of_the_desktop(desktop: Desktop) -> None:
    """Another program has reserved the top and the right edge already."""
    panel = """
import struct, time, xcffib, xcffib.xproto as x
c = xcffib.connect(); r = c.get_setup().roots[0]; w = c.generate_id()
c.core.CreateWindow(r.root_depth, w, r.root, 0, 0, 1600, 30, 0, x.WindowClass.InputOutput, r.root_visual, 0, [])
def put(name, kind, values):
    a = lambda n: c.core.InternAtom(False, len(n), n).reply().atom
    c.core.ChangePropertyChecked(0, w, a(name), a(kind), 32, len(values), struct.pack(f"={len(values)}I", *[
        a(v) if isinstance(v, str) else v for v in values])).check()
put("_NET_WM_WINDOW_TYPE", "ATOM", ["_NET_WM_WINDOW_TYPE_DOCK"])
put("_NET_WM_STRUT_PARTIAL", "CARDINAL", [0, 64, 30, 0, 0, 0, 0, 899, 0, 1599, 0, 0])
c.core.MapWindowChecked(w).check(); print("up", flush=True); time.sleep(60)
"""
    crm = desktop.crm()
    process = desktop.start(sys.executable, "-c", panel)
    assert process.stdout
    assert process.stdout.readline() == "up\n"
    wait_for(lambda: desktop.place(crm)[2] == 1536, "the panel has its place")
    sidebar, placed = dock(desktop)
    assert placed["placed"] == [1156, 30, 380, 870]
    wait_for(lambda: desktop.place(crm)[2] == 1156, "the CRM made room for both")
    assert sidebar.tell("stand right 400")["placed"] == [
        1136,
        30,
        400,
        870,
    ]  # its own strip is not counted as another's
