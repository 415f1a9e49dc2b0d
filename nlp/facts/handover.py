"""The summary for the next colleague, so that the customer need not start again.

Nothing is generated: every line is a fact, a promise, or a sentence that was said, and points at its turn.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, Protocol

from nlp.facts.kinds import kind_of, label
from nlp.facts.memory import Held, Memory
from nlp.facts.words import sentences
from nlp.findings import Language, Turn
from nlp.redact import redact

Section = Literal["facts", "wants", "happened", "tried", "done", "promises", "feelings"]
_TITLES: Final[dict[Language, dict[Section, str]]] = {
    "en": {
        "facts": "Known",
        "wants": "Wants",
        "happened": "What happened",
        "tried": "Already tried and spoken to",
        "done": "Done by us",
        "promises": "Open promises",
        "feelings": "In the customer's own words",
    },
    "nl": {
        "facts": "Bekend",
        "wants": "Wil graag",
        "happened": "Wat er is gebeurd",
        "tried": "Al geprobeerd en gesproken",
        "done": "Door ons gedaan",
        "promises": "Open beloften",
        "feelings": "In de woorden van de klant",
    },
}
_ORDER: Final[tuple[Section, ...]] = ("wants", "happened", "facts", "tried", "done", "promises", "feelings")
_MOST: Final[dict[Section, int]] = {"wants": 3, "happened": 4, "tried": 6, "done": 6, "feelings": 3}
_DONE: Final = re.compile(
    r"\b(?:i|we)(?:'ve| have) (?:now |just |already |also )?(?:booked|refunded|sent|reset|cancell?ed|changed|"
    r"created|updated|ordered|"
    r"placed|filed|submitted|added|removed|credited|scheduled|rebooked|activated|blocked|forwarded|opened|processed|"
    r"issued|"
    r"arranged|reserved|confirmed|replaced|extended)\b|"
    r"\b(?:has|have) been (?:successfully )?(?:booked|refunded|sent|reset|cancell?ed|changed|submitted|scheduled|"
    r"confirmed|processed|"
    r"updated|created|reserved)\b|\b(?:reservation|booking|request|order) is confirmed\b|"
    r"\b(?:ik|wij|we) (?:heb|hebben) .{0,80}?\b(?:geboekt|verstuurd|gestuurd|aangepast|geannuleerd|gewijzigd|"
    r"aangemaakt|ingepland|"
    r"doorgezet|geregeld|teruggestort|geblokkeerd|besteld|toegevoegd|verlengd|ingediend|vervangen)\b|"
    r"\bis (?:nu )?(?:geboekt|verstuurd|aangepast|geannuleerd|gewijzigd|bevestigd|teruggestort)\b",
    re.I,
)
_FEELS: Final = re.compile(
    r"\b(?:frustrat\w+|angry|upset|annoy\w+|disappoint\w+|fed up|worried|worry|anxious|scared|stress\w*|ridiculous|"
    r"unacceptable|"
    r"terrible|awful|horrible|tired of|sick of|embarrass\w+|furious|livid|desperate|nightmare|a joke|"
    r"waste of (?:my )?time|"
    r"love|delighted|grateful|relieved|boos|teleurgesteld|gefrustreerd|frustrerend|belachelijk|onacceptabel|zat|"
    r"bezorgd|ongerust|"
    r"bang|schandalig|waardeloos|moedeloos|wanhopig|opgelucht|dankbaar)\b",
    re.I,
)
_HIDDEN: Final = frozenset(
    {
        "wants",
        "what-happened",
        "tried",
        "spoke-to",
        "yes-no",
        "option",
        "again",
        "detail",
        "duration",
        "quantity",
        "pin",
    }
)


class Promised(Protocol):
    """A promise as the ledger holds it; only open and moved ones are handed over."""

    @property
    def what(self) -> str: ...
    @property
    def due(self) -> datetime | None: ...
    @property
    def turn(self) -> int | None: ...
    @property
    def state(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the summary. `turn` is where it was said, or `contact` the earlier contact it comes from."""

    section: Section
    text: str
    turn: int | None
    contact: str = ""


def handover(turns: Sequence[Turn], memory: Memory, promises: Iterable[Promised], lang: Language) -> tuple[Line, ...]:
    """The lines for the next colleague, by section and then in the order they were said; secrets are masked."""
    lines = [*_told(memory, lang), *_said(turns), *_promised(promises)]
    out: list[Line] = []
    seen: set[str] = set()
    for section in _ORDER:
        fresh = [line for line in lines if line.section == section and line.text not in seen]
        fresh = list({line.text: line for line in reversed(fresh)}.values())[::-1][: _MOST.get(section, 20)]
        seen.update(line.text for line in fresh)
        out += fresh
    return tuple(out)


def note(lines: Iterable[Line], lang: Language) -> str:
    """The summary as text to copy or write back; a number in brackets is the turn, counted from 1."""
    parts: list[str] = []
    section: Section | None = None
    for line in lines:
        if line.section != section:
            section = line.section
            parts.append(f"{_TITLES[lang][section]}:")
        source = line.contact or (f"{line.turn + 1}" if line.turn is not None else "")
        parts.append(f"- {line.text}{f' [{source}]' if source else ''}")
    return "\n".join(parts)


def _told(memory: Memory, lang: Language) -> Iterator[Line]:
    for held in memory.facts():
        if held.kind in ("wants", "what-happened"):
            yield Line("wants" if held.kind == "wants" else "happened", _quoted(held.value), held.turn, held.contact)
        elif held.kind not in _HIDDEN:
            yield Line("facts", _named(held, lang), held.turn, held.contact)
    for held in memory.tried():
        yield Line("tried", _quoted(held.value), held.turn, held.contact)


def _named(held: Held, lang: Language) -> str:
    name = label(kind_of(held.kind).name, lang, held.about)
    return f"{name[:1].upper()}{name[1:]}: {held.value}"


def _said(turns: Sequence[Turn]) -> Iterator[Line]:
    for turn in turns:
        section, pattern = ("done", _DONE) if turn.speaker == "agent" else ("feelings", _FEELS)
        for sentence in sentences(turn.text):
            if pattern.search(sentence.text) and not sentence.text.endswith("?"):
                yield Line("done" if section == "done" else "feelings", _quoted(redact(sentence.text)), turn.index)


def _promised(promises: Iterable[Promised]) -> Iterator[Line]:
    for promise in promises:
        if promise.state in ("open", "moved"):
            due = f" ({promise.due:%Y-%m-%d %H:%M})" if promise.due else ""
            yield Line("promises", f"{promise.what}{due}", promise.turn)


def _quoted(text: str) -> str:
    return f"“{' '.join(text.split())}”"
