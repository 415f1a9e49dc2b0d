"""Reads a line of a chat or transcript as people write it: "Agent: …", "[10:31] Klant: …", "Sanne (medewerker): …"."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from assist.ingest.conversation import sound, speaker_of
from nlp.findings import Speaker

_STAMP = re.compile(
    r"""^\s*[\[(]?\s*(?:\d{4}-\d\d-\d\d[T ,]+|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}[ ,]+)?
        \d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?(?:\s?[AaPp]\.?[Mm]\.?|Z)?\s*[\])]?\s*(?:-\s+)?""",
    re.VERBOSE,
)
_LABEL = re.compile(r"^[\s*_]*(?P<label>[^\W\d_][^:\n]{0,59}?)\s*:(?:\s+|$)(?P<text>.*)$", re.DOTALL)
_ROLE = re.compile(r"^(?P<name>.*?)\s*[(\[](?P<role>[^)\]]+)[)\]]$")


@dataclass(frozen=True, slots=True)
class Line:
    """`speaker` is None where nobody is coached on it: a bot, a system, or words before the first label."""

    speaker: Speaker | None
    text: str


def read_line(
    line: str, before: Speaker | None = None, *, agents: Collection[str] = (), customers: Collection[str] = ()
) -> Line | None:
    """One line; None where it is blank. Without a label it goes on with what `before` said.

    `agents` and `customers` are names that stand for the two sides in this chat, compared without case.
    """
    text = _STAMP.sub("", line.strip("\r\n\ufeff"), count=1)
    if not text.strip():
        return None
    found = _LABEL.match(text)
    if found:
        known, speaker = _who(found["label"], agents, customers)
        if known:
            return Line(speaker, sound(found["text"].strip()))
    return Line(before, sound(text.strip()))


def _who(label: str, agents: Collection[str], customers: Collection[str]) -> tuple[bool, Speaker | None]:
    """Whether the label is one, and whose: a sentence such as "One thing: …" is no label."""
    name = label.strip().strip("*_").lower()
    role = _ROLE.match(name)
    for candidate in (role["role"], role["name"]) if role else (name, re.sub(r"\s*\d+$", "", name)):
        if candidate in {one.lower() for one in agents}:
            return True, "agent"
        if candidate in {one.lower() for one in customers}:
            return True, "customer"
        try:
            return True, speaker_of(candidate)
        except KeyError:
            continue
    return False, None
