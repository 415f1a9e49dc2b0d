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
from nlp.promises.frame import Frame, Shapes, read

_SHAPES: dict[Language, Shapes] = {"en": read("en"), "nl": read("nl")}
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?]*")
_STRAIGHT = str.maketrans("’‘´`", "''''")
_EDGES = " \t,;:.!–-"
_ABOUT = re.compile(
    r"\b(?:for|of|since|through|thru|van|sinds|vanaf) $"
    r"|\b(?:for (?:being|his|her|their|\w+ing)|how|glad|sorry|apologies|lack of)\b|\bthey did\b",
    re.I,
)
"""Before a time, these make it what is talked about ("the appointment of tomorrow", "praise for his work today"), not
when it is done."""
_LINKS = re.compile(r"^(?:and|then|but|so|en|dan|maar|dus)\s+", re.I)
_LEADS_TO_TIME = re.compile(
    r"\b(?:by|before|at|on|until|till|around|about|no later than"
    r"|uiterlijk|voor|vóór|om|op|tot|rond)(?: the| de| het)? $",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Found:
    frame: Frame
    start: int
    end: int
    """Of the whole promise: from the joint before it to the next."""
    commit_end: int
    due: Due | None


@dataclass(frozen=True, slots=True)
class _Commit:
    frame: Frame
    start: int
    end: int


def promises(turn: Turn, lang: Language, now: datetime, tz: tzinfo) -> tuple[Promise, ...]:
    """The promises in an agent's turn or draft, in order; none for a customer's. `now` is aware; `due` comes in `tz`,
    the zone of the person: "before five" is their five o'clock."""
    if turn.speaker != "agent":
        return ()
    shapes, found = _SHAPES[lang], []
    for sentence in _SENTENCE.finditer(turn.text):
        said = sentence[0].translate(_STRAIGHT)
        if not shapes.sentence_vetoes.search(said):
            found += [_promise(one, shapes, turn.text, sentence.start()) for one in _found(shapes, said, lang, now, tz)]
    return tuple(found)


def _found(shapes: Shapes, said: str, lang: Language, now: datetime, tz: tzinfo) -> Iterator[_Found]:
    """The promises of one sentence, each with its own clause and time."""
    commits = _commits(shapes, said)
    starts = [
        _clause_start(shapes, said, commits[number - 1].start if number else 0, commit.start, not number)
        for number, commit in enumerate(commits)
    ]
    promised = False
    ends = [*starts, len(said)][1:]
    for number, (commit, start, end) in enumerate(zip(commits, starts, ends, strict=False)):
        if shapes.before_vetoes.search(said, start, commit.start):
            continue
        if commit.frame.who == "follows" and not shapes.me.search(said, 0, commit.start):
            continue
        due = due_in(said, commit.start, end, lang, now, tz) or due_in(said, start, commit.start, lang, now, tz)
        if due is None and number == 0:  # "On Friday, I'll call you"; "Give me until Friday and I'll …"
            fronted = due_in(said, 0, start, lang, now, tz)
            if fronted and not shapes.joint.sub("", said[fronted.end : commit.start]).strip(_EDGES):
                due, start = fronted, fronted.start
        if due and _ABOUT.search(said, commit.end if due.start > commit.end else start, due.start):
            due = None
        left_open = not commit.frame.timed or (commit.frame.who == "follows" and not promised)
        if (due or left_open) and not shapes.inside_vetoes.search(said[start:end]):
            promised = True
            yield _Found(commit.frame, start, end, commit.end, due)


def _commits(shapes: Shapes, said: str) -> list[_Commit]:
    """Where something is committed to, in order; of readings that overlap, the one named first in the language."""
    kept: list[_Commit] = []
    for frame in shapes.frames:
        for match in frame.says.finditer(said):
            if all(match.end() <= other.start or match.start() >= other.end for other in kept):
                kept.append(_Commit(frame, *match.span()))
    return sorted(kept, key=lambda commit: commit.start)


def _clause_start(shapes: Shapes, said: str, after: int, at: int, first: bool) -> int:
    """Where the clause begins that holds `at`: at the last joint since `after`, or with the sentence for the first."""
    starts = [match.start() for match in shapes.joint.finditer(said, after, at)]
    return starts[-1] if starts else after if first else at


def _promise(found: _Found, shapes: Shapes, text: str, offset: int) -> Promise:
    start, end, due = offset + found.start, offset + found.end, found.due
    controlled = _controlled(found, shapes, text[start:end])
    comma = text.find(",", max(offset + due.end, start), end) if due else -1
    if comma > 0 and offset + found.commit_end <= comma:  # ", have a nice day"
        end = comma
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    body = text[start:end]
    due_text = (
        _due_text(text, start, offset + due.start, min(offset + due.end, end))
        if due and offset + due.start < end
        else ""
    )
    say = () if controlled else ((shapes.honest_timed.format(due=due_text) if due else shapes.honest),)
    return Promise(_without(body, due_text), body, start, end, due.at if due else None, due_text, controlled, say)


def _controlled(found: _Found, shapes: Shapes, said: str) -> bool:
    """Can the agent, or the company they speak for, make it true? Sending and paying within a term is theirs to keep;
    another party's act, a thing's arrival and a result called certain are not."""
    who, certain = found.frame.who, bool(shapes.certain.search(said))
    if who == "other" or shapes.outside.search(said):
        return False
    if who == "thing":
        return bool(shapes.ours.search(said)) and not certain
    if who == "customer":
        return not (certain and found.due and found.due.point)
    return not (certain and shapes.outcome.search(said))


def _due_text(text: str, promise: int, start: int, end: int) -> str:
    """The time in the agent's words, with the "by" or "before" that leads to it."""
    lead = _LEADS_TO_TIME.search(text, promise, start)
    return text[lead.start() if lead else start : end]


def _without(body: str, due_text: str) -> str:
    """The promise without its time and its linking word, for a list that shows the time apart."""
    what = " ".join(body.replace(due_text, " ", 1).split()) if due_text else body
    return _LINKS.sub("", what).strip(_EDGES)
