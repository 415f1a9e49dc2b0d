"""What checking costs beside spaCy's blank tokenizer, in one run: `python tests/bench/bench_phrases.py`.

The turns are the project's own gold lines with changing names, numbers and order, so that words keep coming that were
never met. Figures are ratios; the machine's speed falls out of them.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import spacy

from nlp.findings import Language
from nlp.phrases.check import LANGUAGES, Phrases
from nlp.phrases.measure import gold

BATCH = 500


def turns(lang: Language, count: int) -> list[str]:
    """`count` generated agent turns of one or two sentences."""
    draw = random.Random(7)
    lines = [line.text for line in gold(lang)]
    names = ["Sam", "Noor", "Priya", "Tomás", "Zoë", "Bram", "Aïcha", "Li"]
    made = (f"Hi {draw.choice(names)}, {draw.choice(lines)} {draw.choice(lines)}" for _ in range(count))
    return [f"{text} ^{draw.choice('ABCDEFG')}{draw.randrange(99)}" for text in made]


def ratio(phrases: Phrases, lang: Language, count: int) -> tuple[float, float]:
    """(cost of the rules in blank tokenizers, 99th percentile of a turn in ms)."""
    tokenizer = spacy.blank(lang).tokenizer
    blank = ours = 0.0
    single: list[float] = []
    texts = turns(lang, count)
    for at in range(0, count, BATCH):
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
        times, slow = ratio(phrases, lang, 10_000)
        print(f"{lang}: {len(phrases.rules(lang))} rules, check costs {times:.2f} blank tokenizers, p99 {slow:.2f} ms")


if __name__ == "__main__":
    main()
