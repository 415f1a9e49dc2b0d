"""Answers as no vendor would send them: no crash, and never a history that is shorter without saying so.

NAAST_FUZZ sets how many mutated answers each connector gets (10,000 before a release).
"""

from __future__ import annotations

import asyncio
import copy
import json
import os
import random
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import httpx

from knowledge.crm.catalogue import SYSTEMS, connect
from knowledge.crm.web.errors import CrmError
from knowledge.crm.web.http import Limits, Network
from knowledge.customers.history import Person
from knowledge.customers.identity import read_address

MUTATIONS = int(os.environ.get("NAAST_FUZZ", "300"))
JUNK: tuple[Any, ...] = (
    None, "", " ", 0, -1, 10**30, 1.5, float("nan"), float("inf"), True, False, {}, {"a": {"b": []}}, "\0", "\ud800",
    "<p>" * 50, "&#x110000;&amp", "2026-13-45T99:99:99Z", "2026-02-01", "9" * 400, "\u202e\u200b", [None], [[[]]],
    "x" * 70_000, "https://evil.example/next", "../../etc", "1e999", -(2**70),
)  # fmt: skip


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    rows = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in rows:
        yield from places(item, (*path, key))


def mutated(answer: Any, rng: random.Random) -> Any:
    """Up to three fields changed, taken away or added; entries of a list stay as many as they were."""
    answer = copy.deepcopy(answer)
    lists = {key for key, value in answer.items() if isinstance(value, list)} if isinstance(answer, dict) else set()
    for _ in range(rng.randint(1, 3)):
        every = list(places(answer))
        if not every:
            return answer
        *parents, last = rng.choice(every)
        holder = answer
        for key in parents:
            holder = holder[key]
        how = rng.random()
        if isinstance(holder, dict) and how < 0.25:
            del holder[last]
        elif isinstance(holder, dict) and how < 0.35:
            holder[rng.choice(["extra", "id", "type", "links"])] = copy.deepcopy(rng.choice(JUNK))
        else:
            junk = copy.deepcopy(rng.choice(JUNK))
            if not (isinstance(junk, list) and last in lists):  # a shorter list is a good answer
                holder[last] = junk
    return answer


def raw(answer: Any, rng: random.Random) -> bytes:
    """Mostly JSON; sometimes cut short or with a byte turned."""
    content = bytearray(json.dumps(answer).encode())
    how = rng.random()
    if how < 0.05:
        return bytes(content[: rng.randrange(len(content))])
    if how < 0.1:
        content[rng.randrange(len(content))] = rng.randrange(256)
    return bytes(content)


def shim(request: httpx.Request) -> Any:
    return SimpleNamespace(path=request.url.path, method=request.method, query=request.url.params)


def test_mutated_answers_crash_nothing_and_shorten_nothing_silently(remote: str, fakes: Any) -> None:
    rng = random.Random(remote)
    state = {"mutate": False, "changed": 0}
    fake = fakes[remote]()
    fake.notes.append({"id": "777", "text": "earlier note", "in": "900"})

    def answer(request: httpx.Request) -> httpx.Response:
        body = json.loads(request.content) if request.content and "json" in request.headers["content-type"] else {}
        found = fake.answer(shim(request), body)
        if request.url.path.endswith("/oauth2/token"):
            return httpx.Response(200, json=found)
        if found is None:
            return httpx.Response(404, json={})
        kind = {"content-type": "application/json"}
        if not state["mutate"] or rng.random() < 0.6:  # a chain of answers shall sometimes come to its end
            return httpx.Response(200, content=json.dumps(found).encode(), headers=kind)
        state["changed"] += 1
        return httpx.Response(200, content=raw(mutated(found, rng), rng), headers=kind)

    async def read(connector: Any) -> tuple[int, int, int]:
        await connector.find(read_address("ann@example.com"))
        pages = [page async for page in connector.history(Person(connector.name, "101", "Ann"))]
        seen = {contact.id for page in pages for contact in page.contacts}
        return len(seen), sum(page.lost for page in pages), len(pages)

    async def run() -> dict[str, int]:
        values = {field.key: "1" for field in SYSTEMS[remote].fields} | {"address": "http://127.0.0.1:9"}
        network = Network(limits=Limits(tries=1), transport=httpx.MockTransport(answer))
        connector = connect(remote, values, "secret", network=network)
        whole, _, _ = await read(connector)
        outcomes = {"error": 0, "partial": 0, "complete": 0}
        state["mutate"] = True
        while state["changed"] < MUTATIONS:
            try:
                contacts, lost, _ = await read(connector)
            except CrmError:
                outcomes["error"] += 1
                continue
            assert contacts + lost >= whole, f"{whole - contacts} contacts went missing silently"
            outcomes["partial" if lost else "complete"] += 1
        await connector.close()
        return outcomes

    outcomes = asyncio.run(run())
    assert all(outcomes.values()), outcomes
