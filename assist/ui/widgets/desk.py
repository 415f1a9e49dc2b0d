"""What every part of a window needs: how things look, where events go, and what time it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from assist.domain.events import Event
from assist.ui.theme import Theme


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Desk:
    """`post` takes each event, on the main thread, and must not block. `now` is aware; `zone` None: this computer's."""

    theme: Theme
    post: Callable[[Event], None]
    now: Callable[[], datetime] = _utc_now
    zone: tzinfo | None = None

    def local(self, at: datetime) -> datetime:
        """`at` in the person's time zone."""
        return at.astimezone(self.zone)
