"""The sentence to say instead, from the agent's own words: templates filled with what was matched, fitted in place."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache

from nlp.phrases.rule import RuleError
from nlp.phrases.say_instead import inflect

Change = Callable[[str], str | None]
_ADVERB = ("ly",)
_DETERMINERS = ("the", "a", "an", "any", "my", "your", "our", "their", "this", "that", "these", "those", "there")
_PRONOUNS = ("i", "you", "he", "she", "it", "we", "they", "me", "us", "him", "her", "them")
_NOT_VERBS = frozenset((*_DETERMINERS, *_PRONOUNS))
_CLAUSE_WORDS = frozenset((*_PRONOUNS, "to", "that", "which", "who", "keep", "have", "is", "are", "was", "were", "all"))
_ENDING_IN_ING = frozenset({"bring", "sing", "ring", "swing", "cling", "fling", "sting", "string", "spring", "ping"})
_NOUN_WORDS = 8
_JOINING = ("and", "or", "but", "so", "en", "of", "maar", "dus")
_ARTICLE = re.compile(r"\b(an?) $", re.IGNORECASE)
_ALWAYS_CAPITAL = ("I ", "I'", "I’")


@dataclass(frozen=True)
class Slot:
    """A `{name|change}` of a template."""

    name: str
    capital: bool
    optional: bool
    changes: tuple[Change, ...]


class Template:
    """A sentence to say with slots."""

    def __init__(self, parts: list[str | Slot]) -> None:
        self._parts = parts
        self.slots = [part for part in parts if isinstance(part, Slot)]
        """What it takes of the agent's words."""
        self._plain = "" if self.slots else _tidy("".join([part for part in parts if isinstance(part, str)]))

    @classmethod
    def parse(cls, text: str, names: Collection[str], tables: Mapping[str, Mapping[str, str]]) -> Template:
        """Reads a template.

        Raises:
            RuleError: braces that do not pair, or a slot that no pattern captures, or an unknown change.
        """
        parts: list[str | Slot] = []
        for number, piece in enumerate(text.split("{")):
            if number == 0:
                parts.append(piece)
                continue
            inside, closed, rest = piece.partition("}")
            if not closed:
                raise RuleError(f"a {{ is not closed in {text!r}")
            parts += [_slot(inside, names, tables), rest]
        return cls([part for part in parts if part != ""])

    def fill(self, captured: Mapping[str, str]) -> str | None:
        """The sentence, or None where a slot stays empty or cannot be changed."""
        if not self.slots:
            return self._plain
        words: list[str] = []
        for part in self._parts:
            value: str | None = part if isinstance(part, str) else _value(part, captured)
            if value is None:
                return None
            words.append(value)
        return _tidy("".join(words))


def exchanged(sentence: str, table: Mapping[str, str]) -> str:
    """The sentence with every phrase of the table exchanged, the longest first; a capital stays a capital."""
    if not table:
        return sentence

    def new(match: re.Match[str]) -> str:
        words = table[match[0].lower()]
        return words[:1].upper() + words[1:] if match[0][:1].isupper() else words

    return _any_of(tuple(table)).sub(new, sentence)


@lru_cache(maxsize=64)
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)", re.IGNORECASE)


_LOOSE_MARKS = (" ,", " .", " ?", " !", " '", " ’")
_BEFORE_THE_END = re.compile(r"[\s,;:]+(?=[.?!]$)")


def _tidy(sentence: str) -> str:
    """Single spaces, none before a mark or a short form ("we 'll"), and no other mark before the last."""
    words = _BEFORE_THE_END.sub("", " ".join(sentence.split()))
    if not any(mark in words for mark in _LOOSE_MARKS):
        return words
    for mark in (",", ".", "?", "!", "'ll", "'re", "'ve", "'m", "'d", "’ll", "’re", "’ve", "’m", "’d"):
        words = words.replace(f" {mark}", mark)
    return words


def _slot(inside: str, names: Collection[str], tables: Mapping[str, Mapping[str, str]]) -> Slot:
    name, *changes = inside.split("|")
    optional = name.endswith("?")
    name = name.removesuffix("?")
    if name.lower() not in {*names, "text"}:
        raise RuleError(f"{{{inside}}} is captured by no pattern: captures are {', '.join(sorted(names)) or 'none'}")
    return Slot(name.lower(), name[:1].isupper(), optional, tuple(_change(c, tables) for c in changes))


def _change(name: str, tables: Mapping[str, Mapping[str, str]]) -> Change:
    if name in tables:
        table = tables[name]
        return lambda words: exchanged(words, table).strip(" ,")
    if name == "noun":
        return _noun
    if name in _VERB_FORMS:
        form = _VERB_FORMS[name]
        return lambda words: _verb(words, form)
    known = ", ".join(sorted({*_VERB_FORMS, "noun", *tables}))
    raise RuleError(f"there is no change {name!r}: use {known}, or add [change.{name}] to words.toml")


_VERB_FORMS: dict[str, Callable[[str], str]] = {
    "base": lambda verb: verb,
    "ing": inflect.ing,
    "s": inflect.third,
    "past": inflect.past,
    "done": inflect.done,
}


def _noun(words: str) -> str | None:
    """A short name of a thing ("delivery on Sunday") as it is; None for what holds a clause of its own."""
    parts = words.lower().split()
    if parts and (parts[0] in _JOINING or parts[-1] in _JOINING):
        return None
    return words if len(parts) <= _NOUN_WORDS and not set(parts) & _CLAUSE_WORDS else None


def _verb(words: str, form: Callable[[str], str]) -> str | None:
    """The first verb of "refund you" (or "currently offer this") in another form; None where it is no verb."""
    rest = words.split()
    for i, word in enumerate(rest):
        if word.lower().endswith(_ADVERB) and i + 1 < len(rest):
            continue
        if not word.isalpha() or word.lower() in _NOT_VERBS or _is_gerund(word.lower()):
            return None
        rest[i] = form(word.lower())
        return " ".join(rest)
    return None


def _is_gerund(word: str) -> bool:
    """ "offering" of "we won't be offering": its base cannot be told for sure (making, baking)."""
    return word.endswith("ing") and word not in _ENDING_IN_ING


def _value(slot: Slot, captured: Mapping[str, str]) -> str | None:
    value: str | None = captured.get(slot.name)
    if value is None:
        return "" if slot.optional else None
    for change in slot.changes:
        value = change(value)
        if value is None:
            return None
    return value[:1].upper() + value[1:] if slot.capital else value


def with_article(before: str, words: str) -> str:
    """English words that end in "a" or "an", fitted to the words that follow; "u" and "h" sound either way."""
    found = _ARTICLE.search(before)
    if not found or not words[:1].isalpha() or words[:1].lower() in "uh":
        return before
    ends = "n " if words[:1].lower() in "aeio" else " "
    return before[: found.start() + 1] + ends


def fitted(sentence: str, *, first: bool, last: bool) -> str:
    """The sentence in its place: a small letter where it does not begin, no full stop where it does not end."""
    if not sentence:
        return sentence
    sentence = sentence[0].upper() + sentence[1:] if first else uncapitalised(sentence)
    return sentence if last else sentence.rstrip(".!?")


def uncapitalised(words: str) -> str:
    """Words that began a sentence, as they stand inside one: "We" → "we"; "I", "SIM", "Gold Card" stay."""
    first, _, rest = words.partition(" ")
    if words.startswith(_ALWAYS_CAPITAL) or first == "I" or (first == "A" and rest[:1].isupper()):
        return words
    if not first[1:].islower() and len(first) > 1 and first[1:2] not in "'’":
        return words
    if rest[:1].isupper() and first.lower() not in _NOT_VERBS:
        return words
    return words[:1].lower() + words[1:]
