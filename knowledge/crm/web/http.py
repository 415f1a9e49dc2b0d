"""How every connector speaks HTTP, decided once: timeouts, retries, rates, redirects, and what an error may say.

TLS is always verified and there is no switch for it. Nothing of a request or an answer is ever logged: addresses
hold customers' numbers, and headers hold secrets.
"""

from __future__ import annotations

import asyncio
import logging
import random
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import httpx

from knowledge.crm.web import answers, rates
from knowledge.crm.web.errors import (
    AnswerBroken,
    CertificateRefused,
    CrmError,
    RateLimited,
    RedirectLoop,
    TimedOut,
    Unreachable,
)

T = TypeVar("T")
R = TypeVar("R")
JSON = Any
"""What a system answered: only `parse.py` of its connector looks inside."""
Headers = Callable[[], Awaitable[Mapping[str, str]]]
"""Gives the headers that sign a request in; may renew a token first."""

LARGEST = 32 * 1024 * 1024
"""Bytes of one answer; a ticket of 5,000 messages is about 10 MB."""
REDIRECTS = 3
LONGEST_WAIT = 4.0
"""Seconds a request waits for its turn or between tries; a longer wait is told to the person instead."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A good answer. `body` is parsed JSON, None for an empty one; `header` names are lower case."""

    status: int
    body: JSON
    header: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds to connect, between two pieces of an answer, for one request; `tries` of what may be asked again."""

    connect: float = 3.0
    read: float = 8.0
    whole: float = 15.0
    tries: int = 3


@dataclass(frozen=True, slots=True)
class Network:
    """How this machine reaches systems; one for all connectors. `tls` is made once, because that takes 30 ms.

    Proxies of the environment (HTTPS_PROXY, NO_PROXY) are used where `proxy` is None.
    """

    proxy: str | None = None
    tls: ssl.SSLContext | None = None
    limits: Limits = Limits()
    transport: httpx.AsyncBaseTransport | None = None


class Api:
    """One system's HTTP interface. `base` ends without a slash; `system` is the name for the person's sentences."""

    def __init__(
        self, system: str, base: str, sign_in: Headers, network: Network | None = None,
        permission: answers.Permission = answers.no_permission,
    ) -> None:  # fmt: skip
        network = network or Network()
        for library in ("httpx", "httpcore"):  # they log addresses, which hold customers' numbers
            logging.getLogger(library).setLevel(logging.WARNING)
        self.system, self.base = system, base.rstrip("/")
        self._sign_in, self._permission = sign_in, permission
        self._limits = network.limits
        self._free_at: datetime | None = None
        self._client = httpx.AsyncClient(
            timeout=httpx.Timeout(self._limits.read, connect=self._limits.connect, pool=self._limits.whole),
            limits=httpx.Limits(max_connections=6, max_keepalive_connections=6),
            follow_redirects=False,
            proxy=network.proxy,
            verify=network.tls or ssl.create_default_context(),
            transport=network.transport,
            headers={"Accept": "application/json", "User-Agent": "Naast"},
        )

    async def get(self, path: str, params: Mapping[str, Any] | None = None) -> Reply:
        """Read. Tried again after a fault of network or server."""
        return await self._again("GET", path, params, None)

    async def ask(self, path: str, body: JSON) -> Reply:
        """A POST that only reads (a search, a batch): tried again like `get`."""
        return await self._again("POST", path, None, body)

    async def send(self, method: str, path: str, body: JSON) -> Reply:
        """Change something: one try only, because an answer that did not come says nothing about what happened."""
        return await self._once(method, path, None, body)

    async def form(self, path: str, fields: Mapping[str, str]) -> Reply:
        """A form, as sign-in pages want it. Tried again like `get`: asking for a token twice does no harm."""
        return await self._again("POST", path, None, None, fields)

    async def close(self) -> None:
        await self._client.aclose()

    async def _again(
        self, method: str, path: str, params: Any, body: JSON, fields: Mapping[str, str] | None = None
    ) -> Reply:
        for attempt in range(1, self._limits.tries + 1):
            try:
                return await self._once(method, path, params, body, fields)
            except CrmError as error:
                wait = answers.wait_after(error, attempt, random.random(), datetime.now(UTC))
                if attempt == self._limits.tries or wait is None or wait > LONGEST_WAIT:
                    raise
            await asyncio.sleep(wait)
        raise AssertionError("the last try returns or raises")

    async def _once(
        self, method: str, path: str, params: Any, body: JSON, fields: Mapping[str, str] | None = None
    ) -> Reply:
        await self._turn()
        url = self._address(path)
        if url.host != httpx.URL(self.base).host:
            raise RedirectLoop(f"{self.system} sent Naast to another host. Check the system's address in Preferences.")
        headers = dict(await self._sign_in())
        try:
            async with asyncio.timeout(self._limits.whole):
                response, content = await self._follow(method, url, headers, params=params, json=body, data=fields)
        except TimeoutError:
            raise TimedOut(f"{self.system} did not answer within {self._limits.whole:.0f} seconds.") from None
        except httpx.HTTPError as error:
            raise self._network(error) from None
        now = datetime.now(UTC)
        self._free_at = rates.free_at(response.headers, now)
        if response.status_code >= 400:
            raise answers.refused(self.system, response.status_code, response.headers, content, now, self._permission)
        return Reply(response.status_code, self._parsed(response, content), dict(response.headers))

    def _address(self, path: str) -> httpx.URL:
        """The whole address; `path` may be one that an answer gave for its next page."""
        if not path.startswith(("/", "https://", "http://")):
            raise AnswerBroken(f"{self.system} gave a next page that is no address.")
        try:
            return httpx.URL(self.base + path if path.startswith("/") else path)
        except httpx.InvalidURL:
            raise AnswerBroken(f"{self.system} gave a next page that is no address.") from None

    async def _turn(self) -> None:
        """Wait while the system's rate headers say that the next request would be refused."""
        wait = (self._free_at - datetime.now(UTC)).total_seconds() if self._free_at else 0.0
        if wait > LONGEST_WAIT:
            raise RateLimited(f"{self.system} takes no more requests for now (its rate limit).", self._free_at)
        if wait > 0:
            await asyncio.sleep(wait)

    async def _follow(
        self, method: str, url: httpx.URL, headers: dict[str, str], **what: Any
    ) -> tuple[httpx.Response, bytes]:
        """Send; follow a few redirects, on the same host and for reading only."""
        for _ in range(REDIRECTS + 1):
            async with self._client.stream(method, url, headers=headers, **what) as response:
                content = await self._content(response)
            if not response.has_redirect_location:
                return response, content
            target = url.join(response.headers["location"])
            if method != "GET" or target.host != url.host or target.scheme != url.scheme:
                break
            url, what = target, {}
        raise RedirectLoop(
            f"{self.system} sends requests on without an end or to another address. "
            "Check the system's address in Preferences (https, and no path too many)."
        )

    async def _content(self, response: httpx.Response) -> bytes:
        parts, size = [], 0
        async for part in response.aiter_bytes():
            size += len(part)
            if size > LARGEST:
                raise AnswerBroken(f"{self.system} answered with more than {LARGEST // 2**20} MB at once.")
            parts.append(part)
        return b"".join(parts)

    def _parsed(self, response: httpx.Response, content: bytes) -> JSON:
        return answers.parsed(self.system, response.headers.get("content-type", ""), content)

    def _network(self, error: httpx.HTTPError) -> CrmError:
        if isinstance(error, httpx.TimeoutException):
            return TimedOut(f"{self.system} did not answer in time.")
        if _has_cause(error, ssl.SSLCertVerificationError):
            return CertificateRefused(
                f"The certificate of {self.system} is not trusted. Check the address; a company's own certificate "
                "authority belongs into the system's certificate store (or SSL_CERT_FILE)."
            )
        if isinstance(error, httpx.RemoteProtocolError | httpx.ReadError | httpx.DecodingError):
            return AnswerBroken(f"The answer of {self.system} broke off.")
        if isinstance(error, httpx.ProxyError):
            return Unreachable(f"The proxy does not let Naast through to {self.system}.")
        retry = datetime.now(UTC) + timedelta(seconds=30)
        return Unreachable(f"{self.system} cannot be reached. Check the network and the system's address.", retry)


async def abreast(rows: Sequence[T], ask: Callable[[T], Awaitable[R]], width: int = 4) -> AsyncIterator[R]:
    """What `ask` answers for each row, in order, a few asked at the same time."""
    for start in range(0, len(rows), width):
        for answer in await asyncio.gather(*(ask(row) for row in rows[start : start + width])):
            yield answer


def _has_cause(error: BaseException | None, kind: type[BaseException]) -> bool:
    while error is not None:
        if isinstance(error, kind):
            return True
        error = error.__cause__ or error.__context__
    return False
