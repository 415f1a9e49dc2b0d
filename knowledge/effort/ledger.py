"""The effort that earlier contacts already cost this customer: coming back, changing channel, being passed on.

Pure functions over the history. nlp has a point of the same shape; this room does not import that one, so assist
converts (same field names). Weights are ours and editable: published ones do not exist (EFFORT.md 4.5).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Literal

from knowledge.customers.history import Channel, PastContact

_CONTACT_CHANNELS = ("phone", "chat", "email", "ticket")
"""A note is the company's own and no contact of the customer."""
_PASSED_ON = re.compile(
    r"\b(?:transferred|transfer to|handed over|passed on|escalated"
    r"|doorverbonden|doorgezet|overgedragen|doorgestuurd|geëscaleerd)\b",
    re.I,
)
_SMALL_WORDS = frozenset(
    {"the", "a", "an", "of", "on", "in", "for", "to", "and", "my", "is", "not", "about", "with", "after"}
    | {"de", "het", "een", "van", "op", "in", "voor", "naar", "en", "mijn", "is", "niet", "over", "met", "na"}
)


@dataclass(frozen=True, slots=True)
class HistoryPoint:
    """One point of effort from the records: the fields of nlp's EffortPoint, always of history (`turn` None)."""

    signal: Literal["repeat-contact", "channel-switch", "transfer"]
    points: float
    side: Literal["do", "feel"]
    cause: Literal["agent", "policy", "product", "channel"]
    evidence: str
    turn: None = None


@dataclass(frozen=True, slots=True)
class HistoryWeights:
    """What one occurrence costs. A repeat counts for the product until somebody shows otherwise: no agent is blamed
    for a contact that a fault caused."""

    repeat: float = 3.0
    switch: float = 2.0
    transfer: float = 2.0
    within: timedelta = timedelta(days=7)
    """How soon after the contact before it a contact about the same is a repeat."""


def points_of_history(
    contacts: Iterable[PastContact],
    now: datetime,
    channel: Channel,
    *,
    about: str = "",
    linked: str = "",
    weights: HistoryWeights | None = None,
) -> tuple[HistoryPoint, ...]:
    """The effort of the contacts that led to this one, oldest first. `about` or `linked` tell what this one is about;
    without either it is taken to go on with the newest earlier contact that is still open."""
    weights = weights or HistoryWeights()
    chain = chain_of(contacts, now, about=about, linked=linked, within=weights.within)
    points = [HistoryPoint("repeat-contact", weights.repeat, "do", "product", _named(contact)) for contact in chain]
    for before, after in pairwise([*(contact.channel for contact in chain), channel]):
        if before != after:
            points.append(HistoryPoint("channel-switch", weights.switch, "do", "channel", f"{before} → {after}"))
    points += [
        HistoryPoint("transfer", weights.transfer, "do", "policy", f"{_named(contact)}: {said}")
        for contact in chain
        for said in _transfers(contact)
    ]
    return tuple(points)


def chain_of(
    contacts: Iterable[PastContact], now: datetime, *, about: str = "", linked: str = "", within: timedelta
) -> tuple[PastContact, ...]:
    """The contacts about the same thing, oldest first, each at most `within` before the next, the last before now."""
    earlier = sorted(
        (c for c in contacts if c.channel in _CONTACT_CHANNELS and c.at < now), key=lambda c: c.at, reverse=True
    )
    if not about and not linked:
        going_on = next((contact for contact in earlier if contact.open), None)
        if going_on is None:
            return ()
        about, linked = going_on.about, going_on.linked
    chain: list[PastContact] = []
    next_at = now
    for contact in earlier:
        if not _same(contact, about, linked):
            continue
        if next_at - contact.at > within:
            break
        chain.append(contact)
        next_at = contact.at
        linked = linked or contact.linked
    return tuple(reversed(chain))


def path(chain: Sequence[PastContact], channel: Channel) -> tuple[Channel, ...]:
    """The channels in the order the customer used them, this contact's last: phone, email, phone."""
    return (*(contact.channel for contact in chain), channel)


def _same(contact: PastContact, about: str, linked: str) -> bool:
    """The system's own link decides where both have one; else the one-line subjects must share half their words."""
    if linked and contact.linked:
        return contact.linked == linked
    mine, theirs = _words(about), _words(contact.about)
    return bool(mine and theirs) and len(mine & theirs) / len(mine | theirs) >= 0.5


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.lower())) - _SMALL_WORDS


def _transfers(contact: PastContact) -> list[str]:
    """What the record says of being passed on: in its outcome and in the system's own messages."""
    said = [contact.outcome, *(message.text for message in contact.messages if message.speaker == "system")]
    return [text for text in said if _PASSED_ON.search(text)]


def _named(contact: PastContact) -> str:
    return f"{contact.at:%Y-%m-%d} {contact.channel}: {contact.about}"
