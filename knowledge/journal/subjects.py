"""Whom an entry is about: the keys by which a customer's contacts are found again, taken before masking."""

from __future__ import annotations

from collections.abc import Mapping

from knowledge.customers.identity import normal_email, normal_name, read_address
from knowledge.store.entries import Subject


def subjects(detail: Mapping[str, object], region: str = "") -> frozenset[Subject]:
    """Keys from the names at the top of `detail`: address, phone, email, name, person ("source:id").

    Text deeper down is not looked at: a person merely offered as a choice is not whom the contact is about.
    """
    found: set[Subject] = set()
    for field in ("address", "phone", "email"):
        if isinstance(value := detail.get(field), str):
            found |= address_subjects(value, region)
    if isinstance(name := detail.get("name"), str) and normal_name(name):
        found.add(Subject("name", normal_name(name)))
    if isinstance(person := detail.get("person"), str) and ":" in person:
        found.add(Subject("person", person))
    return frozenset(found)


def address_subjects(text: str, region: str = "") -> set[Subject]:
    """The key of a number, e-mail or id in any spelling; nothing for a withheld number."""
    address = read_address(text, region)
    if address.kind == "phone":
        return {Subject("phone", address.value)}
    if address.kind == "email":
        return {Subject("email", normal_email(address.value))}
    return {Subject("person", address.value)} if address.kind == "id" else set()
