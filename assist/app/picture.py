"""The sidebar as a picture, in the middle of a conversation: the real flow, models and demo customers, no screen."""

from __future__ import annotations

import asyncio
import logging
import os
import tempfile
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from assist.app.analysis import build_rules, build_worker
from assist.app.places import Places, demo_conversations, places
from assist.domain import events as ev
from assist.domain.effects import Analyse, LookUpHistory, SearchKnowledge, ShowCards
from assist.domain.view import View
from assist.engine.analysis.desk import Desk
from assist.engine.analysis.requests import Answer, Request
from assist.engine.flow import step
from assist.engine.histories import HistoryDesk
from assist.engine.session import Session
from assist.ingest.conversation import BadConversation, Conversation
from assist.ingest.replay import read_conversations
from assist.ui import RESOURCES
from knowledge.crm.demo.client import DemoCrm
from knowledge.crm.lookup import LookUp

log = logging.getLogger(__name__)
TURNS = 3
"""How far the conversation has come; of the next turn of the agent the draft stands in the reply box."""


def picture(path: Path, lang: str, theme: str, file: Path | None = None) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    source = file or demo_conversations(lang)
    conversation = next(read_conversations(source), None)
    if conversation is None:
        raise BadConversation(source, 0, "it holds no conversation", "Write one conversation a line.")
    with tempfile.TemporaryDirectory() as folder:
        here = replace(places(demo=True), home=Path(folder))
        view, draft = midway(conversation, here)
    from assist.ui.screenshot import render

    render(view, path, theme, lang, draft=draft)
    print(path)
    return 0


def midway(conversation: Conversation, here: Places) -> tuple[View, str]:
    """The view after some turns, with the draft that the agent is writing."""
    worker = build_worker(here)
    answers: list[ev.Event] = []

    def ask(request: Request, done: Callable[[Answer], None]) -> None:
        done(worker.answer(request))

    desk = Desk(ask, answers.append, log.error)
    sources = LookUp([DemoCrm(here.home, RESOURCES / "demo" / "crm", name="Demo")], None)
    histories = HistoryDesk(asyncio.run, sources, lambda _: (), ask, answers.append)
    now = datetime.now(UTC)
    queue = deque(_events(conversation, now))
    draft = next((e.text for e in queue if isinstance(e, ev.DraftChanged)), "")
    rules = build_rules(here)
    session: Session | None = None
    view = View()
    while queue:
        event = queue.popleft()
        session, effects = step(rules, session, event)
        for effect in effects:
            if isinstance(effect, Analyse):
                desk.read(effect)
            elif isinstance(effect, SearchKnowledge):
                desk.search(effect)
            elif isinstance(effect, LookUpHistory):
                histories.look_up(effect)
            elif isinstance(effect, ShowCards):
                view = effect.view
        # what an event led to happened when it did: the pictured minutes have their own clock
        queue.extendleft(replace(answer, at=event.at) for answer in reversed(answers))
        answers.clear()
    return view, draft


def _events(conversation: Conversation, now: datetime) -> list[ev.Event]:
    id_, turns = conversation.id, conversation.turns[:TURNS]
    start = now - timedelta(seconds=30 * (len(turns) + 2))
    events: list[ev.Event] = [
        ev.ContactStarted(id_, start, conversation.channel, conversation.customer, conversation.name, ringing=True),
        ev.ContactAnswered(id_, start + timedelta(seconds=4)),
    ]
    events += [ev.Said(id_, start + timedelta(seconds=30 * (t.index + 1)), t.speaker, t.text) for t in turns]
    drafts = [str(text) for index, name, text in conversation.turn_extra if name == "draft" and index >= len(turns)]
    if drafts:
        events.append(ev.DraftChanged(id_, now, drafts[0], 1, len(drafts[0])))
    return events
