"""Reads one turn whole: language, flags, facts, questions, signals and promises. Text in, findings out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo

from nlp.effort.signals import signals
from nlp.facts.ask import asked
from nlp.facts.tell import told
from nlp.findings import Findings, Language, Turn
from nlp.language import Languages
from nlp.phrases.check import Phrases
from nlp.phrases.counting import Counting
from nlp.promises.find import promises


class Reader:
    """Holds what is loaded once (phrase rules, language model). `zone` is the person's, for "before five"."""

    def __init__(self, phrases: Phrases, languages: Languages, zone: tzinfo = UTC) -> None:
        self.phrases = phrases
        self.languages = languages
        self._zone = zone
        self._counting = Counting(phrases)

    @property
    def problems(self) -> tuple[str, ...]:
        """Rules that could not be used, each with file, line and what is wrong."""
        return tuple(map(str, self.phrases.problems))

    def read(
        self,
        turn: Turn,
        before: Sequence[Turn] = (),
        hint: Language | None = None,
        channel: str = "chat",
        earlier: Sequence[Turn] = (),
    ) -> Findings:
        """What is found in `turn`, given the turns before it (newest last; a dozen is enough).

        `channel` is the contact's own: on the phone, "I already called" is no change of channel. `earlier`: those of
        the turns before `before` whose findings said `counted`.
        """
        lang = self.languages.detect(turn.text, hint)
        if turn.speaker == "customer":
            return Findings(lang, facts=told(turn, before, lang), signals=signals(turn, lang, channel))
        now = turn.at or datetime.now(UTC)
        return Findings(
            lang,
            flags=self.phrases.check(turn.text, lang, before=(*earlier, *before)),
            asks=asked(turn, before, lang),
            promises=promises(turn, lang, now, self._zone),
            counted=self._counting.may_hit(turn.text, lang),
        )
