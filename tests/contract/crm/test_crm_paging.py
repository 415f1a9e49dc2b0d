"""Long histories are read to the end, or say where they stop: every connector's own way of paging."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from knowledge.crm.catalogue import SYSTEMS, connect
from knowledge.crm.web.http import Network
from knowledge.customers.history import Person

AT = "2026-02-01T10:00:00Z"
BASE = "http://127.0.0.1:9"
Answer = Callable[[httpx.Request], Any]


def read(system: str, answer: Answer, person: str = "101") -> tuple[dict[str, Any], int, str]:
    """Contacts by id, how many are lost, and the notes."""

    def reply(request: httpx.Request) -> httpx.Response:
        found = answer(request)
        return found if isinstance(found, httpx.Response) else httpx.Response(200, json=found)

    async def run() -> tuple[dict[str, Any], int, str]:
        values = {field.key: "1" for field in SYSTEMS[system].fields} | {"address": BASE}
        connector = connect(system, values, "x", network=Network(transport=httpx.MockTransport(reply)))
        pages = [page async for page in connector.history(Person(connector.name, person, "Ann"))]
        await connector.close()
        contacts = {contact.id: contact for page in pages for contact in page.contacts}
        return contacts, sum(page.lost for page in pages), " ".join(page.note for page in pages)

    return asyncio.run(run())


def numbers(request: httpx.Request, size: int, total: int) -> range:
    start = (int(request.url.params.get("page", "1")) - 1) * size
    return range(start, min(start + size, total))


def hubspot(request: httpx.Request) -> Any:
    kind = request.url.path.split("/")[-1]
    if kind == "calls":
        start = int(request.url.params.get("after", "0"))
        rows = [{"toObjectId": n} for n in range(start, min(start + 500, 1230))]
        return {"results": rows, **({"paging": {"next": {"after": str(start + 500)}}} if start + 500 < 1230 else {})}
    if kind == "read":
        ids = [row["id"] for row in json.loads(request.content)["inputs"]]
        return {"results": [{"id": id, "properties": {"hs_timestamp": AT}} for id in ids]}
    return {"results": []}


def zendesk(request: httpx.Request) -> Any:
    if request.url.path.endswith("/comments"):
        rows = numbers(request, 100, 5_000 if "/tickets/0/" in request.url.path else 1)
        following = (
            f"{BASE}{request.url.path}?page={rows.stop // 100 + 1}" if rows.stop < 5_000 and len(rows) > 1 else None
        )
        return {"comments": [{"id": n, "author_id": 101, "body": f"word {n}"} for n in rows], "next_page": following}
    rows = numbers(request, 100, 430)
    following = f"{BASE}/api/v2/search?page={rows.stop // 100 + 1}" if rows.stop < 430 else None
    return {"results": [{"id": n, "created_at": AT} for n in rows], "next_page": following, "count": 430}


def freshdesk(request: httpx.Request) -> Any:
    if "conversations" in request.url.path:
        return []
    rows = numbers(request, 100, 250)
    link = {"Link": f'<{BASE}/x>; rel="next"'} if rows.stop < 250 else {}
    return httpx.Response(200, json=[{"id": n, "created_at": AT, "status": 2} for n in rows], headers=link)


def zammad(request: httpx.Request) -> Any:
    if "by_ticket" in request.url.path:
        return []
    return [{"id": n, "created_at": AT, "state": "open"} for n in numbers(request, 50, 120)]


def salesforce(request: httpx.Request) -> Any:
    if request.url.path.endswith("/token"):
        return {"access_token": "t"}
    query = request.url.params.get("q", "")
    if request.url.path.endswith("/query/01g-2000"):
        return {
            "totalSize": 2100,
            "done": True,
            "records": [{"Id": f"500{n}", "CreatedDate": AT} for n in range(2000, 2100)],
        }
    if "FROM Case WHERE" in query:
        rows = [{"Id": f"500{n}", "CreatedDate": AT} for n in range(2000)]
        return {
            "totalSize": 2100,
            "done": False,
            "records": rows,
            "nextRecordsUrl": "/services/data/v61.0/query/01g-2000",
        }
    return {"totalSize": 0, "done": True, "records": []}


def request_tracker(request: httpx.Request) -> Any:
    if not request.url.path.endswith("/tickets"):
        return {"items": [], "pages": 0.0}
    return {"items": [{"id": str(n), "Created": AT} for n in numbers(request, 100, 230)], "pages": 3}


WAYS: dict[str, tuple[Answer, int]] = {
    "hubspot": (hubspot, 1230),
    "zendesk": (zendesk, 430),
    "freshdesk": (freshdesk, 250),
    "zammad": (zammad, 120),
    "salesforce": (salesforce, 2100),
    "request_tracker": (request_tracker, 230),
}


@pytest.mark.parametrize("system", WAYS)
def test_every_page_is_read(system: str) -> None:
    answer, total = WAYS[system]
    contacts, lost, _ = read(system, answer)
    assert (len(contacts), lost) == (total, 0)


def test_a_ticket_of_five_thousand_messages_is_read_whole() -> None:
    contacts, lost, _ = read("zendesk", zendesk)
    assert [m.text for m in contacts["0"].messages] == [f"word {n}" for n in range(5_000)]
    assert lost == 0


def test_chatwoot_pages_back_through_messages_and_says_that_conversations_end() -> None:
    def chatwoot(request: httpx.Request) -> Any:
        if request.url.path.endswith("/conversations"):
            return {"payload": [{"id": n, "status": "open", "created_at": 1_770_000_000 - n} for n in range(20)]}
        before = int(request.url.params.get("before", "66"))
        rows = [{"id": n, "content": f"word {n}", "message_type": n % 2} for n in range(max(1, before - 20), before)]
        return {"payload": rows}

    contacts, lost, note = read("chatwoot", chatwoot)
    assert [m.text for m in contacts["0"].messages] == [f"word {n}" for n in range(1, 66)]
    assert lost == 1
    assert "newest 20" in note


def test_where_a_system_ends_its_search_the_rest_is_counted() -> None:
    def thousand(request: httpx.Request) -> Any:
        if request.url.path.endswith("/comments"):
            return {"comments": [], "next_page": None}
        rows = numbers(request, 100, 5_000)
        following = f"{BASE}/api/v2/search?page={rows.stop // 100 + 1}"
        return {"results": [{"id": n, "created_at": AT} for n in rows], "next_page": following, "count": 5_000}

    contacts, lost, note = read("zendesk", thousand)
    assert (len(contacts), lost) == (1_000, 4_000)
    assert "1000 of 5000" in note


@pytest.mark.parametrize("system", WAYS)
def test_a_next_page_that_leads_in_a_circle_ends(system: str) -> None:
    first: dict[str, Any] = {}

    def circle(request: httpx.Request) -> Any:
        """Every page is the first one, and says that there is more."""
        if request.url.path.endswith("/token") or "FROM Task" in request.url.params.get("q", ""):
            return {"access_token": "t", "records": []}
        return first.setdefault(request.url.path, WAYS[system][0](request))

    contacts, _, _ = read(system, circle)
    assert 0 < len(contacts) <= WAYS[system][1]
