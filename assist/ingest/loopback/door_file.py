"""How a second program finds the running sidebar: port and token in a file that only the person can read."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

NAME = "loopback.json"


class NoSidebar(Exception):
    """No running sidebar could be told; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Door:
    port: int
    token: str
    pid: int = 0

    @property
    def cti_url(self) -> str:
        """What to paste into a telephone system that speaks Zammad's generic CTI; it stays the same over restarts
        where the settings name a fixed port."""
        return f"http://127.0.0.1:{self.port}/api/v1/cti/{self.token}"


def write_door(home: Path, door: Door) -> Path:
    """Write the file, readable by this person alone; an older one is replaced at once."""
    path = home / NAME
    beside = home / f".{NAME}.{secrets.token_hex(4)}"
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump({"port": door.port, "token": door.token, "pid": door.pid}, file)
    os.replace(beside, path)
    return path


def read_door(home: Path) -> Door:
    """What the running sidebar wrote. NoSidebar where there is none or the file is damaged."""
    path = home / NAME
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        door = Door(int(raw["port"]), str(raw["token"]), int(raw.get("pid", 0)))
    except FileNotFoundError as why:
        raise NoSidebar("No Naast sidebar is running (nothing in its home folder). Start it with `naast`.") from why
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as why:
        raise NoSidebar(f"{path} cannot be read. Close the sidebar and start it again with `naast`.") from why
    if not 0 < door.port < 65536 or not door.token:
        raise NoSidebar(f"{path} is damaged. Close the sidebar and start it again with `naast`.")
    return door


def remove_door(home: Path, door: Door) -> None:
    """Take the file away, unless a newer sidebar has written its own."""
    with contextlib.suppress(NoSidebar, OSError):
        if read_door(home) == door:
            (home / NAME).unlink()
