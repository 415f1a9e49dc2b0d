"""The analysis process for real: it answers, it is restarted when it is killed, and nothing asked is lost."""

from __future__ import annotations

import os
import queue
import signal
import time
from collections.abc import Iterator

import pytest

from assist.domain.view import StatusLine
from assist.engine.analysis.client import AnalysisProcess
from assist.engine.analysis.requests import Answer, Failed, Look, Looked, Read
from assist.engine.analysis.worker import Parts
from nlp.findings import Fact, Findings, Language, Turn


class SlowEcho:
    """Built in the other process: waits as long as the text says, dies of "die"."""

    problems = ("en/mine.toml:3: greeting: the word class @x is not there", "another")

    def read(
        self,
        turn: Turn,
        before: tuple[Turn, ...],
        hint: Language | None = None,
        channel: str = "chat",
        earlier: object = (),
    ) -> Findings:
        if turn.text == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        if turn.text.startswith("wait "):
            time.sleep(float(turn.text[5:]))
        return Findings("en", facts=(Fact("detail", turn.text, turn.text, 0, 1),))


def no_search() -> None:
    raise OSError("The search index is damaged. Import your files again.")


def parts() -> Parts:
    return Parts(SlowEcho, no_search)  # type: ignore[arg-type]


class Told:
    """Collects answers and status lines from the link's threads."""

    def __init__(self) -> None:
        self.answers: queue.Queue[Answer] = queue.Queue()
        self.lines: queue.Queue[StatusLine] = queue.Queue()

    def line(self, key: str, seconds: float = 20) -> StatusLine:
        end = time.monotonic() + seconds
        while True:
            line = self.lines.get(timeout=max(0.1, end - time.monotonic()))
            if line.key == key:
                return line


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def process(told: Told) -> Iterator[AnalysisProcess]:
    process = AnalysisProcess(parts, told.lines.put)
    process.start()
    yield process
    process.stop()


def read(text: str, index: int = 0, contact: str = "c") -> Read:
    return Read(contact, Turn(index, "agent", text), ())


def values(answer: Answer) -> list[str]:
    assert isinstance(answer, Findings), answer
    return [fact.value for fact in answer.facts]


def test_what_is_asked_before_it_runs_is_answered_when_it_does(process: AnalysisProcess, told: Told) -> None:
    process.ask(read("early"), told.answers.put)
    assert values(told.answers.get(timeout=20)) == ["early"]


def test_a_half_that_cannot_load_is_told_in_its_own_words_and_the_other_works(
    process: AnalysisProcess, told: Told
) -> None:
    assert told.line("analysis-search").text == "The search index is damaged. Import your files again."
    process.ask(Look("q", (), "en"), told.answers.put)
    assert told.answers.get(timeout=20) == Looked(False, ())
    process.ask(read("still here"), told.answers.put)
    assert values(told.answers.get(timeout=20)) == ["still here"]


def test_a_rule_that_was_left_out_is_named_and_the_rest_reads(process: AnalysisProcess, told: Told) -> None:
    line = told.line("analysis-phrases")
    assert line.text == "en/mine.toml:3: greeting: the word class @x is not there (1 more: naast doctor)"
    assert line.behind == SlowEcho.problems
    process.ask(read("fine"), told.answers.put)
    assert values(told.answers.get(timeout=20)) == ["fine"]


def test_killed_it_comes_back_and_what_was_open_is_asked_again(process: AnalysisProcess, told: Told) -> None:
    process.ask(read("first"), told.answers.put)
    told.answers.get(timeout=20)
    before = process.pid
    process.ask(read("wait 0.5"), told.answers.put)
    time.sleep(0.2)
    assert before is not None
    os.kill(before, signal.SIGKILL)
    assert values(told.answers.get(timeout=20)) == ["wait 0.5"]
    assert process.pid != before


def test_a_text_that_kills_it_is_given_up_and_the_rest_goes_on(process: AnalysisProcess, told: Told) -> None:
    process.ask(read("die"), told.answers.put)
    assert isinstance(told.answers.get(timeout=30), Failed)
    process.ask(read("after"), told.answers.put)
    assert values(told.answers.get(timeout=30)) == ["after"]
