"""The hand-over: facts, what was tried and done, open promises and the customer's own words, each with its turn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from nlp.facts.ask import asked
from nlp.facts.handover import handover, note
from nlp.facts.memory import Memory
from nlp.facts.tell import told
from nlp.findings import Findings, Turn


@dataclass(frozen=True)
class Entry:
    what: str
    turn: int | None
    state: str = "open"
    due: datetime | None = None


TALK = (
    "A: Hello, how can I help?",
    "Hi, I'm Carla Jansen. My router is broken and I want a new one. Customer number 55120.",
    "A: Have you restarted it?",
    "I restarted it twice and I called your helpdesk on Monday. I'm fed up with this.",
    "A: I have ordered a new router for you. I will call you tomorrow.",
    "my card is 4111 1111 1111 1111, this is ridiculous",
)


def play() -> tuple[list[Turn], Memory]:
    memory, turns = Memory(), []
    for index, text in enumerate(TALK):
        turn = Turn(index, "agent" if text.startswith("A: ") else "customer", text.removeprefix("A: "))
        asks = asked(turn, turns, "en") if turn.speaker == "agent" else ()
        facts = told(turn, turns, "en") if turn.speaker == "customer" else ()
        memory = memory.heard(turn, Findings("en", facts=facts, asks=asks))
        turns.append(turn)
    return turns, memory


def test_each_line_points_at_the_turn_that_says_it() -> None:
    turns, memory = play()
    promises = (Entry("call you", 4, due=datetime(2026, 3, 2, 9, tzinfo=UTC)), Entry("send a mail", 4, state="kept"))
    lines = handover(turns, memory, promises, "en")
    found = {(line.section, line.turn) for line in lines}
    assert {("wants", 1), ("facts", 1), ("tried", 3), ("done", 4), ("promises", 4), ("feelings", 3)} <= found
    for line in lines:
        if line.text.startswith("“") and line.turn is not None and "[" not in line.text:
            assert line.text.strip("“”").split()[0] in turns[line.turn].text
    texts = [line.text for line in lines]
    assert "Name: Carla Jansen" in texts
    assert "Customer number: 55120" in texts
    assert not any("send a mail" in text for text in texts)


def test_secrets_stay_out_and_every_line_stands_once() -> None:
    turns, memory = play()
    lines = handover(turns, memory, (), "en")
    text = note(lines, "en")
    assert "4111 1111" not in text
    assert len({line.text for line in lines}) == len(lines)


def test_the_note_has_headings_and_sources_in_both_languages() -> None:
    turns, memory = play()
    lines = handover(turns, memory.learned("e-mail, 12 Nov", Findings("en")), (), "en")
    assert "Wants:" in note(lines, "en")
    assert "[2]" in note(lines, "en")
    assert "Door ons gedaan:" in note(lines, "nl")


def test_nothing_said_gives_nothing() -> None:
    assert handover((), Memory(), (), "en") == ()
    assert note((), "en") == ""
