"""The interface's language: English is in the code, other languages are compiled files beside it."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from assist.ui import RESOURCES

LANGUAGES = ("en", "nl")


def language_named(name: str) -> str:
    """`name` where it is one of ours; `system` (or `auto`) becomes the computer's language, English where we do not have it."""
    if name in ("system", "auto"):
        name = QLocale.system().name()[:2]
    return name if name in LANGUAGES else "en"


def install_language(app: QApplication, name: str) -> tuple[QTranslator, ...]:
    """Switch the program to `en`, `nl` or `system`; windows that are open build themselves anew.

    Returns the installed translators (children of `app`); an empty tuple is English. A missing file leaves English.
    """
    code = language_named(name)
    for old in app.findChildren(QTranslator, "naast"):
        app.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(QLocale(code))
    installed = []
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for path in (f"{folder}/qtbase_{code}.qm", str(RESOURCES / "i18n" / f"naast_{code}.qm")):
        translator = QTranslator(app)
        translator.setObjectName("naast")
        if code != "en" and translator.load(path):
            app.installTranslator(translator)
            installed.append(translator)
        else:
            translator.setParent(None)
    return tuple(installed)
