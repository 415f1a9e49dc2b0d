"""Puts the window beside the others: asks the dock for a place, and again when screens or settings change."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from assist.docking.base import Dock, DockingFailed, Monitor, Place, Rect, logical
from assist.docking.floating import FloatingDock


def monitors() -> list[Monitor]:
    """The screens as Qt knows them, in device pixels."""
    primary = QGuiApplication.primaryScreen()
    return [Monitor(s.name(), _device(s), s is primary, _device(s, work=True)) for s in QGuiApplication.screens()]


def _device(screen: QScreen, work: bool = False) -> Rect:
    whole, scale = screen.geometry(), screen.devicePixelRatio()
    box = screen.availableGeometry() if work else whole
    # Qt scales each screen about its own corner, which itself is in device pixels
    x, y = whole.x() + (box.x() - whole.x()) * scale, whole.y() + (box.y() - whole.y()) * scale
    return Rect(round(x), round(y), round(box.width() * scale), round(box.height() * scale))


class Standing(QObject):
    """Keeps `window` at its place. Make it before the window is shown."""

    def __init__(self, window: QWidget, dock: Dock, place: Place, floating: bool) -> None:
        super().__init__(window)
        self._window, self._dock, self._place = window, dock, place
        self.note = ""
        flags = Qt.WindowType.WindowStaysOnTopHint
        window.setWindowFlags(flags if floating else flags | Qt.WindowType.FramelessWindowHint)
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        if not floating:
            window.setAttribute(Qt.WidgetAttribute.WA_X11NetWmWindowTypeDock)
        self._stand()
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        for signal in (app.screenAdded, app.screenRemoved, app.primaryScreenChanged):
            signal.connect(self._stand)
        for screen in app.screens():
            screen.geometryChanged.connect(self._stand)

    def release(self) -> None:
        self._dock.release()

    def _stand(self, *_: object) -> None:
        try:
            placed = self._dock.attach(int(self._window.winId()), self._scaled())
        except DockingFailed as why:
            self._dock = FloatingDock(monitors)
            placed = self._dock.attach(0, self._scaled())
            self.note = str(why)
        self.note = self.note or placed.note
        screen = self._screen_at(placed.area.x)
        corner = screen.geometry().topLeft()
        x, y, width, height = logical(placed.area, (corner.x(), corner.y()), screen.devicePixelRatio())
        self._window.setFixedWidth(width)
        self._window.setGeometry(x, y, width, height)

    def _scaled(self) -> Place:
        width = round(self._place.width * QGuiApplication.primaryScreen().devicePixelRatio())
        return Place(self._place.edge, width, self._place.monitor)

    def _screen_at(self, x: int) -> QScreen:
        screens = QGuiApplication.screens()
        return next((s for s in screens if _device(s).x <= x < _device(s).right), QGuiApplication.primaryScreen())
