"""Starting where something is missing: one clear sentence, and no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from assist.app.sidebar import has_screen

WITHOUT_QT = """
import sys
sys.modules["PySide6.QtGui"] = None
from pathlib import Path
from assist.app.sidebar import sidebar
sys.exit(sidebar(screenshot=Path("never.png")))
"""


def test_a_qt_that_cannot_be_loaded_is_told_with_what_mends_it(tmp_path: Path) -> None:
    env = {**os.environ, "NAAST_HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", WITHOUT_QT], env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "PySide6.QtGui" in done.stderr
    assert "python3 run.py setup" in done.stderr
    assert "Traceback" not in done.stderr


def test_only_linux_can_be_without_a_screen(monkeypatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert not has_screen("linux")
    assert has_screen("win32")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert has_screen("linux")
