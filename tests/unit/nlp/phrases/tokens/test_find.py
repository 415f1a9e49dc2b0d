"""Where patterns are tried: wherever they match, and hardly anywhere else."""

from __future__ import annotations

import pytest

from nlp.phrases.check import Phrases
from nlp.phrases.measure import gold
from nlp.phrases.tokens.find import Finder
from nlp.phrases.tokens.pattern import PatternReader
from nlp.phrases.tokens.reading import SentenceStarts
from nlp.phrases.tokens.symbols import BOUNDARY, OTHER, Symbols
from nlp.phrases.tokens.words import Words


def build(*sources: str) -> tuple[Finder, Symbols]:
    symbols = Symbols()
    reader = PatternReader(
        Words(classes={"not": ("not", "never", "no longer")}), lambda p: tuple(p.split()), english=True
    )
    patterns = [reader.read(s) for s in sources]
    for word in reader.vocabulary():
        symbols.number(word)
    symbols.breakers.add(symbols.number(","))
    return Finder(patterns, symbols, dict.fromkeys(symbols.of, 0.01)), symbols


def text(symbols: Symbols, words: str) -> list[int]:
    return [BOUNDARY if w == "." else symbols.of.get(w, OTHER) for w in words.split()] + [BOUNDARY, BOUNDARY]


def found(finder: Finder, said: list[int], opening: tuple[int, ...] = ()) -> list[tuple[int, int]]:
    tries = finder.tries(said, opening)
    return [(start, number) for start, number in tries if finder.resolvers[number].resolve(said, start)]


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
        ("can $", "", []),
    ],
)
def test_finds(source: str, words: str, starts: list[int]) -> None:
    finder, symbols = build(source)
    said = text(symbols, words)
    assert [at for at, _ in found(finder, said)] == starts
    assert list(finder.starts(finder.may_match(said), said, ())) == starts


def test_sentence_starts_are_respected() -> None:
    finder, symbols = build("^ can go")
    assert found(finder, text(symbols, "can go can go"), opening=(2,)) == [(2, 0)]


def test_a_pattern_is_tried_where_its_core_stands_only() -> None:
    finder, symbols = build("can? @not go", "can ..2 home")
    assert finder.tries(text(symbols, "can x home"), ()) == [(0, 1)]
    assert finder.tries(text(symbols, "go can not can x"), ()) == []


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_no_match_of_a_real_rule_is_left_out_and_little_is_tried_in_vain(lang: str) -> None:
    ruleset = Phrases.load().sets[lang]  # type: ignore[index]
    tried = matched = 0
    for line in gold(lang)[::6]:  # type: ignore[arg-type]
        symbols = ruleset.reader.read(line.text).symbols
        opening = SentenceStarts(symbols, ruleset.comma)
        tries = ruleset.finder.tries(symbols, opening)
        matches = {each for each in tries if ruleset.finder.resolvers[each[1]].fits(symbols, each[0])}
        everywhere = {
            (start, number)
            for number, resolver in enumerate(ruleset.finder.resolvers)
            for start, symbol in enumerate(symbols)
            if symbol in resolver.firsts
            and not (resolver.at_start and start not in opening)
            and resolver.fits(symbols, start)
        }
        assert matches == everywhere
        tried, matched = tried + len(tries), matched + len(matches)
    assert matched > 100
    assert tried < 3 * matched
