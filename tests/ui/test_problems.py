"""What the foot begins to say is read whole by one click, in a list that can be copied."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from assist.domain.view import StatusLine, View
from assist.ui.help.problems import ProblemsButton, ProblemsWindow
from assist.ui.language import install_language
from assist.ui.widgets.button import Button

RULES = tuple(f"/home/rules/en/mine.toml:{n}: en/mine/r{n}: has no <b>match</b>" for n in range(1, 13))
LEFT_OUT = StatusLine("analysis-phrases", "warning", f"{RULES[0]} (11 more: naast doctor)", behind=RULES)
AWAY = StatusLine("crm", "error", "Zammad does not answer.")


def text(window: ProblemsWindow) -> str:
    (shown,) = window.findChildren(QPlainTextEdit)
    return shown.toPlainText()


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_click_at_the_foot_opens_everything(language, theme, open_sidebar, qapp, qtbot) -> None:
    install_language(qapp, language)
    sidebar = open_sidebar(View(status=(LEFT_OUT, AWAY)), theme=theme)
    qtbot.wait(20)
    (button,) = sidebar.findChildren(ProblemsButton)
    assert button.isVisible()
    assert button.accessibleName() == (
        "Show all that needs attention" if language == "en" else "Toon alles wat aandacht vraagt"
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    (window,) = sidebar.findChildren(ProblemsWindow)
    assert window.isVisible()
    shown = text(window)
    assert shown.startswith("Zammad")
    assert [line for line in shown.splitlines() if line.startswith("• ")] == [f"• {rule}" for rule in RULES]
    (copy,) = window.findChildren(Button)
    copy.click()
    assert QGuiApplication.clipboard().text() == shown
    window.close()


def test_what_is_mended_meanwhile_leaves_the_list(open_sidebar, qtbot) -> None:
    sidebar = open_sidebar(View(status=(LEFT_OUT, AWAY)))
    (button,) = sidebar.findChildren(ProblemsButton)
    button.click()
    sidebar.show_view(View(status=(LEFT_OUT,)))
    (window,) = sidebar.findChildren(ProblemsWindow)
    assert "Zammad" not in text(window)
    window.close()


@pytest.mark.parametrize("status", [(), (StatusLine("analysis", "info", "analysis-loading"),)])
def test_nothing_to_mend_nothing_to_click(status, open_sidebar) -> None:
    (button,) = open_sidebar(View(status=status)).findChildren(ProblemsButton)
    assert not button.isVisible()
