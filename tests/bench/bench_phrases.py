"""What checking costs beside spaCy's blank tokenizer, in one run: `python tests/bench/bench_phrases.py`.

The turns are the project's own gold lines with changing names, numbers and order, so that words keep coming that were
never met; `bench_phrases.py EN.txt NL.txt` takes turns of your own, one a line. Nearly every gold line has flags, of
real turns one in four or fewer: on those a check costs about half as many tokenizers. Figures are ratios; the machine's
speed falls out of them. Every word is new at first: a process that has just begun.
What is loaded is left alone by the garbage collector, as in the program (assist/app/analysis.py); what is made later is
not.
"""

from __future__ import annotations

import gc
import random
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import spacy

from nlp.findings import Language
from nlp.phrases.check import LANGUAGES, Phrases
from nlp.phrases.compile import compile_rules
from nlp.phrases.load import RULES
from nlp.phrases.measure import gold

BATCH = 500
MANY = 500


def turns(lang: Language, count: int) -> list[str]:
    """`count` generated agent turns of one or two sentences."""
    draw = random.Random(7)
    lines = [line.text for line in gold(lang)]
    names = ["Sam", "Noor", "Priya", "Tomás", "Zoë", "Bram", "Aïcha", "Li"]
    made = (f"Hi {draw.choice(names)}, {draw.choice(lines)} {draw.choice(lines)}" for _ in range(count))
    return [f"{text} ^{draw.choice('ABCDEFG')}{draw.randrange(99)}" for text in made]


def multiplied(phrases: Phrases, lang: Language) -> Phrases:
    """The same with MANY rules: variants of the shipped ones, each asking for one more word at its end."""
    shipped, words = phrases.rules(lang), phrases.sets[lang].words
    rules = list(shipped)
    for number in range(MANY - len(shipped)):
        rule = shipped[number % len(shipped)]
        match = tuple(f"{p} more{number}" for p in rule.match if not p.endswith(("$", ">")))
        rules.append(replace(rule, match=match or (f"more{number}",), say=(), whole=()))
    return replace(phrases, sets={**phrases.sets, lang: compile_rules(lang, rules, words, RULES)})


def ratio(phrases: Phrases, lang: Language, texts: list[str]) -> tuple[float, float]:
    """(cost of the rules in blank tokenizers, 99th percentile of a turn in ms)."""
    tokenizer = spacy.blank(lang).tokenizer
    gc.freeze()
    blank = ours = 0.0
    single: list[float] = []
    for at in range(0, len(texts), BATCH):
        batch = texts[at : at + BATCH]
        begin = time.process_time()
        for text in batch:
            tokenizer(text)
        middle = time.process_time()
        for text in batch:
            phrases.check(text, lang)
        blank, ours = blank + middle - begin, ours + time.process_time() - middle
        for text in batch[:50]:
            begin = time.perf_counter()
            phrases.check(text, lang)
            single.append((time.perf_counter() - begin) * 1000)
    return ours / blank, sorted(single)[int(len(single) * 0.99)]


def main() -> None:
    """Prints loading time and, per language, rules, ratio and p99."""
    spacy.blank("en"), spacy.blank("nl")
    begin = time.process_time()
    phrases = Phrases.load()
    print(f"load {(time.process_time() - begin) * 1000:.0f} ms")
    for lang in LANGUAGES:
        own = sys.argv[1 + LANGUAGES.index(lang) :]
        texts = Path(own[0]).read_text(encoding="utf-8").splitlines() if own else turns(lang, 10_000)
        for some in (phrases, multiplied(phrases, lang)):
            times, slow = ratio(some, lang, texts)
            print(f"{lang}: {len(some.rules(lang))} rules, check costs {times:.2f} blank tokenizers, p99 {slow:.2f} ms")


if __name__ == "__main__":
    main()
