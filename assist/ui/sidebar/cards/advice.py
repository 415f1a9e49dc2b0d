"""What a card says whatever its size: the sentence it offers, why it is there, and how often its rule was right."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame

from assist.domain.cards import Card


class AdviceCard(QFrame):
    """`used` carries the sentence chosen, empty where there is only something to take to heart."""

    used = Signal(str)
    dismissed = Signal()
    silenced = Signal()

    def __init__(self, card: Card) -> None:
        super().__init__()
        self._card, self._chosen = card, 0

    def sentence(self) -> str:
        """The sentence *Use* takes: empty where the card tells what to add instead of a sentence."""
        return self._card.say[self._chosen] if self._card.say else ""

    def another(self) -> None:
        """The next wording, where the card can show one."""

    def answer(self) -> str:
        """What the first button is called: nothing can be put in where there is no sentence."""
        return self.tr("Use") if self._card.say else self.tr("Got it")

    def reason(self) -> str:
        """Why the card is shown: always something, for advice without a reason is not trusted."""
        card = self._card
        parts = [card.why] if card.why and card.why != card.title else []
        if card.kind == "already-told":
            parts.append(self.tr("The customer said: “{words}”").format(words=card.quote) if card.quote else "")
            parts.append(card.source.label if card.source else "")
        elif card.kind in ("next-issue", "answer", "checklist") and card.source and card.source.label != card.title:
            parts.append(card.source.label)
        elif card.kind == "promise":
            parts.append(self.tr("Whether this comes true is not in your hands alone."))
        if not any(parts) and not card.why:
            parts = [self.tr("It fits what was said just now.")]
        return " · ".join(part for part in parts if part)

    def measured(self) -> str:
        """How often the rule was right on the lines we measured; empty for advice that no phrase rule gave."""
        phrase = self._card.kind == "say-instead" and self._card.rule
        return _Figure().of(self._card) if phrase else ""


class _Figure(QObject):
    """A class of its own, for Qt finds plurals under the very class that asks and under no base of it."""

    def of(self, card: Card) -> str:
        lines = card.measured_hits
        if not lines:
            return self.tr("Not measured yet")
        return self.tr("Right in {right} of %n measured lines", "", lines).format(right=card.measured_right)
