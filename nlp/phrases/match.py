"""Which rules hit a text: the finder finds, context decides, the better of two hits on the same words stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from nlp.findings import Speaker, Turn
from nlp.phrases.compile import Context, Ready, RuleSet
from nlp.phrases.rule import Place
from nlp.phrases.tokens.reading import Reading, SentenceStarts
from nlp.phrases.tokens.resolve import Match, Resolver
from nlp.phrases.tokens.symbols import BOUNDARY

_TO_THE_END: tuple[Place, ...] = ("after", "just-after", "sentence", "next")
_QUOTE = 2000
"""Characters that a quotation may be long."""
_OPENING_QUOTES = (" '", " ‘", "('", "(‘")
"""Single marks that open a word; others are apostrophes."""
_LOOK_BACK = 12
"""Tokens that a just-before pattern may span."""


class Hit(NamedTuple):
    """A rule's match in a text that its context allows."""

    ready: Ready
    resolver: Resolver
    match: Match


def hits(ruleset: RuleSet, reading: Reading, before: Sequence[Turn], speaker: Speaker) -> list[Hit]:
    """All hits in order of place, at most one per category on the same words."""
    tries = worth_trying(ruleset, reading)
    if not tries:
        return []
    if ruleset.counting:
        tries = _enough(ruleset, tries, before)
    resolvers, owners = ruleset.finder.resolvers, ruleset.owners
    candidates: list[Hit] = []
    reached: dict[int, int] = {}
    for start, number in tries:
        ready = owners[number]
        if start < reached.get(number, 0) or ready.rule.speaker not in (speaker, "any"):
            continue  # a match that begins inside an earlier one of its own pattern tells nothing new
        resolver = resolvers[number]
        match = resolver.resolve(reading.symbols, start)
        if match is not None:
            reached[number] = match.end
            candidates.append(Hit(ready, resolver, match))
    return _best(candidates, lambda hit: _allowed(ruleset, hit.ready, hit.match, reading, before))


def worth_trying(ruleset: RuleSet, reading: Reading) -> list[tuple[int, int]]:
    """(start, pattern) wherever a rule's match is likely to begin in a text, in order."""
    return ruleset.finder.tries(reading.symbols, SentenceStarts(reading.symbols, ruleset.comma))


def _enough(ruleset: RuleSet, tries: list[tuple[int, int]], before: Sequence[Turn]) -> list[tuple[int, int]]:
    """Leaves out counting rules that cannot reach their count, before any work is done for them."""
    counted = [(ready.order, at) for at, n in tries if (ready := ruleset.owners[n]).rule.count_message != 1]
    if not counted:
        return tries
    seen: dict[int, set[int]] = {}
    for order, at in counted:
        seen.setdefault(order, set()).add(at)
    few = {
        ready.order
        for ready in ruleset.counting
        if len(seen.get(ready.order, ())) < ready.rule.count_message and not (before and ready.rule.count_contact)
    }
    return [each for each in tries if ruleset.owners[each[1]].order not in few]


def _best(candidates: list[Hit], allowed: Callable[[Hit], bool]) -> list[Hit]:
    """Those that are allowed, but for one that shares words with a better one of the same category.

    A rule of priority below 0 is a wide net: it says nothing where a rule that knows more speaks, of any category.
    """
    if len(candidates) == 1:  # most often
        return candidates if allowed(candidates[0]) else []
    kept: list[Hit] = []
    taken: dict[str, set[int]] = {}
    everything: set[int] = set()
    for hit in sorted(candidates, key=_rank):
        rule, words = hit.ready.rule, range(hit.match.start, hit.match.end)
        others = everything if rule.priority < 0 else taken.setdefault(rule.category, set())
        if others.isdisjoint(words) and allowed(hit):  # asking for context costs most, so it comes last
            taken.setdefault(rule.category, set()).update(words)
            everything.update(words)
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.match.mark)


def _rank(hit: Hit) -> tuple[int, int, int, int]:
    match = hit.match
    return (-hit.ready.rule.priority, match.start - match.end, hit.ready.order, match.start)


def _allowed(ruleset: RuleSet, ready: Ready, match: Match, reading: Reading, before: Sequence[Turn]) -> bool:
    for place, context in ready.unless:
        if _holds(ruleset, place, context, match, reading, before):
            return False
    if any(not _holds(ruleset, place, context, match, reading, before) for place, context in ready.only):
        return False
    return ready.rule.quoted or not _quoted(reading, match)


def _quoted(reading: Reading, match: Match) -> bool:
    text = reading.text
    if not any(map(text.__contains__, ('"', "“", *_OPENING_QUOTES))) and text[:1] not in ("'", "‘"):
        return False
    at = reading.start(match.start)
    begin = max(0, at - _QUOTE)
    if _single_quoted(text, begin, at, reading.end(match.end)):
        return True
    if text.rfind("“", begin, at) > text.rfind("”", begin, at):
        return True
    return text.count('"', begin, at) % 2 == 1 and text.find('"', at, at + _QUOTE) >= 0


def _single_quoted(text: str, begin: int, at: int, end: int) -> bool:
    """Between single quotation marks: one that opens a word before it, one that closes a word behind it."""
    opened = max(text.rfind(mark, begin, at) for mark in _OPENING_QUOTES)
    opened = begin if begin == 0 and text[:1] in ("'", "‘") and opened < 0 else opened
    if opened < 0:
        return False
    closes = (at for at in range(opened + 2, min(len(text), end + _QUOTE)) if text[at] in "'’" and _closes(text, at))
    return next(closes, 0) >= end


def _closes(text: str, at: int) -> bool:
    return text[at - 1].isalnum() and not text[at + 1 : at + 2].isalnum()


def _holds(
    ruleset: RuleSet,
    place: Place,
    context: Context,
    match: Match,
    reading: Reading,
    before: Sequence[Turn],
) -> bool:
    if place == "customer":
        said = next((turn.text for turn in reversed(before) if turn.speaker == "customer"), "")
        return bool(said) and any(True for _ in starts(ruleset, context, ruleset.reader.read(said)))
    if place == "message":
        return any(True for _ in starts(ruleset, context, reading))
    may = _may_occur(ruleset, context, reading)
    if not may:
        return False
    start, end = _window(place, match, reading)
    symbols = reading.symbols[start:end]
    if context.asks and place in _TO_THE_END and reading.asks(end):
        symbols.append(ruleset.question)
    symbols += (BOUNDARY, BOUNDARY)
    begins = ruleset.contexts.starts(may, symbols, (0,))
    return any(place != "just-after" or start == 0 for start in begins)


def starts(ruleset: RuleSet, context: Context, reading: Reading) -> Iterator[int]:
    """Where patterns of `context` begin in a text, pattern by pattern."""
    may = _may_occur(ruleset, context, reading)
    return ruleset.contexts.starts(may, reading.symbols, SentenceStarts(reading.symbols, ruleset.comma))


def _may_occur(ruleset: RuleSet, context: Context, reading: Reading) -> int:
    """The patterns of `context` that may occur in a text, a bit each."""
    if reading.may is None:
        reading.may = ruleset.contexts.may_match(reading.symbols)
    return context.patterns & reading.may


def _window(place: Place, match: Match, reading: Reading) -> tuple[int, int]:
    if place == "inside":
        return match.start, match.end
    first, last = reading.sentence(match.start, match.end)
    if place == "before":
        return first, match.start
    if place == "just-before":
        return max(first, match.start - _LOOK_BACK), match.start
    if place in ("after", "just-after"):
        return match.end, last
    return (first, last) if place == "sentence" else reading.next_sentence(last)
