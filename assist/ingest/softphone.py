"""`naast call`: a softphone's hook tells the running sidebar who is calling. Standard library only: quick."""

from __future__ import annotations

import hmac
import http.client
import json
import secrets
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from assist.ingest.loopback.door_file import Door, NoSidebar, read_door
from assist.ingest.loopback.guard import proof

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
    expected = f"{url[:80]!r} is not a call. Expected naast://call?from=+31612345678"
    try:
        parts = urlsplit(url.strip())
        # a bare + means a space in forms, but in a phone number nobody means a space
        given = parse_qs(parts.query.replace("+", "%2B"), keep_blank_values=True, max_num_fields=20)
    except ValueError as why:
        raise BadCall(expected) from why
    if parts.scheme in ("tel", "callto", "sip"):
        return _checked(Call(unquote(parts.path or parts.netloc)))
    if parts.scheme != "naast" or (parts.netloc or parts.path.strip("/")) != "call":
        raise BadCall(expected)
    first = {key: values[0] for key, values in given.items()}
    return _checked(Call(first.get("from", ""), first.get("event", "ringing"), first.get("id", "")))


def tell_sidebar(home: Path, call: Call) -> str:
    """Tell the sidebar whose home this is; returns the contact's id. NoSidebar or BadCall say what to do."""
    _checked(call)
    door = find_sidebar(home)
    body = json.dumps({"v": 1, "event": call.event, "from": call.number, "id": call.id})
    status, told = _ask(door, "POST", "/v1/call", body)
    if status != 200:
        raise BadCall(f"The sidebar refused the call: {told.get('error', status)}")
    return str(told.get("contact", ""))


def find_sidebar(home: Path) -> Door:
    """The running sidebar of this home, proven to be ours before it is shown the token. NoSidebar says what to do."""
    door = read_door(home)
    nonce = secrets.token_hex(16)
    _, hello = _ask(door, "GET", f"/v1/hello?nonce={nonce}")
    if not hmac.compare_digest(str(hello.get("proof", "")).encode(), proof(door.token, nonce).encode()):
        raise NoSidebar("Another program answers where the sidebar was. Start the sidebar again with `naast`.")
    return door


def _ask(door: Door, method: str, path: str, body: str | None = None) -> tuple[int, dict[str, object]]:
    wire = http.client.HTTPConnection("127.0.0.1", door.port, timeout=_SECONDS)
    headers = {"Authorization": f"Bearer {door.token}", "Content-Type": "application/json"} if body else {}
    try:
        wire.request(method, path, body, headers)
        answer = wire.getresponse()
        told = json.loads(answer.read(65536) or b"{}")
    except (OSError, http.client.HTTPException, ValueError) as why:
        raise NoSidebar(
            "The sidebar that was running here does not answer any more. Start it again with `naast`."
        ) from why
    finally:
        wire.close()
    return answer.status, told if isinstance(told, dict) else {}


def _checked(call: Call) -> Call:
    if not call.number.strip():
        raise BadCall("No number was given. Expected for instance --from +31612345678")
    if call.event not in EVENTS:
        raise BadCall(f"The event {call.event[:40]!r} is not known. Expected {', '.join(EVENTS)}.")
    return call
