"""Any text at all: no crash, offsets that are right, a sentence that can be used; any pattern: bounded."""

from __future__ import annotations

import time

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.findings import Language, Turn
from nlp.phrases.check import Phrases
from nlp.phrases.rule import RuleError
from nlp.phrases.tokens.find import Finder
from nlp.phrases.tokens.pattern import PatternReader
from nlp.phrases.tokens.read import Reader, plain
from nlp.phrases.tokens.symbols import BOUNDARY, Symbols
from nlp.phrases.tokens.words import Words

PHRASES = Phrases.load()
PIECES = st.sampled_from(
    (
        *(
            "We can't ",
            "can’t wait",
            "CANNOT",
            " until ",
            "Sorry, ",
            "sorry ",
            "you need to ",
            "prior to",
            ", but I can ",
        ),
        *(
            "\n",
            "  ",
            ". ",
            "? ",
            "“",
            '"',
            "😀",
            "\u200f\u05e9\u05dc ",
            "İ",
            "\x00",
            "\u200b",
            "e-mail",
            "1/2",
            "^KR",
            "ﬁ",
        ),
        *("Helaas kan ik ", "niet "),
    )
)
TEXTS = st.lists(PIECES | st.text(max_size=8), max_size=25).map("".join)
LANGUAGE = st.sampled_from(["en", "nl"])


@settings(max_examples=300, deadline=None)
@given(TEXTS, LANGUAGE, st.lists(TEXTS, max_size=3))
def test_spans_are_of_the_text_and_what_is_used_reads_on(text: str, lang: Language, before: list[str]) -> None:
    turns = [Turn(i, "agent" if i % 2 else "customer", said) for i, said in enumerate(before)]
    flags = PHRASES.check(text, lang, before=turns)
    assert flags == PHRASES.check(text, lang, before=turns)
    for flag in flags:
        assert 0 <= flag.start < flag.end <= len(text)
        assert flag.text == text[flag.start : flag.end]
        assert flag.say
        assert flag.full == (flag.replace is not None)
        if flag.replace is not None:
            begin, end = flag.replace
            assert 0 <= begin <= flag.start
            assert flag.end <= end <= len(text)
            assert all(sentence.strip() for sentence in flag.say)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200))
def test_plain_text_has_as_many_characters(text: str) -> None:
    assert len(plain(text)) == len(text)
    plain(text).encode()


SPACY = {lang: spacy.blank(lang) for lang in ("en", "nl")}
CHUNKS = st.sampled_from(
    (
        "We can't, don't won't. I'm e-mail it's (ok) \"no\" 5.30 p.m. a.b.c x/y U.S. etc. let's hello, so! 10% "
        "(p.m.) #tag: *no; 700 70) @70224 @a_b ^KR ^sam. 12, #9! 8) 3:45. 15:05pm d30, 747's 'park' 'food'. wow... "
        "(12)... ouders' foto's 'n \u0663 9\u00b0c ‘Zo’ a1b"
    ).split()
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(["", " ", "  "]), CHUNKS), max_size=12), st.sampled_from(["", "  "]), LANGUAGE
)
def test_chunks_are_taken_apart_as_spacy_does(chunks: list[tuple[str, str]], end: str, lang: Language) -> None:
    text = " ".join(spaces + chunk for spaces, chunk in chunks) + end
    reading = READERS[lang].read(text)
    mine = [(reading.start(i), reading.end(i + 1)) for i in range(len(reading.symbols) - 2)]
    assert mine == [(t.idx, t.idx + len(t)) for t in SPACY[lang](plain(text)) if not t.is_space]


READERS: dict[Language, Reader] = {"en": Reader("en", Symbols()), "nl": Reader("nl", Symbols())}

PARTS = st.sampled_from(
    ["a", "b?", "a|b_c", "..3", "{x}", "{y:2}", "{z+}", "{w=a|b}", "^", "$", "<", ">", "~a", "@k", "{", "..", "|", "?"]
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(PARTS, min_size=1, max_size=8).map(" ".join), st.lists(st.sampled_from("a b c d , .".split()), max_size=40)
)
def test_any_pattern_is_refused_with_a_reason_or_runs_bounded(source: str, words: list[str]) -> None:
    symbols = Symbols()
    reader = PatternReader(Words(classes={"k": ("a c", "d")}), lambda phrase: tuple(phrase.split()), english=True)
    try:
        pattern = reader.read(source)
    except RuleError:
        return
    for word in reader.vocabulary():
        symbols.number(word)
    symbols.breakers.add(symbols.number(","))
    text = [BOUNDARY if w == "." else symbols.of.get(w, 0) for w in words] + [BOUNDARY, BOUNDARY]
    finder = Finder([pattern], symbols, dict.fromkeys(symbols.of, 0.1))
    resolver = finder.resolvers[0]
    tries = {start for start, _ in finder.tries(text, (0,))}
    for start, symbol in enumerate(text):
        if symbol not in resolver.firsts or (resolver.at_start and start != 0):
            continue
        assert start in tries or not resolver.fits(text, start)
        match = resolver.resolve(text, start)
        if match is not None:
            assert 0 <= match.start < match.end <= len(words)
            assert match.start <= match.mark[0] < match.mark[1] <= match.end
            assert all(match.start <= a < b <= match.end for a, b in resolver.captures(match).values())


@pytest.mark.parametrize(
    "text",
    [
        "we can not " * 9_000,
        "Sorry, we can't do it until you pay. " * 2_700,
        "a" * 100_000,
        "a " * 50_000,
        "“" * 100_000,
        "can't\u00a0" * 16_000,
        "😀" * 100_000,
        "\u202eשלום " * 16_000,
        "i am sorry that you the only one has to be not able to " * 1_800,
    ],
    ids=[
        "no-sentence-end",
        "many-hits",
        "one-word",
        "short-words",
        "quotes",
        "hard-spaces",
        "emoji",
        "right-to-left",
        "leads",
    ],
)
def test_a_hundred_thousand_characters_end_in_seconds(text: str) -> None:
    begin = time.process_time()
    flags = PHRASES.check(text, "en")
    assert all(flag.text == text[flag.start : flag.end] for flag in flags)
    assert time.process_time() - begin < 20
