"""Signing in: headers, and a token that is renewed before it ends, once for all who wait."""

from __future__ import annotations

import asyncio
import base64
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiohttp import web

from knowledge.crm.web.errors import SignInRefused
from knowledge.crm.web.http import Network
from knowledge.crm.web.signin import Token, basic, bearer, client_credentials, renewed


def test_fixed_headers() -> None:
    assert asyncio.run(bearer("t")()) == {"Authorization": "Bearer t"}
    user = asyncio.run(basic("me", "päss")())["Authorization"].removeprefix("Basic ")
    assert base64.b64decode(user).decode() == "me:päss"


def test_a_token_is_renewed_before_it_ends_and_only_once_at_a_time() -> None:
    clock = [datetime(2026, 3, 1, tzinfo=UTC)]
    asked: list[int] = []

    async def renew() -> Token:
        asked.append(1)
        await asyncio.sleep(0.01)
        return Token(f"t{len(asked)}", clock[0] + timedelta(minutes=30))

    async def run() -> None:
        sign_in = renewed(renew, lambda: clock[0])
        assert {h["Authorization"] for h in await asyncio.gather(*(sign_in() for _ in range(5)))} == {"Bearer t1"}
        clock[0] += timedelta(minutes=29, seconds=30)
        assert await sign_in() == {"Authorization": "Bearer t2"}

    asyncio.run(run())
    assert len(asked) == 2


def test_a_token_is_never_printed() -> None:
    assert "secret" not in repr(Token("secret", datetime(2026, 3, 1, tzinfo=UTC)))


@pytest.mark.parametrize("good", [True, False])
def test_client_credentials(serve: Any, good: bool) -> None:
    forms: list[dict[str, str]] = []

    async def handler(request: web.Request) -> web.Response:
        forms.append({key: str(value) for key, value in (await request.post()).items()})
        return web.json_response({"access_token": "abc", "expires_in": 900} if good else {"nothing": 1})

    async def use(base: str) -> Any:
        return await client_credentials("Desk", base, "/token", "me", "secret", Network())()

    if good:
        assert serve(handler, use) == {"Authorization": "Bearer abc"}
        assert forms == [{"grant_type": "client_credentials", "client_id": "me", "client_secret": "secret"}]
    else:
        with pytest.raises(SignInRefused, match="no token"):
            serve(handler, use)
