"""Reads a vCon, the IETF's container for conversations (draft-ietf-vcon-vcon-core): parties and dialog, text only."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from assist.ingest.conversation import BadConversation, Conversation, channel_of, moment_of, sound, speaker_of
from knowledge.customers.history import Channel
from nlp.findings import Speaker, Turn

_KNOWN = {"uuid", "parties", "dialog"}


def read_vcon(raw: Mapping[str, object], path: Path | str, line: int = 0) -> Conversation:
    """The text dialogs in order of time. A recording or a body behind a URL is left out: nothing is fetched.

    BadConversation where there is no dialog in words, or where nobody can be told apart as the agent.
    """
    parties = [party for party in _list(raw, "parties", path, line) if isinstance(party, dict)]
    sides = _sides(parties)
    spoken = [entry for entry in _list(raw, "dialog", path, line) if isinstance(entry, dict) and _has_text(entry)]
    if not spoken:
        do = "Put the transcript in as dialogs of type text; a recording alone holds no words for Naast."
        raise BadConversation(path, line, "this vCon holds no dialog in words", do)
    try:
        timed = sorted(enumerate(spoken), key=lambda pair: (moment_of(pair[1]["start"]), pair[0]))
    except (KeyError, ValueError):
        timed = list(enumerate(spoken))  # the draft wants a start; without one, the order of the file has to do
    turns = []
    for index, (_, entry) in enumerate(timed):
        who = sides.get(_originator(entry))
        if who is None:
            continue
        turns.append(Turn(index, who, sound(_body(entry, path, line)), _start(entry)))
    customer = next((party for i, party in enumerate(parties) if sides.get(i) == "customer"), {})
    return Conversation(
        id=str(raw.get("uuid") or Path(str(path)).stem),
        turns=tuple(turns),
        customer=next((str(customer[key]) for key in ("tel", "mailto", "sip", "did") if customer.get(key)), ""),
        name=str(customer.get("name") or ""),
        channel=_channel(spoken),
        extra=tuple((key, value) for key, value in raw.items() if key not in _KNOWN),
    )


def _sides(parties: list[dict[str, object]]) -> dict[int, Speaker | None]:
    """Who is the agent: by role where it is told, else the draft's custom that the caller is party 0."""
    sides: dict[int, Speaker | None] = {}
    for index, party in enumerate(parties):
        try:
            sides[index] = speaker_of(str(party.get("role") or party.get("type") or ""))
        except KeyError:
            continue
    if "agent" not in sides.values() and "customer" not in sides.values():
        return {**{i: sides.get(i, "agent") for i in range(1, len(parties))}, 0: "customer"}
    other: Speaker = "customer" if "agent" in sides.values() else "agent"
    return {i: sides.get(i, other) for i in range(len(parties))}


def _originator(entry: Mapping[str, object]) -> int:
    origin = entry.get("originator")
    if isinstance(origin, int):
        return origin
    parties = entry.get("parties")
    first = parties[0] if isinstance(parties, list) and parties else parties
    if isinstance(first, list) and first:
        first = first[0]
    return first if isinstance(first, int) else 0


def _has_text(entry: Mapping[str, object]) -> bool:
    media = str(entry.get("mediatype") or entry.get("mimetype") or "text/plain")
    return entry.get("type") == "text" and media.startswith("text/plain") and "body" in entry


def _body(entry: Mapping[str, object], path: Path | str, line: int) -> str:
    body = entry.get("body")
    if entry.get("encoding") == "base64url" and isinstance(body, str):
        try:
            return base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)).decode("utf-8", "replace")
        except (binascii.Error, ValueError) as why:
            do = "Write the text itself with encoding none, or mend it."
            raise BadConversation(path, line, "a dialog's body is not base64url", do) from why
    return body if isinstance(body, str) else json.dumps(body, ensure_ascii=False)


def _start(entry: Mapping[str, object]) -> datetime | None:
    try:
        return moment_of(entry["start"])
    except (KeyError, ValueError):
        return None


def _channel(spoken: list[dict[str, object]]) -> Channel:
    """`medium` and `application` are optional in the draft; words without either are a chat."""
    for entry in spoken:
        try:
            return channel_of(entry.get("medium") or entry.get("application"))
        except KeyError:
            continue
    return "chat"


def _list(raw: Mapping[str, object], name: str, path: Path | str, line: int) -> list[object]:
    value = raw.get(name)
    if not isinstance(value, list):
        raise BadConversation(path, line, f"this vCon has no list {name!r}", "Export it again as a complete vCon.")
    return value
