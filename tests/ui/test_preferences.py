"""The preferences window: made from the options, and every change goes through the settings' own check."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLineEdit, QSpinBox, QWidget

from assist.settings.options import Value
from assist.settings.values import OPTIONS, Settings
from assist.ui.language import install_language
from assist.ui.preferences.window import PreferencesWindow


class Kept:
    """Settings in memory, checked as the file's are."""

    def __init__(self) -> None:
        self.settings = Settings()

    def change(self, name: str, value: Value) -> Settings:
        option = next(option for option in OPTIONS if option.name == name)
        self.settings = dataclasses.replace(self.settings, **{name: option.check(value)})
        return self.settings


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def window(kept, qtbot) -> PreferencesWindow:
    made = PreferencesWindow(kept.settings, kept.change)
    qtbot.addWidget(made)
    made.show()
    return made


def _named(window: QWidget, kind: type[QWidget], name: str) -> QWidget:
    return next(widget for widget in window.findChildren(kind) if widget.accessibleName() == name)


def test_every_option_has_an_editor_and_a_name(window) -> None:
    assert set(window._rows) == {option.name for option in OPTIONS}
    for widget in window.findChildren(QWidget):
        if isinstance(widget, (QCheckBox, QComboBox, QSpinBox, QAbstractButton)) or (
            isinstance(widget, QLineEdit) and not isinstance(widget.parent(), QSpinBox)
        ):
            assert widget.accessibleName()


def test_each_kind_of_change_is_written_at_once(window, kept) -> None:
    _named(window, QCheckBox, "Look at copied text").click()
    _named(window, QSpinBox, "Cards at once").setValue(1)
    colours = _named(window, QComboBox, "Colours")
    colours.setCurrentIndex(2)
    colours.activated.emit(2)
    _named(window, QCheckBox, "Wording to be silent about: Jargon").click()
    names = _named(window, QLineEdit, "Your name in the telephone system")
    names.setText("Anna, A. de Vries")
    names.editingFinished.emit()
    assert kept.settings == Settings(
        clipboard=True, cards=1, theme="dark", categories_off=("jargon",), softphone_names=("Anna", "A. de Vries")
    )


def test_a_wrong_value_says_what_is_expected_and_is_not_written(window, kept) -> None:
    field = _named(window, QLineEdit, "Quiet hours")
    field.setText("after lunch")
    field.editingFinished.emit()
    assert kept.settings.quiet_hours == ""
    assert "12:00-13:00" in window._rows["quiet_hours"]._problem.text()
    field.setText("12:00-13:00")
    field.editingFinished.emit()
    assert kept.settings.quiet_hours == "12:00-13:00"
    assert not window._rows["quiet_hours"]._problem.isVisible()


def test_back_to_what_it_was_at_first(window, kept) -> None:
    _named(window, QSpinBox, "Cards at once").setValue(1)
    back = _named(window, QAbstractButton, "As it was at first: Cards at once")
    assert back.isVisible()
    back.click()
    assert kept.settings == Settings()
    assert not back.isVisible()


def test_preferences_in_dutch(window, qapp, qtbot) -> None:
    install_language(qapp, "nl")
    qtbot.waitUntil(lambda: "Kaarten tegelijk" in {box.accessibleName() for box in window.findChildren(QSpinBox)})


def test_what_is_not_here_has_a_row_each_and_goes_one_by_one(kept, qtbot, qapp) -> None:
    both = ("en/refusal/cannot: i can not, really", "en/jargon/etd")
    kept.change("not_here", both)
    window = PreferencesWindow(kept.settings, kept.change, current=lambda: kept.settings)
    qtbot.addWidget(window)
    window.show()
    assert not [field for field in window.findChildren(QLineEdit) if field.accessibleName() == "Not here"]
    kept.change("not_here", (*both, "nl/refusal/kan-niet: dat kan niet"))  # Alt+N in the sidebar meanwhile
    _named(window, QAbstractButton, f"Remove: {both[0]}").click()
    assert kept.settings.not_here == ("en/jargon/etd", "nl/refusal/kan-niet: dat kan niet")
    qapp.processEvents()
    shown = [b.accessibleName() for b in window.findChildren(QAbstractButton) if b.accessibleName().startswith("Rem")]
    assert shown == [f"Remove: {entry}" for entry in kept.settings.not_here]


def test_what_came_meanwhile_is_shown_when_the_window_is_looked_at_again(kept, qtbot) -> None:
    window = PreferencesWindow(kept.settings, kept.change, current=lambda: kept.settings)
    qtbot.addWidget(window)
    window.show()
    kept.change("not_here", ("en/jargon/etd",))
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.waitUntil(lambda: bool([b for b in window.findChildren(QAbstractButton) if "etd" in b.accessibleName()]))
