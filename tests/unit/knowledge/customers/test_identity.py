"""Who is calling: 590 awkward numbers without one wrong automatic match, e-mails, names, and several systems."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from knowledge.customers.history import Person
from knowledge.customers.identity import match, normal_email, normal_name, read_address, same_humans

AWKWARD = [
    json.loads(line) for line in (Path(__file__).parent / "awkward_numbers.jsonl").read_text("utf-8").splitlines()
]
FITS = {
    "certain": lambda kind, who, truth: kind == "certain" and who == truth,
    "choose": lambda kind, who, truth: kind == "choose",
    "none": lambda kind, who, truth: kind == "none",
    "not-certain": lambda kind, who, truth: kind != "certain",
    "none-or-choose": lambda kind, who, truth: kind != "certain",
    "any": lambda kind, who, truth: kind != "certain" or who == truth,
}


def answer(row: dict[str, Any]) -> tuple[str, str | None]:
    persons = [Person("crm", id, id.upper(), tuple(phones)) for id, phones in row["persons"]]
    found = match(read_address(row["from"], row["region"]), persons, row["region"])
    return found.kind, found.persons[0].id if found.persons else None


def test_no_awkward_number_names_a_wrong_person() -> None:
    assert len(AWKWARD) >= 500
    wrong = [row for row in AWKWARD if answer(row)[0] == "certain" and answer(row)[1] != row["truth"]]
    assert wrong == []


@pytest.mark.parametrize("why", sorted({row["why"] for row in AWKWARD}))
def test_awkward_numbers(why: str) -> None:
    failed = []
    for row in AWKWARD:
        kind, who = answer(row)
        if row["why"] == why and not FITS[row["expect"]](kind, who, row["truth"]):
            failed.append((row["from"], kind, who))
    assert failed == []


@pytest.mark.parametrize(
    ("text", "kind", "value", "extension"),
    [
        ("06-1234 5678", "phone", "+31612345678", ""),
        ("020 - 123 45 67 tst. 4", "phone", "+31201234567", "4"),
        ("020-1234567 (toestel 12)", "phone", "+31201234567", "12"),
        ("tel:0612345678;phone-context=+31", "phone", "+31612345678", ""),
        ("Jan Smit <Jan.Smit@Example.NL>", "email", "jan.smit@example.nl", ""),
        ("mailto:a@b.nl?subject=x", "email", "a@b.nl", ""),
        ("demo:P-7", "id", "demo:P-7", ""),
        ("1001", "phone", "1001", ""),
    ],
)
def test_an_address_in_any_spelling(text: str, kind: str, value: str, extension: str) -> None:
    address = read_address(text, "NL")
    assert (address.kind, address.value, address.extension, address.raw) == (kind, value, extension, text)


def test_a_numbers_other_spellings_for_systems_that_compare_letters() -> None:
    forms = read_address("+31612345678").spellings
    assert {"+31612345678", "31612345678", "06 12345678", "0612345678", "+31 6 12345678", "0031612345678"} == set(forms)
    assert read_address("anonymous").spellings == ()


@pytest.mark.parametrize(
    ("text", "mail"),
    [
        ("A@B.nl", "a@b.nl"),
        ('"Smit, Jan" <JAN@b.nl>', "jan@b.nl"),
        ("jan@xn--mnchen-3ya.de", "jan@münchen.de"),
        ("jan@b", ""),
        ("jan at b.nl", ""),
        ("@b.nl", ""),
        ("\u200bjan@b.nl ", "jan@b.nl"),
    ],
)
def test_emails(text: str, mail: str) -> None:
    assert normal_email(text) == mail


def test_a_tag_in_an_email_is_a_choice_and_never_certain() -> None:
    jan = Person("crm", "1", "Jan", emails=("jan@example.nl",))
    assert match(read_address("JAN@Example.nl"), [jan]).kind == "certain"
    assert match(read_address("jan+shop@example.nl"), [jan]).kind == "choose"
    assert match(read_address("jan@example.com"), [jan]).kind == "none"


def test_one_human_in_two_systems_is_one_and_two_records_in_one_system_are_two() -> None:
    number = ("+31612345678",)
    hub, desk = Person("hub", "1", "Ann Lee", number), Person("desk", "9", "ann  LEE", number)
    assert match(read_address(number[0]), [hub, desk]).persons == (hub, desk)
    assert match(read_address(number[0]), [hub, desk]).kind == "certain"
    assert match(read_address(number[0]), [hub, Person("hub", "2", "Ann Lee", number)]).kind == "choose"
    assert match(read_address(number[0]), [hub, Person("desk", "9", "Bob Ray", number)]).kind == "choose"
    assert (
        match(read_address(number[0]), [Person("a", "1", "Ann", number), Person("b", "1", "Ann", number)]).kind
        == "choose"
    )
    assert [len(group) for group in same_humans([hub, desk, Person("shop", "3", "Bob Ray")])] == [2, 1]


def test_a_name_is_a_search_and_never_certain() -> None:
    jose = Person("crm", "1", "José Núñez")
    assert match(read_address("nunez"), [jose]).kind == "choose"
    assert match(read_address("crm:1"), [jose]).kind == "certain"
    assert match(read_address("crm:11"), [jose]).kind == "none"
    assert normal_name(" O'Brien-Ávila ") == "o brien avila"
