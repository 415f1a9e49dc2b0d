"""Whom an entry is about, and that somebody merely mentioned is not."""

from __future__ import annotations

from knowledge.journal.subjects import subjects
from knowledge.store.entries import Subject


def test_keys_in_one_form() -> None:
    detail = {"address": "06-1234 5678", "name": "José Núñez", "person": "demo:P-1", "email": "A@B.nl"}
    assert subjects(detail, "NL") == {
        Subject("phone", "+31612345678"),
        Subject("name", "jose nunez"),
        Subject("person", "demo:P-1"),
        Subject("email", "a@b.nl"),
    }


def test_withheld_odd_and_nested_values_are_nobody() -> None:
    assert subjects({"address": "anonymous", "name": "  ", "person": "no id", "phone": None, "email": 7}) == frozenset()
    assert subjects({"candidates": [{"name": "Ann Lee", "person": "demo:P-1"}], "text": "06-12345678"}) == frozenset()
