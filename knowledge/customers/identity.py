"""Whose number or e-mail is this? A person is certain or not at all.

A wrong person shown as certain is the worst mistake here: whatever leaves a doubt becomes a choice for the agent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import phonenumbers

from knowledge.customers.address import Address, normal_email, normal_name, read_address, visible
from knowledge.customers.history import Person

__all__ = ["Address", "Match", "match", "normal_email", "normal_name", "read_address", "same_humans"]


@dataclass(frozen=True, slots=True)
class Match:
    """`certain`: `persons` are this one customer's records. `choose`: the agent says which. `none`: nobody."""

    kind: Literal["certain", "choose", "none"]
    persons: tuple[Person, ...] = ()


def match(address: Address, persons: Iterable[Person], region: str = "") -> Match:
    """Which of `persons` this address belongs to; certain only where one human has exactly this address."""
    exact: list[Person] = []
    perhaps: list[Person] = []
    for person in dict.fromkeys(persons):
        degree = _degree(address, person, region)
        if degree:
            (exact if degree == 2 else perhaps).append(person)
    humans = same_humans(exact)
    if len(humans) == 1 and not perhaps and address.sure:
        return Match("certain", humans[0])
    found = (*exact, *perhaps)
    return Match("choose", found) if found else Match("none")


def same_humans(persons: Iterable[Person]) -> list[tuple[Person, ...]]:
    """Records of the same human from different systems together: same e-mail, or same full name.

    Two records of one system stay two: that system holds them apart, and may be right.
    """
    groups: list[list[Person]] = []
    for person in persons:
        for group in groups:
            if all(person.source != other.source for other in group) and any(_alike(person, o) for o in group):
                group.append(person)
                break
        else:
            groups.append([person])
    return [tuple(group) for group in groups]


def _alike(one: Person, other: Person) -> bool:
    mails = {normal_email(mail) for mail in one.emails} & {normal_email(mail) for mail in other.emails}
    name = normal_name(one.name)
    return bool(mails - {""}) or (" " in name and name == normal_name(other.name))


def _degree(address: Address, person: Person, region: str) -> int:
    """2: exactly this person's address; 1: perhaps; 0: not."""
    if address.kind == "withheld":
        return 0
    if address.kind == "email":
        return max((_mail_degree(address.value, normal_email(mail)) for mail in person.emails), default=0)
    if address.kind == "id":
        return _id_degree(address.value, person)
    known = [read_address(phone, region) for phone in person.phones]
    abroad = _lives_abroad(known, region)
    degrees = [_phone_degree(address, other, guessed=abroad and not _international(other)) for other in known]
    bare_id = 1 if address.raw.strip() == person.id else 0
    return max(degrees, default=0) or bare_id


def _id_degree(value: str, person: Person) -> int:
    """An id names one person; a name never does with certainty."""
    if value in (f"{person.source}:{person.id}", person.id):
        return 2
    name = normal_name(value)
    return int(bool(name) and name in normal_name(person.name))


def _mail_degree(one: str, other: str) -> int:
    if not other:
        return 0
    return 2 if one == other else int(_mailbox(one) == _mailbox(other))


def _mailbox(mail: str) -> str:
    """What most mail systems deliver to the same place: without +tag (dots count everywhere but at Gmail)."""
    local, _, domain = mail.rpartition("@")
    local = local.partition("+")[0]
    return f"{local.replace('.', '') if domain in ('gmail.com', 'googlemail.com') else local}@{domain}"


def _phone_degree(one: Address, other: Address, guessed: bool) -> int:
    if other.kind != "phone":
        return 0
    if one.value == other.value:
        clear = one.sure and other.sure and not guessed and one.extension == other.extension
        both_extensions = bool(one.extension and other.extension and one.extension != other.extension)
        return 2 if clear else int(not both_extensions)
    unsure = not (one.sure and other.sure) or guessed
    return int(unsure and _tail(one) == _tail(other) and len(_tail(one)) >= 7)


def _tail(address: Address) -> str:
    """The number without country code and trunk zero, as far as that can be told."""
    if address.value.startswith("+"):
        number = phonenumbers.parse(address.value)
        return phonenumbers.national_significant_number(number).lstrip("0")
    return address.value.lstrip("0")


def _international(address: Address) -> bool:
    return bool(re.match(r"\D{0,6}(?:\+|00)", visible(address.raw))) and address.sure


def _lives_abroad(known: list[Address], region: str) -> bool:
    """A number of another country beside: this person's national numbers may be of that country too."""
    home = phonenumbers.country_code_for_region(region) if region else 0
    return any(_international(a) and phonenumbers.parse(a.value).country_code != home for a in known if a.sure)
