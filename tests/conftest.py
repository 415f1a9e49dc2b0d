"""What all tests share: generated tests are judged by what they find, not by how busy the machine is; no old code."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("naast", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("naast")


def pytest_sessionstart() -> None:
    """Refuses to test old code."""
    script = Path(__file__).parents[1] / "packaging" / "compile.py"
    if runpy.run_path(str(script))["stale"]():
        pytest.exit(f"what is compiled is older than its file: python {script.relative_to(script.parents[1])}", 2)
