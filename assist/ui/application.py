"""The Qt application with fonts, theme and language, ready for a window."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QStyleFactory

from assist.ui import RESOURCES
from assist.ui.language import install_language
from assist.ui.theme import apply_theme, theme_named
from assist.ui.theme.theme import load_fonts


def create_application(
    arguments: Sequence[str] | None = None, theme: str = "system", language: str = "system", text_scale: float = 1.0
) -> QApplication:
    """The one QApplication, made on the main thread (the running one where there already is one).

    `theme` is `light`, `dark` or `system`; `language` `en`, `nl` or `system`.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
        app = QApplication(list(sys.argv if arguments is None else arguments))
    app.setApplicationName("naast")
    app.setApplicationDisplayName("Naast")
    app.setDesktopFileName("naast")
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setWindowIcon(QIcon(str(RESOURCES / "icons" / "naast.svg")))
    load_fonts()
    apply_theme(app, theme_named(theme, app, text_scale))
    install_language(app, language)
    return app
