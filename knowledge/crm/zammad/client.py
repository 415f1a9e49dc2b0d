"""Zammad's requests: user search, ticket search, articles, and an internal note back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import partial
from typing import Any

from knowledge.crm.base import FoundPersons, Health, Page, failed, mark, marked
from knowledge.crm.web import reading
from knowledge.crm.web.errors import CrmError, NotFound, RequestRefused
from knowledge.crm.web.http import Api, abreast
from knowledge.crm.zammad import parse
from knowledge.customers.history import Person
from knowledge.customers.identity import Address

API = "/api/v1"
PER_PAGE = 50
MOST_PAGES = 200
WITH_MESSAGES = 25


class Zammad:
    """A `Connector`. `url` is Zammad's address, for links."""

    def __init__(self, api: Api, *, name: str = "Zammad", url: str = "") -> None:
        self._api, self._name, self._url = api, name, url.rstrip("/")

    @property
    def name(self) -> str:
        return self._name

    async def find(self, address: Address) -> FoundPersons:
        if address.kind == "id" and (id := address.value.removeprefix(f"{self._name}:")).isdigit():
            try:
                rows = [(await self._api.get(f"{API}/users/{id}", {"expand": "true"})).body]
            except NotFound:
                return FoundPersons()
        else:
            rows = [row async for found in abreast(self._searches(address), self._users, 5) for row in found]
        persons, lost = reading.each(rows, partial(parse.person, source=self._name, url=self._url))
        return FoundPersons(tuple(dict.fromkeys(persons)), lost)

    async def history(self, person: Person) -> AsyncIterator[Page]:
        tickets: list[Any] = []
        for number in range(1, MOST_PAGES + 1):
            rows = await self._tickets(person, number)
            contacts, lost = reading.each(rows, partial(parse.ticket, source=self._name, url=self._url))
            cases, _ = reading.each(rows, partial(parse.order, source=self._name, url=self._url))
            yield Page(contacts, cases, lost)
            tickets += rows
            if len(rows) < PER_PAGE:
                break
        else:
            yield Page(lost=1, note=f"Only the newest {len(tickets)} tickets were fetched.")
        async for page in abreast(tickets[:WITH_MESSAGES], self._with_messages):
            yield page
        if len(tickets) > WITH_MESSAGES:
            yield Page(note=f"What was said is shown for the newest {WITH_MESSAGES} tickets.")

    async def write_note(self, contact: str, person: Person, text: str, case: str = "") -> str:
        rows = [] if case else await self._tickets(person, 1)
        targets = [case] if case else [id for row in rows if (id := reading.ident(reading.field(row, "id")))][:5]
        if not targets:
            raise RequestRefused("Zammad keeps notes in tickets, and this customer has none yet.")
        for ticket in targets:
            for row in await self._articles(ticket):
                if mark(contact) in reading.text(reading.field(row, "body")):
                    return reading.key(row.get("id"))
        note = {"ticket_id": int(targets[0]), "subject": "Naast", "body": marked(text, contact), "internal": True,
                "content_type": "text/plain", "type": "note"}  # fmt: skip
        reply = await self._api.send("POST", f"{API}/ticket_articles", note)  # never type email: it would be sent
        return reading.key(reading.field(reply.body, "id"))

    async def check(self) -> Health:
        try:
            me = (await self._api.get(f"{API}/users/me", {"expand": "true"})).body
            roles = reading.texts(reading.field(me, "roles") or [])
            if roles and not {"Agent", "Admin"} & set(roles):
                text = "This Zammad account is no agent: it sees no other people's tickets."
                return Health(self._name, "failed", text, ("ticket.agent",), can_write=False)
            await self._api.get(f"{API}/tickets/search", {"query": "id:0", "per_page": 1})
        except CrmError as error:
            return failed(self._name, error)
        return Health(self._name, "ok", "Zammad answers.")

    async def close(self) -> None:
        await self._api.close()

    async def _with_messages(self, row: Any) -> Page:
        """A ticket once more, with what was said in it."""
        id = reading.ident(reading.field(row, "id"))
        if not id:
            return Page()  # counted as lost with its page
        said, lost = reading.each(await self._articles(id), parse.article)
        contacts, _ = reading.each([row], lambda row: parse.ticket(row, self._name, self._url, said))
        return Page(contacts, lost=lost, note="Some messages could not be read." if lost else "")

    def _searches(self, address: Address) -> tuple[str, ...]:
        """Zammad compares numbers letter by letter; identity decides what fits."""
        if address.kind != "phone":
            return (address.value,)
        return tuple(f'"{form}"' for form in address.spellings[:5])

    async def _users(self, text: str) -> list[Any]:
        params = {"query": text, "limit": PER_PAGE, "expand": "true"}
        return reading.items(parse.SYSTEM, (await self._api.get(f"{API}/users/search", params)).body)

    async def _tickets(self, person: Person, page: int) -> list[Any]:
        params: dict[str, str | int] = {
            "query": f"customer_id:{person.id}", "expand": "true", "per_page": PER_PAGE, "page": page,
            "sort_by": "created_at", "order_by": "desc",
        }  # fmt: skip
        return reading.items(parse.SYSTEM, (await self._api.get(f"{API}/tickets/search", params)).body)

    async def _articles(self, ticket: str) -> list[Any]:
        reply = await self._api.get(f"{API}/ticket_articles/by_ticket/{ticket}", {"expand": "true"})
        return reading.items(parse.SYSTEM, reply.body)
