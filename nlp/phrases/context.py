"""The words of a hit that are the rule's own: what "not here" is remembered by, free of the customer's details."""

from __future__ import annotations

from nlp.phrases.tokens.automaton import Symbols
from nlp.phrases.tokens.read import Reading
from nlp.phrases.tokens.resolve import Match


def own_words(symbols: Symbols, match: Match, reading: Reading) -> str:
    """As rule files write them ("i can not find"), in order; what a capture or gap took is left out.

    Each word is one of a rule file, never one of the text: of "Kerkstraat" stays "*straat", of "4711" stays "#".
    """
    word, text = symbols.word, reading.symbols
    return " ".join([word(symbol) for start, end in match.own for symbol in text[start:end]])
