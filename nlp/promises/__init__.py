"""Promises of the agent: what was promised, and by when."""

from nlp.promises.find import promises

__all__ = ["promises"]
