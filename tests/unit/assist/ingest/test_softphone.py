"""What softphones and links pass on; the talk with a running sidebar is in tests/contract/test_loopback.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from assist.ingest.loopback.door_file import NoSidebar
from assist.ingest.softphone import BadCall, Call, parse_call_url, tell_sidebar


@pytest.mark.parametrize(
    ("url", "call"),
    [
        ("naast://call?from=%2B31612345678", Call("+31612345678")),
        ("naast://call?from=+31612345678&event=hangup&id=a%20b", Call("+31612345678", "hangup", "a b")),
        ("naast://call/?from=0612345678", Call("0612345678")),
        ("naast:call?from=0612345678", Call("0612345678")),
        ("tel:+31-6-12345678", Call("+31-6-12345678")),
        ("callto:0612345678", Call("0612345678")),
        (" NAAST://call?from=1&other=x ", Call("1")),
    ],
)
def test_links(url: str, call: Call) -> None:
    assert parse_call_url(url) == call


@pytest.mark.parametrize(
    "url",
    [
        "",
        "naast://call",
        "naast://call?from=",
        "naast://forget?from=1",
        "https://call?from=1",
        "naast://call?from=1&event=explode",
        "naast://[call?from=1",
        "naast://call?from=1" + "&a=1" * 100,
    ],
)
def test_links_that_are_no_call(url: str) -> None:
    with pytest.raises(BadCall, match="Expected"):
        parse_call_url(url)


def test_without_a_sidebar_it_says_how_to_start_one(tmp_path: Path) -> None:
    with pytest.raises(NoSidebar, match="Start it with `naast`"):
        tell_sidebar(tmp_path, Call("0612345678"))


def test_nonsense_is_refused_before_anything_is_asked(tmp_path: Path) -> None:
    with pytest.raises(BadCall, match="ringing, answered, hangup"):
        tell_sidebar(tmp_path, Call("0612345678", "sing"))
    with pytest.raises(BadCall, match="No number"):
        tell_sidebar(tmp_path, Call(" "))
