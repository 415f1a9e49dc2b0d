"""Which turns a rule has to remember that counts over the whole contact (over-apology), told cheaply."""

from __future__ import annotations

from nlp.findings import Language
from nlp.phrases.check import Phrases
from nlp.phrases.match import worth_trying


class Counting:
    """`may_hit` reads the turn's words again, which are remembered, and looks for those of counting rules."""

    def __init__(self, phrases: Phrases) -> None:
        self._sets = phrases.sets

    def may_hit(self, text: str, lang: Language) -> bool:
        """Whether the words of such a rule occur; whether it really hits is seen when a later turn counts."""
        ruleset = self._sets[lang]
        reading, resolvers = ruleset.reader.read(text), ruleset.finder.resolvers
        return any(
            ruleset.owners[number].rule.count_contact and resolvers[number].fits(reading.symbols, start)
            for start, number in worth_trying(ruleset, reading)
        )
