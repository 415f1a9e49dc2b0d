"""A real HTTP server on this machine that answers as a test says; used by every test of the network."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import pytest
from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Use = Callable[[str], Coroutine[Any, Any, Any]]


@pytest.fixture
def serve() -> Callable[[Handler, Use], Any]:
    """`serve(handler, use)`: start the server, run `use(base address)`, stop the server; what `use` returned."""

    def run(handler: Handler, use: Use) -> Any:
        async def whole() -> Any:
            app = web.Application(client_max_size=2**26)
            app.router.add_route("*", "/{tail:.*}", handler)
            runner = web.AppRunner(app, shutdown_timeout=0.1)
            await runner.setup()
            site = web.TCPSite(runner, "127.0.0.1", 0)
            await site.start()
            port = runner.addresses[0][1]
            try:
                return await use(f"http://127.0.0.1:{port}")
            finally:
                await runner.cleanup()

        return asyncio.run(whole())

    return run
