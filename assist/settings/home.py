"""Where all of a person's data lies: one folder, so that it can be backed up, moved and erased as one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import platformdirs


class NoHome(Exception):
    """The home folder cannot be made or written; the text says which and what to do."""


def home(environ: Mapping[str, str] = os.environ) -> Path:
    """The home folder, made where missing and readable by this person only. `NAAST_HOME` moves it elsewhere."""
    named = environ.get("NAAST_HOME", "").strip()
    folder = Path(named).expanduser().absolute() if named else platformdirs.user_data_path("naast", appauthor=False)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as why:
        raise NoHome(
            f"Naast cannot use the folder {folder}: {why.strerror or why}. "
            "Make it writable, or name another one in the environment variable NAAST_HOME."
        ) from why
    if not os.access(folder, os.W_OK | os.X_OK):
        raise NoHome(
            f"Naast may not write in {folder}. "
            "Make it writable, or name another folder in the environment variable NAAST_HOME."
        )
    return folder
