"""The figures that hold for promises on our own lines; `unseen` lines were written after the rules, not tuned on."""

import json
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from zoneinfo import ZoneInfo

import pytest

from nlp.findings import Language, Turn
from nlp.promises import promises

ZONES = {"en": ZoneInfo("Europe/London"), "nl": ZoneInfo("Europe/Amsterdam")}


@dataclass
class Tally:
    hit: int = 0
    wrong: int = 0
    missed: int = 0
    due: int = 0
    controlled: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.hit / (2 * self.hit + self.wrong + self.missed)


def rows(lang: str) -> list[dict[str, object]]:
    text = (files("nlp.promises") / "gold" / f"{lang}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def measured(lang: Language, part: str) -> Tally:
    zone, tally = ZONES[lang], Tally()
    now = datetime(2026, 3, 11, 10, 20, tzinfo=zone)
    for row in rows(lang):
        if row["part"] != part:
            continue
        wanted = [(one["due"], one["controlled"]) for one in row["promises"]]  # type: ignore[attr-defined]
        turn = Turn(0, "agent", str(row["text"]))
        found = [(p.due and p.due.strftime("%Y-%m-%dT%H:%M"), p.controlled) for p in promises(turn, lang, now, zone)]
        both = min(len(wanted), len(found))
        tally.hit, tally.wrong = tally.hit + both, tally.wrong + len(found) - both
        tally.missed += len(wanted) - both
        tally.due += sum(a[0] == b[0] for a, b in zip(wanted, found, strict=False))
        tally.controlled += sum(a[1] == b[1] for a, b in zip(wanted, found, strict=False))
    return tally


@pytest.mark.parametrize("part", ["tuning", "held-out", "unseen"])
@pytest.mark.parametrize("lang", ["en", "nl"])
def test_the_figures_hold(lang: Language, part: str) -> None:
    tally = measured(lang, part)
    assert tally.f1 >= 0.85
    assert tally.due / tally.hit >= 0.9
    assert tally.controlled / tally.hit >= 0.9


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_the_gold_is_large_and_half_of_it_promises_nothing(lang: str) -> None:
    lines = rows(lang)
    assert len(lines) >= 150
    assert sum(not row["promises"] for row in lines) * 2 >= len(lines) * 0.98
    assert len({row["text"] for row in lines}) == len(lines)
