"""A way forward that the agent offers beside a no: before it, behind it in the same sentence, or in the next one.

A no with a way forward costs the customer less, and reads best the other way round: first what can be done.
"""

from __future__ import annotations

from collections.abc import Sequence

from nlp.phrases.compile import RuleSet
from nlp.phrases.match import Hit
from nlp.phrases.rewrite import fitted, uncapitalised
from nlp.phrases.tokens.automaton import BOUNDARY
from nlp.phrases.tokens.read import Reading, SentenceStarts

_OPENING = 6
"""Tokens of an opening ("Sorry Tom, …") that stays in front."""


def offer_beside(ruleset: RuleSet, hit: Hit, hits: Sequence[Hit], reading: Reading) -> int | None:
    """The token at which the offer begins that goes with the no of `hit`: behind it if there is one, else before it.

    What is a no itself ("I can only …") is no offer.
    """
    noes = [(other.match.start, other.match.mark[1]) for other in hits]
    begins = [start for start in _offers(ruleset, reading) if not any(a <= start < b for a, b in noes)]
    _, last = reading.sentence(hit.match.start, hit.match.end)
    _, end = reading.next_sentence(last)
    behind = [start for start in begins if hit.match.mark[1] <= start < end]
    return next(iter((*behind, *(start for start in begins if start < hit.match.mark[0]))), None)


def _offers(ruleset: RuleSet, reading: Reading) -> list[int]:
    if ruleset.offers is None or ruleset.offers.automaton.firsts.isdisjoint(reading.symbols):
        return []
    found = ruleset.offers.automaton.find(reading.symbols, SentenceStarts(reading.symbols, ruleset.comma))
    return sorted({start for _, start in found})


def turned_round(ruleset: RuleSet, hit: Hit, offer: int, reading: Reading) -> tuple[str, tuple[int, int]] | None:
    """The same words with the offer first, and the characters they replace; None where they stand well as they are.

    Nothing is left out: the customer hears what can be done, then what can't.
    """
    text, symbols = reading.text, reading.symbols
    first, last = reading.sentence(hit.match.start, hit.match.end)
    if offer < hit.match.mark[1]:
        return None
    _, end = reading.sentence(offer, offer)
    way = offer
    if way < last:  # "…, but I can …": the joining words go
        last = way
        while last > first and symbols[last - 1] in ruleset.joins:
            last -= 1
        if last == way or last < hit.match.mark[1]:
            return None
    else:  # the next sentence, whole ("Instead, I can …")
        way = next(token for token in range(last, way + 1) if symbols[token] != BOUNDARY)
    while symbols[way] in ruleset.joins:  # "However, I can …"
        way += 1
    finish = reading.end(end)
    if text[finish : finish + 1] == "?":
        return None  # a question comes last
    begin = hit.match.start
    if begin > first and (symbols[begin - 1] != ruleset.comma or begin - first > _OPENING):
        begin = first
    offered = fitted(text[reading.start(way) : finish], first=begin == first, last=True)
    no = uncapitalised(text[reading.start(begin) : reading.end(last)])
    finish += finish < len(text)
    return f"{offered}. {no[:1].upper()}{no[1:]}.", (reading.start(begin), finish)
