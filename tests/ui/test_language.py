"""Two languages, complete: nothing untranslated, and the compiled files are those of the sources."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication

from assist.ui import RESOURCES
from assist.ui.help.window import PAGES, HelpWindow, page_text
from assist.ui.language import install_language, language_named, words
from assist.ui.language.words import _WORDS
from assist.ui.sidebar.keys import KEYS
from assist.ui.theme import theme_named

ROOT = RESOURCES.parent
BIN = Path(sys.executable).parent


def _messages(code: str) -> dict[tuple[str, str], ElementTree.Element]:
    tree = ElementTree.parse(RESOURCES / "i18n" / f"naast_{code}.ts")
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in tree.iter("context")
        for message in context.iter("message")
    }


def _forms(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


def test_every_text_is_translated_with_the_same_places() -> None:
    for (context, source), message in _messages("nl").items():
        for form in _forms(message):
            assert form.strip(), (context, source)
            wanted = set(re.findall(r"\{\w+\}|%n", source))
            assert set(re.findall(r"\{\w+\}|%n", form)) == wanted, (context, source, form)


def test_no_text_in_the_code_is_missing_from_the_translation(tmp_path) -> None:
    lupdate = BIN / "pyside6-lupdate"
    if not lupdate.exists():
        pytest.skip("pyside6-lupdate is not beside this Python")
    fresh = tmp_path / "fresh.ts"
    files = sorted(str(path) for path in (ROOT / "assist" / "ui").rglob("*.py"))
    subprocess.run([lupdate, *files, "-ts", fresh], check=True, capture_output=True)
    tree = ElementTree.parse(fresh)
    found = {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in tree.iter("context")
        for message in context.iter("message")
    }
    assert found == set(_messages("nl"))


def test_compiled_files_are_those_of_the_sources(qapp) -> None:
    install_language(qapp, "nl")
    for (context, source), message in _messages("nl").items():
        if not message.get("numerus"):
            assert QCoreApplication.translate(context, source) == _forms(message)[0]


def test_plurals_in_both_languages(qapp) -> None:
    for language, one, two in (
        ("en", "1 earlier point", "2 earlier points"),
        ("nl", "1 eerder punt", "2 eerdere punten"),
    ):
        install_language(qapp, language)
        assert QCoreApplication.translate("EffortPage", "%n earlier points", "", 1) == one
        assert QCoreApplication.translate("EffortPage", "%n earlier points", "", 2) == two


def test_back_to_english(qapp) -> None:
    install_language(qapp, "nl")
    assert words.word("already-told") == "Al verteld"
    install_language(qapp, "en")
    assert words.word("already-told") == "Already told us"


def test_an_unknown_language_is_english() -> None:
    assert language_named("xx") == "en"


def test_an_unknown_word_is_shown_readable() -> None:
    assert words.word("brand-new-thing") == "Brand new thing"
    assert words.fact_kind("loyalty-level") == "Loyalty level"
    assert "agent" in _WORDS


def test_every_value_of_the_flow_has_a_word() -> None:
    from typing import get_args

    from assist.domain.cards import CardKind
    from knowledge.customers.history import Channel, SourceStatus
    from nlp.findings import Category, Cause, SignalName

    for literal in (CardKind, Channel, SourceStatus, Category, Cause, SignalName):
        for value in get_args(literal):
            assert value in _WORDS, value


@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_help_page_exists_and_its_links_lead_somewhere(language) -> None:
    for page in PAGES:
        text = (RESOURCES / "help" / language / f"{page}.md").read_text("utf-8")
        assert text.startswith("# ")
        for link in re.findall(r"\]\((\w+)\.md\)", text):
            assert link in PAGES


def test_the_overview_of_keys_is_made_from_the_table(qtbot) -> None:
    text = page_text("keys")
    for key in KEYS:
        assert key.meaning() in text
    window = HelpWindow(theme_named("light"), "keys")
    qtbot.addWidget(window)
    window.turn_to("nothing of this name")
    window.show()


def test_ordinals() -> None:
    assert [
        words.ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 112)
    ] == "1st 2nd 3rd 4th 11th 12th 13th 21st 112th".split()
