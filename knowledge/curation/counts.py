"""How often which issue followed: counts of past contacts, from the exact sequence back to the whole company."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_TRUST = 1.0  # per different follower seen, this many imagined cases of the coarser level are mixed in

Next = str | None
"""The next issue, or None: nothing followed."""
Level = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class State:
    """A contact so far. `issues` in order; `text` are the customer's words that raised the last one."""

    issues: tuple[str, ...]
    domain: str = ""
    text: str = ""


class Counts:
    """Witten-Bell smoothing over levels: the more different things followed, the less a level is trusted.

    An issue that was already dealt with in this contact is not offered again, unless the past shows repeats.
    """

    def __init__(self, cases: Iterable[tuple[State, Next, int]]) -> None:
        self.cases: Counter[tuple[str, tuple[str, ...], Next]] = Counter()
        for state, following, n in cases:
            self.cases[(state.domain, state.issues, following)] += n
        self._levels: dict[Level, Counter[Next]] = defaultdict(Counter)
        repeats = 0
        for (domain, issues, following), n in self.cases.items():
            repeats += n * (following in issues)
            for level in _levels(State(issues, domain)):
                self._levels[level][following] += n
        self.repeats = repeats > 0
        self.outcomes: tuple[Next, ...] = (*sorted({f for _, _, f in self.cases if f is not None}), None)

    def chances(self, state: State, without: Sequence[Next] = ()) -> dict[Next, float]:
        """The chance of every outcome, none left at zero. `without` takes one case of this outcome away again:
        what this state would have looked like without itself (for learning from the same cases)."""
        chances: dict[Next, float] = dict.fromkeys(self.outcomes, 1 / len(self.outcomes))
        for level in _levels(state):
            seen = self._levels.get(level)
            if not seen:
                continue
            if without:
                seen = seen - Counter(without)
            total = sum(seen.values())
            mixed = _TRUST * len(seen)
            if total:
                chances = {f: (seen.get(f, 0) + mixed * chance) / (total + mixed) for f, chance in chances.items()}
        if not self.repeats:
            chances = {f: 0.0 if f in state.issues else chance for f, chance in chances.items()}
        total_chance = sum(chances.values())
        return {f: chance / total_chance for f, chance in chances.items()}


def _levels(state: State) -> tuple[Level, ...]:
    """Coarse to fine."""
    last = state.issues[-1:] or ("",)
    return (
        ("all",),
        ("last", *last),
        ("domain", state.domain),
        ("domain, last", state.domain, *last),
        ("domain, set", state.domain, *last, frozenset(state.issues)),
        ("domain, sequence", state.domain, state.issues),
    )
