"""Erasing a customer, and what is too old: from the journal, the caches, the promises and the bytes of the file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from knowledge.customers.identity import normal_email, normal_name, read_address
from knowledge.journal.entry import Promise, as_text, plain
from knowledge.journal.spill import Line, Spill
from knowledge.store import entries, histories, outbox, promises
from knowledge.store.entries import Found, Subject
from knowledge.store.store import FILE, Store

SHORTEST_NAME = 4
"""Letters below which a name is looked for only as whom a contact is about, not in texts."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What was erased. `scrubbed` false: the bytes go when the other program that holds the file open ends.

    `beside` names files next to the database that were set aside earlier and may still hold this customer.
    """

    contacts: int = 0
    entries: int = 0
    promises: int = 0
    histories: int = 0
    notes: int = 0
    waiting: int = 0
    scrubbed: bool = True
    beside: tuple[Path, ...] = ()

    @property
    def nothing(self) -> bool:
        return not any((self.contacts, self.entries, self.promises, self.histories, self.notes, self.waiting))


@dataclass(frozen=True, slots=True)
class Removed:
    """What retention deleted."""

    entries: int
    promises: int
    histories: int
    notes: int


@dataclass(frozen=True, slots=True)
class Sought:
    """A customer as asked for: keys of the index, and what to look for in texts."""

    subjects: frozenset[Subject]
    pattern: re.Pattern[str] | None

    def mentioned_in(self, text: str) -> bool:
        """Whether a text speaks of the customer: number, e-mail or name in any spelling."""
        if self.pattern is None:
            return False
        return bool(self.pattern.search(text) or self.pattern.search(normal_name(text)))


def seek(customer: str, region: str = "") -> Sought:
    """What to look for, from a number, e-mail, name or "source:id". Raises ValueError where it says nobody."""
    address = read_address(customer, region)
    if address.kind == "withheld":
        raise ValueError(f"{customer!r} names nobody: give a number, an e-mail, a name or source:id")
    if address.kind == "phone":
        return Sought(frozenset({Subject("phone", address.value)}), _digits(address.spellings, address.sure))
    if address.kind == "email":
        mail = normal_email(address.value)
        return Sought(frozenset({Subject("email", mail)}), re.compile(_whole(re.escape(mail)), re.I))
    name = normal_name(customer)
    if re.fullmatch(r"[\w.-]+:\S+", customer.strip()):
        return Sought(frozenset({Subject("person", customer.strip())}), None)
    words = r"\W+".join(map(re.escape, name.split()))
    found = re.compile(_whole(words), re.I) if len(name) >= SHORTEST_NAME and " " in name else None
    return Sought(frozenset({Subject("name", name), Subject("person", customer.strip())}), found)


def forget(store: Store, spill: Spill, customer: str, region: str = "") -> Counts:
    """Erase a customer everywhere; entries of other contacts that speak of the customer go too.

    Runs in the journal's thread. Raises StoreError, ValueError where `customer` names nobody.
    """
    asked = seek(customer, region)
    contacts, about = _contacts(store, asked)
    sought = _wider(asked, about)
    uids = [
        entry.uid
        for entry in store.entries.read(Found())
        if entry.contact not in contacts and sought.mentioned_in(as_text(plain(entry.detail)))
    ]
    keys = {subject.key for subject in about}
    cached = [
        (address, source)
        for address, source, payload in store.histories.scan()
        if address in keys or any(_names_person(payload, k) for k in keys) or sought.mentioned_in(payload)
    ]
    with store.writing() as connection:
        gone = entries.remove_contacts(connection, contacts) + entries.remove_entries(connection, uids)
        kept = promises.remove(connection, contacts, keys)
        caches = histories.remove(connection, cached)
        notes = outbox.remove(connection, contacts, [s.key for s in about if s.kind == "person"])
    waiting = _forget_waiting(spill, sought, contacts, about)
    scrubbed = store.scrub()
    beside = tuple(sorted(store.path.parent.glob(f"{FILE}.*")))
    return Counts(len(contacts), gone, kept, caches, notes, waiting, scrubbed, beside)


def forget_older(store: Store, spill: Spill, before: datetime) -> Removed:
    """Delete what is older than `before`; the space is given back by the next `scrub`."""
    with store.writing() as connection:
        removed = Removed(
            entries.remove_older(connection, before),
            promises.remove_older(connection, before),
            histories.remove_older(connection, before),
            outbox.remove_older(connection, before),
        )
    spill.erase(lambda line: not isinstance(line, Promise) and line[0].at < before)
    return removed


def _wider(asked: Sought, about: frozenset[Subject]) -> Sought:
    """Texts are searched for the customer's own numbers and e-mails too, whatever was asked for."""
    found = [asked.pattern, *(seek(s.key).pattern for s in sorted(about) if s.kind in ("phone", "email"))]
    patterns = dict.fromkeys(pattern.pattern for pattern in found if pattern is not None)
    return Sought(about, re.compile("|".join(f"(?:{p})" for p in patterns), re.I) if patterns else None)


def _contacts(store: Store, sought: Sought) -> tuple[frozenset[str], frozenset[Subject]]:
    """The customer's contacts, and all keys of the same customer.

    From the contacts found, their e-mails and persons lead to further ones; a number only where nobody else
    by name calls from it (a switchboard, a family), and a name never.
    """
    about = sought.subjects
    contacts = store.entries.contacts_of(about)
    while True:
        wider = about | _certain(store.entries.subjects_of(contacts).values(), store)
        more = store.entries.contacts_of(wider)
        if more == contacts and wider == about:
            return contacts, about
        contacts, about = more, wider


def _certain(found: Iterable[frozenset[Subject]], store: Store) -> frozenset[Subject]:
    certain: set[Subject] = set()
    for about in found:
        names = {s.key for s in about if s.kind == "name"}
        for subject in about:
            if subject.kind in ("email", "person"):
                certain.add(subject)
            elif subject.kind == "phone":
                callers = store.entries.subjects_of(store.entries.contacts_of([subject])).values()
                if {s.key for other in callers for s in other if s.kind == "name"} <= names:
                    certain.add(subject)
    return frozenset(certain)


def _forget_waiting(spill: Spill, sought: Sought, contacts: frozenset[str], about: frozenset[Subject]) -> int:
    keys = {subject.key for subject in about}

    def theirs(line: Line) -> bool:
        if isinstance(line, Promise):
            return line.contact in contacts or line.customer in keys or sought.mentioned_in(line.text)
        entry, subjects = line
        return entry.contact in contacts or bool(subjects & about) or sought.mentioned_in(as_text(plain(entry.detail)))

    return spill.erase(theirs)


def _names_person(payload: str, key: str) -> bool:
    """Whether a cached history holds the person "source:id"."""
    source, found, id = key.partition(":")
    if not found or f'"{id}"' not in payload:
        return False
    return any(p.get("source") == source and p.get("id") == id for p in json.loads(payload).get("persons", ()))


def _digits(spellings: Iterable[str], sure: bool) -> re.Pattern[str]:
    """The number in a text, whatever stands between its digits; a short one only as a whole."""
    between = r"[\s().\-/·–]{0,3}"
    forms = {re.sub(r"\D", "", spelling) for spelling in spellings}
    long = sorted((form for form in forms if len(form) >= 7), key=len, reverse=True)
    trunk = rf"(?:\(0\){between})?" if sure else ""
    bodies = [between.join(form[:2]) + between + trunk + between.join(form[2:]) for form in long]
    return re.compile(r"(?<!\d)(?:" + "|".join(bodies or ["(?!)"]) + r")(?!\d)")


def _whole(words: str) -> str:
    return rf"(?<!\w){words}(?!\w)"
