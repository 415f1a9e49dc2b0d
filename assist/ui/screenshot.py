"""Pictures of the sidebar without a screen: for the README, for tests, and for a person on a plain terminal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from assist.domain.events import Event
from assist.domain.view import View
from assist.ui.application import create_application
from assist.ui.language import install_language
from assist.ui.sidebar.window import WIDTH, Sidebar
from assist.ui.theme import apply_theme, theme_named

Arrange = Callable[[Sidebar], None]


def render(
    view: View,
    path: Path,
    theme: str = "light",
    lang: str = "en",
    *,
    draft: str = "",
    size: tuple[int, int] = (WIDTH, 940),
    ratio: float = 2.0,
    now: datetime | None = None,
    arrange: Arrange | None = None,
) -> None:
    """Write the sidebar, showing `view`, as a PNG of `size` times `ratio`. QT_QPA_PLATFORM=offscreen needs no screen.

    `draft` stands in the reply box (its flags show where `view.draft_version` is 1); `arrange` may open a page first.
    """
    app = create_application(["naast"], theme, lang)
    look = theme_named(theme, app)
    apply_theme(app, look)
    install_language(app, lang)
    moment = now or _a_little_later(view)
    sidebar = Sidebar(_nobody_listens, look, now=lambda: moment)
    sidebar.resize(QSize(*size))
    sidebar.show()
    if view.contact is not None and draft:
        sidebar.show_view(View(contact=view.contact))
        sidebar.board.reply.editor.setPlainText(draft)
    sidebar.show_view(view)
    if arrange:
        arrange(sidebar)
    _settle(app)
    if not _painted(sidebar, ratio).save(str(path)):
        raise OSError(f"The picture could not be written to {path}. Is the folder there, and may you write in it?")
    sidebar.close()
    sidebar.deleteLater()
    _settle(app)


def _nobody_listens(event: Event) -> None:
    """A picture has no engine behind it."""


def _a_little_later(view: View) -> datetime:
    if view.contact is None:
        return datetime.now(UTC)
    return (view.contact.answered_at or view.contact.started_at) + timedelta(minutes=3, seconds=42)


def _settle(app: QApplication) -> None:
    for _ in range(4):
        app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _painted(sidebar: Sidebar, ratio: float) -> QPixmap:
    picture = QPixmap(sidebar.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    sidebar.render(picture)
    return picture
