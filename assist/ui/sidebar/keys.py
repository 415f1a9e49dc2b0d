"""The keys of the sidebar, in one table: buttons, tool tips, shortcuts and the overview all read it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from assist.ui.language.install import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Key:
    """`keys` in Qt's portable form; `does` in English, translated in the context `keys`."""

    name: str
    keys: str
    does: str

    def meaning(self) -> str:
        return QCoreApplication.translate("keys", self.does)


KEYS: tuple[Key, ...] = (
    Key("use-1", "Alt+1", QT_TRANSLATE_NOOP("keys", "Use the first card (or choose the first customer)")),
    Key("use-2", "Alt+2", QT_TRANSLATE_NOOP("keys", "Use the second card")),
    Key("use-3", "Alt+3", QT_TRANSLATE_NOOP("keys", "Use the third card")),
    Key("dismiss", "Alt+D", QT_TRANSLATE_NOOP("keys", "Dismiss the large card")),
    Key("not-here", "Alt+N", QT_TRANSLATE_NOOP("keys", "Not here: silence this advice in this situation")),
    Key("undo-not-here", "Alt+Z", QT_TRANSLATE_NOOP("keys", "Take back the last “not here”")),
    Key("held", "Alt+H", QT_TRANSLATE_NOOP("keys", "Look up the tips that were kept back")),
    Key("next-card", "Alt+Down", QT_TRANSLATE_NOOP("keys", "Make the next card the large one")),
    Key("other-wording", "Alt+W", QT_TRANSLATE_NOOP("keys", "Another wording of the large card")),
    Key("reply", "Alt+R", QT_TRANSLATE_NOOP("keys", "Write in the reply box")),
    Key("send", "Ctrl+Return", QT_TRANSLATE_NOOP("keys", "The reply is said or sent")),
    Key("suggest", "Ctrl+.", QT_TRANSLATE_NOOP("keys", "What to say instead of the underlined words")),
    Key(
        "ask", "Alt+A", QT_TRANSLATE_NOOP("keys", "Put the one question that asks for all that is missing in the reply")
    ),
    Key("page-1", "Ctrl+1", QT_TRANSLATE_NOOP("keys", "Page: customer")),
    Key("page-2", "Ctrl+2", QT_TRANSLATE_NOOP("keys", "Page: history")),
    Key("page-3", "Ctrl+3", QT_TRANSLATE_NOOP("keys", "Page: effort")),
    Key("page-4", "Ctrl+4", QT_TRANSLATE_NOOP("keys", "Page: hand-over")),
    Key("find", "Ctrl+F", QT_TRANSLATE_NOOP("keys", "Search the history")),
    Key("next-contact", "Ctrl+Tab", QT_TRANSLATE_NOOP("keys", "Next open contact")),
    Key("contact", "Ctrl+N", QT_TRANSLATE_NOOP("keys", "Start a contact yourself")),
    Key("close", "Ctrl+W", QT_TRANSLATE_NOOP("keys", "End the contact; once more puts it away")),
    Key("handover", "Ctrl+Shift+C", QT_TRANSLATE_NOOP("keys", "Copy the hand-over")),
    Key("note", "Ctrl+Shift+W", QT_TRANSLATE_NOOP("keys", "Write the hand-over into the customer's system")),
    Key("preferences", "Ctrl+,", QT_TRANSLATE_NOOP("keys", "Preferences")),
    Key("help", "F1", QT_TRANSLATE_NOOP("keys", "Help")),
    Key("shortcuts", "Ctrl+/", QT_TRANSLATE_NOOP("keys", "This overview of keys")),
)
_BY_NAME = {key.name: key.keys for key in KEYS}


def keys_of(name: str) -> str:
    """The keys that do `name`; KeyError for a name that is not in the table."""
    return _BY_NAME[name]
