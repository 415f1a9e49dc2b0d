"""Checks a turn against the phrase rules: the one door to the phrase coach."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import replace as changed
from pathlib import Path

from nlp.findings import Flag, Language, Speaker, Turn
from nlp.phrases import address
from nlp.phrases.compile import RuleSet, compile_rules
from nlp.phrases.context import own_words
from nlp.phrases.load import RULES, load_language, with_figures
from nlp.phrases.match import Hit, hits
from nlp.phrases.overlay import Overlay, read_overlay
from nlp.phrases.rewrite import fitted, uncapitalised
from nlp.phrases.rule import Problem, Rule
from nlp.phrases.tokens.read import Reading

_WHOLE_REACH = 30
"""Words of the longest sentence that `whole` may replace: more says more than the flagged no."""
LANGUAGES: tuple[Language, ...] = ("en", "nl")


@dataclass(frozen=True)
class Phrases:
    """All phrase rules, ready. Pure and reentrant: the same turn gives the same flags, from any thread."""

    sets: Mapping[Language, RuleSet]
    problems: tuple[Problem, ...]
    overlay: Overlay

    @classmethod
    def load(cls, overlay: Path | None = None, rules: Path = RULES, *, everything: bool = False) -> Phrases:
        """Reads the shipped rules and a team's `overlay` folder. Never raises for a broken rule: see `problems`.

        `everything` switches on the rules that are off by default.
        """
        with _without_collecting():
            return cls._load(overlay, rules, everything)

    @classmethod
    def _load(cls, overlay: Path | None, rules: Path, everything: bool) -> Phrases:
        team = read_overlay(overlay)
        sets: dict[Language, RuleSet] = {}
        problems = list(team.problems)
        for lang in LANGUAGES:
            shipped = load_language(rules / lang, lang)
            own = load_language(overlay / lang, lang, team=True) if overlay else None
            words = shipped.words.with_more(own.words) if own else shipped.words
            chosen = team.applied([*shipped.rules], own.rules if own else [], words.unless)
            if everything:
                chosen = [changed(rule, off=False) for rule in chosen]
            ruleset = compile_rules(lang, with_figures(chosen), words, rules)
            problems += [*shipped.problems, *(own.problems if own else ()), *ruleset.problems]
            sets[lang] = ruleset
        return cls(sets, tuple(problems), team)

    def rules(self, lang: Language) -> tuple[Rule, ...]:
        """Every rule of a language, the ones that are off included."""
        return tuple(self.sets[lang].rules)

    def rule(self, rule_id: str) -> Rule:
        """The rule of this id.

        Raises:
            KeyError: no rule has it (it may have been renamed by an update).
        """
        for ruleset in self.sets.values():
            for rule in ruleset.rules:
                if rule.id == rule_id:
                    return rule
        raise KeyError(rule_id)

    def check(
        self, text: str, lang: Language, *, before: Sequence[Turn] = (), speaker: Speaker = "agent"
    ) -> tuple[Flag, ...]:
        """The flags of one turn, in order of place. `before`: the turns before it, oldest first."""
        ruleset = self.sets[lang]
        reading = ruleset.reader.read(text)
        found = hits(ruleset, reading, before, speaker)
        if not found:
            return ()
        kept = [hit for hit in _counted(ruleset, found, before) if not self._allowed_words(reading, hit, lang)]
        flags = tuple(_flag(ruleset, hit, reading) for hit in kept)
        table = ruleset.words.changes.get(address.TABLE, {})
        if not table or not address.speaks_informally(text, before):
            return flags
        return tuple(changed(f, say=tuple(address.informal(say, table) for say in f.say)) for f in flags)

    def _allowed_words(self, reading: Reading, hit: Hit, lang: Language) -> bool:
        allowed = self.overlay.allow.get(lang, ())
        if not allowed:
            return False
        words = reading.text[reading.start(hit.match.mark[0]) : reading.end(hit.match.mark[1])].lower()
        return any(phrase in words for phrase in allowed)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Loading makes many objects that stay: collecting garbage between them would take longer than all the rest."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _counted(ruleset: RuleSet, found: list[Hit], before: Sequence[Turn]) -> list[Hit]:
    """Leaves out the hits of counting rules (over-apology) that are still within what is fine."""
    kept: list[Hit] = []
    seen: dict[str, int] = {}
    for hit in found:
        rule = hit.ready.rule
        if rule.count_message == 1:
            kept.append(hit)
            continue
        here = seen[rule.id] = seen.get(rule.id, 0) + 1
        in_message = here >= rule.count_message > 0
        if in_message or (here == 1 and _in_contact(ruleset, hit, before) >= rule.count_contact > 0):
            kept.append(hit)
    return kept


def _in_contact(ruleset: RuleSet, hit: Hit, before: Sequence[Turn]) -> int:
    """How often the rule has hit in this contact, this hit included."""
    if not hit.ready.rule.count_contact:
        return 0
    count = 1
    for turn in before:
        if turn.speaker == "agent":
            earlier = hits(ruleset, ruleset.reader.read(turn.text), (turn,), "agent")  # a contact: counting rules run
            count += sum(h.ready is hit.ready for h in earlier)
    return count


def _flag(ruleset: RuleSet, hit: Hit, reading: Reading) -> Flag:
    rule, match = hit.ready.rule, hit.match
    start, end = reading.start(match.mark[0]), reading.end(match.mark[1])
    say, replace = _say(ruleset, hit, reading)
    return Flag(
        rule=rule.id,
        category=rule.category,
        start=start,
        end=end,
        text=reading.text[start:end],
        say=say or ((rule.add,) if rule.add else ()),
        why=rule.why,
        replace=replace if say else None,
        full=bool(say),
        most_per_contact=rule.most_per_contact,
        cooldown=rule.cooldown,
        context=own_words(ruleset.symbols, match, reading),
    )


def _say(ruleset: RuleSet, hit: Hit, reading: Reading) -> tuple[tuple[str, ...], tuple[int, int]]:
    """Sentences to say, and the characters that they replace; no sentence where none would read well in its place."""
    match, text = hit.match, reading.text
    first, last = reading.sentence(match.start, match.end)
    begin, end = reading.start(match.start), reading.end(match.end)
    closed = match.end == last
    if closed and text[end : end + 1] in (".", "!", "?"):
        end += 1
    if hit.ready.rule.instead is not None:
        return _exchanged(hit.ready.rule.instead, hit, reading, (first, last))
    captured = {name: text[reading.start(a) : reading.end(b)] for name, (a, b) in match.captures.items()}
    captured |= {name: uncapitalised(captured[name]) for name, (a, _) in match.captures.items() if a == first}
    captured["text"] = text[begin : reading.end(match.end)]
    filled: list[str] = []
    if _fits(ruleset, reading, match.start, match.end, (first, last)):
        filled = [s for template in hit.ready.say if (s := template.fill(captured))]
    if filled:
        sentences = [fitted(s, first=match.start == first, last=closed) for s in filled]
        return tuple(dict.fromkeys(sentences)), (begin, end)
    if last - first > _WHOLE_REACH:
        return (), (begin, end)
    whole = tuple(dict.fromkeys(s for template in hit.ready.whole if (s := template.fill(captured))))
    begin, end = reading.start(first), reading.end(last)
    return whole, (begin, end + (text[end : end + 1] in (".", "!", "?")))


def _fits(ruleset: RuleSet, reading: Reading, start: int, end: int, sentence: tuple[int, int]) -> bool:
    """Whether a sentence can stand where (start, end) stands: not after "since", not before "because"."""
    joins = ruleset.joins
    if not joins:
        return True
    left = start == sentence[0] or reading.symbols[start - 1] in joins
    return left and (end >= sentence[1] or reading.symbols[end] in joins)


def _exchanged(
    plain: str, hit: Hit, reading: Reading, sentence: tuple[int, int]
) -> tuple[tuple[str, ...], tuple[int, int]]:
    """The whole sentence with the flagged words exchanged for plain ones, or left out."""
    text, mark = reading.text, hit.match.mark
    begin, end = reading.start(sentence[0]), reading.end(sentence[1])
    if text[end : end + 1] in (".", "!", "?"):
        end += 1
    before, after = text[begin : reading.start(mark[0])], text[reading.end(mark[1]) : end]
    if not plain:
        before, after = before.rstrip(" ,"), after.lstrip(" ,")
        after = f" {after}" if before and after[:1] not in (".", "!", "?") else after
    changed = before + fitted(plain, first=not before, last=True) + after
    return ((changed[:1].upper() + changed[1:] if not before else changed),), (begin, end)
