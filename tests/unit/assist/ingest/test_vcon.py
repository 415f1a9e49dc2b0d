"""vCons as their drafts and their makers write them."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from assist.ingest.conversation import BadConversation
from assist.ingest.vcon import read_vcon


def vcon(**more: Any) -> dict[str, Any]:
    return {
        "vcon": "0.4.0",
        "uuid": "018e3f72",
        "created_at": "2026-03-01T10:00:00Z",
        "parties": [{"tel": "+31612345678", "name": "Anna"}, {"tel": "+31201234567", "name": "Sanne", "role": "agent"}],
        "dialog": [
            {"type": "text", "start": "2026-03-01T10:00:09Z", "parties": [1, 0], "originator": 1, "body": "Dag Anna"},
            {
                "type": "text",
                "start": "2026-03-01T10:00:01+00:00",
                "parties": [0, 1],
                "mediatype": "text/plain",
                "body": "Hoi",
            },
            {
                "type": "recording",
                "start": "2026-03-01T10:00:00Z",
                "parties": [0, 1],
                "url": "https://example.org/a.wav",
            },
        ],
        **more,
    }


def said(raw: dict[str, Any]) -> list[tuple[str, str]]:
    return [(turn.speaker, turn.text) for turn in read_vcon(raw, "a.vcon").turns]


def test_text_in_order_of_time_with_who_spoke_and_who_called() -> None:
    read = read_vcon(vcon(analysis=[{"type": "summary"}]), "a.vcon")
    assert [(turn.index, turn.speaker, turn.text) for turn in read.turns] == [
        (0, "customer", "Hoi"),
        (1, "agent", "Dag Anna"),
    ]
    assert read.turns[0].at
    assert (read.id, read.customer, read.name, read.channel) == ("018e3f72", "+31612345678", "Anna", "chat")
    assert dict(read.extra)["analysis"] == [{"type": "summary"}]


def test_without_roles_the_first_party_is_the_caller() -> None:
    assert said(vcon(parties=[{"tel": "1"}, {"tel": "2"}])) == [("customer", "Hoi"), ("agent", "Dag Anna")]
    assert said(vcon(parties=[{"role": "agent"}, {}])) == [("agent", "Hoi"), ("customer", "Dag Anna")]


def test_bots_are_left_out_and_keep_their_place() -> None:
    raw = vcon(parties=[{"role": "customer"}, {"role": "agent"}, {"role": "bot"}])
    raw["dialog"].append({"type": "text", "start": "2026-03-01T10:00:02Z", "originator": 2, "body": "Kies 1"})
    assert [turn.index for turn in read_vcon(raw, "a").turns] == [0, 2]


def test_bodies_in_base64url_and_json() -> None:
    encoded = base64.urlsafe_b64encode("Hé, waar?".encode()).decode().rstrip("=")
    raw = vcon(dialog=[{"type": "text", "originator": 0, "encoding": "base64url", "body": encoded}])
    assert said(raw) == [("customer", "Hé, waar?")]
    assert said(vcon(dialog=[{"type": "text", "originator": 0, "body": {"a": "é"}}])) == [("customer", '{"a": "é"}')]


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"dialog": []}, "no dialog in words"),
        ({"dialog": [{"type": "recording", "url": "x"}]}, "no dialog in words"),
        ({"dialog": "x"}, "no list 'dialog'"),
        ({"parties": None}, "no list 'parties'"),
        ({"dialog": [{"type": "text", "encoding": "base64url", "body": "a"}]}, "base64url"),
    ],
)
def test_what_cannot_be_read_names_the_file_and_line(more: dict[str, Any], words: str) -> None:
    with pytest.raises(BadConversation, match=words) as told:
        read_vcon(vcon(**more), "a.vcon", 4)
    assert "a.vcon, line 4" in str(told.value)


def test_strange_shapes_do_not_crash() -> None:
    for dialog in (
        [None, 3, {"type": "text", "originator": -5, "body": "x"}],
        [{"type": "text", "parties": [[]], "body": 3}],
    ):
        read_vcon(vcon(dialog=dialog), "a")
