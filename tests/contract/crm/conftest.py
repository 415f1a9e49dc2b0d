"""Small stand-ins of the systems, over real HTTP on this machine: they keep notes, lose answers, and count requests.

The answers are made up after the vendors' descriptions; the vendors' own examples are used in `test_crm_specs.py`.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from knowledge.crm.base import Connector
from knowledge.crm.catalogue import SYSTEMS, connect
from knowledge.crm.demo.client import DemoCrm
from knowledge.crm.web.http import Limits, Network

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
ROOT = Path(__file__).parents[3]
NUMBER, MAIL = "+442079460102", "ann.lee@example.com"
HTML = "<p>Hello &amp; <b>thanks</b><script>alert(1)</script></p><p>second line</p>"


@dataclass
class Fake:
    """What a stand-in holds. `lose`: how many answers to writes are lost after the write has happened."""

    notes: list[dict[str, Any]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    lose: int = 0
    status: int = 0
    delay: float = 0.0
    broken: int = 0
    """Entries of the history that have no time and cannot be read."""

    def answer(self, request: web.Request, body: Any) -> Any:
        raise NotImplementedError

    def headers(self) -> dict[str, str]:
        return {}

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(f"{request.method} {request.path}")
        await asyncio.sleep(self.delay)
        if self.status:
            return web.json_response({"error": "no"}, status=self.status)
        raw = await request.text()
        before = len(self.notes)
        kind = request.content_type
        found = self.answer(request, json.loads(raw) if raw and "json" in kind else dict(await request.post()))
        if len(self.notes) > before and self.lose:
            self.lose -= 1
            assert request.transport is not None
            request.transport.close()
            raise ConnectionResetError
        return web.json_response({}, status=404) if found is None else web.json_response(found, headers=self.headers())


class HubSpot(Fake):
    def answer(self, request: web.Request, body: Any) -> Any:
        path = request.path
        if path.endswith("/contacts/search"):
            values = [f["value"] for group in body["filterGroups"] for f in group["filters"]]
            hit = MAIL in values or "2079460102" in values or "ann" in body.get("query", "").casefold()
            return {"total": int(hit), "results": [self.person()] if hit else []}
        if "/associations/" in path:
            ids = {"calls": ["501", "502"], "notes": [n["id"] for n in self.notes], "tickets": ["900"]}
            return {"results": [{"toObjectId": id, "associationTypes": []} for id in ids.get(path.split("/")[-1], [])]}
        if path.endswith("/batch/read"):
            kind = path.split("/")[-3]
            rows = [self.person()] if kind == "contacts" else self.records(kind)
            wanted = {i["id"] for i in body["inputs"]}
            return {"status": "COMPLETE", "results": [row for row in rows if row["id"] in wanted]}
        if path.endswith("/notes") and request.method == "POST":
            self.notes.append({"id": str(700 + len(self.notes)), "text": body["properties"]["hs_note_body"]})
            return self.record(self.notes[-1]["id"], {})
        return {"results": []}

    def person(self) -> dict[str, Any]:
        return self.record("101", {"firstname": "Ann", "lastname": "Lee", "email": MAIL, "phone": NUMBER})

    def records(self, kind: str) -> list[dict[str, Any]]:
        if kind == "calls":
            good = {"hs_timestamp": "2026-02-01T10:00:00Z", "hs_call_title": "Late parcel", "hs_call_body": HTML}
            bad = {"hs_timestamp": None} if self.broken else {"hs_timestamp": "1769850000000", "hs_call_title": None}
            rows = [self.record("501", good), self.record("502", bad)]
            if self.broken:
                rows[1]["createdAt"] = None
            return rows
        if kind == "tickets":
            return [
                self.record("900", {"subject": "Parcel", "createdate": "2026-02-02T10:00:00+02:00", "content": HTML})
            ]
        notes = {"hs_timestamp": "2026-02-03T10:00:00Z"}
        return [self.record(n["id"], {**notes, "hs_note_body": n["text"]}) for n in self.notes]

    def record(self, id: str, properties: dict[str, Any]) -> dict[str, Any]:
        at = "2026-01-01T00:00:00Z"
        return {"id": id, "properties": properties, "createdAt": at, "updatedAt": at, "archived": False}


class Zendesk(Fake):
    def answer(self, request: web.Request, body: Any) -> Any:
        path, query = request.path, request.query
        if path.endswith("/users/me"):
            return {"user": {"id": 1, "role": "agent"}}
        if path.endswith("/users/search"):
            hit = any(value in query["query"] for value in (MAIL, NUMBER, "nn"))
            return {"users": [self.person()] if hit else [], "next_page": None, "count": int(hit)}
        if "/users/" in path:
            return {"user": self.person()} if path.endswith("/101") else None
        if path.endswith("/comments"):
            return {"comments": self.comments(), "next_page": None, "count": 1}
        if path.endswith("/search"):
            return {"results": self.tickets(), "next_page": None, "count": len(self.tickets())}
        if path.endswith("/tickets") and request.method == "GET":
            mine = [n for n in self.notes if n.get("external_id") == query["external_id"]]
            return {"tickets": [{"id": n["id"], "external_id": n["external_id"]} for n in mine]}
        ticket = body["ticket"]
        note = {
            "id": 700 + len(self.notes),
            "text": ticket["comment"]["body"],
            "external_id": ticket.get("external_id"),
        }
        assert ticket["comment"]["public"] is False
        self.notes.append(note)
        return {"ticket": {"id": note["id"]}, "audit": {"id": note["id"]}}

    def person(self) -> dict[str, Any]:
        return {"id": 101, "name": "Ann Lee", "email": MAIL, "phone": NUMBER, "locale": "en-GB", "active": True}

    def tickets(self) -> list[dict[str, Any]]:
        one = {"id": 900, "subject": "Parcel", "created_at": "2026-02-02T10:00:00Z", "status": "open",
               "description": "Where is it?", "via": {"channel": "voice"}}  # fmt: skip
        two = {**one, "id": 901, "created_at": None if self.broken else "2026-02-01T10:00:00Z", "status": "closed"}
        return [one, two]

    def comments(self) -> list[dict[str, Any]]:
        first = {"id": 1, "author_id": 101, "html_body": HTML, "public": True, "created_at": "2026-02-02T10:00:00Z"}
        own = [{"id": n["id"], "author_id": 7, "plain_body": n["text"], "public": False} for n in self.notes]
        return [first, *own]


class Chatwoot(Fake):
    def answer(self, request: web.Request, body: Any) -> Any:
        path = request.path
        if path.endswith("/contacts/search"):
            hit = request.query["q"] in (MAIL, NUMBER) or "nn" in request.query["q"]
            return {"meta": {"count": int(hit)}, "payload": [self.person()] if hit else []}
        if path.endswith("/contacts/101"):
            return {"payload": self.person()}
        if path.endswith("/conversations"):
            return {"payload": self.conversations()}
        if path.endswith("/messages") and request.method == "GET":
            return {"meta": {}, "payload": [] if "before" in request.query else self.messages(path.split("/")[-2])}
        if path.endswith("/messages"):
            assert body["private"] is True
            self.notes.append({"id": 700 + len(self.notes), "text": body["content"], "in": path.split("/")[-2]})
            return {"id": self.notes[-1]["id"], "content": body["content"]}
        return None

    def person(self) -> dict[str, Any]:
        return {"id": 101, "name": "Ann Lee", "email": MAIL, "phone_number": NUMBER, "created_at": 1_769_000_000}

    def conversations(self) -> list[dict[str, Any]]:
        one = {
            "id": 900,
            "status": "open",
            "created_at": 1_770_026_400,
            "messages": [],
            "meta": {"channel": "Channel::Email"},
        }
        return [one, {**one, "id": 901, "status": "resolved", "created_at": None if self.broken else 1_769_940_000}]

    def messages(self, conversation: str) -> list[dict[str, Any]]:
        own = [{"id": n["id"], "content": n["text"], "message_type": 1, "private": True, "created_at": 1_770_030_000}
               for n in self.notes if n["in"] == conversation]  # fmt: skip
        return [{"id": 1, "content": HTML, "message_type": 0, "created_at": 1_770_026_400}, *own]


class RequestTracker(Fake):
    def answer(self, request: web.Request, body: Any) -> Any:
        path, query = request.path.removeprefix("/REST/2.0"), request.query
        if path == "/rt":
            return {"Version": "5.0.3"}
        if path == "/users":
            hit = body[0]["value"] == MAIL or ("nn" in body[0]["value"] and body[0]["field"] == "RealName")
            return self.listed([self.person()] if hit else [])
        if path.startswith("/user/"):
            return self.person() if path.endswith("/101") else None
        if path == "/tickets":
            if "LIKE" in query["query"]:
                hit = "6%0%1%0%2" in query["query"]
                return self.listed([{"id": "900", "Requestor": [self.person()]}] if hit else [])
            return self.listed(self.tickets() if "'101'" in query["query"] else [])
        if path.endswith("/history"):
            return self.listed(self.transactions(path.split("/")[2]))
        if path.endswith("/attachments"):
            said = {str(n["id"]): n["text"] for n in self.notes}.get(path.split("/")[2])
            part = (
                {"ContentType": "text/plain", "Content": said}
                if said
                else {"ContentType": "text/html", "Content": HTML}
            )
            return self.listed([part])
        self.notes.append({"id": 700 + len(self.notes), "text": body["Content"], "in": path.split("/")[2]})
        return ["Comments added"]

    def headers(self) -> dict[str, str]:
        return {"Location": f"/REST/2.0/transaction/{self.notes[-1]['id']}"} if self.notes else {}

    def listed(self, rows: list[Any]) -> dict[str, Any]:
        return {"items": rows, "page": 1, "pages": 1, "total": len(rows), "count": len(rows), "per_page": 100}

    def person(self) -> dict[str, Any]:
        return {
            "Name": "101",
            "id": "101",
            "RealName": "Ann Lee",
            "EmailAddress": MAIL,
            "WorkPhone": NUMBER,
            "Disabled": "",
        }

    def tickets(self) -> list[dict[str, Any]]:
        one = {"id": "900", "Subject": "Parcel", "Status": "new", "Created": "2026-02-02T10:00:00Z"}
        return [one, {**one, "id": "901", "Created": None if self.broken else "2026-02-01T10:00:00Z"}]

    def transactions(self, ticket: str) -> list[dict[str, Any]]:
        first = {"id": "33", "Type": "Create", "Created": "2026-02-02T10:00:00Z", "Creator": {"Name": "101"}}
        own = [
            {"id": str(n["id"]), "Type": "Comment", "Creator": {"Name": "root"}}
            for n in self.notes
            if n["in"] == ticket
        ]
        return [first, {"id": "34", "Type": "EmailRecord"}, *own]


class Zammad(Fake):
    def answer(self, request: web.Request, body: Any) -> Any:
        path, query = request.path.removeprefix("/api/v1"), request.query
        if path == "/users/me":
            return {"id": 1, "roles": ["Agent"]}
        if path == "/users/search":
            hit = query["query"] == MAIL or NUMBER in query["query"] or "nn" in query["query"]
            return [self.person()] if hit else []
        if path.startswith("/users/"):
            return self.person() if path.endswith("/101") else None
        if path == "/tickets/search":
            return self.tickets() if query["query"] == "customer_id:101" else []
        if "/by_ticket/" in path:
            own = [{"id": n["id"], "body": n["text"], "sender": "Agent", "internal": True}
                   for n in self.notes if str(n["in"]) == path.split("/")[-1]]  # fmt: skip
            return [{"id": 1, "sender": "Customer", "body": HTML, "created_at": "2026-02-02T10:00:00Z"}, *own]
        assert (body["type"], body["internal"]) == ("note", True)
        self.notes.append({"id": 700 + len(self.notes), "text": body["body"], "in": body["ticket_id"]})
        return {"id": self.notes[-1]["id"]}

    def person(self) -> dict[str, Any]:
        return {"id": 101, "firstname": "Ann", "lastname": "Lee", "email": MAIL, "phone": NUMBER, "active": True}

    def tickets(self) -> list[dict[str, Any]]:
        one = {"id": 900, "title": "Parcel", "state": "open", "created_at": "2026-02-02T10:00:00.000Z",
               "create_article_type": "phone"}  # fmt: skip
        return [one, {**one, "id": 901, "created_at": None if self.broken else "2026-02-01T10:00:00.000Z"}]


class Freshdesk(Fake):
    def answer(self, request: web.Request, body: Any) -> Any:
        path, query = request.path.removeprefix("/api/v2"), request.query
        if path == "/agents/me":
            return {"id": 1}
        if path == "/search/contacts":
            hit = NUMBER in query["query"]
            return {"total": int(hit), "results": [self.person()] if hit else []}
        if path.startswith("/contacts"):
            hit = query.get("email") == MAIL or "nn" in query.get("term", "") or path.endswith("/101")
            return self.person() if path.endswith("/101") else [self.person()] if hit else []
        if path == "/tickets":
            assert query["updated_since"]
            return self.tickets()
        if path.endswith("/conversations"):
            own = [
                {"id": n["id"], "body": n["text"], "private": True} for n in self.notes if n["in"] == path.split("/")[2]
            ]
            return [{"id": 1, "body": HTML, "incoming": True, "created_at": "2026-02-02T10:00:00Z"}, *own]
        assert body["private"] is True
        self.notes.append({"id": 700 + len(self.notes), "text": body["body"], "in": path.split("/")[2]})
        return {"id": self.notes[-1]["id"]}

    def person(self) -> dict[str, Any]:
        return {"id": 101, "name": "Ann Lee", "email": MAIL, "phone": None, "mobile": NUMBER}

    def tickets(self) -> list[dict[str, Any]]:
        one = {"id": 900, "subject": "Parcel", "status": 2, "source": 3, "created_at": "2026-02-02T10:00:00Z"}
        return [one, {**one, "id": 901, "status": 5, "created_at": None if self.broken else "2026-02-01T10:00:00Z"}]


class Salesforce(Fake):
    def answer(self, request: web.Request, body: Any) -> Any:
        path, q = request.path, request.query.get("q", "")
        if path.endswith("/oauth2/token"):
            return {"access_token": "t", "instance_url": "x"}
        if path.endswith("/describe"):
            return {"queryable": True, "createable": True}
        if path.endswith("/search"):
            hit = "079460102" in q or "nn" in q
            return {"searchRecords": [self.person()] if hit else []}
        if path.endswith("/query"):
            rows = self.rows(q)
            return {"totalSize": len(rows), "done": True, "records": rows}
        self.notes.append({"id": f"00T{700 + len(self.notes)}", "text": body["Description"]})
        return {"id": self.notes[-1]["id"], "success": True}

    def rows(self, q: str) -> list[dict[str, Any]]:
        if "FROM Contact" in q:
            return [self.person()] if MAIL in q or f"'{self.person()['Id']}'" in q else []
        if "FROM Case WHERE" in q:
            one = {"Id": "500900", "Subject": "Parcel", "Status": "New", "IsClosed": False, "Origin": "Phone",
                   "CreatedDate": "2026-02-02T10:00:00.000+0000"}  # fmt: skip
            return [
                one,
                {**one, "Id": "500901", "CreatedDate": None if self.broken else "2026-02-01T10:00:00.000+0000"},
            ]
        if "FROM EmailMessage" in q:
            return [
                {
                    "ParentId": "500900",
                    "HtmlBody": HTML,
                    "Incoming": True,
                    "MessageDate": "2026-02-02T10:00:00.000+0000",
                }
            ]
        if "FROM Task" in q:
            at = "2026-02-03T10:00:00.000+0000"
            return [{"Id": n["id"], "Description": n["text"], "CreatedDate": at} for n in self.notes]
        return []

    def person(self) -> dict[str, Any]:
        return {"Id": "003000000000101", "Name": "Ann Lee", "Email": MAIL, "Phone": NUMBER, "Account": None}


FAKES: dict[str, type[Fake]] = {
    "hubspot": HubSpot,
    "zendesk": Zendesk,
    "chatwoot": Chatwoot,
    "request_tracker": RequestTracker,
    "zammad": Zammad,
    "freshdesk": Freshdesk,
    "salesforce": Salesforce,
}


@dataclass
class Bench:
    """A connector and the stand-in it speaks to; `fake` is None for the demo system, which is its own."""

    connector: Connector
    fake: Fake | None
    address: str
    person: str


@pytest.fixture(params=["demo", *FAKES])
def system(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=list(FAKES))
def remote(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def bench(tmp_path: Path) -> Callable[..., Any]:
    """`async with bench(system) as b`: the connector with its stand-in running."""

    @asynccontextmanager
    async def start(name: str, fake: Fake | None = None) -> Any:
        if name == "demo":
            demo = DemoCrm(tmp_path, ROOT / "resources/demo/crm", now=lambda: datetime.now(UTC))
            yield Bench(demo, None, "james.okafor@example.com", "P-1002")
            return
        fake = fake or FAKES[name]()
        app = web.Application()
        app.router.add_route("*", "/{tail:.*}", fake.handle)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        values = {"address": f"http://127.0.0.1:{runner.addresses[0][1]}"}
        values |= {f.key: "1" for f in SYSTEMS[name].fields if f.key != "address"}
        network = Network(limits=Limits(tries=2))  # the waits between tries are tested once, in test_http
        connector = connect(name, values, "secret-token", network=network)
        try:
            yield Bench(connector, fake, NUMBER, "003000000000101" if name == "salesforce" else "101")
        finally:
            await connector.close()
            await runner.cleanup()

    return start


@pytest.fixture
def fakes() -> dict[str, type[Fake]]:
    return FAKES
