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
    for card, reaction in enumerate(("used", "not-here", "not-here", "not-here")):
        journal.write(Entry("c", datetime.now(UTC), "reacted", {"rule": RULE, "reaction": reaction, "card": str(card)}))
    journal.write(Entry("c", datetime.now(UTC), "not-here-undone", {"rule": RULE, "card": "3"}))
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


BROKEN = """category = "jargon"
why = "Ours."
[[rule]]
name = "lying"
match = ["grunk"]
add = "Say it plainly."
hits = ["[grunk] a", "[grunk] b", "[other] c"]
clean = ["a", "b"]
"""


def team(folder: Path, text: str) -> Path:
    (folder / "en").mkdir(parents=True)
    (folder / "en" / "mine.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_teams_folder_is_checked(naast, home: Path, tmp_path: Path) -> None:
    own = team(home / "rules", BROKEN)
    ran = naast("rules", "--check")
    assert ran.status == 1
    assert ran.out == f"{own / 'en' / 'mine.toml'}:7: en/mine/lying: " + (
        "example 3 of hits: no flag on [other] in 'other c'\n"
    )
    good = team(tmp_path / "good", BROKEN.replace("[other]", "[grunk]"))
    ran = naast("rules", "--check", good)
    assert (ran.status, ran.out) == (0, "all rules can be used, and keep their examples\n")
    ran = naast("rules", "--check", tmp_path / "nowhere")
    assert ran.status == 1
    assert "there is no such folder" in ran.err


def test_whoever_reads_the_lines_is_warned_of_rules_left_out(naast, home: Path) -> None:
    team(home / "rules", BROKEN)
    for ran in (naast("rules", "--lang", "nl"), naast("check", "--lang", "en", given='{"text": "A grunk."}')):
        assert ran.status == 0
        assert ran.err.startswith("naast: left out of the phrase rules: ")
        assert "en/mine/lying: example 3 of hits" in ran.err
        assert ran.rows
    assert ran.rows[0]["flags"] == []


def test_the_doctor_names_every_rule_left_out(naast, home: Path) -> None:
    team(home / "rules", "\n".join([BROKEN, *(f'[[rule]]\nname = "r{n}"' for n in range(8))]))
    lines = [line for line in naast("doctor").out.splitlines() if line.startswith("· phrase rules: ")]
    assert len(lines) == 9
