"""Whether a rule keeps the word of its own examples: one verdict for the build, the command line and the rule editor.

`python -m nlp.phrases.examples [en|nl]` prints what is wrong.
"""

from __future__ import annotations

import sys

from nlp.findings import Flag, Speaker
from nlp.phrases.check import LANGUAGES, Phrases
from nlp.phrases.rule import Example, Rule


def trouble(phrases: Phrases, rule: Rule) -> tuple[str, ...]:
    """What the rule does to its examples that it should not; () where all is well. Rules that are off stay silent."""
    found: list[str] = []
    for example in rule.hits:
        flags = _flags(phrases, rule, example)
        for start, end in example.marks:
            if not any(f.start < end and start < f.end for f in flags):
                found.append(f"{rule.id}: no flag on [{example.text[start:end]}] in {example.text!r}")
        said = [sentence for flag in flags for sentence in flag.say]
        if example.say is not None and example.say not in said:
            found.append(f"{rule.id}: says {said} instead of {example.say!r}")
    for example in rule.clean:
        found += [f"{rule.id}: flags {f.text!r} in {example.text!r}" for f in _flags(phrases, rule, example)]
    return tuple(found)


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
