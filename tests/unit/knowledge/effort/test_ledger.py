"""Effort over several contacts: coming back, changing channel, being passed on."""

from datetime import UTC, datetime, timedelta

import pytest

from knowledge.customers.history import Channel, Message, PastContact
from knowledge.effort.ledger import HistoryWeights, chain_of, path, points_of_history

NOW = datetime(2026, 3, 11, 10, 0, tzinfo=UTC)
WEEK = timedelta(days=7)


def past(days: float, channel: Channel = "phone", about: str = "Router keeps dropping", **more: object) -> PastContact:
    return PastContact("crm", f"c{days}{channel}", channel, NOW - timedelta(days=days), about, **more)  # type: ignore[arg-type]


def signals(*contacts: PastContact, channel: Channel = "phone", **about: str) -> list[str]:
    return [point.signal for point in points_of_history(contacts, NOW, channel, **about)]  # type: ignore[arg-type]


def test_a_contact_within_a_week_about_the_same_is_a_repeat() -> None:
    assert signals(past(6), about="router keeps dropping") == ["repeat-contact"]
    assert signals(past(8), about="router keeps dropping") == []


def test_each_week_counts_from_the_contact_before() -> None:
    assert signals(past(5), past(11), past(17), past(30), about="Router keeps dropping") == ["repeat-contact"] * 3


def test_other_subjects_are_no_repeat() -> None:
    assert signals(past(2, about="Invoice of February"), about="Router keeps dropping") == []


def test_the_systems_link_decides_over_the_words() -> None:
    assert signals(past(2, about="Something else", linked="case-7"), linked="case-7") == ["repeat-contact"]
    assert signals(past(2, linked="case-8"), about="Router keeps dropping", linked="case-7") == []


def test_every_change_of_channel_counts() -> None:
    contacts = (past(3, "phone"), past(2, "email"), past(1, "email"))
    assert signals(*contacts, channel="phone", about="router dropping").count("channel-switch") == 2
    chain = chain_of(contacts, NOW, about="router dropping", within=WEEK)
    assert path(chain, "phone") == ("phone", "email", "email", "phone")


def test_notes_and_later_contacts_are_no_contacts_before_this_one() -> None:
    assert signals(past(1, "note"), past(-1), about="Router keeps dropping") == []


@pytest.mark.parametrize("said", ["Transferred to billing", "Doorverbonden met de technische dienst"])
def test_being_passed_on_is_read_from_the_record(said: str) -> None:
    outcome = past(1, outcome=said)
    message = past(1, messages=(Message("system", said), Message("agent", "I transferred the money")))
    for contact in (outcome, message):
        points = points_of_history([contact], NOW, "phone", about="Router keeps dropping")
        passed = [point for point in points if point.signal == "transfer"]
        assert len(passed) == 1
        assert said in passed[0].evidence


def test_without_a_subject_it_goes_on_with_what_is_open() -> None:
    assert signals(past(2)) == []
    assert signals(past(2, open=True), past(4), past(3, about="Invoice of February")) == ["repeat-contact"] * 2


def test_points_are_traceable_and_blame_no_agent() -> None:
    (point,) = points_of_history([past(2)], NOW, "phone", about="Router keeps dropping")
    assert point.evidence == "2026-03-09 phone: Router keeps dropping"
    assert (point.side, point.cause, point.turn) == ("do", "product", None)


def test_weights_and_window_are_a_value_to_edit() -> None:
    weights = HistoryWeights(repeat=9.0, within=timedelta(days=30))
    (point,) = points_of_history([past(20)], NOW, "phone", about="Router keeps dropping", weights=weights)
    assert point.points == 9.0
