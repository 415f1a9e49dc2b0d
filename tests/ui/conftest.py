"""The window's tests run without a screen; a warning of Qt fails the test that caused it."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from types import ModuleType

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from assist.domain.events import Event
from assist.ui.application import create_application
from assist.ui.language import install_language, words
from assist.ui.sidebar import Sidebar
from assist.ui.theme import apply_theme, theme_named
from assist.ui.widgets.desk import Desk

_HARMLESS = "This plugin does not support"
"""The offscreen platform says what it cannot do (size hints, raising, grabbing); it is about the platform, not us."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore(_HARMLESS))


@pytest.fixture(scope="session")
def samples() -> ModuleType:
    """tests/ui/samples.py: views of fictional customers."""
    spec = importlib.util.spec_from_file_location("ui_samples", Path(__file__).with_name("samples.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return create_application(["naast"], "light", "en")


@pytest.fixture(autouse=True)
def _english_and_light(qapp: QApplication) -> Iterator[None]:
    """Back to the start, but only where a test went elsewhere: a style sheet polishes every open widget anew."""
    before = qapp.styleSheet()
    yield
    if words.language() != "en":
        install_language(qapp, "en")
    if qapp.styleSheet() != before:
        apply_theme(qapp, theme_named("light"))


@pytest.fixture
def posted() -> list[Event]:
    """What the agent did, as the engine would be told."""
    return []


@pytest.fixture
def desk(qapp: QApplication, posted: list[Event], samples: ModuleType) -> Desk:
    return Desk(theme_named("light"), posted.append, lambda: samples.NOW, samples.ZONE)


Open = Callable[..., Sidebar]


@pytest.fixture
def open_sidebar(qtbot, posted: list[Event], samples: ModuleType) -> Open:
    """Open a sidebar that shows a view."""

    def opened(view: object, theme: str = "light", size: tuple[int, int] = (380, 940)) -> Sidebar:
        now: Callable[[], datetime] = lambda: samples.NOW  # noqa: E731
        sidebar = Sidebar(posted.append, theme_named(theme), now=now, zone=samples.ZONE)
        qtbot.addWidget(sidebar)
        sidebar.resize(*size)
        sidebar.show()
        sidebar.show_view(view)
        qtbot.wait(20)
        return sidebar

    return opened
