"""Finds what the agent promises in a turn or a draft, by when, and whether the agent can make it true.

A promise is something left to do or to happen after this contact. Offers put as questions, conditions set to the
customer, the past, duties of the customer, negations and what is done at once in the contact are none. With outcomes
that another department, a carrier or the weather decides, `controlled` is False and `say` holds an honest wording.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from nlp.findings import Language, Promise, Turn
from nlp.promises.due import Due, due_in
from nlp.promises.frame import Frame, Shapes
from nlp.promises.shapes_en import ENGLISH
from nlp.promises.shapes_nl import DUTCH

_SHAPES: dict[Language, Shapes] = {"en": ENGLISH, "nl": DUTCH}
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?]*")
_STRAIGHT = str.maketrans("’‘´`", "''''")
_EDGES = " \t,;:.!–-"


@dataclass(frozen=True, slots=True)
class _Found:
    frame: Frame
    start: int
    end: int
    """Of the whole promise: from the joint before it to the next."""
    due: Due | None


def promises(turn: Turn, lang: Language, now: datetime, tz: tzinfo) -> tuple[Promise, ...]:
    """The promises in an agent's turn or draft, in order; none for a customer's. `now` is aware; `due` comes in `tz`,
    the zone of the person: "before five" is their five o'clock."""
    if turn.speaker != "agent":
        return ()
    shapes, text = _SHAPES[lang], turn.text.translate(_STRAIGHT)
    found: list[Promise] = []
    for sentence in _SENTENCE.finditer(text):
        if not shapes.sentence_vetoes.search(sentence[0]):
            kept = _in_sentence(shapes, text, *sentence.span(), lang, now, tz)
            found += (_promise(one, shapes, turn.text) for one in kept)
    return tuple(found)


def _in_sentence(
    shapes: Shapes, text: str, start: int, end: int, lang: Language, now: datetime, tz: tzinfo
) -> Iterator[_Found]:
    commits = _commits(shapes, text, start, end)
    own_before = False
    for number, (frame, at, _) in enumerate(commits):
        before = commits[number - 1][1] if number else start
        first = _clause_start(shapes, text, before, at, at if number else start)
        last = end
        if number + 1 < len(commits):
            last = _clause_start(shapes, text, at, commits[number + 1][1], commits[number + 1][1])
        if shapes.before_vetoes.search(text, first, at) or (frame.who == "follows" and not own_before):
            continue
        due = due_in(text, at, last, lang, now, tz) or due_in(text, first, at, lang, now, tz)
        if due is None and number == 0 and (fronted := due_in(text, start, at, lang, now, tz)):
            if not text[fronted.end : at].strip(_EDGES):  # "On Friday, I'll call you"
                due, first = fronted, fronted.start
        own_before = own_before or frame.who == "self"
        if (due or not frame.timed) and not shapes.inside_vetoes.search(text[first:last]):
            yield _Found(frame, first, last, due)


def _commits(shapes: Shapes, text: str, start: int, end: int) -> list[tuple[Frame, int, int]]:
    """Where something is committed to, in order; of readings that overlap, the one named first in the language."""
    kept: list[tuple[Frame, int, int]] = []
    for frame in shapes.frames:
        for match in frame.says.finditer(text, start, end):
            if all(match.end() <= first or match.start() >= last for _, first, last in kept):
                kept.append((frame, *match.span()))
    return sorted(kept, key=lambda commit: commit[1])


def _clause_start(shapes: Shapes, text: str, after: int, at: int, otherwise: int) -> int:
    """Where the clause begins that holds `at`: at the last joint since `after`, or else at `otherwise`."""
    starts = [match.start() for match in shapes.joint.finditer(text, after, at)]
    return starts[-1] if starts else otherwise


def _promise(found: _Found, shapes: Shapes, text: str) -> Promise:
    start, end = found.start, found.end
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    due, body = found.due, text[start:end]
    due_text = text[due.start : due.end] if due else ""
    controlled = _controlled(found, shapes, body)
    say = () if controlled else ((shapes.honest_timed.format(due=due_text) if due else shapes.honest),)
    return Promise(_without(body, due_text), body, start, end, due.at if due else None, due_text, controlled, say)


def _controlled(found: _Found, shapes: Shapes, body: str) -> bool:
    """Can the agent, or the company they speak for, make it true? A term for a payment is theirs to keep; a certain
    outcome, another person's act and a thing's arrival at a set moment are not."""
    if found.frame.who == "other" or shapes.outside.search(body):
        return False
    sent = re.search(
        r"\b(?:sent|shipped|posted|refunded|credited|\w*(?:ge|ver)stuurd|\w*gestort|verzonden|betaald)\b", body
    )
    if found.frame.who == "thing":
        return bool(sent) and not shapes.certain.search(body)
    if found.frame.who == "customer":
        return not (shapes.certain.search(body) and found.due and found.due.point)
    return not (shapes.outcome.search(body) and shapes.certain.search(body))


def _without(body: str, due_text: str) -> str:
    """The promise without its time and its linking word, for a list that shows the time apart."""
    what = " ".join(body.replace(due_text, " ", 1).split()) if due_text else body
    return re.sub(
        r"^(?:and|then|but|so|en|dan|maar|dus)\s+|\s+(?:by|before|at|on|om|voor|vóór|op|uiterlijk)$",
        "",
        what,
        flags=re.I,
    ).strip(_EDGES)
