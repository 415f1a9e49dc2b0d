"""The parts of help pages that are made when a page opens, from what the program goes by: so they are never stale."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QCoreApplication

from assist.settings.values import OPTIONS
from assist.ui.language import words
from assist.ui.language.install import QT_TRANSLATE_NOOP
from assist.ui.preferences.names import option_name
from assist.ui.sidebar.keys import KEYS
from assist.ui.widgets.button import native
from nlp.findings import Language
from nlp.phrases.load import ALL, RULES, load_language, totals, with_figures
from nlp.phrases.rule import Measured, Rule

_TEXTS = {
    "en": QT_TRANSLATE_NOOP("help", "English"),
    "nl": QT_TRANSLATE_NOOP("help", "Dutch"),
    "words": QT_TRANSLATE_NOOP("help", "Such as"),
    "why": QT_TRANSLATE_NOOP("help", "Why"),
    "right": QT_TRANSLATE_NOOP("help", "Right"),
    "of": QT_TRANSLATE_NOOP("help", "{right} of {lines}"),
    "unmeasured": QT_TRANSLATE_NOOP("help", "not measured yet"),
    "off": QT_TRANSLATE_NOOP("help", "off until your team switches it on"),
    "whole": QT_TRANSLATE_NOOP("help", "{right} of {lines} flags were right; {found} of {wanted} places were found."),
}


def keys_table() -> str:
    rows = [f"| **{native(key.keys)}** | {key.meaning()} |" for key in KEYS]
    return "\n".join(("| | |", "|---|---|", *rows))


def options_list() -> str:
    """What can be set about advice, each with its help."""
    advice = (option for option in OPTIONS if option.group == "advice")
    return "\n".join(f"- **{option_name(o.name)}**: {o.help[words.language()]}" for o in advice)


def rules_table() -> str:
    """Every rule that ships, by language (the interface's first) and category, with its reason and its figures."""
    languages: tuple[Language, ...] = ("nl", "en") if words.language() == "nl" else ("en", "nl")
    return "\n\n".join(part for lang in languages for part in _of_language(lang))


def _of_language(lang: Language) -> Iterator[str]:
    rules = with_figures(load_language(RULES / lang, lang).rules)
    measured = totals(lang)
    yield f"## {_text(lang)}"
    if ALL in measured:
        yield _whole(measured[ALL])
    for category in dict.fromkeys(rule.category for rule in rules):
        yield f"### {words.word(category)}"
        if category in measured:
            yield _whole(measured[category])
        yield _table([rule for rule in rules if rule.category == category])


def _whole(measured: Measured) -> str:
    return _text("whole").format(
        right=measured.right, lines=measured.hits, found=measured.found, wanted=measured.wanted
    )


def _table(rules: list[Rule]) -> str:
    head = "".join(f"<td><strong>{escape(_text(key))}</strong></td>" for key in ("words", "why", "right"))
    return f"<table><tr>{head}</tr>{''.join(map(_row, rules))}</table>"


def _row(rule: Rule) -> str:
    example = rule.hits[0]
    start, end = example.marks[0]
    off = f"<br>({escape(_text('off'))})" if rule.off else ""
    cells = (f"“{escape(example.text[start:end])}”<br><small>{escape(rule.id)}</small>", escape(rule.why))
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in (*cells, _right(rule.measured) + off)) + "</tr>"


def _right(measured: Measured | None) -> str:
    if measured is None or not measured.hits:
        return escape(_text("unmeasured"))
    return escape(_text("of").format(right=measured.right, lines=measured.hits))


def _text(key: str) -> str:
    return QCoreApplication.translate("help", _TEXTS[key])
