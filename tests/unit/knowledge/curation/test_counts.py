"""How often which issue followed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.curation.counts import Counts, State

PAST = [
    *[(State(("move",), "telecom"), "bill", 1)] * 6,
    *[(State(("move",), "telecom"), None, 1)] * 2,
    *[(State(("move", "bill"), "telecom"), None, 1)] * 5,
    *[(State(("return",), "shop"), "refund", 1)] * 3,
    *[(State(("return",), "shop"), None, 1)] * 9,
]


def test_what_usually_followed_is_likeliest():
    chances = Counts(PAST).chances(State(("move",), "telecom"))
    assert max(chances, key=chances.get) == "bill"
    assert chances["bill"] == pytest.approx(0.7, abs=0.1)


def test_chances_sum_to_one_and_none_is_zero_but_what_was_dealt_with():
    chances = Counts(PAST).chances(State(("move", "bill"), "telecom"))
    assert sum(chances.values()) == pytest.approx(1)
    assert chances["bill"] == 0
    assert chances["refund"] > 0


def test_an_issue_may_come_twice_where_the_past_shows_it():
    again = Counts([*PAST, (State(("router", "move", "router"), "telecom"), "router", 1)])
    assert again.repeats
    assert again.chances(State(("router",), "telecom"))["router"] > 0


def test_an_unseen_state_falls_back_to_what_is_known():
    counts = Counts(PAST)
    elsewhere = counts.chances(State(("move",), "bank"))
    assert max(elsewhere, key=elsewhere.get) == "bill"
    nothing = counts.chances(State((), "shop"))
    assert max(nothing, key=nothing.get) is None


def test_a_case_can_be_taken_away_from_its_own_past():
    counts = Counts([(State(("a",)), "b", 1), (State(("c",)), None, 4)])
    with_itself, without = counts.chances(State(("a",))), counts.chances(State(("a",)), ("b",))
    assert without["b"] < with_itself["b"]
    assert sum(without.values()) == pytest.approx(1)


ISSUE = st.sampled_from(["a", "b", "c", "d"])
CASE = st.tuples(
    st.builds(State, st.lists(ISSUE, max_size=3).map(tuple), st.sampled_from(["", "x"])),
    st.one_of(st.none(), ISSUE),
    st.integers(1, 5),
)


@given(st.lists(CASE, min_size=1, max_size=12), st.lists(ISSUE, max_size=3))
def test_always_a_distribution(cases, issues):
    chances = Counts(cases).chances(State(tuple(issues), "x"))
    assert sum(chances.values()) == pytest.approx(1)
    assert all(chance >= 0 for chance in chances.values())
