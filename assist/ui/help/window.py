"""Help inside the program: pages in Markdown, and parts of them made from what the program goes by."""

from __future__ import annotations

from markdown_it import MarkdownIt
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTextBrowser, QWidget

from assist.ui import RESOURCES
from assist.ui.help.tables import keys_table, options_list, rules_table
from assist.ui.language import words
from assist.ui.theme import Theme
from assist.ui.widgets.button import Button
from assist.ui.widgets.layout import column, row

MADE = {"{keys}": keys_table, "{options}": options_list, "{rules}": rules_table}
"""Places in a page, and what is put there when it opens."""
PAGES = ("start", "cards", "phrases", "effort", "history", "systems", "privacy", "keys")


class HelpWindow(QWidget):
    """A window of its own, closed by Escape. A link to `cards.md` turns to that page."""

    def __init__(self, theme: Theme, page: str = "start", parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Naast: help"))
        self.resize(460, 620)
        box = column(self, 8, (12, 12, 12, 12))
        top = row(gap=4)
        start = Button(theme, self.tr("Start"), "quiet", icon="book-open")
        keys = Button(theme, self.tr("Keys"), "quiet", icon="keyboard")
        start.clicked.connect(lambda: self.turn_to("start"))
        keys.clicked.connect(lambda: self.turn_to("keys"))
        top.addWidget(start)
        top.addWidget(keys)
        top.addStretch(1)
        box.addLayout(top)
        self._browser = QTextBrowser()
        self._browser.setOpenLinks(False)
        self._browser.setAccessibleName(self.tr("Help"))
        self._browser.document().setDocumentMargin(18)
        self._browser.document().setDefaultStyleSheet(_style(theme))
        self._browser.anchorClicked.connect(self._follow)
        box.addWidget(self._browser, 1)
        QShortcut(QKeySequence("Esc"), self, self.close)
        self.turn_to(page)
        self._browser.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_to(self, page: str) -> None:
        """Show a page of `PAGES`; an unknown name shows the first."""
        self._browser.setHtml(
            MarkdownIt("commonmark").enable("table").render(page_text(page if page in PAGES else "start"))
        )

    def _follow(self, link: QUrl) -> None:
        self.turn_to(link.path().removesuffix(".md"))


def _style(theme: Theme) -> str:
    colours = theme.colours
    return (
        f"h1 {{ font-size: 20px; font-weight: 600; color: {colours.text}; margin-bottom: 10px; }}"
        f"h2 {{ font-size: 15px; font-weight: 600; color: {colours.text}; margin-top: 18px; margin-bottom: 4px; }}"
        f"h3 {{ font-size: 14px; font-weight: 600; color: {colours.text}; margin-top: 14px; margin-bottom: 2px; }}"
        f"small {{ color: {colours.muted}; font-size: 12px; }}"
        f"p, li {{ color: {colours.text}; line-height: 145%; margin-bottom: 8px; }}"
        f"a {{ color: {colours.brand.ink}; text-decoration: none; }}"
        f"td {{ padding: 5px 14px 5px 0; color: {colours.text}; }} strong {{ font-weight: 600; }}"
    )


def page_text(page: str) -> str:
    """The page's Markdown in the interface's language, English where it is missing."""
    for language in (words.language(), "en"):
        path = RESOURCES / "help" / language / f"{page}.md"
        if path.exists():
            text = path.read_text("utf-8")
            for place, make in MADE.items():
                text = text.replace(place, make()) if place in text else text
            return text
    return f"# {page}\n"
