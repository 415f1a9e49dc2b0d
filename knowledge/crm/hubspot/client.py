"""HubSpot's requests: CRM search for the caller, associations and batch reads for the history, a note back."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any

import phonenumbers

from knowledge.crm.base import FoundPersons, Health, Page, mark, marked
from knowledge.crm.hubspot import parse
from knowledge.crm.web import reading
from knowledge.crm.web.errors import CrmError, PermissionMissing, RequestRefused
from knowledge.crm.web.http import Api
from knowledge.customers.history import Order, PastContact, Person
from knowledge.customers.identity import Address

KINDS = ("calls", "emails", "tickets", "notes", "communications")
BATCH = 100
NOTE_LENGTH = 65_536
NOTE_TO_CONTACT, NOTE_TO_TICKET = 202, 228
SCOPES = {"contacts": "crm.objects.contacts.read", "tickets": "tickets"}


class HubSpot:
    """A `Connector`. `url` is the portal's address for links, such as https://app.hubspot.com/contacts/123456."""

    def __init__(self, api: Api, *, name: str = "HubSpot", url: str = "", objects: str = "/crm/v3/objects",
                 associations: str = "/crm/v4/objects") -> None:  # fmt: skip
        self._api, self._name, self._url = api, name, url.rstrip("/")
        self._objects, self._associations = objects, associations

    @property
    def name(self) -> str:
        return self._name

    async def find(self, address: Address) -> FoundPersons:
        if address.kind == "id" and (id := address.value.removeprefix(f"{self._name}:")).isdigit():
            rows, lost = await self._batch("contacts", [id])
        else:
            reply = await self._api.ask(f"{self._objects}/contacts/search", _search(address))
            rows, lost = reading.items(parse.SYSTEM, reply.body, "results"), 0
        persons, unread = reading.each(rows, partial(parse.person, source=self._name, url=self._url))
        return FoundPersons(persons, lost + unread)

    async def history(self, person: Person) -> AsyncIterator[Page]:
        for kind in KINDS:
            try:
                ids, lost = await self._ids(person.id, kind)
            except PermissionMissing as error:
                yield Page(lost=1, note=f"{kind} are missing: {error.text}")
                continue
            ids.sort(key=lambda id: (len(id), id), reverse=True)  # the newest have the highest ids
            if lost:
                yield Page(lost=lost)
            for start in range(0, len(ids), BATCH):
                yield await self._page(kind, ids[start : start + BATCH])

    async def write_note(self, contact: str, person: Person, text: str, case: str = "") -> str:
        ids, _ = await self._ids(person.id, "notes")
        for start in range(0, len(ids), BATCH):
            rows, _ = await self._batch("notes", ids[start : start + BATCH])
            for row in rows:
                if mark(contact) in reading.text(reading.field(row, "properties", "hs_note_body")):
                    return reading.key(row.get("id"))
        links = [_link(person.id, NOTE_TO_CONTACT)] + ([_link(case, NOTE_TO_TICKET)] if case else [])
        body = marked(text[: NOTE_LENGTH - 200], contact)
        properties = {"hs_timestamp": datetime.now(UTC).isoformat(timespec="milliseconds"), "hs_note_body": body}
        reply = await self._api.send(
            "POST", f"{self._objects}/notes", {"properties": properties, "associations": links}
        )
        return reading.key(reading.field(reply.body, "id"))

    async def check(self) -> Health:
        missing: list[str] = []
        for kind in ("contacts", *KINDS):
            try:
                await self._api.get(f"{self._objects}/{kind}", {"limit": 1})
            except PermissionMissing as error:
                missing.append(error.permission or SCOPES.get(kind, f"crm.objects.{kind}.read"))
            except CrmError as error:
                return Health(self._name, "failed", error.text, can_write=False)
        if missing:
            names = tuple(dict.fromkeys(missing))
            return Health(self._name, "limited", f"Add these scopes in HubSpot: {', '.join(names)}.", names)
        return Health(self._name, "ok", "HubSpot answers. Whether notes may be written shows with the first note.")

    async def close(self) -> None:
        await self._api.close()

    async def _ids(self, person: str, kind: str) -> tuple[list[str], int]:
        found: list[str] = []
        lost, after = 0, ""
        while True:
            params: dict[str, str | int] = {"limit": 500, **({"after": after} if after else {})}
            reply = await self._api.get(f"{self._associations}/contacts/{person}/associations/{kind}", params)
            ids, unread, following = parse.associated(reply.body)
            found, lost = [*found, *ids], lost + unread
            if not following or following == after:
                return list(dict.fromkeys(found)), lost + bool(following)
            after = following

    async def _batch(self, kind: str, ids: Sequence[str]) -> tuple[list[Any], int]:
        """Records by id; a record that does not come back is lost, not silently left out."""
        wanted = {"inputs": [{"id": id} for id in ids], "properties": list(parse.PROPERTIES[kind]),
                  "propertiesWithHistory": []}  # fmt: skip
        reply = await self._api.ask(f"{self._objects}/{kind}/batch/read", wanted)
        rows = reading.items(parse.SYSTEM, reply.body, "results")
        return rows, max(0, len(ids) - len(rows))

    async def _page(self, kind: str, ids: Sequence[str]) -> Page:
        rows, lost = await self._batch(kind, ids)
        contacts: tuple[PastContact, ...]
        contacts, unread = reading.each(rows, lambda row: parse.contact(kind, row, source=self._name, url=self._url))
        cases: tuple[Order, ...] = ()
        if kind == "tickets":
            cases, _ = reading.each(rows, partial(parse.case, source=self._name, url=self._url))
        return Page(contacts, cases, lost + unread)


def _link(id: str, kind: int) -> dict[str, Any]:
    if not id.isdigit():
        raise RequestRefused("HubSpot's ids are numbers: this note belongs to no HubSpot record.")
    return {"to": {"id": id}, "types": [{"associationCategory": "HUBSPOT_DEFINED", "associationTypeId": kind}]}


def _search(address: Address) -> dict[str, Any]:
    """HubSpot keeps numbers without country code in its searchable properties; identity checks what comes back."""
    search: dict[str, Any] = {"after": "0", "limit": 50, "properties": list(parse.PROPERTIES["contacts"]),
                              "sorts": [], "filterGroups": []}  # fmt: skip
    filters: list[tuple[str, str, str]] = []
    if address.kind == "phone":
        national = address.value
        if national.startswith("+"):
            national = phonenumbers.national_significant_number(phonenumbers.parse(national))
        filters = [
            ("hs_searchable_calculated_phone_number", "EQ", national),
            ("hs_searchable_calculated_mobile_number", "EQ", national),
            ("phone", "EQ", address.value),
            ("mobilephone", "EQ", address.value),
        ]
    elif address.kind == "email":
        filters = [("email", "EQ", address.value), ("hs_additional_emails", "CONTAINS_TOKEN", address.value)]
    else:
        search["query"] = address.value[:200]
    for name, operator, value in filters:
        search["filterGroups"].append({"filters": [{"propertyName": name, "operator": operator, "value": value}]})
    return search
