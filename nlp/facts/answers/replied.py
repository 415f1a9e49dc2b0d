"""Facts that are told by answering: "Angela", "two", "yes, 4711" take their kind from the agent's question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nlp.facts.answers import finders, patterns
from nlp.facts.kinds import kind_of
from nlp.facts.topics import about, same, topic_in
from nlp.facts.values.span import Span
from nlp.facts.words import words
from nlp.findings import Ask, Fact, Language


def facts(text: str, asks: Sequence[Ask], lang: Language, stated: Sequence[Fact]) -> Iterator[Fact]:
    """Facts answering these questions; `stated` are facts that the turn states by itself, which are not read twice."""
    unknown = bool(patterns.UNKNOWN.search(text))
    used: set[tuple[int, int]] = set()
    for ask in asks:
        if ask.confirm and (patterns.YES.match(text) or not patterns.NO.match(text)) and ask.kind != "name":
            continue  # "yes" tells nothing new; "no, 4712" does
        shape = kind_of(ask.kind).shape
        already = [fact for fact in stated if fact.kind == ask.kind and not fact.retracts]
        if already:
            yield from _narrowed([f for f in already if same(topic_in(f.about), topic_in(ask.about))], ask)
            continue
        if unknown and shape not in ("time", "date", "id"):
            continue
        taken = used | {
            (f.start, f.end)
            for f in stated
            if kind_of(f.kind).shape == "id" or f.kind in ("amount", "email", "phone") or f.retracts
        }
        for span in finders.find(text, ask, lang):
            if any(span.start < end and start < span.end for start, end in taken):
                continue
            used.add((span.start, span.end))
            yield Fact(
                ask.kind, span.value, text[span.start : span.end], span.start, span.end, about(span.role, ask.about)
            )
            break


def correction(text: str, kind: str, around: str, lang: Language) -> Fact | None:
    """The new value in "no, it's 4th Street", given the kind of what was said last; None where nothing fits."""
    lead = patterns.CORRECTS.match(text)
    if not lead or patterns.UNKNOWN.search(text):
        return None
    rest = text[lead.end() :]
    ask = Ask(kind, 0, 0, "", around)
    found = [*finders.find(rest, ask, lang)]
    if not found and kind in ("address", "place", "venue") and len(words(rest)) <= 6:
        found = [Span(rest.strip(" .!,"), 0, len(rest.rstrip(" .!,")))]
    if not found:
        return None
    start, end = lead.end() + found[0].start, lead.end() + found[0].end
    return Fact(kind, found[0].value, text[start:end], start, end, around)


def _narrowed(already: Sequence[Fact], ask: Ask) -> Iterator[Fact]:
    """A fact found by its form takes the question's role and topic: "Friday" answers the day of the party."""
    if not already:
        return
    first = already[0]
    roles = {w for w in first.about.split() if w in ("departure", "arrival", "start", "end")}
    if not roles or topic_in(first.about) != topic_in(ask.about):
        yield Fact(first.kind, first.value, first.text, first.start, first.end, about(*roles, ask.about))
