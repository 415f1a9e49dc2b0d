"""The windows: the only room that imports PySide6. Everything shown is a function of `assist.domain.view.View`."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
"""Icons, fonts, translations and help pages, beside the packages."""
