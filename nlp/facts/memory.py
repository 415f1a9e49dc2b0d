"""What the customer told us so far, now and earlier: answers "was this asked before?" while the agent types.

Light and pure: no spaCy, no numpy; the window's process uses it. Every change gives a new `Memory`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from nlp.facts import match, say
from nlp.facts.kinds import kind_of
from nlp.facts.topics import same, topic_in
from nlp.facts.words import content, sentences
from nlp.findings import Ask, Fact, Findings, Language, Turn

_HOUR: Final = re.compile(r"^(\d{1,2}(?::\d{2})?)\s*([ap])?\.?m?\b", re.I)
_ADDED: Final = frozenset(
    {
        "tried",
        "spoke-to",
        "what-happened",
        "wants",
        "detail",
        "yes-no",
        "option",
        "quantity",
        "amount",
        "colour",
        "symptoms",
        "product",
    }
)
"""Kinds of which each new one stands beside the earlier ones; of the others a new value replaces the old."""


@dataclass(frozen=True, slots=True)
class Held:
    """A fact that holds now. `turn` is where it was first said in this contact, None for an earlier contact's."""

    kind: str
    value: str
    turn: int | None
    contact: str
    text: str
    about: str = ""
    start: int = 0
    end: int = 0

    def fact(self) -> Fact:
        return Fact(self.kind, self.value, self.text, self.start, self.end, self.about)


@dataclass(frozen=True, slots=True)
class Known:
    """The answer to a question: the fact, where it comes from, and sentences that use it."""

    fact: Fact
    turn: int | None
    contact: str
    say: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of the customer, kept by its stems so that open questions can be looked up."""

    turn: int
    text: str
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Memory:
    """All facts by kind, oldest first, and the customer's sentences by their stems."""

    by_kind: Mapping[str, tuple[Held, ...]] = field(default_factory=dict)
    by_stem: Mapping[str, tuple[Said, ...]] = field(default_factory=dict, repr=False)
    lang: Language = "en"
    last: Said | None = None
    """What the customer said last, for an agent who asks to hear it again."""

    def heard(self, turn: Turn, found: Findings) -> Memory:
        """This memory after a turn of the contact. An agent's turn tells nothing about the customer."""
        if turn.speaker != "customer":
            return replace(self, lang=found.lang)
        by_kind = dict(self.by_kind)
        for fact in found.facts:
            _take(by_kind, fact, turn.index, "")
        last = Said(turn.index, turn.text.strip(), frozenset())
        return Memory(by_kind, _index(self.by_stem, turn), found.lang, last)

    def learned(self, label: str, found: Findings) -> Memory:
        """This memory with the facts of an earlier contact, which is named by its label ("e-mail, 12 Nov")."""
        by_kind = dict(self.by_kind)
        for fact in found.facts:
            past = [held for held in by_kind.get(fact.kind, ()) if held.contact == label]
            now = [held for held in by_kind.get(fact.kind, ()) if held.contact != label]
            old = {fact.kind: tuple(past)}
            _take(old, fact, None, label)
            earlier = [held for held in now if held.turn is None]
            told = [held for held in now if held.turn is not None]
            by_kind[fact.kind] = (*earlier, *old[fact.kind], *told)
        return replace(self, by_kind=by_kind)

    def corrected(self, kind: str, old: str, value: str) -> Memory:
        """This memory where the agent changed a value, or removed it (`value` empty). Unknown values change nothing."""
        name = kind_of(kind).name
        changed = tuple(
            replace(held, value=value) if held.value == old else held
            for held in self.by_kind.get(name, ())
            if held.value != old or value
        )
        return replace(self, by_kind={**self.by_kind, name: changed})

    def answer(self, ask: Ask, lang: Language | None = None) -> Known | None:
        """What is known of what is asked, or None: not told, taken back, another item, or only to be confirmed."""
        if ask.confirm:
            return None
        held = self._find(ask)
        if held is None:
            return None
        fact = held.fact()
        return Known(fact, held.turn, held.contact, say.sentences(ask, fact, lang or self.lang))

    def _find(self, ask: Ask) -> Held | None:
        if ask.kind == "again":
            last = self.last
            return Held(ask.kind, last.text, last.turn, "", last.text) if last else None
        told = self._told(ask)
        said = self._said(ask)
        if told and said and ask.kind == "yes-no":  # what they said of themselves came before what they agreed to
            return min(told, said, key=lambda held: held.turn if held.turn is not None else -1)
        return told or said

    def _told(self, ask: Ask) -> Held | None:
        for kind in match.kinds(ask):
            for held in reversed(self.by_kind.get(kind, ())):
                if match.answers(ask, held.kind, held.about, held.value, past=held.turn is None):
                    return held
        return None

    def _said(self, ask: Ask) -> Held | None:
        """A sentence of the customer that already speaks of all that an open question asks."""
        key = match.key(ask)
        if not key:
            return None
        each = [self._with(stem) for stem in key]
        looked = [said for found in each for said in found] if ask.kind == "option" else min(each, key=len)
        for said in looked:
            if match.speaks_of(ask, key, said.stems) and match.asserts(ask, said.text):
                return Held(ask.kind, said.text, said.turn, "", said.text, ask.about)
        return None

    def _with(self, stem: str) -> tuple[Said, ...]:
        return tuple(said for each in match.alike(stem) for said in self.by_stem.get(each, ()))

    def facts(self) -> tuple[Held, ...]:
        """The current facts for chips, oldest first; earlier contacts before this one."""
        shown = [
            held for kind, all_held in self.by_kind.items() if kind not in ("yes-no", "option") for held in all_held
        ]
        return tuple(sorted(shown, key=lambda held: (held.turn is not None, held.turn or 0, held.start)))

    def tried(self) -> tuple[Held, ...]:
        """What the customer says they already tried, and whom they already spoke to."""
        return tuple(held for kind in ("tried", "spoke-to") for held in self.by_kind.get(kind, ()))


def _take(by_kind: dict[str, tuple[Held, ...]], fact: Fact, turn: int | None, contact: str) -> None:
    """Puts one fact into the table: a retraction removes, a repetition keeps its first place, a new value replaces."""
    held = by_kind.get(fact.kind, ())
    if fact.retracts:
        by_kind[fact.kind] = tuple(h for h in held if not _retracted(h, fact))
        return
    new = Held(fact.kind, fact.value, turn, contact, fact.text, fact.about, fact.start, fact.end)
    again = next(
        (
            h
            for h in held
            if h.contact == contact and _same_value(h, new) and match.roles(h.about) == match.roles(new.about)
        ),
        None,
    )
    if again and same(topic_in(again.about), topic_in(new.about)):
        if len(new.about.split()) > len(again.about.split()):
            again_wider = replace(again, about=new.about)
            held = tuple(again_wider if h is again else h for h in held)
        by_kind[fact.kind] = held
        return
    if fact.kind not in _ADDED:
        held = tuple(h for h in held if h.turn == turn or not _replaced(h, new))
    by_kind[fact.kind] = (*held, new)


def _same_value(one: Held, other: Held) -> bool:
    if one.kind == "time" and (hours := _HOUR.match(one.value)) and (others := _HOUR.match(other.value)):
        return hours[1] == others[1] and (not hours[2] or not others[2] or hours[2].lower() == others[2].lower())
    return one.value.casefold().strip(" .") == other.value.casefold().strip(" .")


def _retracted(held: Held, fact: Fact) -> bool:
    return (not fact.value or held.value == fact.value) and same(topic_in(held.about), topic_in(fact.about))


def _replaced(held: Held, new: Held) -> bool:
    """Whether the new value takes the old one's place: same contact, same role and qualifiers, same topic."""
    if held.contact != new.contact or match.roles(held.about) != match.roles(new.about):
        return False
    if kind_of(new.kind).use == "item":
        return False
    return match.qualifiers(held.about) == match.qualifiers(new.about) and same(
        topic_in(held.about), topic_in(new.about)
    )


def _index(by_stem: Mapping[str, tuple[Said, ...]], turn: Turn) -> Mapping[str, tuple[Said, ...]]:
    out = dict(by_stem)
    for sentence in sentences(turn.text):
        if sentence.text.rstrip().endswith("?"):
            continue
        said = Said(turn.index, sentence.text.strip(), frozenset(content(sentence.text)))
        for stem in said.stems:
            out[stem] = (*out.get(stem, ()), said)
    return out
