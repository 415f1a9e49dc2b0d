"""The interface's language: English is in the code, other languages are compiled files beside it."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from assist.ui import RESOURCES

LANGUAGES = ("en", "nl")


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001  the tool reads it
    """Mark `text` for the translators' tool, which looks for this name; Qt's own is typed as giving an object."""
    return text


def language_named(name: str) -> str:
    """`name` where it is one of ours; `system` and `auto` become the computer's language, else English."""
    if name in ("system", "auto"):
        name = QLocale.system().name()[:2]
    return name if name in LANGUAGES else "en"


def install_language(app: QApplication, name: str) -> tuple[QTranslator, ...]:
    """Switch the program to `en`, `nl` or `system`; windows that are open build themselves anew.

    Returns the installed translators, children of `app` (English has one for its plurals). No file: English.
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
        if translator.load(path):
            app.installTranslator(translator)
            installed.append(translator)
        else:
            translator.setParent(None)
    return tuple(installed)
