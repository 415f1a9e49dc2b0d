"""A killed writer leaves the old file or the new one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from assist.settings.durable import write_durably

WRITER = """
import sys, pathlib
from assist.settings.durable import write_durably
path, n = pathlib.Path(sys.argv[1]), 0
while True:
    n += 1
    write_durably(path, (f"{n}\\n" * 20000).encode())
"""


def test_a_linked_file_stays_linked_and_nothing_is_left_beside(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    target = tmp_path / "real" / "settings.toml"
    target.write_text("old")
    link = tmp_path / "settings.toml"
    link.symlink_to(target)
    write_durably(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert list((tmp_path / "real").iterdir()) == [target]


def test_a_failed_write_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x"
    write_durably(path, b"old")

    def fails(*_: object) -> None:
        raise OSError(5, "I/O error")

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(OSError, match="I/O error"):
        write_durably(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_killed_in_the_middle_the_file_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "x"
    for pause in (0.01, 0.013, 0.017, 0.029):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)])
        while not path.exists():
            time.sleep(0.01)
        time.sleep(pause)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        lines = path.read_text().splitlines()
        assert len(lines) == 20000
        assert len(set(lines)) == 1
        path.unlink()
