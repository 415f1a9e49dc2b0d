"""One timeline out of all systems' answers: newest first, each contact once, those about the same thing linked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from knowledge.customers.history import Channel, History, Linked, Order, PastContact
from knowledge.customers.identity import normal_name

SAME_MOMENT = timedelta(minutes=2)
"""Two systems note the same call within this time."""
SAME_THING = timedelta(days=30)
"""Similar words link two contacts only this close together: next year's late parcel is another one."""
RECENT = timedelta(days=7)
NEIGHBOURS, READ = 12, 1_500
"""How many contacts with a word are compared with each other, and how many of the newest are read for words.

Older ones are linked by case and number only: 10,000 contacts merge in 0.15 s, and the flow waits for it.
"""
_STOP = """
about again and any are back been but call called can customer every for from get had has have her him his how into
not now our out question she still that the their them they this told two was were what when why will with would you
your aan alweer als bij dan dat deze die dit doe een elke geen haar had heb heeft het hij hoe ipv kan klant maar met
mijn naar niet nog ons onze ook over terug uit van vraag vragen voor waar waarom wanneer was wat weer wel werd wil
zij zijn
"""
STOP = frozenset(_STOP.split())
REFERENCE = re.compile(r"(?<!\w)#?(?:[A-Za-z]{1,5}[-.]?)?\d{4,}(?:[-.]\d+)?(?!\w)")


def timeline(histories: Iterable[History]) -> tuple[PastContact, ...]:
    """All contacts of all sources, newest first, the same contact once; `linked` joins those about the same thing."""
    known: dict[tuple[str, str], PastContact] = {}
    for history in histories:
        for contact in history.contacts:
            before = known.get((contact.source, contact.id))
            known[contact.source, contact.id] = contact if before is None else _richer(before, contact)
    newest = sorted(known.values(), key=lambda c: (c.at, c.source, c.id), reverse=True)
    return _link(_once(newest))


def orders(histories: Iterable[History]) -> tuple[Order, ...]:
    """All orders and cases, each once; open ones first, then newest first."""
    known = {(o.source, o.kind, o.id): o for history in histories for o in history.orders}
    return tuple(sorted(known.values(), key=lambda o: (not o.open, -(o.at.timestamp() if o.at else 0.0), o.id)))


def linked(
    contacts: Sequence[PastContact], at: datetime, channel: Channel | None = None, about: str = ""
) -> Linked | None:
    """The thing this customer most likely comes back with: the linked contacts of the last seven days.

    `contacts` is a `timeline`; `about` what the contact at hand is about, where known: then only contacts about
    that count. None where there is nothing recent.
    """
    words, references = _words(about), _references(about)
    groups: dict[str, list[PastContact]] = {}
    for contact in contacts:
        if contact.at <= at - RECENT:
            break
        if contact.at < at:
            groups.setdefault(contact.linked or f"{contact.source}:{contact.id}", []).append(contact)
    fitting = [
        (key, group)
        for key, group in groups.items()
        if not about or any(_similar(words, _words(c.about)) or references & _references(c.about) for c in group)
    ]
    if not fitting:
        return None
    key, group = max(fitting, key=lambda pair: (len(pair[1]), any(c.open for c in pair[1]), pair[1][0].at))
    oldest_first = tuple(reversed(group))
    channels = (*(c.channel for c in oldest_first), *((channel,) if channel else ()))
    days = max(1, (at - oldest_first[0].at).days + 1)
    return Linked(len(group) + 1, min(days, RECENT.days), channels, group[0].about, key, oldest_first)


def _richer(one: PastContact, other: PastContact) -> PastContact:
    """The later answer, with what only the earlier one knew."""
    return replace(
        other,
        messages=max(one.messages, other.messages, key=len),
        who=other.who or one.who,
        outcome=other.outcome or one.outcome,
        linked=other.linked or one.linked,
        url=other.url or one.url,
    )


def _once(newest: Iterable[PastContact]) -> list[PastContact]:
    """Join what two systems noted of one contact: same channel, same moment, similar words."""
    kept: list[PastContact] = []
    for contact in newest:
        for place in range(len(kept) - 1, -1, -1):
            other = kept[place]
            if other.at - contact.at > SAME_MOMENT:
                kept.append(contact)
                break
            if _same(other, contact):
                kept[place] = _richer(other, contact) if other.source > contact.source else _richer(contact, other)
                break
        else:
            kept.append(contact)
    return kept


def _same(one: PastContact, other: PastContact) -> bool:
    if one.source == other.source or one.channel != other.channel:
        return False
    return normal_name(one.about) == normal_name(other.about) or _similar(_words(one.about), _words(other.about))


def _link(newest: list[PastContact]) -> tuple[PastContact, ...]:
    """Join contacts by case or order, by a number both speak of, or by similar words close in time."""
    leader = list(range(len(newest)))

    def top(place: int) -> int:
        while leader[place] != place:
            leader[place] = leader[leader[place]]
            place = leader[place]
        return place

    for one, other in _pairs(newest):
        leader[max(top(one), top(other))] = min(top(one), top(other))
    size: dict[int, int] = {}
    for place in range(len(newest)):
        size[top(place)] = size.get(top(place), 0) + 1
    return tuple(
        replace(contact, linked=_key(newest[top(place)])) if size[top(place)] > 1 else contact
        for place, contact in enumerate(newest)
    )


def _key(contact: PastContact) -> str:
    return contact.linked or f"{contact.source}:{contact.id}"


def _pairs(newest: list[PastContact]) -> Iterator[tuple[int, int]]:
    """Places of contacts that are about the same thing (enough of them to join each group)."""
    by_key: dict[str, int] = {}
    by_word: dict[str, list[int]] = {}
    words = [_words(contact.about) for contact in newest[:READ]]
    for place, contact in enumerate(newest):
        keys = {f"ref {r}" for r in _references(contact.about)}
        if contact.linked:
            keys |= {f"case {contact.linked.casefold()}"} | {f"ref {r}" for r in _references(contact.linked)}
        for key in keys:
            if key in by_key:
                yield by_key[key], place
            by_key[key] = place
        if place >= READ:
            continue
        near = {other for word in words[place] for other in by_word.get(word, ())[-NEIGHBOURS:]}
        for other in near:
            if newest[other].at - contact.at <= SAME_THING and _similar(words[other], words[place]):
                yield other, place
        for word in words[place]:
            by_word.setdefault(word, []).append(place)


def _similar(one: frozenset[str], other: frozenset[str]) -> bool:
    """Two words in common, and most of the shorter's words."""
    common = len(one & other)
    return common >= 2 and common / min(len(one), len(other)) >= 0.6


def _words(text: str) -> frozenset[str]:
    """Words that say what it is about, plural and verb endings taken off roughly (English and Dutch)."""
    found = (word for word in normal_name(text).split() if len(word) > 2 and word not in STOP and not word.isdigit())
    stems = (re.sub(r"(?<=\w{3})(?:ing|en|ed|es|s|t|e)$", "", word) for word in found)
    return frozenset(re.sub(r"([^aeiou])\1$", r"\1", stem) for stem in stems)


def _references(text: str) -> frozenset[str]:
    """Order and case numbers in a text, as letters and digits."""
    return frozenset(re.sub(r"\W", "", found).casefold() for found in REFERENCE.findall(text))
