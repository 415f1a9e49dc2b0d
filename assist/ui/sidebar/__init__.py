"""The agent's window, one part per file."""
