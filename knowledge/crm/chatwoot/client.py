"""Chatwoot's requests: contact search, conversations, their messages, and a private message back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import partial
from typing import Any

from knowledge.crm.base import FoundPersons, Health, Page, failed, mark, marked
from knowledge.crm.chatwoot import parse
from knowledge.crm.web import reading
from knowledge.crm.web.errors import CrmError, NotFound, RequestRefused
from knowledge.crm.web.http import Api, abreast
from knowledge.customers.history import Person
from knowledge.customers.identity import Address

PAGE = 15
MOST_PAGES = 4
MOST_MESSAGES = 5_000
NEWEST = 20
"""Conversations that Chatwoot gives of one contact; it has no way to ask for older ones."""


class Chatwoot:
    """A `Connector`. `account` is the number in the address of every page of Chatwoot."""

    def __init__(self, api: Api, account: int, *, name: str = "Chatwoot", url: str = "") -> None:
        self._api, self._name = api, name
        self._path = f"/api/v1/accounts/{account}"
        self._url = f"{url.rstrip('/')}/app/accounts/{account}" if url else ""

    @property
    def name(self) -> str:
        return self._name

    async def find(self, address: Address) -> FoundPersons:
        if address.kind == "id" and (id := address.value.removeprefix(f"{self._name}:")).isdigit():
            try:
                rows = [reading.field((await self._api.get(f"{self._path}/contacts/{id}")).body, "payload")]
            except NotFound:
                return FoundPersons()
            return self._persons(rows, 0)
        rows = []
        for page in range(1, MOST_PAGES + 1):
            reply = await self._api.get(f"{self._path}/contacts/search", {"q": address.value, "page": page})
            part = reading.items(parse.SYSTEM, reply.body, "payload")
            rows += part
            if len(part) < PAGE:
                return self._persons(rows, 0)
        return self._persons(rows, 1)

    async def history(self, person: Person) -> AsyncIterator[Page]:
        reply = await self._api.get(f"{self._path}/contacts/{person.id}/conversations")
        rows = reading.items(parse.SYSTEM, reply.body, "payload")
        contacts, lost = reading.each(rows, partial(parse.conversation, source=self._name, url=self._url))
        cases, _ = reading.each(rows, partial(parse.case, source=self._name, url=self._url))
        yield Page(contacts, cases, lost)
        if len(rows) >= NEWEST:
            yield Page(lost=1, note=f"Chatwoot gives only the newest {len(rows)} conversations.")
        async for page in abreast(rows, self._with_messages):
            yield page

    async def write_note(self, contact: str, person: Person, text: str, case: str = "") -> str:
        reply = await self._api.get(f"{self._path}/contacts/{person.id}/conversations")
        rows = reading.items(parse.SYSTEM, reply.body, "payload")
        ids = [id for row in rows if (id := reading.ident(reading.field(row, "id")))]
        targets = [case] if case else ids
        if not targets:
            raise RequestRefused("Chatwoot keeps notes in conversations, and this contact has none yet.")
        for id in targets:
            for row in (await self._messages(id))[0]:
                if mark(contact) in reading.text(reading.field(row, "content")):
                    return reading.key(row.get("id"))
        note = {"content": marked(text, contact), "message_type": "outgoing", "private": True}
        sent = await self._api.send("POST", f"{self._path}/conversations/{targets[0]}/messages", note)
        return reading.key(reading.field(sent.body, "id"))

    async def check(self) -> Health:
        try:
            await self._api.get(f"{self._path}/contacts/search", {"q": "naast", "page": 1})
        except CrmError as error:
            return failed(self._name, error)
        return Health(self._name, "ok", "Chatwoot answers.")

    async def close(self) -> None:
        await self._api.close()

    def _persons(self, rows: list[Any], more: int) -> FoundPersons:
        persons, lost = reading.each(rows, partial(parse.person, source=self._name, url=self._url))
        return FoundPersons(persons, lost + more)

    async def _with_messages(self, row: Any) -> Page:
        """A conversation once more, with all its messages."""
        id = reading.ident(reading.field(row, "id"))
        if not id:
            return Page()  # counted as lost with its page
        rows, cut = await self._messages(id)
        said, lost = reading.each(rows, parse.message)
        contacts, _ = reading.each([row], lambda r: parse.conversation(r, self._name, self._url, said))
        note = f"Conversation {id} has more than {MOST_MESSAGES} messages." if cut else ""
        return Page(contacts, lost=lost + cut, note=note or ("Some messages could not be read." if lost else ""))

    async def _messages(self, conversation: str) -> tuple[list[Any], int]:
        """All messages, oldest first; Chatwoot gives the newest twenty and then those before an id."""
        rows: dict[str, Any] = {}
        odd: list[Any] = []
        before = ""
        while len(rows) < MOST_MESSAGES:
            params = {"before": before} if before else None
            reply = await self._api.get(f"{self._path}/conversations/{conversation}/messages", params)
            part = reading.items(parse.SYSTEM, reply.body, "payload")
            new = {id: row for row in part if (id := reading.ident(reading.field(row, "id"))) and id not in rows}
            odd += [row for row in part if not reading.ident(reading.field(row, "id"))]
            if not new:
                return [*(rows[id] for id in sorted(rows, key=_number)), *odd], 0
            rows.update(new)
            before = min(new, key=_number)
        return [*(rows[id] for id in sorted(rows, key=_number)), *odd], 1


def _number(id: str) -> float:
    try:
        return float(id)
    except ValueError:
        return 0.0
