"""Does the best passage answer at all? Silence is better than a card about something else.

The best of many is high by chance alone: the more passages were looked at, the more the best must score. Calibrated on
public question sets with questions that their base does not answer (15,000, 10,000 and 20,000 passages; about 90 where
a hotel is named); the threshold grows with the logarithm of the pool as the largest of n noise values roughly does.
Tried and left out, because what they gain on one base they lose on another: the margin to the next passages, the
distance to the base's average, words that the base does not know.
"""

from __future__ import annotations

import math

from knowledge.search.ports import Language

# (at one passage, and added for each e-fold more). Dutch vectors are noisier and lie lower: the slope is steeper.
_LEAST: dict[Language, tuple[float, float]] = {"en": (0.26, 0.019), "nl": (0.155, 0.03)}
_LEAST_SHARE = 0.18  # without vectors: the share of the query's words that the best passage must have


def answers(score: float, pool: int, lang: Language) -> bool:
    """`score` of the best passage (cosine and words), `pool` the number of passages that it is the best of."""
    least, per_log = _LEAST[lang]
    return score >= least + per_log * math.log(max(pool, 1))


def answers_by_words(share: float) -> bool:
    """Where there is no model: `share` of the query's words found in the best passage."""
    return share >= _LEAST_SHARE
