"""The loopback door over real sockets: what it takes in, and what a hostile page or program gets."""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import socket
import stat
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
import pytest

from assist.domain.events import (
    ContactAnswered,
    ContactEnded,
    ContactStarted,
    ContactTransferred,
    Copied,
    DraftChanged,
    Event,
    Said,
)
from assist.ingest.loopback.door_file import NoSidebar, read_door
from assist.ingest.loopback.server import BODY_MOST, SILENT_MOST, Loopback, PortTaken
from assist.ingest.softphone import BadCall, Call, tell_sidebar

EXTENSION = "chrome-extension://naastnaastnaastnaastnaastnaastna"


@dataclass
class Running:
    """The server in a loop of its own thread, as in the program."""

    home: Path
    loop: asyncio.AbstractEventLoop
    server: Loopback
    posted: list[Event] = field(default_factory=list)

    def run(self, work: object) -> object:
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(30)  # type: ignore[arg-type]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.port}"

    @property
    def token(self) -> str:
        return read_door(self.home).token

    def ask(
        self, method: str, path: str, body: bytes | str | None = None, token: str | None = None, **headers: str
    ) -> tuple[int, dict[str, object]]:
        sent = {"Authorization": f"Bearer {self.token if token is None else token}"}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}

        async def go() -> tuple[int, dict[str, object]]:
            async with (
                aiohttp.ClientSession() as session,
                session.request(method, self.url + path, data=body, headers=sent) as answer,
            ):
                return answer.status, await answer.json()

        return asyncio.run(go())

    def event(self, **fields: object) -> tuple[int, dict[str, object]]:
        return self.ask("POST", "/v1/events", json.dumps({"v": 1, "contact": "c1", **fields}))


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    posted: list[Event] = []
    server = Loopback(posted.append, tmp_path, origins=[EXTENSION], names=["Sanne de Vries"], patience=1.0)
    running = Running(tmp_path, loop, server, posted)
    running.run(server.start())
    yield running
    running.run(server.stop())
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


def test_every_type_of_event_arrives_as_it_was_told(running: Running) -> None:
    at = "2026-03-01T09:30:00+01:00"
    told = [
        {"type": "contact-started", "channel": "chat", "address": "anna@example.org", "name": "Anna", "at": at},
        {"type": "contact-answered"},
        {"type": "said", "speaker": "klant", "text": "Waar blijft mijn pakket? 📦"},
        {"type": "draft", "text": "I can't", "cursor": 3},
        {"type": "draft", "text": "I can"},
        {"type": "copied", "text": "Thank you for your patience"},
        {"type": "transferred", "to": "second line"},
        {"type": "contact-ended", "cause": "closed", "unknown-field": {"kept": [1]}},
    ]
    for fields in told:
        assert running.event(**fields) == (200, {"ok": True, "events": 1})
    started, answered, said, draft, second, copied, moved, ended = running.posted
    assert isinstance(started, ContactStarted)
    assert (started.channel, started.address, started.name) == ("chat", "anna@example.org", "Anna")
    assert started.at.isoformat() == "2026-03-01T08:30:00+00:00"
    assert isinstance(answered, ContactAnswered)
    assert answered.at.tzinfo
    assert isinstance(said, Said)
    assert (said.speaker, said.text) == ("customer", "Waar blijft mijn pakket? 📦")
    assert isinstance(draft, DraftChanged)
    assert isinstance(second, DraftChanged)
    assert (draft.text, draft.cursor, draft.version) == ("I can't", 3, 1)
    assert (second.text, second.cursor, second.version) == ("I can", 5, 2)
    assert isinstance(copied, Copied)
    assert isinstance(moved, ContactTransferred)
    assert moved.to == "second line"
    assert isinstance(ended, ContactEnded)
    assert ended.cause == "closed"


def test_a_batch_is_taken_whole_or_not_at_all(running: Running) -> None:
    good = {"v": 1, "contact": "c1", "type": "said", "speaker": "agent", "text": "Good morning"}
    lines = "\n".join(json.dumps(one) for one in (good, good))
    assert running.ask("POST", "/v1/events", lines) == (200, {"ok": True, "events": 2})
    assert running.ask("POST", "/v1/events", json.dumps([good])) == (200, {"ok": True, "events": 1})
    status, told = running.ask("POST", "/v1/events", f"{json.dumps(good)}\n{json.dumps({**good, 'text': 3.5j.imag})}\n")
    assert status == 200  # a number is taken as its text
    status, told = running.ask("POST", "/v1/events", json.dumps([good, {**good, "speaker": "the cat"}]))
    assert (status, told["field"], told["line"]) == (400, "speaker", 2)
    assert len(running.posted) == 5


@pytest.mark.parametrize(
    ("body", "field", "words"),
    [
        ('{"v": 2, "type": "said", "contact": "c"}', "v", "spoken: 1"),
        ('{"type": "said", "contact": "c"}', "v", "spoken: 1"),
        ('{"v": 1, "type": "sung", "contact": "c"}', "type", "said"),
        ('{"v": 1, "type": "said", "speaker": "agent", "text": "hi"}', "contact", "missing"),
        ('{"v": 1, "type": "said", "contact": "  ", "speaker": "agent", "text": "hi"}', "contact", "empty"),
        ('{"v": 1, "type": "said", "contact": "c", "speaker": "agent", "text": null}', "text", "text"),
        (
            '{"v": 1, "type": "said", "contact": "c", "speaker": "agent", "text": "hi", "at": "soon"}',
            "at",
            "not a time",
        ),
        ('{"v": 1, "type": "said", "contact": "c", "speaker": "agent", "text": "hi", "at": 1e99}', "at", "not a time"),
        ('{"v": 1, "type": "draft", "contact": "c", "text": "hi", "version": -1}', "version", "whole number"),
        ('{"v": 1, "type": "contact-started", "contact": "c", "channel": "pigeon"}', "channel", "phone"),
        ('{"v": 1, "type": "contact-started", "contact": "c", "ringing": "yes"}', "ringing", "true or false"),
        ("[1, 2]", None, "object"),
        ("{", None, "JSON"),
        ("", None, "JSON"),
        ("[" * 100_000, None, "nested"),
    ],
)
def test_a_bad_message_names_the_field(running: Running, body: str, field: str | None, words: str) -> None:
    status, told = running.ask("POST", "/v1/events", body)
    assert status == 400
    assert told.get("field") == field
    assert words in str(told["error"])
    assert running.posted == []


def test_bodies_over_the_limit_and_not_utf8_are_refused(running: Running) -> None:
    status, told = running.ask("POST", "/v1/events", b"x" * (BODY_MOST + 1))
    assert status == 413
    assert told["error"]
    status, _ = running.ask("POST", "/v1/events", b'{"v": 1, "type": "said\xff"}')
    assert status == 400
    status, told = running.event(type="said", speaker="agent", text="a" * 20_001)
    assert (status, told["field"]) == (400, "text")
    status, told = running.ask("POST", "/v1/events", b"\x1f\x8b" + b"\0" * 100, Content_Encoding="gzip")
    assert status == 400  # never unpacked, so nothing can be packed to burst


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example"}, 403),
        ({"Host": "127.0.0.1"}, 403),
        ({"Host": "127.0.0.1.evil.example:{port}"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": EXTENSION + ".evil.example"}, 403),
        ({"Sec_Fetch_Site": "cross-site"}, 403),
        ({"Origin": EXTENSION}, 200),
        ({"Host": "localhost:{port}"}, 200),
        ({"token": ""}, 401),
        ({"token": "0" * 48}, 401),
        ({"token": "é"}, 401),
    ],
)
def test_only_programs_on_this_computer_with_the_token(running: Running, headers: dict[str, str], status: int) -> None:
    body = json.dumps({"v": 1, "contact": "c", "type": "contact-answered"})
    sent = {name: value.format(port=running.server.port) for name, value in headers.items()}
    assert running.ask("POST", "/v1/events", body, **sent)[0] == status
    assert len(running.posted) == (status == 200)


def test_an_extension_that_is_let_in_may_be_asked_for_by_the_browser(running: Running) -> None:
    async def go() -> Mapping[str, str]:
        async with (
            aiohttp.ClientSession() as session,
            session.options(running.url + "/v1/events", headers={"Origin": EXTENSION}) as answer,
        ):
            assert answer.status == 204
            return answer.headers

    headers = asyncio.run(go())
    assert headers["Access-Control-Allow-Origin"] == EXTENSION
    assert "Authorization" in headers["Access-Control-Allow-Headers"]
    assert headers["Access-Control-Allow-Private-Network"] == "true"


def test_a_home_that_cannot_be_written_leaves_no_open_port(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    port = running.server.port
    running.run(running.server.stop())
    (running.home / "loopback.json").mkdir()  # in the place of the file: it cannot be written
    second = Loopback(running.posted.append, running.home, port=port)
    with pytest.raises(OSError, match="directory"):
        running.run(second.start())
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), 2)


def test_a_page_cannot_even_ask_whether_it_may(running: Running) -> None:
    assert running.ask("OPTIONS", "/v1/events", Origin="https://evil.example")[0] == 403
    assert running.ask("GET", "/", token="")[0] == 401
    assert running.ask("GET", "/nothing")[0] == 404
    assert running.ask("GET", "/v1/events")[0] == 405


def test_zammads_form_as_json_and_as_a_form(running: Running) -> None:
    cti = f"/api/v1/cti/{running.token}"
    call = {"from": "493055571600", "to": "49171123", "direction": "in", "callId": "abc", "user": ["Sanne de Vries"]}
    assert running.ask("POST", cti, json.dumps({**call, "event": "newCall", "queue": "help"}), token="") == (200, {})
    assert running.ask("POST", cti, json.dumps({**call, "event": "newCall"}), token="") == (200, {})
    form = "event=answer&from=493055571600&to=49171123&direction=in&callId=abc&user%5B%5D=Jan&user%5B%5D=Sanne+de+Vries"
    plain = {"Content_Type": "application/x-www-form-urlencoded"}
    assert running.ask("POST", cti, form, token="", **plain) == (200, {})
    hangup = "event=hangup&from=493055571600&to=49171123&direction=in&callId=abc&cause=normalClearing"
    assert running.ask("POST", cti, hangup, token="", **plain) == (200, {})
    started, answered, ended = running.posted
    assert isinstance(started, ContactStarted)
    assert (started.contact, started.address, started.ringing) == ("abc", "493055571600", True)
    assert isinstance(answered, ContactAnswered)
    assert isinstance(ended, ContactEnded)
    assert ended.cause == "normalClearing"


def test_zammads_outgoing_calls_and_colleagues(running: Running) -> None:
    cti = f"/api/v1/cti/{running.token}"

    def tell(**fields: object) -> None:
        assert running.ask("POST", cti, json.dumps({"direction": "in", "callId": "x", **fields}))[0] == 200

    tell(
        event="newCall",
        **{"from": "1", "to": "31612345678", "direction": "out", "callId": "o", "user": "sanne de vries"},
    )
    tell(event="newCall", **{"from": "3161", "to": "2", "callId": "other", "user": ["Jan"]})
    tell(event="newCall", **{"from": "3162", "to": "2", "callId": "all", "user": ["Jan", "Sanne de Vries"]})
    tell(event="answer", **{"from": "3162", "to": "2", "callId": "all", "user": ["Jan"]})
    told = [(type(event).__name__, event.contact) for event in running.posted]
    assert told == [("ContactStarted", "o"), ("ContactStarted", "all"), ("ContactEnded", "all")]
    assert isinstance(running.posted[0], ContactStarted)
    assert running.posted[0].address == "31612345678"


def test_zammads_form_with_mistakes(running: Running) -> None:
    assert running.ask("POST", "/api/v1/cti/wrong", "event=newCall&from=1")[0] == 401
    cti = f"/api/v1/cti/{running.token}"
    assert running.ask("POST", cti, json.dumps({"event": "sing", "from": "1"}))[1]["field"] == "event"
    assert running.ask("POST", cti, json.dumps({"event": "newCall"}))[1]["field"] == "from"
    assert (
        running.ask("POST", cti, json.dumps({"event": "newCall", "from": "1", "direction": "up"}))[1]["field"]
        == "direction"
    )
    assert running.ask("POST", cti, "[]")[0] == 400
    assert running.posted == []


def test_the_stream_answers_each_message_and_survives_bad_ones(running: Running) -> None:
    async def go() -> list[object]:
        protocols = ["naast.v1", f"naast.token.{running.token}"]
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(running.url + "/v1/stream", protocols=protocols, origin=EXTENSION) as stream,
        ):
            answers = []
            for message in ("nonsense", '{"v": 1, "type": "said", "contact": "c", "speaker": "agent", "text": "Hi"}'):
                await stream.send_str(message)
                answers.append(await stream.receive_json())
            await stream.send_bytes(b"\0\1")
            answers.append(await stream.receive_json())
            for _ in range(20):
                await stream.send_str("x")
            while not (last := await stream.receive()).type.name.startswith("CLOSE"):
                pass
            answers.append(last.data)
            return answers

    bad, good, binary, code = asyncio.run(go())
    assert bad["ok"] is False
    assert good == {"ok": True, "events": 1}
    assert "text" in binary["error"]
    assert code == 1008
    assert len(running.posted) == 1


def test_the_stream_wants_the_token_too(running: Running) -> None:
    async def go() -> int:
        async with aiohttp.ClientSession() as session:
            try:
                await session.ws_connect(running.url + "/v1/stream", protocols=["naast.v1", "naast.token.wrong"])
            except aiohttp.WSServerHandshakeError as why:
                return why.status
        return 0

    assert asyncio.run(go()) == 401


def test_silent_connections_do_not_shut_out_a_call(running: Running) -> None:
    """Hundreds that say nothing, drip their head or their body, and one softphone among them."""

    async def go() -> tuple[int, int]:
        port = running.server.port
        crowd = [await asyncio.open_connection("127.0.0.1", port) for _ in range(SILENT_MOST + 60)]
        head = f"POST /v1/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {running.token}\r\n"
        for index, (_, writer) in enumerate(crowd):
            drip = ("", "POST /v1/ev", head, head + "Content-Length: 1000\r\n\r\n{")[index % 4]
            writer.write(drip.encode())
        contact = await asyncio.to_thread(tell_sidebar, running.home, Call("+31612345678"))
        assert contact
        closed = await asyncio.wait_for(
            asyncio.gather(*(reader.read() for reader, _ in crowd), return_exceptions=True), 15
        )
        for _, writer in crowd:
            writer.close()
        told = sum(isinstance(one, bytes) and b" 408 " in one for one in closed)
        return len(closed), told

    count, timed_out = asyncio.run(go())
    assert count == SILENT_MOST + 60  # every one of them was closed by the server
    assert timed_out > 0
    assert [type(event) for event in running.posted] == [ContactStarted]


def test_random_bytes_and_broken_http_never_stop_it(running: Running) -> None:
    dice = random.Random(7)
    port = running.server.port
    head = f"POST /v1/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {running.token}\r\n"
    broken = [
        b"GET / HTTP/9.9\r\n\r\n",
        b"POST /v1/events HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
        (head + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}").encode(),
        (head + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n{}").encode(),
        (head + "X: " + "y" * 100_000 + "\r\n\r\n").encode(),
        b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n\r\n",
        (
            head.replace("POST /v1/events", "GET /v1/stream") + "Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n"
        ).encode(),
        *(dice.randbytes(dice.randrange(1, 4000)) for _ in range(60)),
        *((head + "Content-Length: 200\r\n\r\n").encode() + dice.randbytes(200) for _ in range(40)),
    ]

    async def go() -> None:
        async def one(data: bytes) -> None:
            reader, writer = await asyncio.open_connection("127.0.0.1", running.server.port)
            writer.write(data)
            with contextlib.suppress(ConnectionError):
                assert b" 200 " not in (await asyncio.wait_for(reader.read(), 10)).split(b"\r\n")[0]
            writer.close()

        await asyncio.gather(*map(one, broken))

    asyncio.run(go())
    assert running.posted == []
    assert running.event(type="contact-answered")[0] == 200


def test_stopping_says_goodbye_to_open_streams(running: Running) -> None:
    async def go() -> object:
        protocols = ["naast.v1", f"naast.token.{running.token}"]
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(running.url + "/v1/stream", protocols=protocols) as stream,
        ):
            assert stream.protocol == "naast.v1"
            stopping = asyncio.run_coroutine_threadsafe(running.server.stop(), running.loop)
            message = await asyncio.wait_for(stream.receive(), 5)
            await asyncio.wait_for(asyncio.wrap_future(stopping), 5)
            return message.data

    assert asyncio.run(go()) == 1001
    assert running.server.port == 0


def test_what_fails_in_the_flow_is_answered_and_the_door_stays_open(
    running: Running, caplog: pytest.LogCaptureFixture
) -> None:
    class Full(Exception):
        pass

    kept, running.server._post = running.server._post, _raiser(Full("queue"))  # the flow, broken for once
    status, told = running.event(type="contact-answered")
    assert (status, "log" in str(told["error"])) == (500, True)
    assert "queue" not in str(told)
    running.server._post = kept
    assert running.event(type="contact-answered")[0] == 200


def _raiser(what: Exception) -> Callable[[Event], None]:
    def post(event: Event) -> None:
        raise what

    return post


def test_a_hundred_at_once_all_arrive(running: Running) -> None:
    async def go() -> list[int]:
        headers = {"Authorization": f"Bearer {running.token}"}
        async with aiohttp.ClientSession(headers=headers, connector=aiohttp.TCPConnector(limit=0)) as session:

            async def one(index: int) -> int:
                body = {"v": 1, "type": "said", "contact": f"c{index}", "speaker": "customer", "text": "Hello"}
                async with session.post(running.url + "/v1/events", json=body) as answer:
                    return answer.status

            return await asyncio.gather(*(one(index) for index in range(100)))

    assert asyncio.run(go()) == [200] * 100
    assert {event.contact for event in running.posted} == {f"c{index}" for index in range(100)}


def test_naast_call_finds_the_sidebar_by_its_private_file(running: Running) -> None:
    path = running.home / "loopback.json"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE((running.home / "loopback.token").stat().st_mode) == 0o600
    contact = tell_sidebar(running.home, Call("sip:+31612345678@pbx.example"))
    assert tell_sidebar(running.home, Call("0612345678", "answered")) == contact
    assert tell_sidebar(running.home, Call("0612345678", "hangup")) == contact
    assert [type(event) for event in running.posted] == [ContactStarted, ContactAnswered, ContactEnded]
    with pytest.raises(BadCall, match="250"):
        tell_sidebar(running.home, Call("1" * 300))


def test_the_token_outlives_a_restart_and_the_file_does_not(running: Running) -> None:
    token = running.token
    running.run(running.server.stop())
    assert not (running.home / "loopback.json").exists()
    with pytest.raises(NoSidebar, match="Start it with"):
        tell_sidebar(running.home, Call("1234567"))
    running.run(running.server.start())
    assert running.token == token


def test_a_stale_file_is_told_and_the_token_is_not_given_away(running: Running) -> None:
    """After a crash the file points at a port where by now another program may listen."""
    door = (running.home / "loopback.json").read_text()
    running.run(running.server.stop())
    (running.home / "loopback.json").write_text(door)
    with pytest.raises(NoSidebar, match="does not answer"):
        tell_sidebar(running.home, Call("1234567"))
    heard = []

    async def stranger(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{"proof": "no"}')
        writer.close()

    other = running.run(asyncio.start_server(stranger, "127.0.0.1", json.loads(door)["port"]))
    with pytest.raises(NoSidebar, match="Another program"):
        tell_sidebar(running.home, Call("1234567"))
    running.loop.call_soon_threadsafe(other.close)  # type: ignore[attr-defined]
    assert len(heard) == 1
    assert json.loads(door)["token"].encode() not in heard[0]


def test_a_port_in_use_is_told_with_what_to_do(running: Running, tmp_path: Path) -> None:
    second = Loopback(running.posted.append, tmp_path / "other", port=running.server.port)
    (tmp_path / "other").mkdir()
    with pytest.raises(PortTaken, match="0 for a free one"):
        running.run(second.start())
    running.run(second.stop())
    assert not (tmp_path / "other" / "loopback.json").exists()
