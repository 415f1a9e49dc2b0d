"""The worker without a process: what it answers, and what it leaves out."""

from __future__ import annotations

from assist.engine.analysis.requests import Failed, Look, Looked, PastRead, Read, ReadPast
from assist.engine.analysis.worker import Worker, stale
from nlp.findings import Fact, Findings, Language, Turn


class Echo:
    """A reader that finds the whole text as one fact, and breaks on "boom"."""

    problems = ("en/mine.toml:3: greeting: the word class @x is not there", "another")

    def read(
        self,
        turn: Turn,
        before: tuple[Turn, ...],
        hint: Language | None = None,
        channel: str = "chat",
        earlier: object = (),
    ) -> Findings:
        if turn.text == "boom":
            raise ValueError("boom")
        return Findings("en", facts=(Fact("detail", turn.text, turn.text, 0, len(turn.text)),))


def draft(contact: str, text: str = "x") -> Read:
    return Read(contact, Turn(-1, "agent", text), ())


def test_only_the_newest_draft_of_each_contact_is_worth_reading() -> None:
    said = Read("a", Turn(3, "agent", "said"), ())
    batch = [(1, draft("a")), (2, draft("b")), (3, draft("a")), (4, said), (5, draft("a"))]
    assert stale(batch) == {1, 3}


def test_a_text_that_breaks_the_reader_is_answered_and_the_next_one_read() -> None:
    worker = Worker(Echo())
    broken = worker.answer(draft("a", "boom"))
    assert isinstance(broken, Failed)
    assert "boom" in broken.error
    assert isinstance(worker.answer(draft("a")), Findings)


def test_facts_of_earlier_contacts_come_with_their_label() -> None:
    answer = Worker(Echo()).answer(ReadPast((("email 2026-02-01", ("one", "two")),)))
    assert isinstance(answer, PastRead)
    assert [(label, [f.value for f in found.facts]) for label, found in answer.facts] == [
        ("email 2026-02-01", ["one", "two"])
    ]


def test_without_a_searcher_there_is_simply_no_answer() -> None:
    assert Worker(Echo()).answer(Look("q", (), "en")) == Looked(False, ())


def test_without_rules_reading_says_so() -> None:
    assert isinstance(Worker().answer(draft("a")), Failed)
