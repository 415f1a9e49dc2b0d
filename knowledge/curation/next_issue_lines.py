"""`naast next-issue learn` and `predict`: a line in, a line out (formats: DESIGN, doors)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from knowledge.curation.counts import Next, State
from knowledge.curation.next_issue import Model


class BadState(ValueError):
    """A line that is no state of a contact; the text says what is wrong. The caller adds file and line."""


class NothingLearned(Exception):
    """Asked before anything was learned."""

    def __init__(self) -> None:
        super().__init__("Nothing was learned yet: `naast next-issue learn FILE` reads past contacts first.")


def model_path(home: Path) -> Path:
    return home / "knowledge" / "next-issue.json"


def learn_lines(rows: Iterable[Mapping[str, Any]], home: Path) -> int:
    """{"domain"?, "issues_so_far", "last_issue_text"?, "next_issue"} each; returns how many were learned from.

    Learning replaces what was learned before. Rows with "same_turn" true are left out: the next issue came in the
    same breath as the last, so nobody could have foreseen it. Raises `BadState` before anything is changed.
    """
    cases = [(_state(row), _following(row)) for row in rows if not row.get("same_turn")]
    if not cases:
        raise BadState("there is no line to learn from")
    Model.learn(cases).save(model_path(home))
    return len(cases)


def predict_lines(rows: Iterable[Mapping[str, Any]], home: Path) -> Iterator[dict[str, Any]]:
    """{"issues": [{"issue", "probability"}], "speak"} for each; `id` is handed through where there is one."""
    try:
        model = Model.load(model_path(home))
    except FileNotFoundError as problem:
        raise NothingLearned from problem
    for row in rows:
        said = model.predict(_state(row))
        issues = [{"issue": issue, "probability": chance} for issue, chance in said.issues]
        yield {**({"id": row["id"]} if "id" in row else {}), "issues": issues, "speak": said.speak}


def _state(row: Mapping[str, Any]) -> State:
    issues = row.get("issues_so_far")
    if not isinstance(issues, list) or not all(isinstance(issue, str) for issue in issues):
        raise BadState("`issues_so_far` must be a list of issues")
    return State(tuple(issues), _text(row, "domain"), _text(row, "last_issue_text"))


def _following(row: Mapping[str, Any]) -> Next:
    if "next_issue" not in row:
        raise BadState("`next_issue` is missing; write null where nothing followed")
    following = row["next_issue"]
    if following is not None and not isinstance(following, str):
        raise BadState("`next_issue` must be text or null")
    return following or None


def _text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise BadState(f"`{name}` must be text")
    return value
