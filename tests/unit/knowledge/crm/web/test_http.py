"""The network as it really is: slow, cut short, in circles, refusing, and never a secret in what we say about it."""

from __future__ import annotations

import asyncio
import logging
import socket
import ssl
import time
from collections.abc import Mapping
from typing import Any

import pytest
from aiohttp import web

from knowledge.crm.web import http
from knowledge.crm.web.errors import (
    AnswerBroken,
    CertificateRefused,
    CrmError,
    NotFound,
    PermissionMissing,
    RateLimited,
    RedirectLoop,
    RequestRefused,
    ServerFault,
    SignInRefused,
    TimedOut,
    Unreachable,
)
from knowledge.crm.web.http import Api, Limits, Network

SECRET, CUSTOMER = "s3cr3t-token", "+31612345678"
QUICK = Limits(connect=0.5, read=0.4, whole=0.8)


async def sign_in() -> Mapping[str, str]:
    return {"Authorization": f"Bearer {SECRET}"}


def asked(base: str, limits: Limits = QUICK) -> Api:
    return Api("Desk", base, sign_in, Network(limits=limits), permission=lambda body: str(body.get("needs", "")))


async def got(base: str, path: str = "/x", **params: str) -> Any:
    api = asked(base)
    try:
        return await api.get(path, {"phone": CUSTOMER, **params})
    finally:
        await api.close()


def answering(*answers: web.Response | Exception) -> tuple[Any, list[web.Request]]:
    """A handler that gives these answers one after the other, the last one for ever; and what it was asked."""
    seen: list[web.Request] = []

    async def handler(request: web.Request) -> web.StreamResponse:
        answer = answers[min(len(seen), len(answers) - 1)]
        seen.append(request)
        if isinstance(answer, Exception):
            assert request.transport is not None
            request.transport.close()
            raise answer
        return web.Response(status=answer.status, body=answer.body, headers=answer.headers)

    return handler, seen


def test_a_good_answer_signed_in(serve: Any) -> None:
    handler, seen = answering(web.json_response({"a": 1}))
    reply = serve(handler, got)
    assert (reply.status, reply.body) == (200, {"a": 1})
    assert seen[0].headers["Authorization"] == f"Bearer {SECRET}"
    assert seen[0].query["phone"] == CUSTOMER


@pytest.mark.parametrize(
    ("status", "error", "tries"),
    [
        (400, RequestRefused, 1),
        (401, SignInRefused, 1),
        (403, PermissionMissing, 1),
        (404, NotFound, 1),
        (409, RequestRefused, 1),
        (422, RequestRefused, 1),
        (429, RateLimited, 3),
        (500, ServerFault, 3),
        (503, ServerFault, 3),
    ],
)
def test_each_refusal_has_its_name_and_says_nothing_private(
    serve: Any, status: int, error: type[CrmError], tries: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    body = {"needs": "crm.read", "code": "VALIDATION_ERROR", "message": f"{CUSTOMER} is wrong for {SECRET}"}
    handler, seen = answering(web.json_response(body, status=status))
    with pytest.raises(error) as caught:
        serve(handler, got)
    assert len(seen) == tries
    told = f"{caught.value!r} {caught.value.text} {caught.value.__cause__!r}"
    ours = "".join(
        record.getMessage() for record in caplog.records if not record.name.startswith(("aiohttp", "asyncio"))
    )
    for private in (SECRET, CUSTOMER, CUSTOMER.lstrip("+")):
        assert private not in told + ours
    assert ("crm.read" in caught.value.text) == (status == 403)
    assert ("VALIDATION_ERROR" in caught.value.text) == (error is RequestRefused)


def test_a_fault_that_passes_is_not_seen_at_all(serve: Any) -> None:
    handler, seen = answering(web.Response(status=502), ConnectionResetError(), web.json_response([1]))
    assert serve(handler, got).body == [1]
    assert len(seen) == 3


def test_retry_after_is_obeyed_when_short_and_told_when_long(serve: Any) -> None:
    handler, seen = answering(web.json_response({}, status=429, headers={"Retry-After": "1"}), web.json_response({}))
    started = time.monotonic()
    serve(handler, got)
    assert time.monotonic() - started >= 0.9
    handler, seen = answering(web.json_response({}, status=429, headers={"Retry-After": "600"}))
    with pytest.raises(RateLimited) as caught:
        serve(handler, got)
    assert len(seen) == 1
    assert caught.value.retry_at is not None


def test_a_used_up_rate_is_waited_for_before_asking_again(serve: Any) -> None:
    handler, seen = answering(
        web.json_response({}, headers={"X-Rate-Limit-Remaining": "0", "ratelimit-reset": "1"}), web.json_response({})
    )

    async def twice(base: str) -> float:
        api = asked(base)
        await api.get("/x")
        started = time.monotonic()
        await api.get("/x")
        await api.close()
        return time.monotonic() - started

    assert serve(handler, twice) >= 0.9
    assert len(seen) == 2


def test_a_change_is_sent_once_only(serve: Any) -> None:
    handler, seen = answering(web.Response(status=503))

    async def send(base: str) -> None:
        await asked(base).send("POST", "/notes", {"text": "x"})

    with pytest.raises(ServerFault):
        serve(handler, send)
    assert len(seen) == 1


def test_a_slow_drip_ends_in_time(serve: Any) -> None:
    async def drip(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse(headers={"Content-Type": "application/json"})
        await answer.prepare(request)
        for _ in range(100):
            await answer.write(b" ")
            await asyncio.sleep(0.1)
        return answer

    async def once(base: str) -> None:
        await asked(base).send("GET", "/x", None)

    started = time.monotonic()
    with pytest.raises(TimedOut):
        serve(drip, once)
    assert time.monotonic() - started < 3


def test_an_answer_that_never_comes(serve: Any) -> None:
    async def silent(request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(5)
        raise AssertionError

    async def once(base: str) -> None:
        await asked(base).send("GET", "/x", None)

    with pytest.raises(TimedOut):
        serve(silent, once)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/json", b'{"results": [{"id": "1", "na'),
        ("application/json", b"\xff\xfe{"),
        ("application/json", b"[" * 100_000),
        ("text/html", b"<html>Please sign in</html>"),
        ("text/html; charset=utf-8", b'{"a":1}'),
    ],
)
def test_a_broken_answer_has_a_name(serve: Any, kind: str, body: bytes) -> None:
    handler, _ = answering(web.Response(body=body, headers={"Content-Type": kind}))
    with pytest.raises(AnswerBroken):
        serve(handler, got)


def test_a_body_shorter_than_announced_is_no_answer(serve: Any) -> None:
    async def cut(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse(headers={"Content-Type": "application/json", "Content-Length": "100"})
        await answer.prepare(request)
        await answer.write(b'{"a": 1}')
        assert request.transport is not None
        request.transport.close()
        return answer

    with pytest.raises(AnswerBroken, match="broke off"):
        serve(cut, got)


def test_an_empty_answer_is_none(serve: Any) -> None:
    handler, _ = answering(web.Response(status=204))
    assert serve(handler, got).body is None


def test_an_endless_answer_is_stopped(serve: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "LARGEST", 10_000)
    handler, _ = answering(web.json_response("x" * 50_000))
    with pytest.raises(AnswerBroken, match="at once"):
        serve(handler, got)


def test_redirects_on_the_same_host_are_followed_and_no_others(serve: Any) -> None:
    handler, seen = answering(web.Response(status=301, headers={"Location": "/y"}), web.json_response({"y": 1}))
    assert serve(handler, got).body == {"y": 1}
    assert seen[1].path == "/y"
    handler, seen = answering(web.Response(status=302, headers={"Location": "/x"}))
    with pytest.raises(RedirectLoop):
        serve(handler, got)
    assert len(seen) == 4
    handler, seen = answering(web.Response(status=302, headers={"Location": "http://localhost:1/steal"}))
    with pytest.raises(RedirectLoop):
        serve(handler, got)
    assert len(seen) == 1


def test_a_next_page_on_another_host_is_not_asked(serve: Any) -> None:
    handler, seen = answering(web.json_response({}))

    async def elsewhere(base: str) -> None:
        await asked(base).get("https://evil.example/next")

    with pytest.raises(RedirectLoop, match="another host"):
        serve(handler, elsewhere)
    assert seen == []


def test_nobody_there_and_no_such_name() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(Unreachable, match="cannot be reached"):
        asyncio.run(got(f"http://127.0.0.1:{port}"))
    with pytest.raises(CrmError):
        asyncio.run(got("http://no-such-name.invalid"))


def test_a_proxy_is_used(serve: Any) -> None:
    handler, seen = answering(web.json_response({"via": "proxy"}))

    async def through(base: str) -> Any:
        api = Api("Desk", "http://desk.example", sign_in, Network(proxy=base))
        reply = await api.get("/x")
        await api.close()
        return reply.body

    assert serve(handler, through) == {"via": "proxy"}
    assert seen[0].headers["Host"] == "desk.example"


def test_a_certificate_that_nobody_signed_is_refused(tmp_path: Any) -> None:
    """TLS is verified; the sentence says where a company's own authority belongs."""
    trustme = pytest.importorskip("trustme")
    authority = trustme.CA()
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(server)

    async def use(trusted: bool) -> int:
        async def hello(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.readuntil(b"\r\n\r\n")
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
            await writer.drain()
            writer.close()

        listening = await asyncio.start_server(hello, "127.0.0.1", 0, ssl=server)
        port = listening.sockets[0].getsockname()[1]
        context = ssl.create_default_context()
        if trusted:
            authority.configure_trust(context)
        api = Api("Desk", f"https://127.0.0.1:{port}", sign_in, Network(tls=context))
        try:
            return (await api.get("/x")).status
        finally:
            await api.close()
            listening.close()

    assert asyncio.run(use(True)) == 200
    with pytest.raises(CertificateRefused, match="certificate authority"):
        asyncio.run(use(False))
