"""The preferences: made from the options' own data, each change written at once and undone by its own button."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from assist.settings.file import BadSettings, UnknownSetting
from assist.settings.options import Option, Value
from assist.settings.values import OPTIONS, Settings
from assist.ui.language import words
from assist.ui.preferences.editors import Editor, editor_for
from assist.ui.preferences.names import option_name
from assist.ui.preferences.systems import SystemsPage, scrolled
from assist.ui.preferences.systems_answers import Systems
from assist.ui.theme import Theme, theme_named
from assist.ui.widgets.button import IconButton
from assist.ui.widgets.layout import clear, column, frame, row
from assist.ui.widgets.tabs import Tabs
from assist.ui.widgets.text import Text

Change = Callable[[str, Value], Settings]
"""Writes one setting and answers with all of them; its errors say what the value must be."""


class PreferencesWindow(QWidget):
    """A window of its own, closed by Escape. `theme` is only needed where it cannot be seen from the settings.

    `current` tells the settings as they are by now: "not here" in the sidebar changes them while this window is open.
    With `systems` it has a second page, made when it is first turned to: before, no keyring and no network is asked.
    """

    systems_changed = Signal()

    def __init__(
        self,
        settings: Settings,
        change: Change,
        parent: QWidget | None = None,
        theme: Theme | None = None,
        systems: Systems | None = None,
        current: Callable[[], Settings] | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("window")
        self._settings, self._change, self._given = settings, change, theme
        self._current = current
        self._rows: dict[str, _Row] = {}
        self.resize(520, 700)
        self.setMinimumWidth(360)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setObjectName("page")
        self._box = column(page, 10, (20, 16, 20, 20))
        self._area.setWidget(page)
        self._systems = systems
        self.page: SystemsPage | None = None
        self._pages = QStackedWidget()
        self._pages.addWidget(self._area)
        self._head = column(margins=(20, 12, 20, 0))
        whole = column(self)
        whole.addLayout(self._head)
        whole.addWidget(self._pages)
        QShortcut(QKeySequence("Esc"), self, self.close)
        self._anew = QTimer(self)
        self._anew.setSingleShot(True)
        self._anew.timeout.connect(self._build)
        self._build()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._anew.start()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._catch_up()

    def _catch_up(self) -> None:
        """Show what was changed elsewhere while this window was open."""
        before = self._settings
        if self._current is not None:
            self._settings = self._current()
        for name, made in self._rows.items():
            if getattr(before, name) != getattr(self._settings, name):
                made.show_value(getattr(self._settings, name))

    @staticmethod
    def _app() -> QApplication | None:
        app = QApplication.instance()
        return app if isinstance(app, QApplication) else None

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Naast: preferences"))
        theme = self._given or theme_named(self._settings.theme, self._app())
        self._build_tabs()
        clear(self._box)
        self._rows.clear()
        group, panel = "", None
        for option in OPTIONS:
            if option.group != group:
                group = option.group
                self._box.addSpacing(8 if panel is not None else 0)
                self._box.addWidget(Text(option_name(group), "title"))
                panel = column(gap=0)
                holder = frame("panel")
                holder.setLayout(panel)
                panel.setContentsMargins(14, 4, 10, 4)
                self._box.addWidget(holder)
            assert panel is not None
            self._add(panel, option, theme)
        self._box.addStretch(1)

    def _build_tabs(self) -> None:
        clear(self._head)
        if self._systems is None:
            return
        tabs = Tabs(((self.tr("Options"), "Alt+1"), (self.tr("Systems"), "Alt+2")))
        tabs.turn_to(self._pages.currentIndex())
        tabs.changed.connect(self._turn)
        for place in range(2):
            key = QShortcut(QKeySequence(f"Alt+{place + 1}"), tabs)
            key.activated.connect(partial(tabs.turn_to, place))
        self._head.addWidget(tabs)

    def _turn(self, place: int) -> None:
        theme = self._given or theme_named(self._settings.theme, self._app())
        if place and self.page is None and self._systems is not None:
            self.page = SystemsPage(theme, self._systems)
            self.page.changed.connect(self.systems_changed)
            self._pages.addWidget(scrolled(self.page))
        if self.page is not None:
            self.page.restyle(theme)
        self._pages.setCurrentIndex(place)

    def _add(self, panel: QVBoxLayout, option: Option, theme: Theme) -> None:
        if panel.count():
            panel.addWidget(frame("line"))
        made = _Row(option, theme, self._set, self._remove)
        made.show_value(getattr(self._settings, option.name))
        self._rows[option.name] = made
        panel.addWidget(made)

    def _remove(self, name: str, entry: str) -> None:
        """Take one entry off a list, whatever the list holds by now."""
        self._catch_up()
        self._set(name, tuple(other for other in getattr(self._settings, name) if other != entry))

    def _set(self, name: str, value: Value) -> None:
        try:
            self._settings = self._change(name, value)
        except (ValueError, BadSettings, UnknownSetting) as problem:
            self._rows[name].complain(str(problem))
            return
        made = self._rows.get(name)  # a change of language has built the rows anew
        if made is not None:
            made.complain("")
            made.show_value(getattr(self._settings, name))


class _Row(QWidget):
    """An option: its name, its help, its editor, and a way back to what it was at first."""

    def __init__(
        self,
        option: Option,
        theme: Theme,
        change: Callable[[str, Value], None],
        remove: Callable[[str, str], None],
    ) -> None:
        super().__init__()
        self._option = option
        name = option_name(option.name)
        self._editor: Editor = editor_for(option, theme)
        self._editor.changed.connect(lambda value: change(option.name, value))
        self._editor.removed.connect(lambda entry: remove(option.name, entry))
        self._back = IconButton(theme, "undo-2", self.tr("As it was at first: {name}").format(name=name))
        self._back.clicked.connect(lambda: change(option.name, option.default))
        policy = self._back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._back.setSizePolicy(policy)
        help_ = option.help.get(words.language(), option.help.get("en", ""))
        self._editor.setAccessibleDescription(help_)
        box = column(self, 5, (0, 9, 0, 9))
        line = row(gap=10)
        texts = column(gap=2)
        texts.addWidget(Text(name, "strong"))
        texts.addWidget(Text(help_, "small"))
        line.addLayout(texts, 1)
        if not self._editor.wide:
            line.addWidget(self._editor)
        line.addWidget(self._back)
        box.addLayout(line)
        if self._editor.wide:
            box.addWidget(self._editor)
        self._problem = Text("", "caption", "red")
        self._problem.hide()
        box.addWidget(self._problem)

    def show_value(self, value: Value) -> None:
        self._editor.show_value(value)
        self._back.setVisible(value != self._option.default and self._option.kind != "entries")

    def complain(self, problem: str) -> None:
        self._problem.say(problem)
        self._problem.setVisible(bool(problem))
