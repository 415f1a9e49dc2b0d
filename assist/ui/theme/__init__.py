"""How everything looks: colours, type and icons, light and dark."""

from assist.ui.theme.colours import DARK, LIGHT, Colours
from assist.ui.theme.theme import Theme, apply_theme, theme_named

__all__ = ["DARK", "LIGHT", "Colours", "Theme", "apply_theme", "theme_named"]
