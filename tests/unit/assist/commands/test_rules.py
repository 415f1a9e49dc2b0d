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
    rules = [row for row in ran.rows if "rule" in row]
    assert all(row["rule"].startswith("en/") for row in rules)
    row = next(r for r in rules if r["rule"] == RULE)
    assert row["reactions"] == {"used": 1, "not-here": 2}
    assert row["why"]
    for row in rules:
        assert row["precision"] == (round(row["right"] / row["n"], 3) if row["n"] else None)
        assert 0 <= row["found"] <= row["wanted"]
    assert {"on", "category", "recall", "say", "add"} <= set(rules[0])


def test_categories_and_the_whole_come_after_the_rules(naast) -> None:
    ran = naast("rules")
    kinds = ["rule" in row for row in ran.rows]
    for lang in ("en", "nl"):
        totals = {row["category"]: row for row in ran.rows if row.get("lang") == lang}
        rules = [row for row in ran.rows if row.get("rule", "").startswith(f"{lang}/") and row["on"]]
        assert {row["category"] for row in rules} == set(totals) - {"all"}
        assert list(totals)[-1] == "all"
        assert totals["all"]["rules"] == len(rules)
        assert totals["refusal"]["rules"] == sum(row["category"] == "refusal" for row in rules)
        assert totals["all"]["precision"] >= 0.9
        assert 0.7 <= totals["all"]["recall"] <= 1
    assert kinds.index(False) < len(kinds) - kinds[::-1].index(True), "a language's totals follow its rules"


def test_help_names_every_field(naast) -> None:
    told = naast("rules", "--help").out
    for row in (naast("rules", "--lang", "nl").rows[0], naast("rules", "--lang", "nl").rows[-1]):
        for field in row:
            assert f"{field} " in told or f"{field}," in told or f'"{field}"' in told, field
