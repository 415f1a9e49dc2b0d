"""Which call is meant: telephone systems repeat themselves, and many hooks carry only a number and a moment."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from assist.domain.events import ContactAnswered, ContactEnded, ContactStarted, ContactTransferred, Event

CallEvent = Literal["ringing", "answered", "hangup"]
CALL_EVENTS: tuple[CallEvent, ...] = ("ringing", "answered", "hangup")
_SAME_RING = timedelta(seconds=8)
_LONGEST_CALL = timedelta(hours=6)
_MOST_OPEN = 200


@dataclass(frozen=True, slots=True)
class _Open:
    contact: str
    number: str
    rang_at: datetime
    answered: bool = False


class Calls:
    """The calls that are open now. One instance for all telephone doors, used from one thread."""

    def __init__(self, new_id: Callable[[], str] = lambda: f"call-{secrets.token_hex(6)}") -> None:
        self._open: dict[str, _Open] = {}
        self._new_id = new_id

    def heard(
        self, event: CallEvent, number: str, at: datetime, *, call: str = "", name: str = "", cause: str = ""
    ) -> tuple[Event, ...]:
        """The events that this word of a telephone system stands for; none where it tells nothing new.

        Without `call`, the newest open call with the same number is meant (by its last nine digits). An answer
        without a ring before it starts the contact; a hangup of a call that nobody saw is nothing.
        """
        self._forget_old(at)
        address = plain_number(number)
        known = self._find(call, address, at, ringing=event == "ringing")
        if event == "hangup":
            return self._hung_up(known, at, cause)
        if event == "ringing":
            return () if known else self._started(call, address, at, name, answered=False)
        if known is None:
            return self._started(call, address, at, name, answered=True)
        if known.answered:
            return ()
        self._open[known.contact] = replace(known, answered=True)
        return (ContactAnswered(known.contact, at),)

    def contact_of(self, number: str) -> str:
        """The contact of the newest open call with this number, or ''."""
        found = self._find("", plain_number(number), None, ringing=False)
        return found.contact if found else ""

    def _started(self, call: str, address: str, at: datetime, name: str, *, answered: bool) -> tuple[Event, ...]:
        contact = call or self._new_id()
        self._open[contact] = _Open(contact, address, at, answered)
        started = ContactStarted(contact, at, "phone", address, name, ringing=not answered)
        return (started, ContactAnswered(contact, at)) if answered else (started,)

    def _hung_up(self, known: _Open | None, at: datetime, cause: str) -> tuple[Event, ...]:
        if known is None:
            return ()
        del self._open[known.contact]
        ended = ContactEnded(known.contact, at, cause)
        return (ContactTransferred(known.contact, at), ended) if cause == "forwarded" else (ended,)

    def _find(self, call: str, address: str, at: datetime | None, *, ringing: bool) -> _Open | None:
        if call:
            return self._open.get(call)
        same = [one for one in self._open.values() if _key(one.number) == _key(address)]
        if ringing and at is not None:  # the same number ringing again much later is a new call
            same = [one for one in same if not one.answered and at - one.rang_at <= _SAME_RING]
        return same[-1] if same else None

    def _forget_old(self, at: datetime) -> None:
        """Hangups get lost: an open call is not kept for ever."""
        gone = [key for key, one in self._open.items() if at - one.rang_at > _LONGEST_CALL]
        gone += list(self._open)[: max(0, len(self._open) - _MOST_OPEN)]
        for key in gone:
            self._open.pop(key, None)


def plain_number(number: str) -> str:
    """The address as a person reads it: without `sip:`, `tel:`, host part, display name and angle brackets."""
    inner = re.search(r"<([^>]*)>", number)
    text = (inner.group(1) if inner else number).strip()
    text = re.sub(r"^(sips?|tel|callto):(//)?", "", text, flags=re.IGNORECASE)
    user, _, host = text.partition("@")
    digits = re.sub(r"\D", "", user)
    return user if host and len(digits) >= 3 else text.split(";")[0]


def _key(address: str) -> str:
    digits = re.sub(r"\D", "", address)
    return digits[-9:] if len(digits) >= 3 else address.strip().lower()
