"""The one large card: the thing to do next, read in one look, with its three answers."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from assist.domain.cards import Card
from assist.ui.language import words
from assist.ui.sidebar.cards.advice import AdviceCard
from assist.ui.sidebar.keys import keys_of
from assist.ui.theme import Theme
from assist.ui.widgets.button import Button
from assist.ui.widgets.desk import Desk
from assist.ui.widgets.layout import column, row
from assist.ui.widgets.text import Picture, Text, plain_tip, short

LONGEST, LONGEST_QUOTE, LONGEST_REASON = 420, 150, 220
"""Characters of one sentence shown at once; an article is longer and would push everything else away."""


class LargeCard(AdviceCard):
    """`use_key` is the key of its place."""

    def __init__(self, desk: Desk, card: Card, use_key: str) -> None:
        super().__init__(card)
        tint, icon = words.CARD_LOOKS.get(card.kind, ("grey", "lightbulb"))
        self.setProperty("role", "card")
        self.setProperty("tint", tint)
        box = column(self, 8, (14, 12, 14, 10))
        self._head(box, desk.theme, tint, icon)
        self._words(box)
        self._reasons(box, desk.theme)
        self._answers(box, desk.theme, use_key)
        self._show_sentence()

    def another(self) -> None:
        """The next wording."""
        if len(self._card.say) > 1:
            self._chosen = (self._chosen + 1) % len(self._card.say)
            self._show_sentence()

    def _head(self, box: QVBoxLayout, theme: Theme, tint: str, icon: str) -> None:
        line = row(gap=7)
        line.addWidget(Picture(theme.pixmap(icon, theme.colours.tint(tint).ink)))
        line.addWidget(Text(words.word(self._card.kind), "heading", tint), 1)
        topic = self._card.category
        if self._card.kind == "say-instead" and topic:
            line.addWidget(Text(words.word(topic), "small"))
        elif self._card.kind == "already-told" and topic:
            line.addWidget(Text(words.fact_kind(topic), "small"))
        box.addLayout(line)

    def _words(self, box: QVBoxLayout) -> None:
        card = self._card
        if card.quote and card.kind in ("say-instead", "promise"):
            stays = any(card.quote.casefold() in say.casefold() for say in card.say) or not card.on_draft
            quote = Text(f"“{short(card.quote, LONGEST_QUOTE)}”", "small" if stays else "struck")
            about = self.tr("About: {words}") if stays else self.tr("Instead of: {words}")
            quote.setAccessibleName(about.format(words=card.quote))
            box.addWidget(quote)
        bare = card.kind == "say-instead" and card.title == card.why  # neither a sentence nor what to add: no headline
        self._headline = Text(short(card.title, LONGEST), "body" if bare else "say")
        box.addWidget(self._headline)
        self._sentence = Text("", "body")
        box.addWidget(self._sentence)

    def _show_sentence(self) -> None:
        sentence = self.sentence()
        if sentence and self._card.kind in ("say-instead", "promise", "checklist"):
            self._headline.say(short(sentence, LONGEST))
            sentence = ""
        shown = short(sentence, LONGEST)
        self._sentence.say("" if shown == self._card.title else f"“{shown}”" if shown else "")
        self._sentence.setVisible(bool(self._sentence.text()))
        if len(self._card.say) > 1:
            self._more.rename(
                self.tr("Another wording ({n} of {all})").format(n=self._chosen + 1, all=len(self._card.say))
            )
        self.setAccessibleName(f"{words.word(self._card.kind)}: {self.sentence() or self._card.title}")

    def _reasons(self, box: QVBoxLayout, theme: Theme) -> None:
        reason, measured = self.reason(), self.measured()
        if reason or measured:
            why = Text(" · ".join(part for part in (short(reason, LONGEST_REASON), measured) if part), "small")
            why.setToolTip(plain_tip(reason) if len(reason) > LONGEST_REASON else "")
            box.addWidget(why)
        self._more = Button(theme, "", "link", icon="rotate-cw", keys=keys_of("other-wording"))
        self._more.clicked.connect(self.another)
        self._more.setVisible(len(self._card.say) > 1)
        box.addWidget(self._more)

    def _answers(self, box: QVBoxLayout, theme: Theme, use_key: str) -> None:
        use = Button(theme, self.answer(), "primary", keys=use_key)
        dismiss = Button(theme, self.tr("Dismiss"), "quiet", keys=keys_of("dismiss"))
        not_here = Button(
            theme,
            self.tr("Not here"),
            "quiet",
            keys=keys_of("not-here"),
            tip=self.tr("Not here: this advice stays silent in this situation"),
        )
        use.clicked.connect(lambda: self.used.emit(self.sentence()))
        dismiss.clicked.connect(self.dismissed)
        not_here.clicked.connect(self.silenced)
        self.use_button = use
        box.addSpacing(2)
        box.addWidget(use)
        line = row(gap=4)
        line.addWidget(dismiss, 1)
        line.addWidget(not_here, 1)
        box.addLayout(line)
