"""Who may speak to the loopback door: every web page can reach 127.0.0.1, so nothing is taken on trust."""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

TOKEN_NAME = "loopback.token"
PROTOCOL = "naast.v1"
_TOKEN_PROTOCOL = "naast.token."


@dataclass(frozen=True, slots=True)
class Refused(Exception):
    """The request is not let in; `status` is the HTTP status."""

    status: int
    what: str


def check_place(headers: Mapping[str, str], port: int, origins: Collection[str]) -> None:
    """Refused unless Host is this computer (DNS rebinding) and Origin is absent or a known extension."""
    host = headers.get("Host", "").lower()
    if host not in (f"127.0.0.1:{port}", f"localhost:{port}"):
        raise Refused(403, "this door is only for programs on this computer (wrong Host)")
    origin = headers.get("Origin")
    if origin is not None and origin not in origins:
        raise Refused(403, f"the origin {origin[:100]!r} is not allowed; add it in Naast's preferences, under doors")
    if origin is None and headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin"):
        raise Refused(403, "web pages may not speak to this door")


def check_token(given: str, token: str) -> None:
    """Refused unless equal; takes the same time whichever letter differs."""
    if not hmac.compare_digest(given.encode("utf-8", "replace"), token.encode()):
        raise Refused(401, "wrong token; it is in Naast's preferences, under doors")


def token_in(headers: Mapping[str, str]) -> str:
    """The token of `Authorization: Bearer …`, or of a WebSocket's protocol, where browsers can set nothing else."""
    scheme, _, bearer = headers.get("Authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return bearer.strip()
    offered = (part.strip() for part in headers.get("Sec-WebSocket-Protocol", "").split(","))
    return next((part.removeprefix(_TOKEN_PROTOCOL) for part in offered if part.startswith(_TOKEN_PROTOCOL)), "")


def proof(token: str, nonce: str) -> str:
    """What shows that a server knows the token without saying it: a stale door file may point at anybody's port."""
    return hmac.new(token.encode(), f"naast-hello:{nonce}".encode("utf-8", "replace"), hashlib.sha256).hexdigest()


def kept_token(home: Path) -> str:
    """The token of this home, made once: telephone systems have it in their settings, so it outlives a restart."""
    path = home / TOKEN_NAME
    try:
        kept = path.read_text(encoding="ascii").strip()
        if len(kept) >= 32 and kept.isalnum():
            path.chmod(0o600)
            return kept
        path.unlink()
    except FileNotFoundError:
        pass
    except UnicodeDecodeError:
        path.unlink()
    token = secrets.token_hex(24)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
        file.write(token)
    return token
