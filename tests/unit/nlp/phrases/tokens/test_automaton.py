"""The automaton finds what a plain search finds, and forgets when a hostile text fills it."""

from __future__ import annotations

import pytest

from nlp.phrases.tokens import automaton as module
from nlp.phrases.tokens.automaton import ANY_BREAK, BOUNDARY, OTHER, Automaton, Symbols
from nlp.phrases.tokens.pattern import PatternReader
from nlp.phrases.tokens.words import Words


def build(*sources: str) -> tuple[Automaton, Symbols]:
    symbols = Symbols()
    reader = PatternReader(
        Words(classes={"not": ("not", "never", "no longer")}), lambda p: tuple(p.split()), english=True
    )
    patterns = [reader.read(s) for s in sources]
    for word in reader.vocabulary():
        symbols.number(word)
    symbols.breakers.update({symbols.number(","), ANY_BREAK})
    return Automaton(patterns, symbols), symbols


def text(symbols: Symbols, words: str) -> list[int]:
    return [BOUNDARY if w == "." else symbols.of.get(w, OTHER) for w in words.split()] + [BOUNDARY, BOUNDARY]


@pytest.mark.parametrize(
    ("source", "words", "starts"),
    [
        ("can @not", "we can not , they can no longer", [1, 5]),
        ("can @not {act}", "can not .", []),
        ("can @not {act}", "can not go", [0]),
        ("can ..2 go", "can x y go can x y z go", [0]),
        ("can ..2 go", "can . go", []),
        ("can {a} till {b}", "can x y till z", [0]),
        ("can {a} till {b}", "can x , till z", []),
        ("can {a+} till {b}", "can x , till z", [0]),
        ("can go? home", "can home can go home", [0, 2]),
        ("can $", "can x can .", [2]),
    ],
)
def test_finds(source: str, words: str, starts: list[int]) -> None:
    automaton, symbols = build(source)
    said = text(symbols, words)
    assert [at for _, at in automaton.find(said)] == starts
    assert automaton.matches(said) == bool(starts)
    assert automaton.begins(said) == (0 in starts)


def test_sentence_starts_are_respected() -> None:
    automaton, symbols = build("^ can go")
    words = text(symbols, "can go can go")
    assert automaton.find(words, starts=(2,)) == [(0, 2)]


def test_it_forgets_rather_than_grow_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MAX_STATES", 3)
    automaton, symbols = build("can {a} go {b} on {c} off", "go ..3 off", "on ..4 can")
    words = text(symbols, "can x go x on x off go off on can can x go")
    first = automaton.find(words)
    assert first
    assert automaton.find(words) == first
    assert len(automaton._states) <= 4
