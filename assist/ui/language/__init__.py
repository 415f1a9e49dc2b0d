"""The interface's language: English stands in the code, Dutch and later others are compiled files beside it."""

from assist.ui.language.install import LANGUAGES, install_language, language_named

__all__ = ["LANGUAGES", "install_language", "language_named"]
