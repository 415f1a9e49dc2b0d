"""Whatever a history holds, it comes back from plain values as it was."""

from __future__ import annotations

import json
from datetime import UTC

from hypothesis import given
from hypothesis import strategies as st

from knowledge.customers.history import History, Message, Order, PastContact, Person, SourceState
from knowledge.customers.plain import history_from, history_plain

TEXT = st.text(max_size=12)
TIME = st.datetimes(timezones=st.just(UTC))
MAYBE = st.none() | TIME
PERSON = st.builds(Person, TEXT, TEXT, TEXT, st.tuples(TEXT), st.tuples(TEXT), TEXT, MAYBE, TEXT, TEXT)
MESSAGE = st.builds(Message, st.sampled_from(["customer", "agent", "system"]), TEXT, MAYBE, st.booleans())
CONTACT = st.builds(
    PastContact, TEXT, TEXT, st.sampled_from(["phone", "chat", "email", "ticket", "note"]), TIME, TEXT,
    messages=st.lists(MESSAGE, max_size=3).map(tuple), open=st.booleans(), linked=TEXT,
)  # fmt: skip
ORDER = st.builds(Order, TEXT, TEXT, st.sampled_from(["order", "case"]), TEXT, TEXT, MAYBE, st.booleans(), TEXT)
STATE = st.builds(SourceState, TEXT, st.sampled_from(["complete", "partial", "stale"]), MAYBE, MAYBE, TEXT)
HISTORY = st.builds(
    History,
    STATE,
    st.lists(PERSON, max_size=2).map(tuple),
    st.lists(CONTACT, max_size=2).map(tuple),
    st.lists(ORDER, max_size=2).map(tuple),
    st.booleans(),
)


@given(HISTORY)
def test_there_and_back(history: History) -> None:
    assert history_from(json.loads(json.dumps(history_plain(history)))) == history
