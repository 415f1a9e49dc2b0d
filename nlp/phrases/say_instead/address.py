"""Keeps the agent's way of addressing the customer: a sentence written with "u" is shown with "je" to who says "je".

Sentences to say are written in the formal form. A language that has two forms lists the changes in words.toml,
`[change.informal]`; its keys may be several words ("heeft u" = "heb je"), because Dutch verbs change with their place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.findings import Turn

TABLE = "informal"
_FORMAL = frozenset({"u", "uw", "uzelf"})
_INFORMAL = frozenset({"je", "jij", "jou", "jouw", "jezelf", "jullie"})
_WORD = re.compile(r"[^\W\d_]+")


def speaks_informally(text: str, before: Sequence[Turn] = ()) -> bool:
    """Whether the agent says "je" here, or did so last: the nearest turn of the agent that tells decides."""
    agent = [turn.text for turn in reversed(before) if turn.speaker == "agent"]
    for said in (text, *agent):
        words = {word.lower() for word in _WORD.findall(said)}
        if words & _FORMAL:
            return False
        if words & _INFORMAL:
            return True
    return False
