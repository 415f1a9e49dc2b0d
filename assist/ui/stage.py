"""The program with a window: makes it, stands it beside the others, and joins it to what runs behind it."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from assist.docking.base import Dock, Monitor, Place
from assist.domain.events import CustomerSought, Event
from assist.domain.view import View
from assist.ingest.clipboard import ClipboardDoor
from assist.ports import Screen
from assist.settings.options import Value
from assist.settings.values import Settings
from assist.ui.application import create_application
from assist.ui.bridge import Bridge
from assist.ui.language import install_language
from assist.ui.sidebar.window import Sidebar
from assist.ui.standing import Standing, monitors
from assist.ui.theme import apply_theme, theme_named

if TYPE_CHECKING:
    from assist.ui.preferences.systems_answers import Systems


class Behind(Protocol):
    """What runs behind the window (assist.app.backstage)."""

    def start(self) -> None: ...

    def post(self, event: Event) -> None: ...

    def play_demo(self) -> None: ...

    def change(self, name: str, value: Value) -> Settings:
        """Write one setting; what it cannot be is a `BadSettings`."""
        ...

    @property
    def settings(self) -> Settings:
        """As they are now; the flow changes some by itself ("not here")."""
        ...

    @property
    def systems(self) -> Systems: ...

    def stop(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Start:
    """How the window begins. `play` begins the demo at once; `ready` is called when the window is on screen."""

    settings: Settings
    theme: str
    language: str
    play: bool = False
    ready: Callable[[], None] = lambda: None


Monitors = Callable[[], Sequence[Monitor]]


def run(start: Start, behind: Callable[[Screen], Behind], dock: Callable[[Monitors], Dock]) -> int:
    """Show the sidebar until the person closes it; the exit status."""
    sys.setswitchinterval(0.001)  # the window gets its turn five times sooner while the rest is being built
    app = create_application(["naast"], start.theme, start.language)
    bridge = Bridge()
    stage = Stage(app, start, behind(bridge), bridge)
    settings = start.settings
    floating = settings.edge == "floating"
    place = Place("left" if settings.edge == "left" else "right", settings.width, settings.monitor)
    standing = Standing(stage.sidebar, dock(monitors), place, floating)
    stage.sidebar.show()
    if standing.note:
        stage.sidebar.tell(standing.note)
    QTimer.singleShot(0, stage.begin)
    # Python sees Ctrl+C only between Qt's events: a timer gives it the chance
    signal.signal(signal.SIGINT, lambda *_: app.quit())
    signal.signal(signal.SIGTERM, lambda *_: app.quit())
    chance = QTimer()
    chance.timeout.connect(lambda: None)  # a timer that runs no Python gives it none
    chance.start(250)
    status = app.exec()
    standing.release()
    stage.sidebar.hide()
    stage.behind.stop()
    return status


class Stage(QObject):
    """Joins the window's signals to what runs behind it."""

    def __init__(self, app: QApplication, start: Start, behind: Behind, bridge: Bridge) -> None:
        super().__init__()
        self._app, self._start, self.behind = app, start, behind
        self._settings = start.settings
        look = theme_named(start.theme, app)
        self.sidebar = Sidebar(behind.post, look, clipboard=self._settings.clipboard)
        self._view = View()
        bridge.setParent(self)
        bridge.arrived.connect(self._show)
        clipboard = QGuiApplication.clipboard()
        self._copied = ClipboardDoor(behind.post, self._contact, enabled=self._settings.clipboard)
        clipboard.dataChanged.connect(self._clipboard_changed)
        self.sidebar.clipboard_switched.connect(self._switch_clipboard)
        self.sidebar.demo_wanted.connect(behind.play_demo)
        self.sidebar.theme_wanted.connect(self._use_theme)
        self.sidebar.search_wanted.connect(self._seek)
        self.sidebar.retry_wanted.connect(lambda contact, _source: self._seek(contact, ""))
        self.sidebar.preferences_wanted.connect(self._preferences)
        self.sidebar.quit_wanted.connect(app.quit)
        app.styleHints().colorSchemeChanged.connect(self._restyle)

    def begin(self) -> None:
        """The window is on screen: now start what may take a while."""
        self.behind.start()
        if self._start.play:
            self.behind.play_demo()
        self._start.ready()

    def _show(self, view: View) -> None:
        self._view = view
        self.sidebar.show_view(view)

    def _contact(self) -> str:
        contact = self._view.contact
        return contact.id if contact and contact.ended_at is None else ""

    def _seek(self, contact: str, words: str) -> None:
        if contact:
            self.behind.post(CustomerSought(contact, datetime.now(UTC), words))

    def _clipboard_changed(self) -> None:
        if not self._copied.enabled:
            return
        clipboard = QGuiApplication.clipboard()
        if clipboard.ownsClipboard():
            return
        data = clipboard.mimeData()
        self._copied.changed(data.text(), data.formats())

    def _switch_clipboard(self, on: bool) -> None:
        self._copied.enabled = on
        self._settings = self.behind.change("clipboard", on)

    def _use_theme(self, name: str) -> None:
        self._settings = self.behind.change("theme", name)
        self._restyle()

    def _restyle(self, *_: object) -> None:
        look = theme_named(self._settings.theme, self._app)
        apply_theme(self._app, look)
        self.sidebar.restyle(look)

    def _preferences(self) -> None:
        from assist.ui.preferences.window import PreferencesWindow

        self._settings = self.behind.settings
        window = PreferencesWindow(
            self._settings,
            self._set,
            self.sidebar,
            systems=self.behind.systems,
            current=lambda: self.behind.settings,
        )
        window.systems_changed.connect(lambda: self._seek(self._contact(), ""))
        window.show()

    def _set(self, name: str, value: Value) -> Settings:
        """One option was changed in the preferences: written at once, and seen at once."""
        before = self._settings
        self._settings = self.behind.change(name, value)
        if self._settings.theme != before.theme:
            self._restyle()
        if self._settings.language != before.language:
            install_language(self._app, self._settings.language)
        if self._settings.clipboard != before.clipboard:
            self._copied.enabled = self._settings.clipboard
            self.sidebar.show_clipboard(self._settings.clipboard)
        return self._settings
