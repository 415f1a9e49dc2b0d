"""A transcript that another program writes, in every state in which a poll can find it."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from assist.domain.events import Event, Said
from assist.ingest.conversation import BadConversation
from assist.ingest.transcript import Transcript


class Followed:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.posted: list[Event] = []
        self.transcript = Transcript(path, "c1", self.posted.append, agents=["Sanne"])

    def write(self, text: str | bytes) -> None:
        with self.path.open("ab") as file:
            file.write(text.encode() if isinstance(text, str) else text)

    def new(self) -> list[tuple[str, str]]:
        self.posted.clear()
        self.transcript.poll()
        return [(event.speaker, event.text) for event in self.posted if isinstance(event, Said)]


@pytest.fixture
def followed(tmp_path: Path) -> Followed:
    return Followed(tmp_path / "call.txt")


def test_lines_as_they_come_and_only_whole_ones(followed: Followed) -> None:
    assert followed.new() == []
    followed.write("Agent: Good morning\nKlant: Waar bl")
    assert followed.new() == [("agent", "Good morning")]
    followed.write(b"ijft het? " + "één".encode()[:1])
    assert followed.new() == []
    followed.write("één".encode()[1:] + b"\nand more\nSanne: I see\n")
    assert followed.new() == [("customer", "Waar blijft het? één"), ("customer", "and more"), ("agent", "I see")]
    assert followed.new() == []


def test_a_file_cut_off_or_replaced_starts_anew(followed: Followed) -> None:
    followed.write("Agent: one two three four\n")
    followed.new()
    followed.path.write_text("Klant: a\n")
    assert followed.new() == [("customer", "a")]
    fresh = followed.path.with_name("new")
    fresh.write_text("Klant: a longer one than before\n")
    fresh.replace(followed.path)
    assert followed.new() == [("customer", "a longer one than before")]


def test_json_lines_with_a_bad_one_among_them(followed: Followed) -> None:
    good = json.dumps({"speaker": "klant", "text": "Hoi", "at": "2026-03-01T10:00:00Z", "more": 1})
    followed.write(f'{good}\n{{"speaker": "cat", "text": "x"}}\n{{broken\n{good}\n')
    with pytest.raises(BadConversation, match="line 2: is no turn"):
        followed.transcript.poll()
    assert len(followed.posted) == 2
    assert isinstance(followed.posted[0], Said)
    assert followed.posted[0].at.isoformat() == "2026-03-01T10:00:00+00:00"
    assert followed.new() == []


def test_a_bot_and_words_before_the_first_label_are_nobodys(followed: Followed) -> None:
    followed.write("Call of today\nBot: press 1\nstill the bot\nKlant: hallo\n")
    assert followed.new() == [("customer", "hallo")]


def test_a_vcon_written_anew_gives_what_is_new(tmp_path: Path) -> None:
    followed = Followed(tmp_path / "call.vcon")
    dialog = [
        {"type": "text", "originator": i % 2, "body": f"turn {i}", "start": f"2026-03-01T10:00:0{i}Z"} for i in range(4)
    ]
    vcon = {"vcon": "0.4.0", "uuid": "u", "parties": [{"role": "customer"}, {"role": "agent"}], "dialog": []}
    followed.path.write_text(json.dumps(vcon))
    assert followed.new() == []
    followed.path.write_text(json.dumps({**vcon, "dialog": dialog[:2]}))
    assert followed.new() == [("customer", "turn 0"), ("agent", "turn 1")]
    followed.path.write_text(json.dumps({**vcon, "dialog": dialog[:3]})[:-30])
    assert followed.new() == []
    followed.path.write_text(json.dumps({**vcon, "dialog": dialog}))
    assert followed.new() == [("customer", "turn 2"), ("agent", "turn 3")]


def test_a_line_without_end_does_not_grow_for_ever(followed: Followed) -> None:
    followed.write(b"x" * 300_000)
    assert followed.new() == []
    followed.write("\nKlant: hallo\n")
    assert followed.new()[-1] == ("customer", "hallo")


def test_following_tells_what_is_wrong_and_goes_on(followed: Followed) -> None:
    async def go() -> list[str]:
        stop, told = asyncio.Event(), []
        task = asyncio.create_task(followed.transcript.follow(stop, told.append, every=0.01))
        followed.write("{broken\n")
        await asyncio.sleep(0.1)
        followed.write("Agent: still here\n")
        await asyncio.sleep(0.1)
        stop.set()
        await asyncio.wait_for(task, 2)
        return told

    (told,) = asyncio.run(go())
    assert "line 1" in told
    assert [event.text for event in followed.posted if isinstance(event, Said)] == ["still here"]
