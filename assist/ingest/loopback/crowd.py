"""Keeps a crowd of silent connections from shutting out the one softphone that has something to say."""

from __future__ import annotations

import asyncio

from aiohttp import web
from aiohttp.web_protocol import RequestHandler


class Crowd:
    """Makes the handler of each new connection; who has not sent a whole request head in time is dropped.

    aiohttp itself waits for a first request for ever. Over `most` silent ones the oldest is dropped at once, so a
    new caller always gets in.
    """

    def __init__(self, server: web.Server, patience: float, most: int) -> None:
        self._server, self._patience, self._most = server, patience, most
        self._silent: dict[RequestHandler, asyncio.TimerHandle] = {}

    def __call__(self) -> RequestHandler:
        handler = self._server()
        later = asyncio.get_running_loop().call_later(self._patience, self._drop, handler)
        self._silent[handler] = later
        if len(self._silent) > self._most:
            self._drop(next(iter(self._silent)))
        return handler

    def heard(self, handler: RequestHandler) -> None:
        """A whole request head came."""
        later = self._silent.pop(handler, None)
        if later is not None:
            later.cancel()

    def dismiss(self) -> None:
        for handler in list(self._silent):
            self._drop(handler)

    def _drop(self, handler: RequestHandler) -> None:
        self.heard(handler)
        handler.force_close()
