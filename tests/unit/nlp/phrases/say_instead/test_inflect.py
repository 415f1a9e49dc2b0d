"""English verb forms, regular and not."""

from __future__ import annotations

import pytest

from nlp.phrases.say_instead import inflect


@pytest.mark.parametrize(
    ("base", "ing", "third", "past", "done"),
    [
        ("refund", "refunding", "refunds", "refunded", "refunded"),
        ("ship", "shipping", "ships", "shipped", "shipped"),
        ("make", "making", "makes", "made", "made"),
        ("try", "trying", "tries", "tried", "tried"),
        ("play", "playing", "plays", "played", "played"),
        ("give", "giving", "gives", "gave", "given"),
        ("fix", "fixing", "fixes", "fixed", "fixed"),
        ("see", "seeing", "sees", "saw", "seen"),
        ("tie", "tying", "ties", "tied", "tied"),
        ("cancel", "cancelling", "cancels", "cancelled", "cancelled"),
        ("do", "doing", "does", "did", "done"),
    ],
)
def test_forms(base: str, ing: str, third: str, past: str, done: str) -> None:
    assert (inflect.ing(base), inflect.third(base), inflect.past(base), inflect.done(base)) == (ing, third, past, done)


def test_all_forms_hold_both_spellings_and_the_odd_ones() -> None:
    assert {"canceled", "cancelled", "cancelling", "canceling"} <= set(inflect.all_forms("cancel"))
    assert {"am", "is", "are", "was", "were", "been", "being"} <= set(inflect.all_forms("be"))
