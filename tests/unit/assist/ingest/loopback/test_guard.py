"""Host, Origin and token, one by one; over sockets in tests/contract/test_loopback.py."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from assist.ingest.loopback.guard import TOKEN_NAME, Refused, check_place, check_token, kept_token, proof, token_in

GOOD = {"Host": "127.0.0.1:4711"}
EXTENSION = "moz-extension://abc"


@pytest.mark.parametrize(
    "headers", [GOOD, {"Host": "LOCALHOST:4711"}, {**GOOD, "Origin": EXTENSION}, {**GOOD, "Sec-Fetch-Site": "none"}]
)
def test_let_in(headers: dict[str, str]) -> None:
    check_place(headers, 4711, [EXTENSION])


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Host": ""},
        {"Host": "127.0.0.1:4712"},
        {"Host": "rebound.example:4711"},
        {**GOOD, "Origin": "http://127.0.0.1:4711"},
        {**GOOD, "Origin": ""},
        {**GOOD, "Origin": EXTENSION.upper()},
        {**GOOD, "Sec-Fetch-Site": "same-site"},
    ],
)
def test_kept_out(headers: dict[str, str]) -> None:
    with pytest.raises(Refused) as told:
        check_place(headers, 4711, [EXTENSION])
    assert told.value.status == 403


def test_where_the_token_may_stand() -> None:
    assert token_in({"Authorization": "bearer  abc "}) == "abc"
    assert token_in({"Sec-WebSocket-Protocol": "naast.v1, naast.token.abc"}) == "abc"
    assert token_in({"Authorization": "Basic abc"}) == ""
    check_token("abc", "abc")
    for wrong in ("", "ab", "abcd", "ab\ud800"):
        with pytest.raises(Refused) as told:
            check_token(wrong, "abc")
        assert told.value.status == 401


def test_the_token_is_made_once_private_and_mended_where_damaged(tmp_path: Path) -> None:
    token = kept_token(tmp_path)
    assert len(token) == 48
    path = tmp_path / TOKEN_NAME
    path.chmod(0o644)
    assert kept_token(tmp_path) == token
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    for damaged in (b"", b"short", b"\xff" * 40, b"with blanks " * 5):
        path.write_bytes(damaged)
        fresh = kept_token(tmp_path)
        assert fresh != token
        assert len(fresh) == 48


def test_a_proof_is_of_this_token_and_this_question() -> None:
    assert proof("a", "1") == proof("a", "1")
    assert len({proof("a", "1"), proof("a", "2"), proof("b", "1")}) == 3
    assert "a" * 48 not in proof("a" * 48, "1")
