"""`naast call`: a softphone's hook tells the running sidebar who is calling. Standard library only, so that it is quick."""

from __future__ import annotations

import http.client
import json
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from assist.ingest.door_file import NoSidebar, read_door

EVENTS = ("ringing", "answered", "hangup")
_SECONDS = 3.0


class BadCall(Exception):
    """What the softphone passed on cannot be understood; the text says what is expected."""


@dataclass(frozen=True, slots=True)
class Call:
    """`number` as it came; `id` where the softphone knows one, else number and time have to do."""

    number: str
    event: str = "ringing"
    id: str = ""


def parse_call_url(url: str) -> Call:
    """`naast://call?from=NUMBER[&event=…][&id=…]`, and the `tel:` and `callto:` links that systems pass as they are."""
    try:
        parts = urlsplit(url.strip())
    except ValueError as why:
        raise BadCall(f"{url[:80]!r} is not a link. Expected naast://call?from=+31612345678") from why
    if parts.scheme in ("tel", "callto", "sip"):
        return _checked(Call(unquote(parts.path or parts.netloc)))
    if parts.scheme != "naast" or (parts.netloc or parts.path.strip("/")) != "call":
        raise BadCall(f"{url[:80]!r} is not a call. Expected naast://call?from=+31612345678")
    # a bare + means a space in forms, but in a phone number nobody means a space
    given = parse_qs(parts.query.replace("+", "%2B"), keep_blank_values=True, max_num_fields=20)
    return _checked(
        Call(*(given.get(key, [default])[0] for key, default in (("from", ""), ("event", "ringing"), ("id", ""))))
    )


def tell_sidebar(home: Path, call: Call) -> str:
    """Tell the sidebar whose home this is; returns the contact's id. NoSidebar or BadCall say what to do."""
    _checked(call)
    door = read_door(home)
    body = json.dumps({"v": 1, "event": call.event, "from": call.number, "id": call.id})
    wire = http.client.HTTPConnection("127.0.0.1", door.port, timeout=_SECONDS)
    try:
        headers = {"Authorization": f"Bearer {door.token}", "Content-Type": "application/json"}
        wire.request("POST", "/v1/call", body, headers)
        answer = wire.getresponse()
        told = json.loads(answer.read(65536) or b"{}")
    except (OSError, http.client.HTTPException, ValueError) as why:
        raise NoSidebar(
            "The sidebar that was running here does not answer any more. Start it again with `naast`."
        ) from why
    finally:
        wire.close()
    if answer.status == 401:
        raise NoSidebar("Another program answers where the sidebar was. Start the sidebar again with `naast`.")
    if answer.status != 200:
        raise BadCall(f"The sidebar refused the call: {told.get('error', answer.status)}")
    return str(told.get("contact", ""))


def _checked(call: Call) -> Call:
    if not call.number.strip():
        raise BadCall("No number was given. Expected for instance --from +31612345678")
    if call.event not in EVENTS:
        raise BadCall(f"The event {call.event[:40]!r} is not known. Expected {', '.join(EVENTS)}.")
    return call
