"""`naast replay`: recorded conversations through the very flow of the sidebar, every advice as a line."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path

from assist.commands.lines import progress, write
from assist.domain import events as ev
from assist.domain.effects import Advise, Analyse, SearchKnowledge
from assist.engine.analysis.desk import Desk
from assist.engine.analysis.worker import Worker
from assist.engine.flow import step
from assist.engine.rules import Rules
from assist.engine.session import Session
from assist.ingest.conversation import Conversation
from assist.ingest.replay import read_conversations, read_lines

SECONDS_A_TURN = 8
"""Between turns of a recording that kept no times."""


def replay(paths: Sequence[Path], rules: Rules, worker: Worker) -> None:
    for conversation in progress(_conversations(paths), "replay"):
        for line in advice_of(conversation, rules, worker):
            write(line)


def _conversations(paths: Sequence[Path]) -> Iterator[Conversation]:
    if not paths:
        yield from read_lines(sys.stdin.buffer)
    for path in paths:
        yield from read_conversations(path)


def advice_of(conversation: Conversation, rules: Rules, worker: Worker) -> Iterator[Mapping[str, object]]:
    """A line for each advice, then the summary. Turn numbers are those of the file."""
    numbers = [turn.index for turn in conversation.turns]
    queue = deque(_events(conversation))
    session: Session | None = None
    answers: list[ev.Event] = []
    desk = Desk(lambda request, done: done(worker.answer(request)), answers.append, _fail)
    while queue:
        session, effects = step(rules, session, queue.popleft())
        for effect in effects:
            if isinstance(effect, Advise):
                advice = effect.advice
                detail = {k: numbers[v] if k == "given_turn" and isinstance(v, int) else v for k, v in advice.detail}
                yield {"conversation": conversation.id, "turn": numbers[advice.turn], "kind": advice.kind, **detail}
            elif isinstance(effect, Analyse):
                desk.read(effect)
            elif isinstance(effect, SearchKnowledge):
                desk.search(effect)
        queue.extendleft(reversed(answers))
        answers.clear()
    yield {"conversation": conversation.id, "kind": "summary", "effort": _effort(session, numbers)}


def _fail(error: str) -> None:
    """On an archive a turn that was not read must not pass for one without advice."""
    raise RuntimeError(f"a turn could not be read: {error}")


def _effort(session: Session | None, numbers: Sequence[int]) -> Mapping[str, object]:
    if session is None:
        return {"score": 0.0, "do": 0.0, "feel": 0.0, "signals": []}
    effort = session.effort
    signals = [asdict(p) | {"turn": None if p.turn is None else numbers[p.turn]} for p in effort.points]
    return {"score": effort.score, "do": effort.do, "feel": effort.feel, "signals": signals}


def _events(conversation: Conversation) -> Iterator[ev.Event]:
    id_, turns = conversation.id, conversation.turns
    at = next((turn.at for turn in turns if turn.at), None) or datetime.now(UTC)
    yield ev.ContactStarted(id_, at, conversation.channel, conversation.customer, conversation.name)
    for turn in turns:
        at = turn.at or at + timedelta(seconds=SECONDS_A_TURN)
        yield ev.Said(id_, at, turn.speaker, turn.text)
    yield ev.ContactEnded(id_, at)
