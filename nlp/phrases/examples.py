"""Whether a rule keeps the word of its own examples: one verdict for the build, the command line and the rule editor.

`python -m nlp.phrases.examples [en|nl]` prints what is wrong.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from nlp.findings import Flag, Speaker
from nlp.phrases.check import LANGUAGES, Phrases
from nlp.phrases.rule import Example, Rule


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that a rule breaks: the `number`th (from 1) of its `hits` or `clean`, and what happens instead."""

    kind: Literal["hits", "clean"]
    number: int
    example: Example
    what: str

    def __str__(self) -> str:
        return f"example {self.number} of {self.kind}: {self.what}"


def failures(phrases: Phrases, rule: Rule) -> Iterator[Failure]:
    """What the rule does to its examples that it should not. Rules that are off stay silent."""
    for number, example in enumerate(rule.hits, 1):
        flags = _flags(phrases, rule, example)
        for start, end in example.marks:
            if not any(f.start < end and start < f.end for f in flags):
                what = f"no flag on [{example.text[start:end]}] in {example.text!r}"
                yield Failure("hits", number, example, what)
        said = [sentence for flag in flags for sentence in flag.say]
        if example.say is not None and example.say not in said:
            yield Failure("hits", number, example, f"says {said} instead of {example.say!r}")
    for number, example in enumerate(rule.clean, 1):
        for flag in _flags(phrases, rule, example):
            yield Failure("clean", number, example, f"flags {flag.text!r} in {example.text!r}")


def trouble(phrases: Phrases, rule: Rule) -> tuple[str, ...]:
    """The failures of a rule as sentences; () where all is well."""
    return tuple(f"{rule.id}: {failure}" for failure in failures(phrases, rule))


def _flags(phrases: Phrases, rule: Rule, example: Example) -> list[Flag]:
    speaker: Speaker = "customer" if rule.speaker == "customer" else "agent"
    found = phrases.check(example.text, rule.lang, before=example.before, speaker=speaker)
    return [flag for flag in found if flag.rule == rule.id]


def main(languages: list[str]) -> int:
    """Prints the trouble of all rules that are on; the exit status is 1 where there is some."""
    phrases = Phrases.load()
    lines = [str(problem) for problem in phrases.problems]
    for lang in LANGUAGES:
        if not languages or lang in languages:
            lines += [line for rule in phrases.rules(lang) if not rule.off for line in trouble(phrases, rule)]
    print("\n".join(lines) or "all examples hold")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
