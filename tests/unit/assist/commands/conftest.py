"""Runs the real command as a person or script would, in a home of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


Naast = Callable[..., Ran]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def naast(home: Path) -> Naast:
    def run(*args: object, given: str | bytes = "") -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "assist.cli", *map(str, args)],
            input=given.encode() if isinstance(given, str) else given,
            capture_output=True,
            env={**os.environ, "NAAST_HOME": str(home)},
            check=False,
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run
