"""Request Tracker's requests (REST 2): TicketSQL for the caller and the tickets, transactions for what was said."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from functools import partial
from typing import Any
from urllib.parse import quote

from knowledge.crm.base import FoundPersons, Health, Page, failed, mark, marked
from knowledge.crm.request_tracker import parse
from knowledge.crm.web import reading
from knowledge.crm.web.errors import CrmError, NotFound, RequestRefused
from knowledge.crm.web.http import Api, abreast
from knowledge.customers.history import Message, Person
from knowledge.customers.identity import Address

API = "/REST/2.0"
PER_PAGE = 100
WITH_MESSAGES = 15
"""Tickets whose messages are read: RT needs a request for each message."""
MOST_MESSAGES = 200
# Ordered by id everywhere: `Created` counts seconds, and what is alike may come twice or never when pages are turned.
PHONES = ("MobilePhone", "WorkPhone", "HomePhone", "PagerPhone")
USER = "Name,RealName,EmailAddress,MobilePhone,WorkPhone,HomePhone,PagerPhone,Organization,Created,Lang,Disabled"
TICKET = {"fields": "Subject,Status,Created,Owner", "fields[Owner]": "RealName"}


class RequestTracker:
    """A `Connector`. `url` is RT's address, for links."""

    def __init__(self, api: Api, *, name: str = "Request Tracker", url: str = "") -> None:
        self._api, self._name, self._url = api, name, url.rstrip("/")

    @property
    def name(self) -> str:
        return self._name

    async def find(self, address: Address) -> FoundPersons:
        """By number: who asked for a ticket (RT's user search passes over phone fields and answers everybody)."""
        own = address.value.removeprefix(f"{self._name}:")
        if address.kind == "id" and own != address.value:
            try:
                rows = [(await self._api.get(f"{API}/user/{quote(own, safe='')}")).body]
            except NotFound:
                return FoundPersons()
        elif address.kind == "phone":
            rows = await self._callers(address)
        else:
            field, operator = ("EmailAddress", "=") if address.kind == "email" else ("RealName", "LIKE")
            wanted = [{"field": field, "operator": operator, "value": own}]
            reply = await self._api.ask(f"{API}/users?fields={USER}&per_page={PER_PAGE}", wanted)
            rows = reading.items(parse.SYSTEM, reply.body, "items")
        persons, lost = reading.each(rows, partial(parse.person, source=self._name, url=self._url))
        return FoundPersons(tuple(dict.fromkeys(persons)), lost)

    async def history(self, person: Person) -> AsyncIterator[Page]:
        tickets: list[Any] = []
        query = f"Requestor.Name = '{parse.user(person.id)}'"
        async for rows in self._pages(f"{API}/tickets", {"query": query, "orderby": "id", "order": "DESC", **TICKET}):
            contacts, lost = reading.each(rows, partial(parse.ticket, source=self._name, url=self._url))
            cases, _ = reading.each(rows, partial(parse.order, source=self._name, url=self._url))
            yield Page(contacts, cases, lost)
            tickets += rows
        async for page in abreast(tickets[:WITH_MESSAGES], partial(self._with_messages, person.id)):
            yield page
        if len(tickets) > WITH_MESSAGES:
            yield Page(note=f"What was said is shown for the newest {WITH_MESSAGES} tickets.")

    async def write_note(self, contact: str, person: Person, text: str, case: str = "") -> str:
        targets = [case] if case else await self._newest(person)
        if not targets:
            raise RequestRefused("Request Tracker keeps notes in tickets, and this customer has none yet.")
        for ticket in targets:
            async for rows in self._pages(f"{API}/ticket/{ticket}/history", {"fields": "Type"}):
                for row in rows:
                    id = reading.ident(reading.field(row, "id"))
                    if id and reading.field(row, "Type") == "Comment" and mark(contact) in await self._body(id):
                        return id
        note = {"Content": marked(text, contact), "ContentType": "text/plain"}
        reply = await self._api.send("POST", f"{API}/ticket/{targets[0]}/comment", note)
        return reply.header.get("location", "").rpartition("/")[2] or targets[0]

    async def check(self) -> Health:
        try:
            version = reading.text(reading.field((await self._api.get(f"{API}/rt")).body, "Version"))
            await self._api.get(f"{API}/tickets", {"query": "id = 0", "per_page": 1})
        except CrmError as error:
            return failed(self._name, error)
        return Health(self._name, "ok", f"Request Tracker {version.partition('+')[0]} answers.")

    async def close(self) -> None:
        await self._api.close()

    async def _with_messages(self, requestor: str, row: Any) -> Page:
        """A ticket once more, with what was said in it."""
        id = reading.ident(reading.field(row, "id"))
        if not id:
            return Page()  # counted as lost with its page
        said, lost, note = await self._messages(id, requestor)
        contacts, _ = reading.each([row], lambda row: parse.ticket(row, self._name, self._url, said))
        return Page(contacts, lost=lost, note=note)

    async def _callers(self, address: Address) -> list[Any]:
        digits = re.sub(r"\D", "", address.value)[-7:]
        if len(digits) < 4:
            return []
        like = "%".join(digits)  # whatever stands between the digits
        query = " OR ".join(f"Requestor.{field} LIKE '{like}'" for field in PHONES)
        params = {
            "query": query,
            "fields": "Requestor",
            "fields[Requestor]": USER,
            "orderby": "id",
            "order": "DESC",
        }
        found: list[Any] = []
        async for rows in self._pages(f"{API}/tickets", params):
            for row in rows:
                found += parse.requestors(row) if isinstance(row, dict) else [row]
        return list({str(reading.field(row, "Name") or row): row for row in found}.values())

    async def _newest(self, person: Person) -> list[str]:
        query = f"Requestor.Name = '{parse.user(person.id)}'"
        params = {"query": query, "orderby": "id", "order": "DESC", "per_page": 5}
        rows = reading.items(parse.SYSTEM, (await self._api.get(f"{API}/tickets", params)).body, "items")
        return [id for row in rows if (id := reading.ident(reading.field(row, "id")))]

    async def _messages(self, ticket: str, requestor: str) -> tuple[tuple[Message, ...], int, str]:
        said: list[Message] = []
        lost, read = 0, 0
        params = {"fields": "Type,Creator,Created", "fields[Creator]": "Name"}
        async for rows in self._pages(f"{API}/ticket/{ticket}/history", params):
            for row in rows:
                if reading.field(row, "Type") not in parse.SAID:
                    continue
                if read >= MOST_MESSAGES:
                    return tuple(said), lost + 1, f"Ticket {ticket} has more than {MOST_MESSAGES} messages."
                read += 1
                try:
                    message = parse.message(row, await self._body(reading.key(row.get("id"))), requestor)
                except reading.Unreadable:
                    lost += 1
                else:
                    said += [message] if message else []
        return tuple(said), lost, "Some messages could not be read." if lost else ""

    async def _body(self, transaction: str) -> str:
        reply = await self._api.get(f"{API}/transaction/{transaction}/attachments", {"fields": "ContentType,Content"})
        return parse.body(reading.items(parse.SYSTEM, reply.body, "items"))

    async def _pages(self, path: str, params: dict[str, str]) -> AsyncIterator[list[Any]]:
        page = 1
        while True:
            reply = await self._api.get(path, {**params, "per_page": PER_PAGE, "page": page})
            rows = reading.items(parse.SYSTEM, reply.body, "items")
            yield rows
            pages = reading.field(reply.body, "pages")
            last = (
                pages
                if isinstance(pages, int | float) and not isinstance(pages, bool)
                else page + len(rows) // PER_PAGE
            )
            if not rows or page >= last:
                return
            page += 1
