"""The one crossing from the engine's thread to the window: the newest view is kept, older ones are skipped."""

from __future__ import annotations

from threading import Lock
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from assist.domain.view import View

FRAME = 0.016
"""Seconds between two views at the least: a screen shows no more, and a flood leaves the window room to answer."""


class Bridge(QObject):
    """Make it on the main thread, call `show_view` from any thread, connect `arrived` to the sidebar.

    At most one wake-up waits in Qt's queue however many views are given, so the giver never blocks and the
    last view given always arrives.
    """

    arrived = Signal(object)
    """Carries a `View`, on the main thread."""
    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = Lock()
        self._newest: View | None = None
        self._waiting = False
        self._delivered_at = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._deliver)
        self._woken.connect(self._pace, Qt.ConnectionType.QueuedConnection)

    def show_view(self, view: View) -> None:
        """Give the newest view; returns at once, whatever the window is doing."""
        with self._lock:
            self._newest = view
            if self._waiting:
                return
            self._waiting = True
        self._woken.emit()

    @Slot()
    def _pace(self) -> None:
        wait = FRAME - (monotonic() - self._delivered_at)
        if wait > 0:
            self._timer.start(max(1, round(wait * 1000)))
        else:
            self._deliver()

    @Slot()
    def _deliver(self) -> None:
        with self._lock:
            view, self._newest, self._waiting = self._newest, None, False
        if view is not None:
            self.arrived.emit(view)
        self._delivered_at = monotonic()
