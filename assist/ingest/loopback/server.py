"""The loopback server: softphones and the browser tell the sidebar what happens. Schema: ../README.md."""

from __future__ import annotations

import asyncio
import json
import logging
import os
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qsl

from aiohttp import WSMsgType, web

from assist.domain.events import ContactEnded, DraftChanged, Event
from assist.ingest.calls import Calls
from assist.ingest.loopback import guard
from assist.ingest.loopback.crowd import Crowd
from assist.ingest.loopback.door_file import Door, remove_door, write_door
from assist.ingest.loopback.messages import VERSIONS, BadMessage, read_messages
from assist.ingest.loopback.telephone import from_softphone, from_zammad

_log = logging.getLogger(__name__)
BODY_MOST = 256 * 1024
SILENT_MOST = 150  # macOS gives a program 256 open files
STREAMS_MOST = 16
_BAD_IN_A_ROW = 20
_DRAFTS_MOST = 200

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class PortTaken(Exception):
    """The port chosen in the settings is used by another program."""


class Loopback:
    """Bound to 127.0.0.1 only. `start` and `stop` run in the asyncio loop that serves; `post` is called from there.

    `names` are this agent's names in the telephone system (empty: every call is theirs), `origins` the browser
    extensions let in. `patience` in seconds is how long a request may take to arrive.
    """

    def __init__(
        self,
        post: Callable[[Event], None],
        home: Path,
        *,
        port: int = 0,
        origins: Collection[str] = (),
        names: Collection[str] = (),
        patience: float = 10.0,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._post, self._home, self._now = post, home, now
        self._wanted, self._origins, self._names, self._patience = port, frozenset(origins), tuple(names), patience
        self._calls = Calls()
        self._versions: dict[str, int] = {}
        self._streams: set[web.WebSocketResponse] = set()
        self._token = ""
        self._port = 0
        self._runner: web.AppRunner | None = None
        self._server: asyncio.Server | None = None
        self._crowd: Crowd | None = None

    @property
    def port(self) -> int:
        """0 while it is not running."""
        return self._port

    async def start(self) -> int:
        """Listen, write the door file, return the port. PortTaken, or OSError where home cannot be written."""
        self._token = guard.kept_token(self._home)
        runner = web.AppRunner(
            self._app(), access_log=None, lingering_time=1.0, auto_decompress=False, shutdown_timeout=1.0
        )
        await runner.setup()
        assert runner.server is not None  # set by setup()
        crowd = Crowd(runner.server, self._patience, SILENT_MOST)
        try:
            loop = asyncio.get_running_loop()
            self._server = await loop.create_server(crowd, "127.0.0.1", self._wanted, backlog=256)
        except OSError as why:
            await runner.cleanup()
            raise PortTaken(
                f"Port {self._wanted} cannot be used ({why.strerror or why}). "
                "Choose another in the preferences under doors, or 0 for a free one."
            ) from why
        self._runner, self._crowd = runner, crowd
        self._port = self._server.sockets[0].getsockname()[1]
        try:
            write_door(self._home, Door(self._port, self._token, os.getpid()))
        except OSError:
            await self.stop()  # a door that nobody can find is no door
            raise
        return self._port

    async def stop(self) -> None:
        """Stop listening, close what is open, take the door file away. Fine when it never started."""
        if self._server is None or self._runner is None or self._crowd is None:
            return
        remove_door(self._home, Door(self._port, self._token, os.getpid()))
        self._server.close()
        self._crowd.dismiss()
        for stream in list(self._streams):
            await stream.close(code=1001, message=b"Naast is closing")
        await self._runner.cleanup()
        self._server = self._runner = self._crowd = None
        self._port = 0

    def _app(self) -> web.Application:
        app = web.Application(middlewares=[self._let_in], client_max_size=BODY_MOST)
        app.router.add_get("/v1/hello", self._hello)
        app.router.add_post("/v1/events", self._events)
        app.router.add_post("/v1/call", self._call)
        app.router.add_get("/v1/stream", self._stream)
        app.router.add_post("/api/v1/cti/{token}", self._cti)
        return app

    @web.middleware
    async def _let_in(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Every request passes here: place, then token, then at most `patience` for the body; errors are JSON."""
        if self._crowd is not None:
            self._crowd.heard(request.protocol)
        try:
            guard.check_place(request.headers, self._port, self._origins)
            if request.method == "OPTIONS":
                return self._sealed(request, web.Response(status=204))
            if request.path != "/v1/hello":
                guard.check_token(request.match_info.get("token") or guard.token_in(request.headers), self._token)
            return self._sealed(request, await handler(request))
        except guard.Refused as why:
            return self._sealed(request, _error(why.status, why.what))
        except BadMessage as why:
            return self._sealed(request, _error(400, str(why), why.field, why.line))
        except web.HTTPException as why:
            return self._sealed(request, _error(why.status, why.reason))
        except TimeoutError:
            return self._sealed(request, _error(408, f"the request took longer than {self._patience:g} seconds"))
        except Exception:
            _log.exception("a message at the loopback door failed")
            return self._sealed(request, _error(500, "Naast failed on this message; its log says more"))

    def _sealed(self, request: web.Request, response: web.StreamResponse) -> web.StreamResponse:
        """One request a connection, and the browser's permission for the extensions that are let in."""
        if not response.prepared:
            response.force_close()
            origin = request.headers.get("Origin", "")
            if origin in self._origins:
                response.headers["Access-Control-Allow-Origin"] = origin
                response.headers["Access-Control-Allow-Headers"] = "Authorization, Content-Type"
                response.headers["Access-Control-Allow-Private-Network"] = "true"  # Chrome asks before 127.0.0.1
                response.headers["Vary"] = "Origin"
        return response

    async def _hello(self, request: web.Request) -> web.Response:
        nonce = request.query.get("nonce", "")[:100]
        return _json({"program": "naast", "v": list(VERSIONS), "proof": guard.proof(self._token, nonce)})

    async def _events(self, request: web.Request) -> web.Response:
        return _json({"ok": True, "events": self._take(await self._body(request))})

    async def _call(self, request: web.Request) -> web.Response:
        contact, events = from_softphone(await self._fields(request), self._calls, self._now())
        self._post_all(events)
        return _json({"ok": True, "contact": contact, "events": len(events)})

    async def _cti(self, request: web.Request) -> web.Response:
        self._post_all(from_zammad(await self._fields(request), self._calls, self._names, self._now()))
        return _json({})  # what Zammad answers where it has nothing to change about the call

    async def _stream(self, request: web.Request) -> web.WebSocketResponse:
        """A WebSocket of messages; each is answered, a bad one with its error, and the stream goes on."""
        if len(self._streams) >= STREAMS_MOST:
            raise guard.Refused(429, f"{STREAMS_MOST} streams are open already; close one")
        stream = web.WebSocketResponse(
            heartbeat=30.0, max_msg_size=BODY_MOST, protocols=(guard.PROTOCOL,), compress=False
        )
        await stream.prepare(request)
        self._streams.add(stream)
        bad = 0
        try:
            async for message in stream:
                answer = self._answer(message.type, message.data)
                bad = 0 if answer.get("ok") else bad + 1
                await stream.send_json(answer)
                if bad >= _BAD_IN_A_ROW:
                    await stream.close(code=1008, message=b"too many messages that cannot be read")
        finally:
            self._streams.discard(stream)
        return stream

    def _answer(self, kind: WSMsgType, data: object) -> Mapping[str, object]:
        if kind is not WSMsgType.TEXT or not isinstance(data, str):
            return {"ok": False, "error": "a message has to be text"}
        try:
            return {"ok": True, "events": self._take(data)}
        except BadMessage as why:
            return {"ok": False, **_told(str(why), why.field, why.line)}

    def _take(self, body: str) -> int:
        events = read_messages(body, self._now())
        self._post_all(events)
        return len(events)

    def _post_all(self, events: tuple[Event, ...]) -> None:
        for event in events:
            self._post(self._numbered(event))

    def _numbered(self, event: Event) -> Event:
        """A draft without a version gets the next one of its contact."""
        if isinstance(event, ContactEnded):
            self._versions.pop(event.contact, None)
        if not isinstance(event, DraftChanged):
            return event
        version = event.version or self._versions.pop(event.contact, 0) + 1
        self._versions[event.contact] = version
        if len(self._versions) > _DRAFTS_MOST:
            del self._versions[next(iter(self._versions))]
        return replace(event, version=version)

    async def _body(self, request: web.Request) -> str:
        async with asyncio.timeout(self._patience):
            raw = await request.read()
        try:
            return raw.decode("utf-8-sig")
        except UnicodeDecodeError as why:
            raise BadMessage("", "is not UTF-8") from why

    async def _fields(self, request: web.Request) -> Mapping[str, object]:
        """The fields of a JSON object or of a form; a field that a form repeats becomes a list."""
        body = await self._body(request)
        try:
            if request.content_type == "application/x-www-form-urlencoded":
                return _form(body)
            raw = json.loads(body)
        except (ValueError, RecursionError) as why:
            raise BadMessage("", f"is neither JSON nor a form ({str(why)[:80]})") from why
        if not isinstance(raw, dict):
            raise BadMessage("", "a message is a JSON object in braces")
        return raw


def _form(body: str) -> Mapping[str, object]:
    fields: dict[str, list[str]] = {}
    for name, value in parse_qsl(body, keep_blank_values=True, max_num_fields=100):
        fields.setdefault(name.removesuffix("[]"), []).append(value)
    return {name: values if len(values) > 1 else values[0] for name, values in fields.items()}


def _told(what: str, field: str = "", line: int = 0) -> dict[str, object]:
    return {"error": what, **({"field": field} if field else {}), **({"line": line} if line else {})}


def _error(status: int, what: str, field: str = "", line: int = 0) -> web.Response:
    return _json(_told(what, field, line), status)


def _json(value: object, status: int = 200) -> web.Response:
    return web.json_response(value, status=status)
