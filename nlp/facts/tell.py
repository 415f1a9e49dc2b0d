"""What a customer's turn tells: typed facts, read with the question before it; corrections; what is taken back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp.facts import match
from nlp.facts.answers import patterns, replied, stated
from nlp.facts.ask import asked
from nlp.facts.kinds import kind_of
from nlp.facts.topics import about, running, topic_in
from nlp.facts.values import places
from nlp.facts.words import Sentence, sentences
from nlp.findings import Ask, Fact, Language, Turn
from nlp.redact import sensitive_spans

_BLOCKS = 2
"""How many blocks of agent turns back a question may stand ("take your time" comes between)."""
_MASK = "••••"
_APPOINTMENTS = ("viewing", "doctor", "meeting", "delivery")
_STORIES = ("what-happened", "wants", "tried", "spoke-to")


def told(turn: Turn, before: Sequence[Turn], lang: Language) -> tuple[Fact, ...]:
    """The facts of a customer's turn, in order of their place. `before` are the turns before it.

    Cards and citizen service numbers are never among them; a PIN is, without its digits. A fact with `retracts`
    takes back what was said of its kind. Pure; no error on any text.
    """
    text, found = _screened(turn.text, before)
    topic = running(before)
    for sentence in sentences(text):
        ctx = stated.Context(lang, topic)
        facts = list(stated.facts(sentence, ctx))
        if patterns.THAT_DAY.search(sentence.text):
            found = [replace(f, retracts=True) if f.kind in ("date", "time") else f for f in found]
        found += _taken_back(sentence, facts)
        topic = running([Turn(0, "customer", sentence.text)]) or topic
        if places.goes_there(sentence.text):
            found = _going_there(found, topic)
    asks = pending(before, lang)
    answers = list(replied.facts(text, asks, lang, found))
    if not answers and patterns.CORRECTS.match(text):
        answers = _corrected(text, before, lang, {fact.kind for fact in found})
    return tuple(_merged(found, answers))


def _corrected(text: str, before: Sequence[Turn], lang: Language, known: set[str]) -> list[Fact]:
    """The correction of what the customer said last, where the new value is not recognised by its own form."""
    at = next((i for i in range(len(before) - 1, -1, -1) if before[i].speaker == "customer"), None)
    if at is None or patterns.CORRECTS.match(before[at].text):
        return []
    for last in reversed(told(before[at], before[max(0, at - 16) : at], lang)):
        if last.kind in _STORIES or last.retracts or last.kind in known:
            continue
        fact = replied.correction(text, last.kind, last.about, lang)
        if fact:
            return [fact]
    return []


def pending(before: Sequence[Turn], lang: Language) -> tuple[Ask, ...]:
    """The questions that this customer's turn may answer: those of the agent's last turns, or of the block before."""
    at, blocks = len(before), 0
    while at > 0 and blocks < _BLOCKS:
        while at > 0 and before[at - 1].speaker == "customer":
            at -= 1
        end = at
        while at > 0 and before[at - 1].speaker == "agent":
            at -= 1
        asks = [ask for i in range(at, end) for ask in asked(before[i], before[max(0, i - 16) : i], lang)]
        if asks:
            waited = " ".join(turn.text for turn in before[end:] if turn.speaker == "customer")
            return tuple(asks) if blocks == 0 or _waits(waited) else ()
        if "?" in " ".join(turn.text for turn in before[at:end]):
            return ()
        blocks += 1
    return ()


def _waits(text: str) -> bool:
    """Whether the customer only asked for a moment, so that the question is still open."""
    return not text or bool(patterns.UNKNOWN.search(text) or patterns.ACK.match(text))


def _going_there(found: list[Fact], topic: str) -> list[Fact]:
    """The place named last becomes where they are going."""
    last = next((f for f in reversed(found) if f.kind == "place" and not match.roles(f.about)), None)
    return [replace(f, about=about("arrival", topic)) if f is last else f for f in found]


def _screened(text: str, before: Sequence[Turn]) -> tuple[str, list[Fact]]:
    """The text with secrets blanked out (length unchanged), and what may be told of them: that there was one."""
    asked_last = next((turn.text for turn in reversed(before[-4:]) if turn.speaker == "agent"), "")
    facts: list[Fact] = []
    for start, end, kind in sensitive_spans(text, asked_last):
        said = "".join(text[start:end].split())
        if kind == "PIN":
            facts.append(Fact("pin", _MASK, _MASK, start, end))
        elif kind == "IBAN":
            facts.append(Fact("account-number", f"{said[:4]} {_MASK} {said[-4:]}", _MASK, start, end))
        text = text[:start] + "•" * (end - start) + text[end:]
    return text, facts


def _taken_back(sentence: Sentence, facts: list[Fact]) -> Iterator[Fact]:
    """The sentence's facts; those of a plan that was dropped become retractions, as does asking for another one."""
    dropped = patterns.TAKES_BACK.search(sentence.text)
    elsewhen = {kind: m for kind, pattern in patterns.ELSEWHEN if (m := pattern.search(sentence.text))}
    for fact in facts:
        plan = fact.kind not in _STORIES and kind_of(fact.kind).shape in (
            "time",
            "date",
            "place",
            "count",
            "name",
            "id",
        )
        back = dropped and plan and fact.start - sentence.start < dropped.end()
        clash = fact.kind in ("date", "time") and _clashes(
            sentence.text, fact.start - sentence.start, topic_in(fact.about)
        )
        other = fact.kind in elsewhen and fact.start - sentence.start < elsewhen[fact.kind].start()
        yield replace(fact, retracts=True) if back or clash or other else fact
    for kind, m in elsewhen.items():
        if not any(f.kind == kind for f in facts):
            yield Fact(kind, "", m.group(), sentence.start + m.start(), sentence.start + m.end(), retracts=True)


def _clashes(text: str, at: int, topic: str) -> bool:
    """Whether the day or time at this place is named as one that does not suit."""
    clash = patterns.CLASH.search(text) or (patterns.PRIVATE.search(text) if topic in _APPOINTMENTS else None)
    if not clash:
        return False
    instead = next((m for m in patterns.INSTEAD.finditer(text) if m.start() >= clash.end()), None)
    return instead is None or at < instead.start()


def _merged(found: list[Fact], answers: list[Fact]) -> list[Fact]:
    """Answers first on their place: what was asked for explains a span better than its form."""
    spans = {(f.kind, f.start, f.end) for f in answers}
    typed = [a for a in answers if a.kind not in _STORIES and kind_of(a.kind).shape not in ("yes-no", "text")]
    kept = [
        f
        for f in found
        if (f.kind, f.start, f.end) not in spans
        and (f.retracts or f.kind in _STORIES or not any(_covers(a, f) for a in typed if a.kind != f.kind))
    ]
    return sorted([*kept, *answers], key=lambda f: (f.start, f.end))


def _covers(answer: Fact, fact: Fact) -> bool:
    weak = fact.kind in (
        "quantity",
        "party-size",
        "time",
        "place",
        "venue",
        "date",
        "name",
        "person",
        "booking-number",
        "phone",
    )
    return weak and answer.start < fact.end and fact.start < answer.end
