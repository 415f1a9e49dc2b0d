"""Salesforce's requests: SOSL and SOQL for the contact, cases and activities, a completed task back."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from functools import partial
from typing import Any

from knowledge.crm.base import FoundPersons, Health, Page, mark, marked
from knowledge.crm.salesforce import parse
from knowledge.crm.web import reading
from knowledge.crm.web.errors import CrmError, NotFound, PermissionMissing
from knowledge.crm.web.http import Api
from knowledge.customers.history import Message, Person
from knowledge.customers.identity import Address

FIELDS = "Id,Name,Phone,MobilePhone,HomePhone,OtherPhone,AssistantPhone,Email,Account.Name,CreatedDate"
CASE = "Id,CaseNumber,Subject,Description,Status,IsClosed,Origin,CreatedDate"
TASK = "Id,Subject,Description,Status,TaskSubtype,CallType,CallDisposition,WhatId,CreatedDate"
EMAIL = "Id,ParentId,TextBody,HtmlBody,Incoming,MessageDate,CreatedDate"
COMMENT = "Id,ParentId,CommentBody,IsPublished,CreatedDate"
CASES_AT_ONCE = 50
MOST_PAGES = 50
MOST_FOUND = 50
OBJECTS = ("Contact", "Case", "Task", "EmailMessage", "CaseComment")


class Salesforce:
    """A `Connector`. `url` is the company's My Domain address, for links."""

    def __init__(self, api: Api, *, name: str = "Salesforce", url: str = "", version: str = "v61.0") -> None:
        self._api, self._name, self._url = api, name, url.rstrip("/")
        self._path = f"/services/data/{version}"

    @property
    def name(self) -> str:
        return self._name

    async def find(self, address: Address) -> FoundPersons:
        own = address.value.removeprefix(f"{self._name}:")
        if address.kind == "id" and re.fullmatch(r"003[A-Za-z0-9]{12,15}", own):
            rows, lost = await self._all(f"SELECT {FIELDS} FROM Contact WHERE Id = '{own}'")
        elif address.kind == "email":
            rows, lost = await self._all(f"SELECT {FIELDS} FROM Contact WHERE Email = {_quoted(address.value)}")
        else:
            where = "PHONE" if address.kind == "phone" else "NAME"
            words = re.sub(r"\D", "", address.value)[-9:] if address.kind == "phone" else own
            search = f"FIND {{{_escaped(words)}}} IN {where} FIELDS RETURNING Contact({FIELDS} LIMIT {MOST_FOUND})"
            rows = parse.found((await self._api.get(f"{self._path}/search", {"q": search})).body)
            lost = 1 if len(rows) >= MOST_FOUND else 0
        persons, unread = reading.each(rows, partial(parse.person, source=self._name, url=self._url))
        return FoundPersons(persons, lost + unread)

    async def history(self, person: Person) -> AsyncIterator[Page]:
        cases: list[Any] = []
        query = f"SELECT {CASE} FROM Case WHERE ContactId = {_quoted(person.id)} ORDER BY CreatedDate DESC"
        async for rows, lost in self._pages(query):
            contacts, unread = reading.each(rows, partial(parse.case, source=self._name, url=self._url))
            orders, _ = reading.each(rows, partial(parse.case_order, source=self._name, url=self._url))
            yield Page(contacts, orders, lost + unread, "Some cases could not be fetched." if lost else "")
            cases += rows
        query = f"SELECT {TASK} FROM Task WHERE WhoId = {_quoted(person.id)} ORDER BY CreatedDate DESC"
        async for rows, lost in self._pages(query):
            contacts, unread = reading.each(rows, partial(parse.task, source=self._name, url=self._url))
            yield Page(contacts, (), lost + unread, "Some activities could not be fetched." if lost else "")
        for start in range(0, len(cases), CASES_AT_ONCE):
            yield await self._with_messages(cases[start : start + CASES_AT_ONCE])

    async def write_note(self, contact: str, person: Person, text: str, case: str = "") -> str:
        query = f"SELECT Id,Description FROM Task WHERE WhoId = {_quoted(person.id)} ORDER BY CreatedDate DESC"
        async for rows, _ in self._pages(query):
            for row in rows:
                if mark(contact) in reading.text(reading.field(row, "Description")):
                    return reading.key(row.get("Id"))
        note = {"WhoId": person.id, "Subject": reading.one_line(text)[:255] or "Contact", "Status": "Completed",
                "Description": marked(text[:31_000], contact)}  # fmt: skip
        body = {**note, "WhatId": case} if case else note
        reply = await self._api.send("POST", f"{self._path}/sobjects/Task", body)
        return reading.key(reading.field(reply.body, "id"))

    async def check(self) -> Health:
        missing = []
        for name in OBJECTS:
            try:
                reply = await self._api.get(f"{self._path}/sobjects/{name}/describe")
                if reading.field(reply.body, "queryable") is not True:
                    missing.append(f"Read on {name}")
                if name == "Task" and reading.field(reply.body, "createable") is not True:
                    missing.append("Create on Task")
            except (PermissionMissing, NotFound):  # an object that the user may not see does not exist for it
                missing.append(f"Read on {name}")
            except CrmError as error:
                return Health(self._name, "failed", error.text, can_write=False)
        if missing:
            text = f"The Salesforce user lacks: {', '.join(missing)}. Add them to its permission set."
            return Health(self._name, "limited", text, tuple(missing), can_write="Create on Task" not in missing)
        return Health(self._name, "ok", "Salesforce answers.")

    async def close(self) -> None:
        await self._api.close()

    async def _with_messages(self, cases: list[Any]) -> Page:
        """E-mails and comments of some cases, in two questions."""
        ids = [id for row in cases if (id := reading.ident(reading.field(row, "Id")))]
        if not ids:
            return Page()
        inside = ",".join(_quoted(id) for id in ids)
        said: dict[str, list[Message]] = {}
        lost = 0
        for fields, table, read in ((EMAIL, "EmailMessage", parse.email), (COMMENT, "CaseComment", parse.comment)):
            rows, cut = await self._all(
                f"SELECT {fields} FROM {table} WHERE ParentId IN ({inside}) ORDER BY CreatedDate"
            )
            messages, unread = reading.each(rows, read)
            lost += cut + unread
            for parent, message in messages:
                if message.text:
                    said.setdefault(parent, []).append(message)
        contacts, _ = reading.each(
            cases,
            lambda row: parse.case(row, self._name, self._url, tuple(said.get(reading.key(row.get("Id")), ()))),
        )
        return Page(contacts, lost=lost, note="Some messages could not be read." if lost else "")

    async def _all(self, query: str) -> tuple[list[Any], int]:
        every: list[Any] = []
        lost = 0
        async for rows, missing in self._pages(query):
            every += rows
            lost += missing
        return every, lost

    async def _pages(self, query: str) -> AsyncIterator[tuple[list[Any], int]]:
        """Each page's rows, and with the last one how many of `totalSize` did not come."""
        path, params, seen = f"{self._path}/query", {"q": query}, 0
        for number in range(1, MOST_PAGES + 1):
            reply = await self._api.get(path, params)
            rows = reading.items(parse.SYSTEM, reply.body, "records")
            seen += len(rows)
            following = reading.text(reading.field(reply.body, "nextRecordsUrl"))
            if not following or number == MOST_PAGES:
                total = reading.field(reply.body, "totalSize")
                yield rows, max(0, total - seen) if isinstance(total, int) and not isinstance(total, bool) else 0
                return
            yield rows, 0
            path, params = following, {}


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"


def _escaped(words: str) -> str:
    """SOSL's own signs, taken as letters."""
    return "".join(f"\\{c}" if c in "?&|!{}[]()^~*:\\\"'+-" else c for c in words)
