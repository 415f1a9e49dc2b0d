"""Which turns a rule has to remember that counts over the whole contact (over-apology), told cheaply."""

from __future__ import annotations

from nlp.findings import Language
from nlp.phrases.check import LANGUAGES, Phrases
from nlp.phrases.compile import Context
from nlp.phrases.match import occurs


class Counting:
    """`may_hit` reads the turn's words again, which are remembered, and looks for those of counting rules only."""

    def __init__(self, phrases: Phrases) -> None:
        self._sets = phrases.sets
        self._words: dict[Language, Context] = {}
        for lang in LANGUAGES:
            ruleset = phrases.sets[lang]
            counts = {ready.order for ready in ruleset.counting if ready.rule.count_contact}
            owned = zip(ruleset.patterns, ruleset.owners, strict=True)
            patterns = tuple(pattern for pattern, owner in owned if owner.order in counts)
            self._words[lang] = Context(patterns, ruleset.symbols)

    def may_hit(self, text: str, lang: Language) -> bool:
        """Whether the words of such a rule occur; whether it really hits is seen when a later turn counts."""
        ruleset = self._sets[lang]
        return occurs(ruleset, self._words[lang], ruleset.reader.read(text))
