"""What an answer means before a connector looks at it: its JSON, or a named error that is safe to show and log."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from knowledge.crm.web import rates
from knowledge.crm.web.errors import (
    AnswerBroken,
    CrmError,
    NotFound,
    PermissionMissing,
    RateLimited,
    RequestRefused,
    ServerFault,
    SignInRefused,
    TimedOut,
    Unreachable,
)

Permission = Callable[[Any], str]
"""Reads the name of the missing permission out of a system's 403 answer; empty where it does not say."""
CODE = re.compile(r"[A-Za-z][A-Za-z_.-]{2,59}")
"""A system's own error code: the only part of a refused answer that is shown, because texts may quote a customer."""
LIMIT_CODES = ("REQUEST_LIMIT_EXCEEDED", "RATE_LIMITS", "RATE_LIMIT")
FIRST_WAIT = 0.25


def no_permission(_body: Any) -> str:
    return ""


def parsed(system: str, content_type: str, content: bytes) -> Any:
    """The JSON of a good answer; None where it is empty. Raises AnswerBroken."""
    if not content.strip():
        return None
    kind = content_type.partition(";")[0].strip().casefold()
    if kind and "json" not in kind:
        raise AnswerBroken(
            f"{system} answered with {kind if re.fullmatch(r'[a-z]+/[a-z0-9.+-]+', kind) else 'something'} instead of "
            "JSON: a sign-in page or a proxy may stand between. Check the system's address in Preferences."
        )
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        raise AnswerBroken(f"The answer of {system} is cut short or damaged.") from None


def refused(
    system: str, status: int, header: Mapping[str, str], content: bytes, now: datetime, permission: Permission
) -> CrmError:
    """The named error of an answer of 400 and above."""
    body = _body(content)
    code = _code(body)
    if status == 429 or code in LIMIT_CODES:
        until = rates.retry_at(header, now)
        return RateLimited(f"{system} was asked too often (its rate limit). Naast waits and tries again.", until)
    if status >= 500:
        return ServerFault(f"{system} has a fault of its own (status {status}).", rates.retry_at(header, now))
    if status == 401:
        return SignInRefused(f"{system} does not accept the sign-in. Renew the token in Preferences.")
    if status == 403:
        missing = permission(body)
        which = f": {missing}" if missing else ""
        return PermissionMissing(f"This account of {system} lacks a permission{which}. Ask its administrator.", missing)
    if status in (404, 410):
        return NotFound(f"{system} does not know this (status {status}). Check the system's address in Preferences.")
    if status == 408:
        return TimedOut(f"{system} did not answer in time.")
    return RequestRefused(f"{system} refused the request (status {status}{', ' + code if code else ''}).")


def wait_after(error: CrmError, attempt: int, chance: float, now: datetime) -> float | None:
    """Seconds to wait before the next try (doubling, spread by `chance` 0..1); None: trying again is of no use."""
    if isinstance(error, RateLimited):
        return max(0.0, (error.retry_at - now).total_seconds()) if error.retry_at else _backoff(attempt, chance)
    if isinstance(error, ServerFault):
        told = max(0.0, (error.retry_at - now).total_seconds()) if error.retry_at else 0.0
        return max(told, _backoff(attempt, chance))
    if isinstance(error, Unreachable | TimedOut | AnswerBroken):
        return _backoff(attempt, chance)
    return None


def _backoff(attempt: int, chance: float) -> float:
    return float(FIRST_WAIT * 2 ** (attempt - 1) * (0.5 + chance))


def _body(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


def _code(body: Any) -> str:
    """The system's own code of an error, from the places where systems put it."""
    first = body[0] if isinstance(body, list) and body else body
    if not isinstance(first, dict):
        return ""
    for name in ("errorCode", "category", "code", "error"):
        value = first.get(name)
        if isinstance(value, str) and CODE.fullmatch(value):
            return value
    return ""


RETRY_SOON = timedelta(seconds=30)
"""When a source is asked again where the system did not say."""
