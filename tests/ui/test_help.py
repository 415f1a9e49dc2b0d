"""Help about phrase cards is made from the rules and options themselves, so it cannot say what is no longer so."""

from __future__ import annotations

from html import escape

import pytest

from assist.settings.values import OPTIONS
from assist.ui.help.window import HelpWindow, page_text
from assist.ui.language import install_language
from assist.ui.theme import theme_named
from nlp.phrases.load import RULES, load_language, with_figures


@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_rule_stands_there_with_its_reason_and_figures(language, qapp) -> None:
    install_language(qapp, language)
    page = page_text("phrases")
    of, unknown = ("of", "not measured yet") if language == "en" else ("van", "nog niet gemeten")
    rows = {part.split("</small>")[0]: part.split("</tr>")[0] for part in page.split("<small>")[1:]}
    rules = [rule for lang in ("en", "nl") for rule in with_figures(load_language(RULES / lang, lang).rules)]
    assert set(rows) == {rule.id for rule in rules}
    for rule in rules:
        assert escape(rule.why) in rows[rule.id]
        measured = rule.measured
        figure = f"{measured.right} {of} {measured.hits}" if measured and measured.hits else unknown
        assert f"<td>{figure}" in rows[rule.id]
    order = page.index("en/jargon") < page.index("nl/jargon")
    assert order == (language == "en"), "the interface's language comes first"


@pytest.mark.parametrize("language", ["en", "nl"])
def test_what_can_be_set_about_advice_is_told_in_the_options_words(language, qapp) -> None:
    install_language(qapp, language)
    page = page_text("phrases")
    for option in OPTIONS:
        assert (option.help[language] in page) == (option.group == "advice"), option.name


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_shows_its_tables(theme, qtbot) -> None:
    window = HelpWindow(theme_named(theme), "phrases")
    qtbot.addWidget(window)
    window.show()
    assert "en/jargon" in window._browser.toPlainText()
    assert "{" not in window._browser.toPlainText()
