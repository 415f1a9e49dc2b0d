"""What the systems' headers say about how often they may be asked. Unknown headers say nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

LONGEST = timedelta(hours=24)
REMAINING = (
    ("ratelimit-remaining", "ratelimit-reset"),
    ("x-rate-limit-remaining", "ratelimit-reset"),
    ("x-ratelimit-remaining", "x-ratelimit-reset"),
    ("x-hubspot-ratelimit-remaining", "x-hubspot-ratelimit-interval-milliseconds"),
)
"""(requests left, when they are counted anew). HubSpot gives the whole interval in milliseconds."""


def retry_at(header: Mapping[str, str], now: datetime) -> datetime | None:
    """When a refused request may be sent again: `Retry-After` in seconds or as a date, else the vendor's reset."""
    told = header.get("retry-after", "").strip()
    if re.fullmatch(r"\d{1,6}(\.\d+)?", told):
        return now + min(timedelta(seconds=float(told)), LONGEST)
    if told:
        try:
            at = parsedate_to_datetime(told)
        except (ValueError, TypeError):
            at = None
        if at is not None:
            at = at if at.tzinfo else at.replace(tzinfo=UTC)
            return min(max(at, now), now + LONGEST)
    return free_at(header, now)


def free_at(header: Mapping[str, str], now: datetime) -> datetime | None:
    """When the next request may be sent; None: now. Read from the headers of any answer."""
    for left, reset in REMAINING:
        if header.get(left, "").strip() == "0":
            return _reset(header.get(reset, "").strip(), "milliseconds" in reset, now)
    tickets = re.search(r"remaining=0;\s*resets=(\d+)", header.get("zendesk-ratelimit-tickets-index", ""))
    return _reset(tickets.group(1), False, now) if tickets else None


def _reset(value: str, milliseconds: bool, now: datetime) -> datetime | None:
    if not re.fullmatch(r"\d{1,13}(\.\d+)?", value):
        return None
    number = float(value) / (1000 if milliseconds else 1)
    if number > 1_000_000_000:  # a moment, not a span
        return min(max(datetime.fromtimestamp(number, UTC), now), now + LONGEST)
    return now + min(timedelta(seconds=number), LONGEST)
