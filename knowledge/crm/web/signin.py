"""Signing in: headers from a secret that the program hands over, and tokens that are renewed before they end."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from knowledge.crm.web.errors import SignInRefused
from knowledge.crm.web.http import Api, Headers, Network

EARLY = timedelta(seconds=60)


def header(name: str, value: str) -> Headers:
    """One fixed header, such as an API key."""

    async def sign_in() -> Mapping[str, str]:
        return {name: value}

    return sign_in


def bearer(token: str) -> Headers:
    return header("Authorization", f"Bearer {token}")


def basic(user: str, secret: str) -> Headers:
    return header("Authorization", "Basic " + base64.b64encode(f"{user}:{secret}".encode()).decode())


@dataclass(frozen=True, slots=True)
class Token:
    """A token and when it ends (aware)."""

    value: str
    ends_at: datetime

    def __repr__(self) -> str:  # a secret is never printed by accident
        return f"Token(ends_at={self.ends_at:%H:%M})"


def renewed(renew: Callable[[], Awaitable[Token]], now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> Headers:
    """A bearer token that is renewed a minute before it ends, once even when several requests wait for it."""
    held: list[Token] = []
    lock = asyncio.Lock()

    async def sign_in() -> Mapping[str, str]:
        async with lock:
            if not held or held[0].ends_at - EARLY <= now():
                held[:] = [await renew()]
        return {"Authorization": f"Bearer {held[0].value}"}

    return sign_in


def client_credentials(system: str, base: str, path: str, client: str, secret: str, network: Network) -> Headers:
    """OAuth's client credentials flow: a token from `path`, renewed before it ends (or each 25 minutes)."""
    api = Api(system, base, header("Accept", "application/json"), network)

    async def renew() -> Token:
        fields = {"grant_type": "client_credentials", "client_id": client, "client_secret": secret}
        body = (await api.form(path, fields)).body
        value = body.get("access_token") if isinstance(body, dict) else None
        if not isinstance(value, str) or not value:
            raise SignInRefused(f"{system} gave no token. Check the client id and secret in Preferences.")
        told = body.get("expires_in")
        seconds = told if isinstance(told, int) and 60 < told < 1_000_000 else 1500
        return Token(value, datetime.now(UTC) + timedelta(seconds=seconds))

    return renewed(renew)
