"""One editor for each kind of option; all of them tell the new value by `changed`."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLineEdit, QSpinBox, QWidget

from assist.settings.options import Option, Value
from assist.ui.language import words
from assist.ui.preferences.names import option_name
from assist.ui.theme import Theme
from assist.ui.widgets.button import IconButton
from assist.ui.widgets.layout import clear, column, row
from assist.ui.widgets.text import Text


class Editor(QWidget):
    """`wide` editors stand under their name, the others beside it."""

    changed = Signal(object)
    removed = Signal(str)
    """One entry of a list is to go; what else the list holds by now is for the window to know."""
    wide = False

    def show_value(self, value: Value) -> None:
        """Show this value without telling anybody."""
        raise NotImplementedError


class _Toggle(Editor):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._box = QCheckBox()
        self._box.setAccessibleName(name)
        self._box.clicked.connect(lambda: self.changed.emit(self._box.isChecked()))
        row(self).addWidget(self._box)

    def show_value(self, value: Value) -> None:
        self._box.setChecked(bool(value))


class _Choice(Editor):
    def __init__(self, option: Option, name: str) -> None:
        super().__init__()
        self._keys = option.choices
        self._field = _CalmCombo()
        self._field.addItems([option_name(key) for key in option.choices])
        self._field.setAccessibleName(name)
        self._field.activated.connect(lambda place: self.changed.emit(self._keys[place]))
        row(self).addWidget(self._field)

    def show_value(self, value: Value) -> None:
        self._field.setCurrentIndex(self._keys.index(str(value)) if value in self._keys else -1)


class _Number(Editor):
    def __init__(self, option: Option, name: str) -> None:
        super().__init__()
        self._field = _CalmSpin()
        self._field.setRange(*(option.bounds or (-(2**31), 2**31 - 1)))
        self._field.setSuffix(f" {option_name(option.unit) if len(option.unit) > 2 else option.unit}".rstrip())
        self._field.setAccessibleName(name)
        self._field.setKeyboardTracking(False)
        self._field.valueChanged.connect(self._tell)
        row(self).addWidget(self._field)

    def _tell(self, number: int) -> None:
        self.changed.emit(number)

    def show_value(self, value: Value) -> None:
        self._field.blockSignals(True)
        self._field.setValue(int(value) if isinstance(value, int) else 0)
        self._field.blockSignals(False)


class _Line(Editor):
    """A text; a list is written with commas between its parts; a folder has a button to choose it."""

    wide = True

    def __init__(self, option: Option, name: str, theme: Theme) -> None:
        super().__init__()
        self._list = option.kind == "list"
        self._shown = ""
        self._field = QLineEdit()
        self._field.setAccessibleName(name)
        if option.kind == "hours":
            self._field.setPlaceholderText("12:00-13:00")
        elif self._list:
            self._field.setPlaceholderText(self.tr("Parts, with commas between them"))
        self._field.editingFinished.connect(self._tell)
        line = row(self)
        line.addWidget(self._field, 1)
        if option.kind == "folder":
            choose = IconButton(theme, "ellipsis", self.tr("Choose a folder"))
            choose.clicked.connect(self._choose)
            line.addWidget(choose)

    def show_value(self, value: Value) -> None:
        self._shown = ", ".join(value) if isinstance(value, tuple) else str(value)
        self._field.setText(self._shown)

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self._field.accessibleName(), self._field.text())
        if folder:
            self._field.setText(folder)
            self._tell()

    def _tell(self) -> None:
        text = self._field.text().strip()
        if text == self._shown:
            return
        self._shown = text
        self.changed.emit(tuple(part.strip() for part in text.split(",") if part.strip()) if self._list else text)


class _Entries(Editor):
    """A list that grows by itself: each entry has a row and a button that takes it away."""

    wide = True

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[str, ...] | None = None
        self._box = column(self, 6)

    def show_value(self, value: Value) -> None:
        entries = value if isinstance(value, tuple) else ()
        if entries == self._shown:
            return
        self._shown = entries
        clear(self._box)
        for entry in entries:
            self._add(entry)
        if not entries:
            self._box.addWidget(Text(self.tr("Nothing yet"), "small"))

    def _add(self, entry: str) -> None:
        rule, _, words_ = entry.partition(": ")
        line, texts = row(gap=8), column(gap=0)
        texts.addWidget(Text(f"“{words_}”" if words_ else self.tr("All its wordings"), "body"))
        texts.addWidget(Text(rule, "small"))
        remove = IconButton(self._theme, "trash-2", self.tr("Remove: {entry}").format(entry=entry))
        remove.clicked.connect(lambda: self.removed.emit(entry))
        line.addLayout(texts, 1)
        line.addWidget(remove)
        self._box.addLayout(line)


class _Several(Editor):
    """Some of a fixed set, each with a box to tick."""

    wide = True

    def __init__(self, option: Option, name: str) -> None:
        super().__init__()
        self._boxes: dict[str, QCheckBox] = {}
        box = column(self, 0)
        for key in option.choices:
            tick = QCheckBox(words.word(key))
            tick.setAccessibleName(f"{name}: {words.word(key)}")
            tick.clicked.connect(self._tell)
            box.addWidget(tick)
            self._boxes[key] = tick

    def show_value(self, value: Value) -> None:
        chosen = value if isinstance(value, tuple) else ()
        for key, tick in self._boxes.items():
            tick.setChecked(key in chosen)

    def _tell(self) -> None:
        self.changed.emit(tuple(key for key, tick in self._boxes.items() if tick.isChecked()))


class _CalmCombo(QComboBox):
    """Scrolling the page must not change a value on the way."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _CalmSpin(QSpinBox):
    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def editor_for(option: Option, theme: Theme) -> Editor:
    """The editor of this option's kind; it shows nothing until `show_value`."""
    name = option_name(option.name)
    if option.kind == "toggle":
        return _Toggle(name)
    if option.kind == "choice":
        return _Choice(option, name)
    if option.kind == "number":
        return _Number(option, name)
    if option.kind == "entries":
        return _Entries(theme)
    if option.kind == "list" and option.choices:
        return _Several(option, name)
    return _Line(option, name, theme)
