"""What Retry-After and the vendors' rate headers say, and that odd ones say nothing harmful."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from knowledge.crm.web.rates import LONGEST, free_at, retry_at

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ({"retry-after": "30"}, 30),
        ({"retry-after": "0"}, 0),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after": format_datetime(NOW + timedelta(seconds=90), usegmt=True)}, 90),
        ({"retry-after": format_datetime(NOW - timedelta(seconds=90), usegmt=True)}, 0),
        ({"retry-after": "999999"}, LONGEST.total_seconds()),
        ({"ratelimit-remaining": "0", "ratelimit-reset": "41"}, 41),
        ({"x-rate-limit-remaining": "0", "ratelimit-reset": "7"}, 7),
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": str(int(NOW.timestamp()) + 12)}, 12),
        ({"x-hubspot-ratelimit-remaining": "0", "x-hubspot-ratelimit-interval-milliseconds": "10000"}, 10),
        ({"zendesk-ratelimit-tickets-index": "total=100; remaining=0; resets=41"}, 41),
    ],
)
def test_when_to_ask_again(header: dict[str, str], seconds: float) -> None:
    assert retry_at(header, NOW) == NOW + timedelta(seconds=seconds)


@pytest.mark.parametrize(
    "header",
    [{}, {"retry-after": "soon"}, {"retry-after": "-5"}, {"ratelimit-remaining": "5", "ratelimit-reset": "41"},
     {"ratelimit-remaining": "0"}, {"ratelimit-remaining": "0", "ratelimit-reset": "never"}],
)  # fmt: skip
def test_headers_that_say_nothing(header: dict[str, str]) -> None:
    assert retry_at(header, NOW) is None
    assert free_at(header, NOW) is None
