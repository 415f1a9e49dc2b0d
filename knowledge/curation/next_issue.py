"""What will this customer come back with? Learned from contacts in which it came, silent where nothing usually does.

When to speak: a card shows at most three issues, so what counts is the chance that one of the three comes. A right
card saves a whole contact, a wrong one costs a glance, but glances add up to a card nobody reads. So it speaks from
`SPEAK_FROM` on: a little below even odds. Because learning never counts a case for itself, the chances are honest,
and about that share (or more) of its cards turn out right at the margin.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from knowledge.curation.counts import Counts, Next, State
from knowledge.curation.wording import Floats, Wording
from knowledge.search.shelf import write_durably

SHOWN = 3
SPEAK_FROM = 0.45
_FORMAT = 1


class ModelUnreadable(Exception):
    """The learned file is not one of ours, or of another version."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path}: {why}. Learn it again with `naast next-issue learn FILE`.")


@dataclass(frozen=True, slots=True)
class Prediction:
    """`issues`: (issue, chance that it comes next), best first. `speak` false: stay silent."""

    issues: tuple[tuple[str, float], ...]
    speak: bool


class Model:
    """Counts for what usually follows, words for what this customer hints at."""

    def __init__(self, counts: Counts, wording: Wording) -> None:
        self._counts, self._wording = counts, wording

    @classmethod
    def learn(cls, cases: Sequence[tuple[State, Next]]) -> Model:
        """Raises ValueError without cases."""
        if not cases:
            raise ValueError("there is nothing to learn from")
        counts = Counts((state, following, 1) for state, following in cases)
        number = {outcome: k for k, outcome in enumerate(counts.outcomes)}
        logs = np.stack([_logs(counts, state, (following,)) for state, following in cases])
        followed = np.array([number[following] for _, following in cases], dtype=np.int64)
        return cls(counts, Wording.learn([state.text for state, _ in cases], logs, followed))

    def predict(self, state: State) -> Prediction:
        """Below a millisecond."""
        chances = self._wording.adjust([state.text], _logs(self._counts, state)[None, :])[0]
        ranked = sorted(
            ((issue, float(chance)) for issue, chance in zip(self._counts.outcomes, chances, strict=True) if issue),
            key=lambda pair: -pair[1],
        )
        ranked = [pair for pair in ranked if self._counts.repeats or pair[0] not in state.issues]
        speak = sum(chance for _, chance in ranked[:SHOWN]) >= SPEAK_FROM
        return Prediction(tuple((issue, round(chance, 4)) for issue, chance in ranked), speak)

    def save(self, path: Path) -> None:
        """Durably: the old model stays until the new one is whole. Holds counts and words, no contact as such."""
        path.parent.mkdir(parents=True, exist_ok=True)
        cases = [[domain, list(issues), following, n] for (domain, issues, following), n in self._counts.cases.items()]
        saved = {"format": _FORMAT, "cases": cases, "words": self._wording.to_json()}
        write_durably(path, json.dumps(saved, ensure_ascii=False).encode())

    @classmethod
    def load(cls, path: Path) -> Model:
        """Raises FileNotFoundError where nothing was learned yet, `ModelUnreadable` for a broken file."""
        try:
            saved: dict[str, Any] = json.loads(path.read_text("utf-8"))
            if saved["format"] != _FORMAT:
                raise ModelUnreadable(path, f"format {saved['format']} is not {_FORMAT}")
            counts = Counts((State(tuple(issues), domain), f, n) for domain, issues, f, n in saved["cases"])
            return cls(counts, Wording.from_json(saved["words"], len(counts.outcomes)))
        except (ValueError, KeyError, TypeError, AttributeError, IndexError) as problem:
            raise ModelUnreadable(path, f"this is not a learned model ({problem})") from problem


def _logs(counts: Counts, state: State, without: Sequence[Next] = ()) -> Floats:
    chances = counts.chances(state, without)
    return np.log(np.array([max(chances[outcome], 1e-6) for outcome in counts.outcomes], dtype=np.float32))
