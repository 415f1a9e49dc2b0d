"""What the journal holds: one entry for each thing that happened, and the promises made to customers."""

from __future__ import annotations

import dataclasses
import json
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

JSON = None | bool | int | float | str | list["JSON"] | dict[str, "JSON"]
Redact = Callable[[JSON], JSON]
"""Masks card numbers, IBANs and the like in every text of a value; given by the program, run before writing."""

PromiseState = Literal["open", "kept", "moved", "broken"]


def new_uid() -> str:
    return uuid.uuid4().hex


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened in a contact. `at` is aware; `detail` is made of plain values.

    The names `address`, `phone`, `email`, `name` and `person` ("source:id") at the top of `detail` say whom
    the contact is about: by them it is found again for a customer, and erased.
    `uid` makes writing twice harmless (a crash between writing and confirming).
    """

    contact: str
    at: datetime
    kind: str
    detail: Mapping[str, object] = field(default_factory=dict)
    uid: str = field(default_factory=new_uid)


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise in the ledger. `customer` is "source:id" where known, else the normalised address."""

    id: str
    what: str
    text: str
    made_at: datetime
    contact: str
    customer: str = ""
    turn: int | None = None
    due: datetime | None = None
    state: PromiseState = "open"


def plain(value: object) -> JSON:
    """A value as JSON can hold it: dates as ISO text, values with fields as objects, all else as its text."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, datetime):
        return value.isoformat()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    return str(value)


def as_text(value: JSON) -> str:
    """JSON on one line; letters stay letters, so that a search in the file finds them (and erasure can be checked)."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return text.encode("utf-8", "replace").decode()  # half a character (a broken emoji) cannot be stored
