"""Rules to something that can run: patterns read, templates read, one finder for all of a language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from itertools import chain
from operator import or_
from pathlib import Path

from nlp.findings import Language
from nlp.phrases.rule import Contexts, Place, Problem, Rule, RuleError
from nlp.phrases.say_instead.rewrite import Template
from nlp.phrases.tokens.find import Finder
from nlp.phrases.tokens.pattern import Pattern, PatternReader, asks
from nlp.phrases.tokens.read import NUMBER, Reader
from nlp.phrases.tokens.symbols import Symbols
from nlp.phrases.tokens.words import Words


@dataclass(frozen=True)
class Context:
    """The exceptions at one place: which of the language's context patterns they are, a bit each."""

    patterns: int
    asks: bool
    """Whether one of them names the question mark."""


@dataclass(frozen=True)
class Ready:
    """A rule that can run."""

    rule: Rule
    order: int
    unless: tuple[tuple[Place, Context], ...]
    only: tuple[tuple[Place, Context], ...]
    say: tuple[Template, ...]
    whole: tuple[Template, ...]
    then: tuple[Template, ...]
    fills: bool
    """Whether any of its sentences takes words of the agent."""


@dataclass
class RuleSet:
    """All rules of a language, ready. `owners` tells for each pattern whose it is, `finder` where it matches."""

    lang: Language
    reader: Reader
    symbols: Symbols
    words: Words
    rules: list[Rule] = field(default_factory=list)
    patterns: list[Pattern] = field(default_factory=list)
    owners: list[Ready] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    comma: int = 0
    joins: frozenset[int] = frozenset()
    """Symbols beside which a sentence of its own can stand (class @joins); empty: anywhere."""
    bound: frozenset[int] = frozenset()
    """Symbols behind which "we can" offers nothing (class @bound): "as soon as we can"."""
    offers: Context | None = None
    """How a way forward is offered (class @offer): "I can …"."""
    steps: Context | None = None
    """How a next step is announced or asked for (class @step): "Let me …", "Would you like …"."""
    question: int = 0
    """The symbol that contexts see at the end of a question."""
    counting: list[Ready] = field(default_factory=list)
    """The rules that speak only from the n-th hit on."""

    def __post_init__(self) -> None:
        self.finder = self.contexts = Finder([], self.symbols, {})


class _Compiler:
    """Reads each pattern and each set of exceptions once, however many rules share it."""

    def __init__(self, ruleset: RuleSet) -> None:
        self._set = ruleset
        self._read = PatternReader(ruleset.words, ruleset.reader.split, ruleset.lang == "en")
        self._patterns: dict[str, Pattern] = {}
        self._contexts: dict[tuple[bool, tuple[str, ...]], Context] = {}
        self._numbers: dict[tuple[bool, str], int] = {}
        self.context_patterns: list[Pattern] = []

    def pattern(self, source: str) -> Pattern:
        if source not in self._patterns:
            self._patterns[source] = self._read.read(source)
        return self._patterns[source]

    def ready(self, rule: Rule, order: int) -> tuple[Ready, list[Pattern]]:
        patterns = [self.pattern(source) for source in rule.match]
        names = {e.name for p in patterns for e in (*p.elements, *([p.lead] if p.lead else [])) if e.name}
        say, whole, then = (
            tuple(Template.parse(t, names, self._set.words.changes) for t in texts)
            for texts in (rule.say, rule.whole, rule.then)
        )
        fills = any(template.slots for template in (*say, *whole, *then))
        return Ready(rule, order, self._places(rule.unless), self._places(rule.only), say, whole, then, fills), patterns

    def _places(self, contexts: Contexts) -> tuple[tuple[Place, Context], ...]:
        return tuple((place, self._context(place, sources)) for place, sources in contexts.items() if sources)

    def _context(self, place: Place, sources: tuple[str, ...]) -> Context:
        key = (place == "just-before", sources)
        if key not in self._contexts:
            numbers = [self._number(source, ends=key[0]) for source in sources]
            elements = chain.from_iterable(self.context_patterns[number].elements for number in numbers)
            asking = any(asks(element.phrases) for element in elements)
            self._contexts[key] = Context(reduce(or_, [1 << number for number in numbers]), asking)
        return self._contexts[key]

    def _number(self, source: str, *, ends: bool) -> int:
        """The number of a context pattern among all of the language."""
        if (ends, source) not in self._numbers:
            self.context_patterns.append(self._read.read(source, context=True, ends=ends))
            self._numbers[ends, source] = len(self._numbers)
        return self._numbers[ends, source]

    def single_words(self, name: str) -> frozenset[int]:
        """The symbols of a word class, phrases left aside; none where there is no such class."""
        if name not in self._set.words.classes:
            return frozenset()
        return frozenset(self._set.symbols.number(p[0]) for p in self._read.phrases(f"@{name}") if len(p) == 1)

    def anywhere(self, name: str) -> Context | None:
        """The patterns of a word class, to be looked for in a whole message; None where there is no such class."""
        sources = self._set.words.classes.get(name)
        return self._context("message", sources) if sources else None

    def number_words(self) -> None:
        """Gives every word its symbol before the first text is read."""
        for word in self._read.vocabulary():
            self._set.symbols.number(word)


def compile_rules(lang: Language, rules: Iterable[Rule], words: Words, folder: Path) -> RuleSet:
    """A rule set that runs; rules that cannot be compiled are told in `problems`. Rules that are off are left out."""
    symbols = Symbols()
    symbols.number(NUMBER)
    ruleset = RuleSet(lang, Reader(lang, symbols, words.same), symbols, words, comma=symbols.number(","))
    ruleset.question = symbols.number("?")
    compiler = _Compiler(ruleset)
    symbols.breakers |= compiler.single_words("break")
    ruleset.joins, ruleset.bound = compiler.single_words("joins"), compiler.single_words("bound")
    ruleset.offers, ruleset.steps = compiler.anywhere("offer"), compiler.anywhere("step")
    for order, rule in enumerate(rules):
        try:
            ready, patterns = compiler.ready(rule, order)
        except RuleError as error:
            ruleset.problems.append(Problem(folder / lang / rule.file, rule.line, rule.id, str(error)))
            continue
        ruleset.rules.append(rule)
        if not rule.off:
            ruleset.patterns.extend(patterns)
            ruleset.owners.extend([ready] * len(patterns))
            if rule.count_message != 1:
                ruleset.counting.append(ready)
    compiler.number_words()
    share = _shares(ruleset.rules, symbols)
    ruleset.finder = Finder(ruleset.patterns, symbols, share)
    ruleset.contexts = Finder(compiler.context_patterns, symbols, share)
    return ruleset


def _shares(rules: Iterable[Rule], symbols: Symbols) -> Mapping[str, float]:
    """How often each word occurs among all, guessed from the rules' own examples."""
    counts = Counter(
        chain.from_iterable(example.text.lower().split() for rule in rules for example in (*rule.hits, *rule.clean))
    )
    total = counts.total() + 1
    return {word: (counts.get(word, 0) + 0.5) / total for word in symbols.of}
