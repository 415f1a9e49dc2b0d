"""A real desktop for tests: an X server of its own, a window manager, and windows on it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest

NEEDED = ("Xvfb", "openbox", "xdotool", "xprop", "wmctrl")
needs_desktop = pytest.mark.skipif(
    sys.platform != "linux" or not all(map(shutil.which, NEEDED)), reason=f"needs {', '.join(NEEDED)}"
)
SIZE = (1600, 900)
CRM = """
import sys
from PySide6.QtWidgets import QApplication, QPlainTextEdit
app = QApplication(sys.argv)
window = QPlainTextEdit()
window.setWindowTitle("crm")
window.showMaximized()
app.exec()
"""


def wait_for(told: Callable[[], object], what: str, seconds: float = 15.0) -> object:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if answer := told():
            return answer
        time.sleep(0.05)
    pytest.fail(f"never happened: {what}; last: {told()!r}")


@dataclass
class Desktop:
    display: str
    server: subprocess.Popen[str]
    started: list[subprocess.Popen[str]] = field(default_factory=list)

    @property
    def environ(self) -> dict[str, str]:
        kept = {key: value for key, value in os.environ.items() if key not in ("WAYLAND_DISPLAY", "XDG_SESSION_TYPE")}
        return {**kept, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}

    def start(self, *command: str, **environ: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            command,
            env={**self.environ, **environ},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.started.append(process)
        return process

    def ask(self, *command: str) -> str:
        done = subprocess.run(command, env=self.environ, capture_output=True, text=True, timeout=10, check=False)
        return done.stdout.strip()

    def window(self, title: str) -> str:
        return str(wait_for(lambda: self.ask("xdotool", "search", "--onlyvisible", "--name", f"^{title}$"), title))

    def place(self, window: str) -> tuple[int, int, int, int]:
        told = dict(
            line.split("=") for line in self.ask("xdotool", "getwindowgeometry", "--shell", window).splitlines()
        )
        return int(told["X"]), int(told["Y"]), int(told["WIDTH"]), int(told["HEIGHT"])

    def crm(self) -> str:
        """A maximised window that has the focus, as a CRM has."""
        self.start(sys.executable, "-c", CRM)
        window = self.window("crm")
        wait_for(lambda: self.place(window)[2] == SIZE[0], "the CRM maximised")
        wait_for(lambda: self.ask("xdotool", "getactivewindow") == window, "the CRM active")
        return window


def stop(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.wait(10)
    for pipe in (process.stdin, process.stdout):
        if pipe:
            pipe.close()


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    out, into = os.pipe()
    screen = f"{SIZE[0]}x{SIZE[1]}x24"
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(into), "-screen", "0", screen, "-nolisten", "tcp", "-noreset"],
        pass_fds=[into],
        stderr=subprocess.DEVNULL,
        text=True,
    )
    os.close(into)
    with os.fdopen(out) as told:
        desktop = Desktop(f":{told.readline().strip()}", server)
    try:
        desktop.start("openbox", "--sm-disable")
        wait_for(lambda: "openbox" in desktop.ask("wmctrl", "-m").lower(), "the window manager")
        yield desktop
    finally:
        for process in (*reversed(desktop.started), server):
            stop(process)
