"""A Zendesk of our own on this machine, served from a thread, for what connects to real systems over HTTP."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web


@dataclass
class Desk:
    """`token`: the only one it accepts. `slow`: seconds before each answer. `notes`: what was written."""

    address: str = ""
    token: str = "right"
    role: str = "agent"
    slow: float = 0.0
    refuse: int = 0
    notes: list[dict[str, Any]] = field(default_factory=list)

    async def answer(self, request: web.Request) -> web.Response:
        await asyncio.sleep(self.slow)
        if request.headers.get("Authorization") != f"Bearer {self.token}":
            return web.json_response({"error": "Couldn't authenticate you"}, status=401)
        if request.method != "GET" and self.refuse:
            return web.json_response({"error": "RecordInvalid"}, status=self.refuse)
        return web.json_response(self._body(request, await request.json() if request.can_read_body else None))

    def _body(self, request: web.Request, body: Any) -> Any:
        path = request.path
        if path.endswith("/users/me"):
            return {"user": {"id": 1, "role": self.role}}
        if path.endswith("/users/search"):
            return {"users": [{"id": 7, "name": "Ann Lee", "email": "ann@example.com", "active": True}]}
        if path.endswith("/tickets") and request.method == "GET":
            mine = [n for n in self.notes if n["external_id"] == request.query["external_id"]]
            return {"tickets": mine}
        if path.endswith("/tickets"):
            ticket = {"id": len(self.notes) + 1, **body["ticket"]}
            self.notes.append(ticket)
            return {"ticket": ticket}
        return {"results": [], "count": 0}


@pytest.fixture
def zendesk() -> Iterator[Desk]:
    desk = Desk()
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    async def begin() -> web.AppRunner:
        app = web.Application()
        app.router.add_route("*", "/{tail:.*}", desk.answer)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        desk.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
        return runner

    runner = asyncio.run_coroutine_threadsafe(begin(), loop).result(5)
    yield desk
    asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result(5)
    loop.call_soon_threadsafe(loop.stop)
    thread.join(5)
