"""Spelled numbers and codes come out as they are written."""

from __future__ import annotations

import pytest

from nlp.facts.values.spelled import find


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("nine five three eight one", "95381"),
        ("vier zeven dubbel vijf", "4755"),
        ("A for Alpha B for Bravo 4 1", "AB41"),
        ("K als in Karel 4 4 1", "K441"),
        ("x r nine t two b", "XR9T2B"),
        ("triple oh seven", "0007"),
    ],
)
def test_spelled(said: str, value: str) -> None:
    assert [span.value for span in find(f"it is {said}, thanks")] == [value]


@pytest.mark.parametrize(
    "said", ["a four bedroom apartment", "one or two people", "384. I have to go", "I am here", "0314"]
)
def test_not_spelled(said: str) -> None:
    assert find(said) == ()
