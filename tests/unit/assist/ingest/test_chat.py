"""Lines as people and programs write them, in English and Dutch."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assist.ingest.chat import Line, read_line


@pytest.mark.parametrize(
    ("line", "speaker", "text"),
    [
        ("Agent: Good morning", "agent", "Good morning"),
        ("CUSTOMER:  my order: 12345", "customer", "my order: 12345"),
        ("Klant: Waar blijft het?", "customer", "Waar blijft het?"),
        ("Medewerker : Ik kijk even.", "agent", "Ik kijk even."),
        ("[10:31] Klant: hallo", "customer", "hallo"),
        ("10:31:05 Agent: hi", "agent", "hi"),
        ("2026-03-01 10:31 Agent: hi", "agent", "hi"),
        ("01-03-2026, 10:31 - Klant: hoi", "customer", "hoi"),
        ("(10:31 AM) Agent: hi", "agent", "hi"),
        ("Sanne (medewerker): dag", "agent", "dag"),
        ("Anna [customer]: hi", "customer", "hi"),
        ("Agent 1: hi", "agent", "hi"),
        ("**Agent**: hi", "agent", "hi"),
        ("Bot: Kies 1 of 2", None, "Kies 1 of 2"),
        ("\ufeffAgent: hi\r\n", "agent", "hi"),
    ],
)
def test_labels_and_times(line: str, speaker: str | None, text: str) -> None:
    assert read_line(line) == Line(speaker, text)  # type: ignore[arg-type]


def test_a_line_without_a_label_goes_on_with_who_spoke() -> None:
    assert read_line("One thing: it is late.", "customer") == Line("customer", "One thing: it is late.")
    assert read_line("and another", "agent") == Line("agent", "and another")
    assert read_line("before the first label") == Line(None, "before the first label")
    assert read_line("  \t\r\n") is None


def test_names_stand_for_the_sides() -> None:
    assert read_line("Sanne: hi", agents=["sanne"], customers=["Anna B."]) == Line("agent", "hi")
    assert read_line("anna b.: hi", agents=["sanne"], customers=["Anna B."]) == Line("customer", "hi")


@given(st.text())
def test_no_line_is_too_strange(line: str) -> None:
    found = read_line(line, "customer")
    assert found is None or found.text.encode()
