"""Masking on any text: nothing sensitive survives, nothing else changes, twice is once."""

import json
import string
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn

from nlp.redact import redact, redact_values, sensitive_spans

VISA = (
    st.text(string.digits, min_size=14, max_size=14)
    .map(lambda body: "4" + body)
    .map(lambda body: body + luhn.calc_check_digit(body))
)
WORDS = st.text(string.ascii_letters + " .,\n", max_size=30)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@given(WORDS, VISA, WORDS, st.sampled_from(["", " ", "-"]))
def test_a_card_never_survives(before: str, card: str, after: str, joint: str) -> None:
    grouped = joint.join(card[at : at + 4] for at in range(0, 16, 4))
    masked = redact(f"{before} {grouped} {after}")
    assert grouped not in masked
    assert card not in masked
    assert f"…{card[-4:]}" in masked


@given(st.text(max_size=200))
def test_spans_are_in_order_and_apart(text: str) -> None:
    spans = sensitive_spans(text)
    assert all(0 <= start < end <= len(text) for start, end, _ in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


@given(st.text(max_size=200))
def test_what_is_not_sensitive_stays_as_it_is(text: str) -> None:
    at, kept = 0, []
    for start, end, _ in sensitive_spans(text):
        kept.append(text[at:start])
        at = end
    kept.append(text[at:])
    masked = redact(text)
    for part in kept:
        assert part in masked
    if len(kept) == 1:
        assert masked == text


@given(st.text(string.digits + " -." + "pinwordcvsbkae:", max_size=120))
def test_masking_twice_is_masking_once(text: str) -> None:
    once = redact(text)
    assert redact(once) == once


@given(JSON)
def test_json_keeps_its_shape(value: object) -> None:
    def shape(inner: object) -> object:
        if isinstance(inner, dict):
            return {key: shape(one) for key, one in inner.items()}
        return [shape(one) for one in inner] if isinstance(inner, list) else None

    masked = redact_values(value)  # type: ignore[arg-type]
    assert shape(masked) == shape(value)
    json.dumps(masked)
