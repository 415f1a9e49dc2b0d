"""The words of a hit that are the rule's own: what "not here" is remembered by, free of the customer's details."""

from __future__ import annotations

from collections.abc import Iterable

from nlp.phrases.tokens.reading import Reading
from nlp.phrases.tokens.resolve import Span
from nlp.phrases.tokens.symbols import Symbols


def own_words(symbols: Symbols, spans: Iterable[Span], reading: Reading) -> str:
    """Those of `spans`, as rule files write them ("i can not find"), in order; what a capture or gap took is left out.

    Each word is one of a rule file, never one of the text: of "Kerkstraat" stays "*straat", of "4711" stays "#".
    """
    text = reading.symbols
    return " ".join(symbols.words([symbol for start, end in spans for symbol in text[start:end]]))
