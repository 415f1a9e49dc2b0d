"""Effort adds up to two visible numbers, saturates, and keeps its evidence."""

from dataclasses import replace
from typing import get_args

from nlp.effort.score import Weight, Weights, point_of_event, point_of_flag, point_of_signal, score
from nlp.findings import Category, EffortPoint, Flag, Signal, SignalName


def signal(name: SignalName, evidence: str = "words") -> Signal:
    return Signal(name, evidence, 0, len(evidence))


def test_nothing_is_effortless() -> None:
    assert score([]).score == 0


def test_do_and_feel_stay_apart_and_points_keep_their_evidence() -> None:
    weights = Weights()
    held = point_of_signal(signal("long-wait-in-contact", "on hold for an hour"), 2, weights)
    refused = point_of_flag(Flag("r", "refusal", 0, 5, "can't", ("I can …",), "why"), 3, weights)
    total = score([held, refused])
    assert (total.do, total.feel) == (held.points, refused.points)
    assert total.score == total.do + total.feel
    assert [(point.turn, point.evidence) for point in total.points] == [(2, "on hold for an hour"), (3, "can't")]


def test_the_same_again_counts_less_each_time() -> None:
    weights = Weights()
    held = point_of_signal(signal("long-wait-in-contact"), 1, weights)
    twenty, other = score([held] * 20), score([held, point_of_signal(signal("transfer"), 1, weights)])
    assert held.points < twenty.do < 2 * held.points + 0.01
    assert other.do == held.points * 2
    assert len(twenty.points) == 20


def test_the_order_of_points_does_not_matter() -> None:
    points = [EffortPoint("transfer", value, "do", "policy", "x", None) for value in (1.0, 3.0, 2.0)]
    assert score(points).do == score(reversed(points)).do == 3.0 + 1.0 + 0.25


def test_weights_are_a_value_to_edit() -> None:
    ours = replace(Weights(), signals={"transfer": Weight(9.0, "do", "channel")}, fading=1.0)
    point = point_of_event("transfer", "moved to billing", ours)
    assert (point.points, point.cause, point.turn) == (9.0, "channel", None)
    assert score([point, point], ours).do == 18.0


def test_every_signal_and_category_has_a_default() -> None:
    assert set(Weights().signals) == set(get_args(SignalName))
    assert set(Weights().flags) == set(get_args(Category))


def test_nobody_is_blamed_for_a_policy() -> None:
    assert Weights().flags["policy-hiding"].cause == "policy"
    assert {Weights().signals[name].cause for name in ("transfer", "repeat-contact", "disconnected")}.isdisjoint(
        {"agent"}
    )
