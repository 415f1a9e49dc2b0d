"""The two colour sets: warm paper by day, warm charcoal by night; every text pair meets WCAG AA (test_theme.py)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tint:
    """One meaning's colours: `ink` for text and icons on `soft`, `window` and `surface`; `soft` as a background."""

    ink: str
    soft: str
    line: str


@dataclass(frozen=True, slots=True)
class Colours:
    window: str
    surface: str
    sunken: str
    hover: str
    line: str
    strong_line: str
    text: str
    muted: str
    accent: str
    """Fill of the one primary button."""
    accent_hover: str
    on_accent: str
    focus: str
    brand: Tint
    amber: Tint
    blue: Tint
    plum: Tint
    green: Tint
    red: Tint
    grey: Tint

    def tint(self, name: str) -> Tint:
        """The tint called `name` (`brand`, `amber`, …)."""
        found = getattr(self, name)
        assert isinstance(found, Tint)
        return found


LIGHT = Colours(
    window="#F6F5F2",
    surface="#FFFFFF",
    sunken="#EFEDE8",
    hover="#EAE8E2",
    line="#E3E0D9",
    strong_line="#8C877C",
    text="#1C1B19",
    muted="#5D5A53",
    accent="#0B6B66",
    accent_hover="#095A56",
    on_accent="#FFFFFF",
    focus="#0B6B66",
    brand=Tint("#0A625D", "#E3F1EF", "#B5D9D5"),
    amber=Tint("#8F4700", "#FFF1DF", "#F2CF9F"),
    blue=Tint("#1B56A8", "#E8F0FB", "#BBD3F3"),
    plum=Tint("#7A3A93", "#F6EBFA", "#E0C2EB"),
    green=Tint("#226B36", "#E6F4E9", "#B7DDC0"),
    red=Tint("#B3261E", "#FCEBE9", "#F1BFBA"),
    grey=Tint("#5A5750", "#EFEDE8", "#DAD6CD"),
)

DARK = Colours(
    window="#171716",
    surface="#21201F",
    sunken="#121211",
    hover="#2E2D2A",
    line="#353430",
    strong_line="#7F7B71",
    text="#F4F2ED",
    muted="#B5B1A7",
    accent="#107C76",
    accent_hover="#0E8C85",
    on_accent="#FFFFFF",
    focus="#5CCBC2",
    brand=Tint("#6BD3CA", "#12312F", "#1F5551"),
    amber=Tint("#F3B866", "#38280F", "#614619"),
    blue=Tint("#8FBBF5", "#16283F", "#28476E"),
    plum=Tint("#D9A6EC", "#322038", "#573761"),
    green=Tint("#85CF97", "#172E1D", "#2A5235"),
    red=Tint("#FF9E95", "#3D1B18", "#6B2F2A"),
    grey=Tint("#B5B1A7", "#2B2A28", "#45433E"),
)
