"""Finds what the agent promises in a turn or a draft, and resolves by when."""

from __future__ import annotations

import re
from datetime import datetime, tzinfo

from nlp.findings import Language, Promise, Turn

_COMMITS: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:I|we)(?:['’]ll| will)\s+(?:call|phone|ring|e-?mail|send|get back|let you know|refund)\b[^.!?]*", re.I
    ),
    "nl": re.compile(r"\b(?:ik|we|wij)\s+(?:bel|mail|stuur|bellen|sturen|mailen|laat u|laat je)\b[^.!?]*", re.I),
}


def promises(turn: Turn, lang: Language, now: datetime, tz: tzinfo) -> tuple[Promise, ...]:
    """The promises in an agent's turn; none for a customer's."""
    if turn.speaker != "agent":
        return ()
    return tuple(
        Promise(match[0].strip(), match[0], match.start(), match.end()) for match in _COMMITS[lang].finditer(turn.text)
    )
