"""`naast rules --not-here`: where agents said that a rule was wrong, without the customer."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from knowledge.journal.entry import Entry
from knowledge.journal.writer import Journal
from knowledge.store.store import Store

CANNOT, MUST = "en/refusal-ability/cannot-find", "nl/command/u-moet"


def test_per_rule_how_often_and_in_which_wordings(naast, home: Path) -> None:
    assert naast("rules", "--not-here").rows == [], "without a journal there is nothing to tell"
    home.mkdir(exist_ok=True)
    store = Store.open(home)
    journal = Journal(store, home)

    def write(kind: str, card: str, rule: str = "", context: str = "", words: str = "") -> None:
        detail = {"card": card, "reaction": "not-here", "rule": rule, "context": context, "words": words}
        journal.write(Entry("c", datetime.now(UTC), kind, detail))

    write("reacted", "1", CANNOT, "i can not find", "I can't find jan@example.com")
    write("reacted", "2", CANNOT, "i can not find", "I can't find piet@example.com")
    write("reacted", "3", MUST, "u moet", "U moet")
    write("reacted", "4", MUST, "u moet", "U moet nu")
    write("not-here-undone", "4", MUST)
    write("reacted", "5")
    journal.close()
    store.close()
    ran = naast("rules", "--not-here")
    assert ran.status == 0, ran.err
    assert ran.rows == [
        {
            "rule": CANNOT,
            "times": 2,
            "contexts": [{"context": "i can not find", "times": 2}],
            "wordings": [{"text": "I can't find [mail]", "times": 2}],
        },
        {
            "rule": MUST,
            "times": 1,
            "contexts": [{"context": "u moet", "times": 1}],
            "wordings": [{"text": "U moet", "times": 1}],
        },
    ]
    assert [row["rule"] for row in naast("rules", "--not-here", "--lang", "nl").rows] == [MUST]
