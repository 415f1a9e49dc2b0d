"""One timeline: newest first, each contact once, contacts about the same thing linked, fast at 10,000 entries."""

from __future__ import annotations

import random
import time as clock
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from knowledge.customers.history import Channel, History, Message, Order, PastContact, SourceState
from knowledge.customers.merge import linked, orders, timeline

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)


def contact(source: str, id: str, channel: Channel, hours: float, about: str, **more: object) -> PastContact:
    return PastContact(source, id, channel, NOW - timedelta(hours=hours), about, **more)  # type: ignore[arg-type]


def answered(*contacts: PastContact) -> History:
    return History(SourceState(contacts[0].source, "complete"), contacts=contacts)


def test_all_sources_newest_first_and_each_contact_once() -> None:
    old, new = contact("a", "1", "phone", 50, "Router"), contact("b", "1", "email", 2, "Invoice copy")
    again = replace(old, messages=(Message("customer", "hi"),))
    found = timeline([answered(old), answered(new), answered(again)])
    assert [(c.source, c.id) for c in found] == [("b", "1"), ("a", "1")]
    assert found[1].messages == (Message("customer", "hi"),)


def test_a_later_answer_without_messages_does_not_take_them_away() -> None:
    full = contact("a", "1", "chat", 5, "Router", messages=(Message("customer", "hi"),), outcome="solved")
    (found,) = timeline([answered(full), answered(replace(full, messages=(), outcome=""))])
    assert (found.messages, found.outcome) == (full.messages, "solved")


def test_the_same_call_noted_by_two_systems_is_one() -> None:
    a = contact("hub", "1", "phone", 5.00, "Parcel NL-20481 is late", outcome="new date")
    b = contact("desk", "77", "phone", 5.01, "late parcel")
    other_channel = replace(b, id="78", channel="chat")
    later = contact("desk", "79", "phone", 4.9, "late parcel")
    found = timeline([answered(a), answered(b, other_channel, later)])
    assert len(found) == 3
    assert sum(c.outcome == "new date" for c in found) == 1


def test_two_calls_of_one_system_in_one_minute_stay_two() -> None:
    found = timeline(
        [answered(contact("a", "1", "phone", 1, "late parcel"), contact("a", "2", "phone", 1, "late parcel"))]
    )
    assert len(found) == 2


def test_the_same_case_the_same_number_or_similar_words_link() -> None:
    found = timeline(
        [
            answered(
                contact("a", "1", "phone", 100, "Delivery failed", linked="CASE-5512"),
                contact("a", "2", "email", 60, "Nobody came", linked="CASE-5512"),
                contact("a", "3", "chat", 50, "Question on order NL-204817"),
                contact("a", "4", "chat", 40, "order NL204817 again"),
                contact("a", "5", "phone", 30, "Internet drops every evening"),
                contact("a", "6", "phone", 20, "The internet dropped again in the evening"),
                contact("a", "7", "phone", 10, "Wants a longer guarantee"),
            )
        ]
    )
    group = {c.id: c.linked for c in found}
    assert group["1"] == group["2"] == "CASE-5512"
    assert group["3"] == group["4"] != ""
    assert group["5"] == group["6"] != ""
    assert group["7"] == ""
    assert len({group["1"], group["3"], group["5"]}) == 3


def test_similar_words_a_season_apart_are_two_things() -> None:
    found = timeline(
        [
            answered(
                contact("a", "1", "phone", 24 * 100, "parcel arrived late"),
                contact("a", "2", "phone", 5, "parcel late"),
            )
        ]
    )
    assert [c.linked for c in found] == ["", ""]


def test_third_contact_in_seven_days_over_three_channels() -> None:
    found = timeline(
        [
            answered(
                contact("a", "0", "phone", 24 * 20, "parcel NL-204817 ordered"),
                contact("a", "1", "phone", 24 * 6, "parcel NL-204817 late"),
                contact("a", "2", "email", 24 * 4, "where is NL-204817"),
                contact("a", "3", "chat", 24 * 1, "change my password"),
            )
        ]
    )
    link = linked(found, NOW, "phone")
    assert link is not None
    assert (link.count, link.days, link.channels) == (3, 7, ("phone", "email", "phone"))
    assert link.about == "where is NL-204817"
    password = linked(found, NOW, "phone", about="my password does not work, change it")
    assert password is not None
    assert (password.count, password.about) == (2, "change my password")
    assert linked(found, NOW, "phone", about="solar panels on the roof") is None
    assert linked(found, NOW + timedelta(days=30)) is None
    assert linked((), NOW) is None


def test_orders_open_first_then_newest_and_each_once() -> None:
    done = Order("a", "1", "order", "Kettle", "delivered", NOW)
    late = Order("a", "2", "order", "Washer", "late", NOW - timedelta(days=9), open=True)
    undated = Order("b", "2", "order", "Heater", "sent")
    state = SourceState("a", "complete")
    found = orders([History(state, orders=(done, late)), History(state, orders=(done, undated))])
    assert found == (late, done, undated)


def test_ten_thousand_entries_merge_in_the_time_of_a_glance() -> None:
    rng = random.Random(3)
    words = (
        "parcel late router internet invoice refund broken delivery address password coffee leak pump filter".split()
    )
    many = [contact("a", str(n), "phone", n * 0.7, " ".join(rng.sample(words, 4))) for n in range(10_000)]
    started = clock.perf_counter()
    found = timeline([answered(*many)])
    took = clock.perf_counter() - started
    assert len(found) == 10_000
    assert took < 5.0  # about 0.15 s alone on a slow core; the bench holds the figure
