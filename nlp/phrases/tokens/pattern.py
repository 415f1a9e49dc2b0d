"""Pattern text to elements: the small language of rule files (nlp/rules/README.md). Bounded by construction.

A pattern never becomes a regular expression; what can repeat is bounded, and so is how much may repeat.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import chain
from typing import Literal, NamedTuple

from nlp.phrases.rule import RuleError
from nlp.phrases.tokens.words import Phrase, Words

REACH = 48
"""Tokens that one match may span."""
CAPTURE = 12
MAX_LOOSE = 6
_MAX_DEPTH = 6

Kind = Literal["words", "gap", "capture", "start", "end"]


class Element(NamedTuple):
    """One step of a pattern. `words`: any of `phrases`. `gap` and `capture`: `least`–`most` tokens.

    `inside`: stays within the clause. `name`: the capture's name ('' for none). `marked`: among the flagged words.
    """

    kind: Kind
    phrases: tuple[Phrase, ...] = ()
    optional: bool = False
    least: int = 0
    most: int = 0
    inside: bool = True
    name: str = ""
    marked: bool = False


class Pattern(NamedTuple):
    """Elements in order. `lead`: a leading capture, reached back for once the rest has matched; `opening` before it."""

    source: str
    elements: tuple[Element, ...]
    lead: Element | None = None
    opening: tuple[Element, ...] = ()
    at_start: bool = False
    has_marks: bool = False


@dataclass(frozen=True)
class PatternReader:
    """Reads the patterns of one language. `split` takes a phrase apart as texts are taken apart."""

    words: Words
    split: Callable[[str], Phrase]
    english: bool
    _known: dict[str, tuple[Phrase, ...]] = field(default_factory=dict)
    """What was written before is not worked out again: files share most of their words."""
    _elements: dict[tuple[str, bool], Element] = field(default_factory=dict)

    def read(self, source: str, *, context: bool = False, ends: bool = False) -> Pattern:
        """The elements of one pattern. A `context` may end in a gap; `ends`: it must reach the end of what is searched.

        Raises:
            RuleError: the pattern is not well-formed; the text says what to change.
        """
        parts = source.split()
        at_start = parts[:1] == ["^"]
        elements: list[Element] = []
        marked = False
        for part in parts[1 if at_start else 0 :]:
            if part in ("<", ">"):
                marked = part == "<"
                continue
            key = (part, marked)
            if key not in self._elements:
                self._elements[key] = self._element(part)._replace(marked=marked)
            elements.append(self._elements[key])
        if ends:
            elements.append(Element("end"))
        opening, lead, elements = _led(elements)
        has_marks = any(e.marked for e in elements)
        pattern = Pattern(source, tuple(elements), lead, tuple(opening), at_start, has_marks)
        _check(pattern, context=context)
        return pattern

    def vocabulary(self) -> Iterable[str]:
        """Every word of every pattern read so far, once."""
        return dict.fromkeys(chain.from_iterable(chain.from_iterable(self._known.values())))

    def phrases(self, written: str, depth: int = 0) -> tuple[Phrase, ...]:
        """All phrases that an alternative such as `~offer|@sell|money_back` stands for."""
        if written in self._known:
            return self._known[written]
        if depth > _MAX_DEPTH:
            raise RuleError(f"word classes refer to each other in a circle near {written!r}")
        found: list[Phrase] = []
        for choice in written.split("|"):
            if not choice:
                raise RuleError(f"an empty alternative in {written!r}: remove one of the | signs")
            found.extend(self._choice(choice, depth))
        return self._known.setdefault(written, tuple(dict.fromkeys(found)))

    def _choice(self, choice: str, depth: int) -> list[Phrase]:
        if "_" in choice:
            return self._sequence(choice.replace("_", " "), depth + 1)
        if choice.startswith("@"):
            members = self.words.members(choice[1:])
            return [phrase for member in members for phrase in self._sequence(member, depth + 1)]
        if choice.startswith("~"):
            return [self.split(form) for form in self.words.forms_of(choice[1:], english=self.english)]
        if choice.startswith("*"):
            return [(choice.lower(),)]
        return [self.split(choice)]

    def _sequence(self, member: str, depth: int) -> list[Phrase]:
        """A class member such as "@be not able to": every way to say it (product of its parts)."""
        rows: list[Phrase] = [()]
        for part in member.split():
            optional = part.endswith("?") and len(part) > 1
            ends = self.phrases(part.removesuffix("?") if optional else part, depth)
            ends = (*ends, ()) if optional else ends
            rows = [(*row, *end) for row in rows for end in ends]
            if len(rows) > 5000:
                raise RuleError(f"{member!r} stands for more than 5,000 phrases: use fewer classes in it")
        return rows

    def _element(self, part: str) -> Element:
        if part == "$":
            return Element("end")
        if part.startswith(".."):
            return Element("gap", most=_number(part[2:], part), inside=False)
        optional = part.endswith("?") and len(part) > 1
        body = part[:-1] if optional else part
        if body.startswith("{"):
            capture = self._capture(body)
            return capture._replace(optional=optional)
        return Element("words", self.phrases(body), optional)

    def _capture(self, body: str) -> Element:
        if not body.endswith("}") or len(body) < 3:
            raise RuleError(f"{body!r} is not a capture: write {{name}}, {{name:3}}, {{name+}} or {{name=words}}")
        inner = body[1:-1]
        if "=" in inner:
            name, written = inner.split("=", 1)
            return Element("words", self.phrases(written), name=_name(name, body))
        if inner.endswith("+"):
            return Element("capture", least=1, most=REACH, inside=False, name=_name(inner[:-1], body))
        if ":" in inner:
            name, most = inner.split(":", 1)
            return Element("capture", least=1, most=_number(most, body), name=_name(name, body))
        return Element("capture", least=1, most=CAPTURE, name=_name(inner, body))


def asks(phrases: tuple[Phrase, ...]) -> bool:
    """Whether a question mark is among the words. A text has no symbol for it; contexts see one where it ends in it."""
    return "?" in chain.from_iterable(phrases)


def _led(elements: list[Element]) -> tuple[list[Element], Element | None, list[Element]]:
    """Optional words, then an open capture, at the front: they are reached back for; the rest is searched."""
    first = next((i for i, e in enumerate(elements) if not (e.kind == "words" and e.optional)), len(elements))
    if first < len(elements) and elements[first].kind == "capture":
        return elements[:first], elements[first], elements[first + 1 :]
    return [], None, elements


def _number(digits: str, part: str) -> int:
    if not digits.isdecimal() or not 1 <= int(digits) <= CAPTURE:
        raise RuleError(f"{part!r} needs a number from 1 to {CAPTURE}")
    return int(digits)


def _name(name: str, part: str) -> str:
    if not name.isidentifier():
        raise RuleError(f"{part!r}: a capture's name is letters, digits and _")
    return name


def _check(pattern: Pattern, *, context: bool) -> None:
    elements = pattern.elements
    if not any(e.kind == "words" and not e.optional for e in elements):
        raise RuleError(f"{pattern.source!r} holds no required word: add one, gaps and captures alone match everything")
    first = next(e for e in elements if not e.optional)
    if first.kind != "words":
        raise RuleError(f"{pattern.source!r} must begin with a word (one leading capture is allowed)")
    if any(e.kind == "end" for e in elements[:-1]):
        raise RuleError(f"{pattern.source!r}: $ stands last")
    if elements[-1].kind == "gap" and not context:
        raise RuleError(f"{pattern.source!r} ends in a gap: remove it")
    if sum(e.kind in ("gap", "capture") for e in elements) > MAX_LOOSE:
        raise RuleError(f"{pattern.source!r} has more than {MAX_LOOSE} gaps and captures")
