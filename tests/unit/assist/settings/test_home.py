"""One folder, private, and movable by NAAST_HOME."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from assist.settings.home import NoHome, home


def test_naast_home_moves_it_and_it_is_private(tmp_path: Path) -> None:
    folder = home({"NAAST_HOME": str(tmp_path / "a" / "b")})
    assert folder == tmp_path / "a" / "b"
    assert folder.is_dir()
    if sys.platform != "win32":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert home({"NAAST_HOME": str(folder)}) == folder


def test_two_homes_never_see_each_other(tmp_path: Path) -> None:
    assert home({"NAAST_HOME": str(tmp_path / "a")}) != home({"NAAST_HOME": str(tmp_path / "b")})


def test_without_it_the_system_says_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = home({"NAAST_HOME": " "})
    assert folder.name == "naast"
    if sys.platform == "linux":
        assert folder.parent == tmp_path


def test_a_relative_one_is_made_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert home({"NAAST_HOME": "here"}) == tmp_path / "here"


def test_what_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NoHome, match="NAAST_HOME"):
        home({"NAAST_HOME": str(tmp_path / "file" / "home")})


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(NoHome, match="may not write"):
        home({"NAAST_HOME": str(tmp_path)})
