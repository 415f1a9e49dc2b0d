"""Zendesk's requests: user search, ticket search, comments, and a private comment back."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from functools import partial
from typing import Any

from knowledge.crm.base import FoundPersons, Health, Page, failed, mark, marked
from knowledge.crm.web import reading
from knowledge.crm.web.errors import CrmError, NotFound
from knowledge.crm.web.http import Api, abreast
from knowledge.crm.zendesk import parse
from knowledge.customers.history import Person
from knowledge.customers.identity import Address

PAGE = 100
WITH_MESSAGES = 25
"""Tickets whose comments are read; a request for each, so the oldest show only their first message."""
MOST_COMMENTS = 10_000
SEARCH_ENDS = 1_000
"""Zendesk's search gives no more results than this."""


class Zendesk:
    """A `Connector`. `url` is https://{subdomain}.zendesk.com, for links."""

    def __init__(self, api: Api, *, name: str = "Zendesk", url: str = "") -> None:
        self._api, self._name, self._url = api, name, url.rstrip("/")

    @property
    def name(self) -> str:
        return self._name

    async def find(self, address: Address) -> FoundPersons:
        if address.kind == "id" and (id := address.value.removeprefix(f"{self._name}:")).isdigit():
            try:
                reply = await self._api.get(f"/api/v2/users/{id}")
            except NotFound:
                return FoundPersons()
            rows = [reading.field(reply.body, "user")]
        else:
            reply = await self._api.get("/api/v2/users/search", {"query": _query(address)})
            rows = reading.items(parse.SYSTEM, reply.body, "users")
        persons, lost = reading.each(rows, partial(parse.person, source=self._name, url=self._url))
        return FoundPersons(persons, lost + (1 if reading.text(reading.field(reply.body, "next_page")) else 0))

    async def history(self, person: Person) -> AsyncIterator[Page]:
        params: Mapping[str, str] | None = {
            "query": f"type:ticket requester:{person.id}", "sort_by": "created_at", "sort_order": "desc"
        }  # fmt: skip
        path, seen, total = "/api/v2/search", 0, 0
        tickets: list[Any] = []
        while path:
            reply = await self._api.get(path, params)
            rows = reading.items(parse.SYSTEM, reply.body, "results")
            contacts, lost = reading.each(rows, partial(parse.ticket, source=self._name, url=self._url))
            cases, _ = reading.each(rows, partial(parse.case, source=self._name, url=self._url))
            yield Page(contacts, cases, lost)
            tickets += [row for row in rows if isinstance(row, Mapping)]
            seen += len(rows)
            count = reading.field(reply.body, "count")
            total = max(total, count if isinstance(count, int) else 0)
            following = reading.text(reading.field(reply.body, "next_page"))
            path, params = (following if rows and seen < SEARCH_ENDS and following != path else ""), None
        different = len({reading.ident(row.get("id")) for row in tickets} - {""})  # a ticket may come on two pages
        if total > different:
            yield Page(lost=total - different, note=f"Zendesk's search gave {different} of {total} tickets.")
        async for page in abreast(tickets[:WITH_MESSAGES], partial(self._with_messages, person.id)):
            yield page
        if len(tickets) > WITH_MESSAGES:
            yield Page(note=f"Of tickets before the newest {WITH_MESSAGES} only the first message is shown.")

    async def write_note(self, contact: str, person: Person, text: str, case: str = "") -> str:
        body = marked(text, contact)
        if case:
            for row in await self._comments(case):
                if mark(contact) in reading.text(reading.field(row, "plain_body") or reading.field(row, "body")):
                    return reading.key(row.get("id"))
            change = {"ticket": {"comment": {"body": body, "public": False}}}
            reply = await self._api.send("PUT", f"/api/v2/tickets/{case}", change)
            return reading.text(reading.field(reply.body, "audit", "id")) or case
        external = f"naast-{contact}"
        reply = await self._api.get("/api/v2/tickets", {"external_id": external})
        for row in reading.items(parse.SYSTEM, reply.body, "tickets"):
            if reading.field(row, "external_id") == external:
                return reading.key(row.get("id"))
        subject = reading.one_line(text) or "Contact"
        ticket = {"subject": subject, "requester_id": int(person.id), "external_id": external,
                  "comment": {"body": body, "public": False}}  # fmt: skip
        reply = await self._api.send("POST", "/api/v2/tickets", {"ticket": ticket})
        return reading.key(reading.field(reply.body, "ticket", "id"))

    async def check(self) -> Health:
        try:
            me = (await self._api.get("/api/v2/users/me")).body
            role = reading.text(reading.field(me, "user", "role"))
            if role not in ("agent", "admin"):
                text = "This Zendesk account is no agent: it sees no other people's tickets. Use an agent's token."
                return Health(self._name, "failed", text, ("role agent",), can_write=False)
            await self._api.get("/api/v2/search", {"query": "type:ticket status<solved"})
        except CrmError as error:
            return failed(self._name, error)
        return Health(self._name, "ok", f"Zendesk answers; the account's role is {role}.")

    async def close(self) -> None:
        await self._api.close()

    async def _with_messages(self, requester: str, row: Any) -> Page:
        """A ticket once more, with its comments."""
        id = reading.ident(row.get("id"))
        if not id:
            return Page()  # counted as lost with its page
        comments = await self._comments(id)
        said, lost = reading.each(comments, partial(parse.comment, requester=requester))
        contacts, _ = reading.each([row], lambda row: parse.ticket(row, self._name, self._url, said))
        if len(comments) >= MOST_COMMENTS:
            return Page(contacts, lost=lost + 1, note=f"Ticket {id} has more than {MOST_COMMENTS} messages.")
        return Page(contacts, lost=lost, note="Some messages could not be read." if lost else "")

    async def _comments(self, ticket: str) -> list[Any]:
        path = f"/api/v2/tickets/{ticket}/comments"
        rows: list[Any] = []
        while path and len(rows) < MOST_COMMENTS:
            reply = await self._api.get(path)
            part = reading.items(parse.SYSTEM, reply.body, "comments")
            rows += part
            following = reading.text(reading.field(reply.body, "next_page"))
            path = following if part and following != path else ""
        return rows


def _query(address: Address) -> str:
    if address.kind == "phone":
        return f"role:end-user phone:{address.value}"
    if address.kind == "email":
        return f"email:{address.value}"
    return " ".join(word.strip('"') for word in address.value.split())[:200]
