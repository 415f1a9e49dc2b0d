"""The whole program as a person has it: a real window on a real desktop, called by the softphone's own command."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from desktop import CRM, SIZE, Desktop, needs_desktop, wait_for

from knowledge.journal.entry import Entry
from knowledge.journal.reader import Reader
from knowledge.store.errors import StoreError
from knowledge.store.store import FILE, Store

pytestmark = needs_desktop
NUMBER = "+31612345678"


@dataclass
class Program:
    desktop: Desktop
    home: Path
    process: subprocess.Popen[str]

    def naast(self, *args: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "assist.cli", *args]
        env = {**self.desktop.environ, "NAAST_HOME": str(self.home)}
        return subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=False)

    def post(self, *events: dict[str, Any]) -> None:
        door = json.loads((self.home / "loopback.json").read_text())
        request = urllib.request.Request(
            f"http://127.0.0.1:{door['port']}/v1/events",
            json.dumps(events).encode(),
            {"Authorization": f"Bearer {door['token']}", "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=5) as answer:
            assert answer.status == 200

    def journal(self, *kinds: str) -> list[Entry]:
        if not (self.home / FILE).exists():
            return []
        try:
            store = Store.open(self.home)
        except StoreError:
            return []
        try:
            return list(Reader(store).between(None, None, *kinds))
        finally:
            store.close()

    def reactions(self, reaction: str) -> list[Entry]:
        return [entry for entry in self.journal("reacted") if entry.detail["reaction"] == reaction]

    def type(self, text: str) -> None:
        window = self.desktop.window("Naast")
        self.desktop.ask("xdotool", "mousemove", str(SIZE[0] - 200), str(SIZE[1] - 110), "click", "1")
        self.desktop.ask("xdotool", "windowfocus", window, "type", "--delay", "12", text)


@pytest.fixture
def program(desktop: Desktop, tmp_path: Path) -> Iterator[Program]:
    home = tmp_path / "home"
    env = {"NAAST_HOME": str(home), "LANG": "en_GB.UTF-8"}
    process = desktop.start(sys.executable, "-m", "assist.cli", "--lang", "en", **env)
    program = Program(desktop, home, process)
    wait_for((home / "loopback.json").exists, "the door is open", 30)
    yield program
    process.terminate()
    process.wait(10)


def test_a_call_is_on_screen_beside_the_crm_and_in_the_journal(desktop: Desktop, program: Program) -> None:
    x, _, width, height = desktop.place(desktop.window("Naast"))
    assert (x + width, height) == SIZE
    desktop.start(sys.executable, "-c", CRM)
    crm = desktop.window("crm")
    wait_for(lambda: desktop.place(crm)[2] == x, "the maximised CRM stays beside it")
    assert program.naast("call", "--from", NUMBER).returncode == 0
    assert program.naast("call", "--from", NUMBER, "--event", "answered").returncode == 0
    wait_for(lambda: program.journal("ContactStarted", "ContactAnswered")[1:], "both events are in the journal")
    started, answered = program.journal("ContactStarted", "ContactAnswered")
    assert started.detail["address"] == NUMBER
    assert started.contact == answered.contact


def test_what_is_typed_is_flagged_and_what_is_sent_is_kept(desktop: Desktop, program: Program) -> None:
    program.naast("call", "--from", NUMBER, "--event", "answered")
    wait_for(lambda: program.journal("ContactStarted"), "the contact is open")
    program.type("I can't refund you until you send the form.")
    wait_for(lambda: program.reactions("seen"), "a card was seen", 40)
    desktop.ask("xdotool", "key", "alt+1")
    wait_for(lambda: program.reactions("used"), "the card was used")
    desktop.ask("xdotool", "key", "ctrl+Return")
    wait_for(lambda: program.journal("said"), "the turn was sent")
    said = program.journal("said")[0].detail
    assert said == {"speaker": "agent", "text": "I can refund you as soon as you send the form."}
    assert not program.journal("phrase"), "what was reworded before it was sent is no flag"


def test_words_come_by_the_loopback_and_card_numbers_are_masked_on_the_disk(program: Program) -> None:
    program.post(
        {"v": 1, "type": "contact-started", "contact": "chat-1", "channel": "chat", "name": "Anna"},
        {"v": 1, "type": "said", "contact": "chat-1", "speaker": "customer", "text": "Card 4111 1111 1111 1111"},
        {
            "v": 1,
            "type": "said",
            "contact": "chat-1",
            "speaker": "agent",
            "text": "Unfortunately that is not possible.",
        },
    )
    wait_for(lambda: program.journal("phrase"), "the flag is in the journal", 40)
    data = b"".join(path.read_bytes() for path in program.home.glob(f"{FILE}*"))
    assert b"4111 1111 1111 1111" not in data
    assert b"1111" in data


def test_a_second_start_says_that_it_is_open_and_a_kill_loses_nothing(program: Program) -> None:
    assert "open already" in program.naast().stderr
    program.post({"v": 1, "type": "said", "contact": "c", "speaker": "customer", "text": "before the power went"})
    wait_for(lambda: program.journal("said"), "it was written")
    program.process.kill()
    program.process.wait(10)
    assert [e.detail["text"] for e in program.journal("said")] == ["before the power went"]
    deadline = time.monotonic() + 10
    children = ["pgrep", "-f", f"NAAST_HOME={program.home}"]
    while subprocess.run(children, capture_output=True, check=False).stdout and time.monotonic() < deadline:
        time.sleep(0.1)
    assert program.naast("call", "--from", NUMBER).returncode == 1


def test_without_a_screen_it_says_how_to_see_it_anyway(tmp_path: Path) -> None:
    env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    env["NAAST_HOME"] = str(tmp_path / "home")
    command = [sys.executable, "-m", "assist.cli"]
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=30, check=False)
    assert "--screenshot" in done.stderr
    picture = tmp_path / "sidebar.png"
    done = subprocess.run(
        [*command, "--screenshot", str(picture)], env=env, capture_output=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size > 50_000
