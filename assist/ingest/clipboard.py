"""The clipboard as a door, only where the agent asked for it; whoever watches the clipboard feeds it.

Nothing copied is kept: what was seen is remembered as a keyed hash, which says "again" and nothing else.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from collections import deque
from collections.abc import Callable, Collection
from datetime import UTC, datetime

from assist.domain.events import Copied, Event
from assist.ingest.conversation import sound

LONGEST = 5_000
FEWEST_WORDS = 3
_SECRET_MARKS = (
    "x-kde-passwordmanagerhint",
    "excludeclipboardcontentfrommonitorprocessing",
    "clipboard viewer ignore",
    "org.nspasteboard.concealedtype",
    "org.nspasteboard.transienttype",
    "com.agilebits.onepassword",
)
"""Parts of the formats by which password managers say "do not look" on Linux, Windows and macOS (nspasteboard.org)."""
_CODE = re.compile(r"^\s*(?:[{<\[]|https?://\S+\s*$|[A-Za-z]:\\|/\S+/)")


class ClipboardDoor:
    """`contact` gives the contact at hand, or '' where there is none: then nothing is looked at."""

    def __init__(
        self,
        post: Callable[[Event], None],
        contact: Callable[[], str],
        *,
        enabled: bool = False,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.enabled = enabled
        self._post, self._contact, self._now = post, contact, now
        self._key = secrets.token_bytes(16)
        self._own: deque[bytes] = deque(maxlen=20)
        self._last = b""

    def put_by_us(self, text: str) -> None:
        """To be told before Naast itself puts text on the clipboard (a fact or a sentence that the agent copies)."""
        self._own.append(self._mark(text))

    def changed(self, text: str, formats: Collection[str] = ()) -> bool:
        """The clipboard holds `text` now, in these formats (MIME types as the toolkit tells); whether it was posted.

        Passed over: door closed, no contact, secret, Naast's own, said already, too long, and what is no sentence
        (one or two words, a link, a path, code).
        """
        contact = self._contact() if self.enabled else ""
        if not contact or is_secret(formats) or not is_sentence(text):
            return False
        mark = self._mark(text)
        if mark == self._last or mark in self._own:
            return False
        self._last = mark
        self._post(Copied(contact, self._now(), sound(text)))
        return True

    def _mark(self, text: str) -> bytes:
        plain = " ".join(text.split())  # editors change line ends and blanks on the way
        return hashlib.blake2b(plain.encode("utf-8", "replace"), key=self._key, digest_size=16).digest()


def is_secret(formats: Collection[str]) -> bool:
    """Whether a password manager marked it; the hint's own text need not be read, its presence is enough."""
    return any(mark in name.lower() for name in formats for mark in _SECRET_MARKS)


def is_sentence(text: str) -> bool:
    return len(text) <= LONGEST and len(text.split()) >= FEWEST_WORDS and not _CODE.match(text)
