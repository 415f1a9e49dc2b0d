"""Say it better: each phrasing flag as a card with a sentence to say instead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from assist.advice.base import place, priority
from assist.domain.advice import Advice
from assist.domain.cards import Card, Source
from assist.domain.moment import Moment
from nlp.findings import Flag


def advise(moment: Moment) -> Iterator[Advice]:
    times: Counter[str] = Counter()
    for flag in moment.found.flags:
        times[flag.rule] += 1
        # A no that was said together with a way forward is nothing to interrupt for.
        shown = None if flag.alternative and not moment.on_draft else card(moment, flag, times[flag.rule])
        yield Advice("phrase", moment.turn.index, detail(flag), shown, moment.on_draft)


def detail(flag: Flag) -> tuple[tuple[str, object], ...]:
    """The fields of a flag as `naast check` prints them."""
    return (
        ("rule", flag.rule),
        ("category", flag.category),
        ("start", flag.start),
        ("end", flag.end),
        ("text", flag.text),
        ("say", list(flag.say)),
        ("why", flag.why),
    )


def card(moment: Moment, flag: Flag, number: int) -> Card:
    # What was said already stands: only what it lacked is still to be said.
    say = (flag.then,) if flag.then and not moment.on_draft else flag.say
    # In one draft a rule's first, second… flag keeps its id while the agent types on, so the card stands still.
    return Card(
        id=f"say-instead:{place(moment)}:{flag.rule}:{number}",
        kind="say-instead",
        title=say[0] if say else flag.why,
        say=say if flag.full else (),
        why=flag.why,
        quote=flag.text,
        category=flag.category,
        rule=flag.rule,
        turn=None if moment.on_draft else moment.turn.index,
        replace=flag.replace if moment.on_draft else None,
        on_draft=moment.on_draft,
        source=Source("rule", flag.rule, flag.rule),
        priority=priority("say-instead", moment.on_draft) - (20 if flag.category == "scripted" else 0),
        most_per_contact=flag.most_per_contact,
        cooldown=flag.cooldown,
        measured_hits=flag.measured_hits,
        measured_right=flag.measured_right,
        context=flag.context,
    )
