"""Short names for options, groups and choices; an option that is new shows its own name until it has one here."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from assist.ui.language.install import QT_TRANSLATE_NOOP

_NAMES: Mapping[str, str] = {
    "look": QT_TRANSLATE_NOOP("options", "Appearance"),
    "advice": QT_TRANSLATE_NOOP("options", "Advice"),
    "doors": QT_TRANSLATE_NOOP("options", "Conversations"),
    "data": QT_TRANSLATE_NOOP("options", "Data"),
    "language": QT_TRANSLATE_NOOP("options", "Language"),
    "theme": QT_TRANSLATE_NOOP("options", "Colours"),
    "edge": QT_TRANSLATE_NOOP("options", "Place on the screen"),
    "monitor": QT_TRANSLATE_NOOP("options", "Screen"),
    "width": QT_TRANSLATE_NOOP("options", "Width"),
    "cards": QT_TRANSLATE_NOOP("options", "Cards at once"),
    "seconds_between": QT_TRANSLATE_NOOP("options", "Rest between cards"),
    "quiet_after": QT_TRANSLATE_NOOP("options", "Quieter for good wording"),
    "most_per_contact": QT_TRANSLATE_NOOP("options", "Cards for the same wording"),
    "rule_rest": QT_TRANSLATE_NOOP("options", "Rest for the same wording"),
    "country": QT_TRANSLATE_NOOP("options", "Country of phone numbers"),
    "not_here": QT_TRANSLATE_NOOP("options", "Not here"),
    "categories_off": QT_TRANSLATE_NOOP("options", "Wording to be silent about"),
    "quiet_hours": QT_TRANSLATE_NOOP("options", "Quiet hours"),
    "clipboard": QT_TRANSLATE_NOOP("options", "Look at copied text"),
    "loopback": QT_TRANSLATE_NOOP("options", "Softphone and browser"),
    "loopback_port": QT_TRANSLATE_NOOP("options", "Port"),
    "extension_origins": QT_TRANSLATE_NOOP("options", "Browser extensions"),
    "softphone_names": QT_TRANSLATE_NOOP("options", "Your name in the telephone system"),
    "models_folder": QT_TRANSLATE_NOOP("options", "Models folder"),
    "journal_days": QT_TRANSLATE_NOOP("options", "Keep the journal"),
    "auto": QT_TRANSLATE_NOOP("options", "Automatic"),
    "system": QT_TRANSLATE_NOOP("options", "As my computer"),
    "light": QT_TRANSLATE_NOOP("options", "Light"),
    "dark": QT_TRANSLATE_NOOP("options", "Dark"),
    "right": QT_TRANSLATE_NOOP("options", "Right edge"),
    "left": QT_TRANSLATE_NOOP("options", "Left edge"),
    "floating": QT_TRANSLATE_NOOP("options", "Floating"),
    "days": QT_TRANSLATE_NOOP("options", "days"),
}
_LANGUAGES = {"en": "English", "nl": "Nederlands"}
"""A language is called by its own name, whatever the interface's language."""


def option_name(key: str) -> str:
    """`seconds_between` → "Rest between cards"."""
    if key in _LANGUAGES:
        return _LANGUAGES[key]
    source = _NAMES.get(key)
    if source is None:
        return key.replace("_", " ").replace("-", " ").capitalize()
    return QCoreApplication.translate("options", source)
