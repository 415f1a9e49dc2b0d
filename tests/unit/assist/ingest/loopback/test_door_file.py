"""The file by which a second program finds the sidebar."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from assist.ingest.loopback.door_file import NAME, Door, NoSidebar, read_door, remove_door, write_door


def test_it_is_private_even_over_an_open_older_one(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("{}")
    (tmp_path / NAME).chmod(0o644)
    path = write_door(tmp_path, Door(1234, "t" * 32, 99))
    assert read_door(tmp_path) == Door(1234, "t" * 32, 99)
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir()] == [NAME]


def test_only_its_own_file_is_taken_away(tmp_path: Path) -> None:
    older, newer = Door(1, "t" * 32, 1), Door(2, "t" * 32, 2)
    write_door(tmp_path, newer)
    remove_door(tmp_path, older)
    assert read_door(tmp_path) == newer
    remove_door(tmp_path, newer)
    remove_door(tmp_path, newer)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "3",
        '{"port": 1}',
        '{"port": "x", "token": "t"}',
        '{"port": 99999, "token": "t"}',
        '{"port": 0, "token": ""}',
        "\x00",
    ],
)
def test_a_damaged_file_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text)
    with pytest.raises(NoSidebar, match="start it again"):
        read_door(tmp_path)
