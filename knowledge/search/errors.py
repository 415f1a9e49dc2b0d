"""What can be wrong with the search base itself; the texts are for the person and say what to do."""

from __future__ import annotations

from pathlib import Path


class SearchBaseError(Exception):
    """Parent of all errors of the base."""


class BaseChangedMeanwhile(SearchBaseError):
    """Two imports at once; the second one would have undone the first."""

    def __init__(self) -> None:
        super().__init__("Another import finished while this one ran: nothing was changed. Run it again.")


class BaseUnreadable(SearchBaseError):
    """A file of the base is missing or damaged."""

    def __init__(self, folder: Path, why: str) -> None:
        self.folder = folder
        super().__init__(
            f"The search base in {folder} is damaged ({why}). Move that folder away and run `naast knowledge import` "
            "with your files again."
        )
