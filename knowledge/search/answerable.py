"""Does the best passage answer at all? Silence is better than a card about something else."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.search.ports import Language
from knowledge.search.shelf import Candidate

_LEAST: dict[Language, float] = {"en": 0.5, "nl": 0.5}


def answers(ranked: Sequence[Candidate], lang: Language, with_vectors: bool) -> bool:
    """`ranked` best first."""
    if not ranked:
        return False
    best = ranked[0]
    return (best.cosine if with_vectors else best.share) >= _LEAST[lang]
