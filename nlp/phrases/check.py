"""Checks a turn against the phrase rules: the one door to the phrase coach."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from dataclasses import replace as changed
from pathlib import Path

from nlp.findings import Flag, Language, Speaker, Turn
from nlp.phrases.compile import RuleSet, compile_rules
from nlp.phrases.context import own_words
from nlp.phrases.files.overlay import Overlay, read_overlay
from nlp.phrases.load import RULES, load_language, with_figures
from nlp.phrases.match import Hit, hits
from nlp.phrases.rule import Problem, Rule
from nlp.phrases.say_instead import address
from nlp.phrases.say_instead.offer import Way, ways
from nlp.phrases.say_instead.rewrite import exchanged
from nlp.phrases.say_instead.saying import saying
from nlp.phrases.tokens.reading import Reading

LANGUAGES: tuple[Language, ...] = ("en", "nl")


@dataclass(frozen=True)
class Phrases:
    """All phrase rules, ready. Pure and reentrant: the same turn gives the same flags, from any thread."""

    sets: Mapping[Language, RuleSet] = field(repr=False)  # a failing test that shows it would fill the memory
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

    def prepare(self) -> None:
        """Works out now what the first text of each language would wait for: some 20 ms each."""
        with _without_collecting():
            for ruleset in self.sets.values():
                ruleset.finder.prepare(tries=True)
                ruleset.contexts.prepare(tries=False)

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
        found_ways = ways(ruleset, kept, reading)
        flags = tuple(_flag(ruleset, hit, found_ways, reading) for hit in kept)
        table = ruleset.words.changes.get(address.TABLE, {})
        if not table or not address.speaks_informally(text, before):
            return flags
        return tuple(_informal(flag, table) for flag in flags)

    def _allowed_words(self, reading: Reading, hit: Hit, lang: Language) -> bool:
        allowed = self.overlay.allow.get(lang, ())
        if not allowed:
            return False
        words = reading.text[reading.start(hit.match.mark[0]) : reading.end(hit.match.mark[1])].lower()
        return any(phrase in words for phrase in allowed)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Loading makes many objects that stay: looking for garbage among them costs more than all the rest."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
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


def _informal(flag: Flag, table: Mapping[str, str]) -> Flag:
    """Its sentences for an agent who says "je"; what the agent wrote himself stays."""
    if flag.then:
        then = exchanged(flag.then, table)
        return changed(flag, say=tuple(say.removesuffix(flag.then) + then for say in flag.say[:1]), then=then)
    return changed(flag, say=tuple(exchanged(say, table) for say in flag.say))


def _flag(ruleset: RuleSet, hit: Hit, found_ways: Sequence[Way], reading: Reading) -> Flag:
    rule, mark = hit.ready.rule, hit.match.mark
    start, end = reading.start(mark[0]), reading.end(mark[1])
    found = saying(ruleset, hit, found_ways, reading)
    return Flag(
        rule=rule.id,
        category=rule.category,
        start=start,
        end=end,
        text=reading.text[start:end],
        say=found.say or ((rule.add,) if rule.add else ()),
        why=rule.why,
        replace=found.replace if found.say else None,
        full=bool(found.say),
        most_per_contact=rule.most_per_contact,
        cooldown=rule.cooldown,
        then=found.then,
        alternative=found.alternative,
        measured_hits=rule.measured.hits if rule.measured else 0,
        measured_right=rule.measured.right if rule.measured else 0,
        context=own_words(ruleset.symbols, hit.resolver.own(hit.match), reading),
    )
