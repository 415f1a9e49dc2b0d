"""The agent's window, one part per file."""

from assist.ui.sidebar.window import Sidebar

__all__ = ["Sidebar"]
