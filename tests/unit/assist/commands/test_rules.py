"""`naast rules`: what was measured of each rule, and what agents did with its cards."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from knowledge.journal.entry import Entry
from knowledge.journal.writer import Journal
from knowledge.store.store import Store

RULE = "en/refusal-ability/cannot-until"


def test_each_rule_has_its_figures_and_its_reactions(naast, home: Path) -> None:
    home.mkdir()
    store = Store.open(home)
    journal = Journal(store, home)
    for reaction in ("used", "not-here", "not-here"):
        journal.write(Entry("c", datetime.now(UTC), "reacted", {"rule": RULE, "reaction": reaction}))
    journal.close()
    store.close()
    ran = naast("rules", "--lang", "en")
    assert ran.status == 0, ran.err
    assert all(row["rule"].startswith("en/") for row in ran.rows)
    row = next(r for r in ran.rows if r["rule"] == RULE)
    assert row["reactions"] == {"used": 1, "not-here": 2}
    assert row["why"]
    assert {"precision", "recall", "gold_hits", "on", "category"} <= set(row)
