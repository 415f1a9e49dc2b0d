"""Which rules hit a text: the automaton finds, context decides, the better of two hits on the same words stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nlp.findings import Speaker, Turn
from nlp.phrases.compile import Context, Ready, RuleSet
from nlp.phrases.rule import Place
from nlp.phrases.tokens.automaton import BOUNDARY
from nlp.phrases.tokens.read import Reading, SentenceStarts
from nlp.phrases.tokens.resolve import Match

_TO_THE_END: tuple[Place, ...] = ("after", "just-after", "sentence", "next")
_QUOTE = 2000
"""Characters that a quotation may be long."""
_LOOK_BACK = 12
"""Tokens that a just-before pattern may span."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule's match in a text that its context allows."""

    ready: Ready
    match: Match


def hits(ruleset: RuleSet, reading: Reading, before: Sequence[Turn], speaker: Speaker) -> list[Hit]:
    """All hits in order of place, at most one per category on the same words."""
    found = ruleset.automaton.find(reading.symbols, SentenceStarts(reading.symbols, ruleset.comma))
    if ruleset.counting and found:
        found = _enough(ruleset, found, before)
    allowed: list[Hit] = []
    reached: dict[int, int] = {}
    for pattern, start in found:
        ready = ruleset.owners[pattern]
        if start < reached.get(pattern, 0) or ready.rule.speaker not in (speaker, "any"):
            continue  # a match that begins inside an earlier one of its own pattern tells nothing new
        match = ruleset.resolver.resolve(ruleset.patterns[pattern], reading.symbols, start)
        if match is None:
            continue
        reached[pattern] = match.end
        if _allowed(ruleset, ready, match, reading, before):
            allowed.append(Hit(ready, match))
    return _best(allowed)


def _enough(ruleset: RuleSet, found: list[tuple[int, int]], before: Sequence[Turn]) -> list[tuple[int, int]]:
    """Leaves out counting rules that cannot reach their count, before any work is done for them."""
    seen: dict[int, set[int]] = {}
    for pattern, start in found:
        ready = ruleset.owners[pattern]
        if ready.rule.count_message != 1:
            seen.setdefault(ready.order, set()).add(start)
    few = {
        ready.order
        for ready in ruleset.counting
        if len(seen.get(ready.order, ())) < ready.rule.count_message and not (before and ready.rule.count_contact)
    }
    return [f for f in found if ruleset.owners[f[0]].order not in few]


def _best(found: list[Hit]) -> list[Hit]:
    """Drops a hit that shares words with a better one of the same category.

    A rule of priority below 0 is a wide net: it says nothing where a rule that knows more speaks, of any category.
    """
    if len(found) < 2:
        return found
    kept: list[Hit] = []
    taken: dict[str, set[int]] = {}
    for hit in sorted(found, key=_rank):
        rule, words = hit.ready.rule, set(range(hit.match.start, hit.match.end))
        others = taken.values() if rule.priority < 0 else [taken.get(rule.category, set())]
        if all(words.isdisjoint(other) for other in others):
            taken.setdefault(rule.category, set()).update(words)
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.match.mark)


def _rank(hit: Hit) -> tuple[int, int, int, int]:
    match = hit.match
    return (-hit.ready.rule.priority, match.start - match.end, hit.ready.order, match.start)


def _allowed(ruleset: RuleSet, ready: Ready, match: Match, reading: Reading, before: Sequence[Turn]) -> bool:
    if not ready.unless and not ready.only:
        return ready.rule.quoted or not _quoted(reading, match)
    sentence = reading.sentence(match.start, match.end)
    for place, context in ready.unless:
        if _at(ruleset, place, context, match, sentence, reading, before):
            return False
    if any(not _at(ruleset, place, context, match, sentence, reading, before) for place, context in ready.only):
        return False
    return ready.rule.quoted or not _quoted(reading, match)


def _quoted(reading: Reading, match: Match) -> bool:
    text = reading.text
    if '"' not in text and "“" not in text:
        return False
    at = reading.start(match.start)
    begin = max(0, at - _QUOTE)
    if text.rfind("“", begin, at) > text.rfind("”", begin, at):
        return True
    return text.count('"', begin, at) % 2 == 1 and text.find('"', at, at + _QUOTE) >= 0


def _at(
    ruleset: RuleSet,
    place: Place,
    context: Context,
    match: Match,
    sentence: tuple[int, int],
    reading: Reading,
    before: Sequence[Turn],
) -> bool:
    if place == "customer":
        said = next((turn.text for turn in reversed(before) if turn.speaker == "customer"), "")
        return bool(said) and _anywhere(ruleset, context, ruleset.reader.read(said))
    if place == "message":
        return _anywhere(ruleset, context, reading)
    start, end = _window(place, match, sentence, reading)
    symbols = reading.symbols[start:end]
    automaton = context.automaton
    if place in _TO_THE_END and ruleset.question in automaton.words and reading.asks(end):
        symbols.append(ruleset.question)
    if automaton.firsts.isdisjoint(symbols):
        return False
    symbols += (BOUNDARY, BOUNDARY)
    found = automaton.find(symbols, (0,))
    return any(at == 0 for _, at in found) if place == "just-after" else bool(found)


def _anywhere(ruleset: RuleSet, context: Context, reading: Reading) -> bool:
    if context.automaton.firsts.isdisjoint(reading.symbols):
        return False
    return bool(context.automaton.find(reading.symbols, SentenceStarts(reading.symbols, ruleset.comma)))


def _window(place: Place, match: Match, sentence: tuple[int, int], reading: Reading) -> tuple[int, int]:
    first, last = sentence
    if place == "inside":
        return match.start, match.end
    if place == "before":
        return first, match.start
    if place == "just-before":
        return max(first, match.start - _LOOK_BACK), match.start
    if place in ("after", "just-after"):
        return match.end, last
    return sentence if place == "sentence" else reading.next_sentence(last)
