"""Opening the SQLite file: its settings, its checks, its migrations. What is not ours is never touched."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from knowledge.store.errors import DatabaseAway, DatabaseBroken, DatabaseForeign, DatabaseNewer, MigrationFailed
from knowledge.store.tables import APPLICATION_ID, VERSIONS

MIGRATIONS = Path(__file__).parent / "migrations"
CHECKED_WHOLE = 16 * 1024 * 1024
"""Bytes up to which the whole file is checked at every start (about 20 ms); a larger one is checked by use."""


class Database:
    """The open file. Each `reading` or `writing` is one transaction; the errors are those of `errors.py`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine = open_file(path)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with named_errors(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        with named_errors(self.path), self._engine.execution_options(immediate=True).begin() as connection:
            yield connection

    def scrub(self) -> bool:
        """Rewrite the file so that deleted bytes are gone from it and from its log.

        False: another program was reading, so the log still holds old pages until it is written over.
        """
        with named_errors(self.path), closing(self._engine.raw_connection()) as pooled:
            file = pooled.cursor()
            file.execute("VACUUM")
            busy = file.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return busy is not None and busy[0] == 0

    def close(self) -> None:
        self._engine.dispose()


@contextmanager
def named_errors(path: Path) -> Iterator[None]:
    """Turn the driver's errors into ours, so that no caller needs to know the driver."""
    try:
        yield
    except DBAPIError as error:
        original = error.orig if isinstance(error.orig, BaseException) else error
        raise named(path, original) from None
    except sqlite3.Error as error:
        raise named(path, error) from None


def named(path: Path, error: BaseException) -> DatabaseAway | DatabaseBroken:
    """A damaged file is `DatabaseBroken`; all else (locked, full, read-only, gone) may pass: `DatabaseAway`."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return DatabaseBroken(path, str(error))
    return DatabaseAway(path, str(error))


def open_file(path: Path) -> Engine:
    """An engine on a checked and up-to-date file; makes the file and its folder where there is none."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseAway(path, error.strerror or str(error)) from None
    version = check(path)
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": 5.0})
    event.listen(engine, "connect", _settings)
    event.listen(engine, "begin", _begin)
    if version != VERSIONS[-1]:
        migrate(engine, path, version)
    return engine


def check(path: Path) -> str:
    """The version of the tables in the file; empty for a new file. Raises where the file is not usable.

    Opens read-only, so that a foreign or newer file is not even given a log file.
    """
    if not path.exists() or path.stat().st_size == 0:
        return ""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=5.0)) as file:
            return _version(file, path)
    except sqlite3.Error as error:
        raise named(path, error) from None


def _version(file: sqlite3.Connection, path: Path) -> str:
    owner = file.execute("PRAGMA application_id").fetchone()[0]
    names = {name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if path.stat().st_size <= CHECKED_WHOLE:
        verdict = file.execute("PRAGMA quick_check(1)").fetchone()[0]
        if verdict != "ok":
            raise DatabaseBroken(path, str(verdict).splitlines()[-1])
    if not names and owner in (0, APPLICATION_ID):
        return ""
    if owner != APPLICATION_ID or "alembic_version" not in names:
        raise DatabaseForeign(path)
    row = file.execute("SELECT version_num FROM alembic_version").fetchone()
    version = str(row[0]) if row else ""
    if version not in VERSIONS:
        raise DatabaseNewer(path, version or "unknown")
    return version


def migrate(engine: Engine, path: Path, version: str) -> None:
    """Bring the tables up to date; an older file is copied first and put back whole when a step fails."""
    from alembic import command  # 0.2 s that an up-to-date database does not need
    from alembic.config import Config

    kept = path.with_name(f"{path.name}.before-{VERSIONS[-1]}")
    if version:
        _copy(path, kept)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    try:
        with named_errors(path), engine.execution_options(immediate=True).begin() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except Exception as error:
        engine.dispose()
        if version:
            _copy(kept, path)
        if isinstance(error, DatabaseAway | DatabaseBroken):
            raise
        raise MigrationFailed(path, str(error)) from error
    finally:
        kept.unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)


def _settings(connection: Any, _record: object) -> None:
    """FULL: a commit that was confirmed survives a power cut. secure_delete: erased rows are overwritten."""
    connection.isolation_level = None  # the driver would leave CREATE TABLE outside of transactions
    cursor = connection.cursor()
    for setting in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "foreign_keys = ON"):
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()


def _begin(connection: Connection) -> None:
    """A writer takes its lock at once: taking it after a first read fails where another wrote in between."""
    immediate = connection.get_execution_options().get("immediate", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")
