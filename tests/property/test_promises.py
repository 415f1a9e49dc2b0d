"""Promises on any text: spans hold, times are aware and lie ahead, hostile text costs little."""

import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.findings import Language, Turn
from nlp.promises import promises

ZONE = ZoneInfo("Europe/Amsterdam")
WORDS = """I'll|we will|call you|send it|and|but|before|five|tomorrow|next week|Tuesday|on|the|31st|of February
within|3|to|5|working days|half past|quarter to|at|24:00|99:99|?|.|,|not|ik|bel|u|morgen|terug|om|half|drie|voor|binnen
werkdagen|volgende week|dinsdag|uur|30 June|op 31-02-2026|31 april|in 99999 days|in 9999999 months|over 0 uur
in 99999999999 hours|12 am|12 pm|midnight"""
PIECES = st.sampled_from(WORDS.replace("\n", "|").split("|"))
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1), timezones=st.just(ZONE))


@given(st.lists(PIECES, max_size=14).map(" ".join), st.sampled_from(["en", "nl"]), MOMENTS)
def test_spans_hold_and_due_lies_ahead(text: str, lang: Language, now: datetime) -> None:
    end = 0
    for promise in promises(Turn(0, "agent", text), lang, now, ZONE):
        assert text[promise.start : promise.end] == promise.text
        assert promise.due_text in text
        assert promise.start >= end
        assert bool(promise.say) is not promise.controlled
        if promise.due is not None:
            assert promise.due.utcoffset() is not None
            assert promise.due > now - timedelta(days=1)
        end = promise.end


@given(st.text(max_size=300), st.sampled_from(["en", "nl"]))
def test_any_text_is_read(text: str, lang: Language) -> None:
    promises(Turn(0, "agent", text), lang, datetime(2026, 3, 11, tzinfo=ZONE), ZONE)


@pytest.mark.parametrize("lang", ["en", "nl"])
@pytest.mark.parametrize("text", ["the a " * 2000, "I'll " * 2000, "en ik bel, " * 1000, "3 to " * 2000, "x" * 20000])
def test_hostile_text_costs_little(text: str, lang: Language) -> None:
    begin = time.perf_counter()
    promises(Turn(0, "agent", text), lang, datetime(2026, 3, 11, tzinfo=ZONE), ZONE)
    assert time.perf_counter() - begin < 2.0
