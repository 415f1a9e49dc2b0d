"""`naast next-issue learn` and `naast next-issue predict`."""

from __future__ import annotations

from pathlib import Path

from assist.commands.lines import Numbered, write
from knowledge.curation.next_issue_lines import BadState, learn_lines, predict_lines


def learn(path: Path | None, home: Path) -> None:
    """Learns from past contacts; what was learned before is replaced."""
    rows = Numbered(path)
    with rows.blaming(BadState):
        write({"learned": learn_lines(rows, home)})


def predict(path: Path | None, home: Path) -> None:
    """One line out for each state, in order."""
    rows = Numbered(path)
    with rows.blaming(BadState):
        for line in predict_lines(rows, home):
            write(line)
