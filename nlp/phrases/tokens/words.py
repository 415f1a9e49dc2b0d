"""The words that the rules of a language share: classes, forms, other spellings. Read from words.toml."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from nlp.phrases.rule import Contexts, RuleError, merged
from nlp.phrases.say_instead.inflect import all_forms

Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Words:
    """`classes` as written in words.toml; `forms` lemma → its forms; `same` spelling → the word meant."""

    classes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    same: Mapping[str, str] = field(default_factory=dict)
    changes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    unless: Contexts = field(default_factory=dict)

    def forms_of(self, lemma: str, *, english: bool) -> tuple[str, ...]:
        """Every form of a word written as ~lemma."""
        if lemma in self.forms:
            return (lemma, *self.forms[lemma])
        return all_forms(lemma) if english else (lemma,)

    def members(self, name: str) -> tuple[str, ...]:
        """The phrases of a class as written.

        Raises:
            RuleError: no such class.
        """
        if name not in self.classes:
            raise RuleError(f"there is no word class @{name}: add it to words.toml, or mend the name")
        return self.classes[name]

    def with_more(self, other: Words) -> Words:
        """These words and a team's: classes and exceptions grow, everything else is replaced key by key."""
        classes = dict(self.classes)
        for name, phrases in other.classes.items():
            classes[name] = _unique((*classes.get(name, ()), *phrases))
        return Words(
            classes=classes,
            forms={**self.forms, **other.forms},
            same={**self.same, **other.same},
            changes={**self.changes, **other.changes},
            unless=merged(self.unless, other.unless),
        )


def _unique(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(phrases))
