"""Freshdesk's requests: contact search, tickets since ever, conversations, and a private note back."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from functools import partial
from typing import Any

from knowledge.crm.base import FoundPersons, Health, Page, failed, mark, marked
from knowledge.crm.freshdesk import parse
from knowledge.crm.web import reading
from knowledge.crm.web.errors import CrmError, NotFound, RequestRefused
from knowledge.crm.web.http import Api, abreast
from knowledge.customers.history import Person
from knowledge.customers.identity import Address

API = "/api/v2"
PER_PAGE = 100
MOST_PAGES = 100
WITH_MESSAGES = 20
EVER = "2000-01-01T00:00:00Z"
"""Without updated_since Freshdesk lists only the last 30 days, and says nothing about it."""


class Freshdesk:
    """A `Connector`. `url` is https://{domain}.freshdesk.com, for links."""

    def __init__(self, api: Api, *, name: str = "Freshdesk", url: str = "") -> None:
        self._api, self._name, self._url = api, name, url.rstrip("/")

    @property
    def name(self) -> str:
        return self._name

    async def find(self, address: Address) -> FoundPersons:
        lost = 0
        if address.kind == "id" and (id := address.value.removeprefix(f"{self._name}:")).isdigit():
            try:
                rows = [(await self._api.get(f"{API}/contacts/{id}")).body]
            except NotFound:
                return FoundPersons()
        elif address.kind == "phone":
            reply = await self._api.get(f"{API}/search/contacts", {"query": _numbers(address)})
            rows = reading.items(parse.SYSTEM, reply.body, "results")
            total = reading.field(reply.body, "total")
            lost = max(0, total - len(rows)) if isinstance(total, int) else 0
        elif address.kind == "email":
            reply = await self._api.get(f"{API}/contacts", {"email": address.value})
            rows = reading.items(parse.SYSTEM, reply.body)
        else:
            reply = await self._api.get(f"{API}/contacts/autocomplete", {"term": address.value})
            rows = reading.items(parse.SYSTEM, reply.body)
        persons, unread = reading.each(rows, partial(parse.person, source=self._name, url=self._url))
        return FoundPersons(persons, lost + unread)

    async def history(self, person: Person) -> AsyncIterator[Page]:
        params = {"requester_id": person.id, "updated_since": EVER, "order_by": "created_at", "order_type": "desc",
                  "include": "description"}  # fmt: skip
        tickets, cut = [], False
        async for rows, more in self._pages(f"{API}/tickets", params):
            contacts, lost = reading.each(rows, partial(parse.ticket, source=self._name, url=self._url))
            cases, _ = reading.each(rows, partial(parse.order, source=self._name, url=self._url))
            yield Page(contacts, cases, lost)
            tickets += rows
            cut = more
        if cut:
            yield Page(lost=1, note=f"Only the newest {len(tickets)} tickets were fetched.")
        async for page in abreast(tickets[:WITH_MESSAGES], self._with_messages):
            yield page
        if len(tickets) > WITH_MESSAGES:
            yield Page(note=f"What was said is shown for the newest {WITH_MESSAGES} tickets.")

    async def write_note(self, contact: str, person: Person, text: str, case: str = "") -> str:
        targets = [case] if case else await self._newest(person)
        if not targets:
            raise RequestRefused("Freshdesk keeps notes in tickets, and this contact has none yet.")
        for ticket in targets:
            for row in await self._conversations(ticket):
                if mark(contact) in reading.text(reading.field(row, "body_text") or reading.field(row, "body")):
                    return reading.key(row.get("id"))
        note = {"body": _html(marked(text, contact)), "private": True}
        reply = await self._api.send("POST", f"{API}/tickets/{targets[0]}/notes", note)
        return reading.key(reading.field(reply.body, "id"))

    async def check(self) -> Health:
        try:
            await self._api.get(f"{API}/agents/me")
            await self._api.get(f"{API}/tickets", {"per_page": 1, "updated_since": EVER})
        except CrmError as error:
            return failed(self._name, error)
        return Health(self._name, "ok", "Freshdesk answers.")

    async def close(self) -> None:
        await self._api.close()

    async def _with_messages(self, row: Any) -> Page:
        """A ticket once more, with what was said in it."""
        id = reading.ident(reading.field(row, "id"))
        if not id:
            return Page()  # counted as lost with its page
        said, lost = reading.each(await self._conversations(id), parse.conversation)
        contacts, _ = reading.each([row], lambda row: parse.ticket(row, self._name, self._url, said))
        return Page(contacts, lost=lost, note="Some messages could not be read." if lost else "")

    async def _newest(self, person: Person) -> list[str]:
        params = {"requester_id": person.id, "updated_since": EVER, "order_by": "created_at", "order_type": "desc",
                  "per_page": 5}  # fmt: skip
        rows = reading.items(parse.SYSTEM, (await self._api.get(f"{API}/tickets", params)).body)
        return [id for row in rows if (id := reading.ident(reading.field(row, "id")))]

    async def _conversations(self, ticket: str) -> list[Any]:
        return [row async for rows, _ in self._pages(f"{API}/tickets/{ticket}/conversations", {}) for row in rows]

    async def _pages(self, path: str, params: Mapping[str, str]) -> AsyncIterator[tuple[list[Any], bool]]:
        """Each page's rows, and whether pages were left when we stopped."""
        for page in range(1, MOST_PAGES + 1):
            reply = await self._api.get(path, {**params, "per_page": PER_PAGE, "page": page})
            rows = reading.items(parse.SYSTEM, reply.body)
            more = 'rel="next"' in reply.header.get("link", "")
            yield rows, more and page == MOST_PAGES
            if not more or not rows:
                return


def _numbers(address: Address) -> str:
    """Freshdesk compares numbers letter by letter: all likely spellings in one question (512 letters at most)."""
    parts = [f"{name}:'{form}'" for form in address.spellings for name in ("phone", "mobile") if "'" not in form]
    while len(" OR ".join(parts)) > 500:
        parts.pop()
    return f'"{" OR ".join(parts)}"'


def _html(text: str) -> str:
    """Freshdesk's notes are HTML: what the agent wrote stays what the agent wrote."""
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return plain.replace("\n", "<br>")
