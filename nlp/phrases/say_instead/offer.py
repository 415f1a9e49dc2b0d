"""A way forward that the agent offers beside a no: before it, behind it in the same sentence, or in the next one.

A no with a way forward costs the customer less, and reads best the other way round: first what can be done.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from nlp.phrases.compile import RuleSet
from nlp.phrases.match import Hit, starts
from nlp.phrases.say_instead.rewrite import fitted, uncapitalised
from nlp.phrases.tokens.reading import Reading
from nlp.phrases.tokens.symbols import BOUNDARY

_OPENING = 6
"""Tokens of an opening ("Sorry Tom, …") that stays in front."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way forward: the token where it begins. `firm`: what can be done ("I can …"), not a next step ("Let me …")."""

    start: int
    firm: bool


def ways(ruleset: RuleSet, hits: Sequence[Hit], reading: Reading) -> list[Way]:
    """Every way forward in a text, in order. What is a no itself ("I can only …") is none.

    Not looked for where no hit could go with one.
    """
    if not any(hit.ready.rule.category == "refusal" or hit.ready.then for hit in hits):
        return []
    noes = {token for hit in hits for token in range(hit.match.start, hit.match.mark[1])}
    found = [
        Way(start, firm)
        for context, firm in ((ruleset.offers, True), (ruleset.steps, False))
        if context
        for start in set(starts(ruleset, context, reading))
        if start not in noes and not (start and reading.symbols[start - 1] in ruleset.bound)
    ]
    return sorted(found, key=_start)


def way_beside(found: Sequence[Way], hit: Hit, reading: Reading) -> Way | None:
    """The way forward that goes with the no of `hit`: behind it if there is one, else before it."""
    _, last = reading.sentence(hit.match.start, hit.match.end)
    _, end = reading.next_sentence(last)
    at = bisect_left(found, hit.match.mark[1], key=_start)
    if at < len(found) and found[at].start < end:
        return found[at]
    return found[0] if found and found[0].start < hit.match.mark[0] else None


def _start(way: Way) -> int:
    return way.start


def turned_round(ruleset: RuleSet, hit: Hit, way: Way, reading: Reading) -> tuple[str, tuple[int, int]] | None:
    """The same words with what can be done first, and the characters they replace; None where they stand well.

    Nothing is left out: the customer hears what can be done, then what can't.
    """
    text, symbols = reading.text, reading.symbols
    first, last = reading.sentence(hit.match.start, hit.match.end)
    if not way.firm or way.start < hit.match.mark[1]:
        return None
    start, (_, end) = way.start, reading.sentence(way.start, way.start)
    if start < last:  # "…, but I can …": the joining words go
        last = start
        while last > first and symbols[last - 1] in ruleset.joins:
            last -= 1
        if last == start or last < hit.match.mark[1]:
            return None
    else:  # the next sentence, whole ("Instead, I can …")
        start = next(token for token in range(last, start + 1) if symbols[token] != BOUNDARY)
    while symbols[start] in ruleset.joins:  # "However, I can …"
        start += 1
    finish = reading.end(end)
    if text[finish : finish + 1] == "?":
        return None  # a question comes last
    begin = hit.match.start
    if begin > first and (symbols[begin - 1] != ruleset.comma or begin - first > _OPENING):
        begin = first
    offered = fitted(text[reading.start(start) : finish], first=begin == first, last=True)
    no = uncapitalised(text[reading.start(begin) : reading.end(last)])
    finish += finish < len(text)
    return f"{offered}. {no[:1].upper()}{no[1:]}.", (reading.start(begin), finish)
