"""What a telephone system or a softphone's hook says, as events: Zammad's generic CTI form, and `naast call`."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from assist.domain.events import Event
from assist.ingest.calls import CALL_EVENTS, CallEvent, Calls
from assist.ingest.loopback.messages import VERSIONS, BadMessage, Message

_ZAMMAD: Mapping[str, CallEvent] = {"newCall": "ringing", "answer": "answered", "hangup": "hangup"}


def from_zammad(fields: Mapping[str, object], calls: Calls, names: Collection[str], at: datetime) -> tuple[Event, ...]:
    """Zammad's form: event, from, to, direction, callId, user, cause (docs.zammad.org, "Generic CTI").

    A call for colleagues only is nothing to us; one that a colleague answers ends here.
    """
    said = Message(fields, at)
    event = _ZAMMAD.get(said.text("event"))
    if event is None:
        raise BadMessage("event", f"has to be one of {', '.join(_ZAMMAD)}")
    direction = said.text("direction", default="in")
    if direction not in ("in", "out"):
        raise BadMessage("direction", "has to be in or out")
    number = said.text("from" if direction == "in" else "to")
    call, cause = said.text("callId", default=""), said.text("cause", default="")
    if event != "hangup" and not _mine(fields, names):
        return calls.heard("hangup", number, at, call=call, cause="answered elsewhere") if event == "answered" else ()
    return calls.heard(event, number, at, call=call, cause=cause)


def from_softphone(fields: Mapping[str, object], calls: Calls, at: datetime) -> tuple[str, tuple[Event, ...]]:
    """`{"v":1,"event":"ringing|answered|hangup","from":number,"id"?,"name"?,"cause"?}`: the contact, and events."""
    said = Message(fields, at)
    if fields.get("v", 1) not in VERSIONS:
        raise BadMessage("v", f"is not spoken here; spoken: {', '.join(map(str, VERSIONS))}")
    word = said.text("event", default="ringing")
    event = next((known for known in CALL_EVENTS if known == word), None)
    if event is None:
        raise BadMessage("event", f"has to be one of {', '.join(CALL_EVENTS)}")
    number, call = said.text("from"), said.text("id", default="")
    events = calls.heard(
        event,
        number,
        at,
        call=call,
        name=said.text("name", default=""),
        cause=said.text("cause", default=""),
    )
    return events[0].contact if events else call or calls.contact_of(number), events


def _mine(fields: Mapping[str, object], names: Collection[str]) -> bool:
    users = fields.get("user")
    told = [users] if isinstance(users, str) else users if isinstance(users, list) else []
    known = {name.strip().lower() for name in names}
    return not known or not told or any(isinstance(one, str) and one.strip().lower() in known for one in told)
