"""Brings what other threads find out to the main thread, without waiting for it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer

from assist.settings.systems import ConfiguredSystem, Listing
from knowledge.crm.base import Health

T = TypeVar("T")
LOOK = 40
"""Milliseconds between two looks; nobody sees the difference, and nothing crosses threads by itself."""


class Systems(Protocol):
    """assist.app.systems.Systems: every answer is a future, because a keyring or a network may take its time."""

    def listed(self) -> Future[Listing]: ...

    def test(self, system: ConfiguredSystem, secret: str = "") -> Future[Health]: ...

    def keep(self, system: ConfiguredSystem, secret: str = "") -> Future[Listing]: ...

    def forget(self, name: str) -> Future[Listing]: ...


class Answers(QObject):
    """A child of the widget that waits: when that is closed, nobody is called any more."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: list[tuple[Future[Any], Callable[[Any], object], Callable[[Exception], object]]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self._look)

    def when(self, future: Future[T], then: Callable[[T], object], failed: Callable[[Exception], object]) -> None:
        """Call `then` with what `future` gives, or `failed` with why it does not, on this thread."""
        self._waiting.append((future, then, failed))
        self._timer.start()

    def _look(self) -> None:
        done = [entry for entry in self._waiting if entry[0].done()]
        self._waiting = [entry for entry in self._waiting if not entry[0].done()]
        if not self._waiting:
            self._timer.stop()
        for future, then, failed in done:
            error = future.exception()
            if isinstance(error, Exception):
                failed(error)
            else:
                then(future.result())
