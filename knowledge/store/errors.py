"""What can be wrong with the database file, each as a named error whose text says what to do next."""

from __future__ import annotations

from pathlib import Path


class StoreError(Exception):
    """The database cannot be used. `path` is the file; the file is as it was before."""

    def __init__(self, path: Path, text: str) -> None:
        super().__init__(text)
        self.path = path
        self.text = text


class DatabaseBroken(StoreError):
    """The file is damaged, or is no database."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            path,
            f"The database {path} is damaged ({why}). It was left as it is. Put a backup in its place, or run "
            "`naast doctor --set-aside` to move it away: Naast then starts with an empty one. Contacts written "
            "meanwhile are kept in a file beside it.",
        )


class DatabaseForeign(StoreError):
    """The file is a database of another program."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            f"The file {path} is a database of another program. It was left as it is. Move it away, or let the "
            "environment variable NAAST_HOME name another folder.",
        )


class DatabaseNewer(StoreError):
    """The file was written by a later version of Naast."""

    def __init__(self, path: Path, version: str) -> None:
        super().__init__(
            path,
            f"The database {path} was written by a newer Naast (its version is {version}). It was left as it is. "
            "Start the newer Naast, or let NAAST_HOME name another folder.",
        )


class DatabaseAway(StoreError):
    """The file cannot be reached or written now: locked, read-only, disk full, or its folder is gone."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            path,
            f"The database {path} cannot be used now ({why}). Check that the folder exists, may be written and has "
            "room; nothing needs to be started again.",
        )


class MigrationFailed(StoreError):
    """Bringing an older database up to date did not work; the old file was put back."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            path,
            f"The database {path} could not be brought up to date ({why}). It was left as it was. Start the version "
            "of Naast that you had before, and report this.",
        )
