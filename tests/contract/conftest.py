"""What the contract tests share."""

from desktop import desktop

__all__ = ["desktop"]
