"""Effort on any text and any points: evidence is where it is said, more effort never scores less."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.effort.score import score
from nlp.effort.signals import signals
from nlp.findings import EffortPoint, Language, Turn

POINTS = st.lists(
    st.builds(
        EffortPoint,
        signal=st.sampled_from(["transfer", "disconnected", "refusal"]),
        points=st.floats(0, 10),
        side=st.sampled_from(["do", "feel"]),
        cause=st.just("policy"),
        evidence=st.just("x"),
    ),
    max_size=12,
)


@given(st.text(max_size=300), st.sampled_from(["en", "nl"]))
def test_evidence_is_where_it_is_said(text: str, lang: Language) -> None:
    turn = Turn(0, "customer", text)
    for signal in signals(turn, lang):
        assert text[signal.start : signal.end] == signal.evidence != ""


@given(POINTS, POINTS)
def test_more_points_never_score_less(points: list[EffortPoint], more: list[EffortPoint]) -> None:
    less, all_of_them = score(points), score([*points, *more])
    assert all_of_them.do >= less.do - 0.011
    assert all_of_them.feel >= less.feel - 0.011
    assert all_of_them.score == pytest.approx(all_of_them.do + all_of_them.feel, abs=0.01)


@given(POINTS)
def test_no_point_is_lost_and_none_counts_more_than_it_costs(points: list[EffortPoint]) -> None:
    total = score(points)
    assert total.points == tuple(points)
    assert total.score <= sum(point.points for point in points) + 0.02


@pytest.mark.parametrize("lang", ["en", "nl"])
@pytest.mark.parametrize(
    "text", ["waiting for the " * 1500, "I have " * 3000, "app website " * 2000, "heb ik al " * 2000, "1 " * 8000]
)
def test_hostile_text_costs_little(text: str, lang: Language) -> None:
    begin = time.perf_counter()
    signals(Turn(0, "customer", text), lang)
    assert time.perf_counter() - begin < 2.0
