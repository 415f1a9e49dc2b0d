"""The engine's thread: takes events in order, steps the contact's session, and has the effects carried out.

All sessions live here and nowhere else; whatever other threads have to say comes through `post`.
"""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime

from assist.domain import effects as fx
from assist.domain import events as ev
from assist.domain.view import OtherContact, StatusLine, View
from assist.engine.flow import step
from assist.engine.reminders import Owed, Reminders
from assist.engine.rules import Rules
from assist.engine.session import Session
from assist.ports import Analysis, Book, Histories, Notes, Screen

log = logging.getLogger(__name__)
TICK = 0.5
Inbox = queue.SimpleQueue[ev.Event | StatusLine | Rules | None]
"""What waits to be taken, oldest first; may be filled before the runner is there."""
SESSIONS_KEPT = 40
OPENING = (ev.ContactStarted, ev.ContactAnswered, ev.Said, ev.DraftChanged, ev.Copied)
"""What opens a contact that is not known yet: a door that was connected late must not lose words."""
_TICKED = StatusLine("tick", "info", "")


class Runner:
    """Owns the sessions. `start`, `post` from any thread, `stop`."""

    def __init__(
        self,
        rules: Rules,
        analysis: Analysis,
        histories: Histories,
        book: Book,
        screen: Screen,
        inbox: Inbox | None = None,
        notes: Notes | None = None,
        owed: Iterable[Owed] = (),
        silence: Callable[[fx.Silence | fx.Unsilence], None] = lambda _: None,
    ) -> None:
        self._rules = rules
        self._analysis = analysis
        self._histories = histories
        self._book = book
        self._notes = notes
        self._screen = screen
        self._queue: Inbox = queue.SimpleQueue() if inbox is None else inbox
        self._sessions: dict[str, Session] = {}
        self._focus = ""
        self._status: dict[str, StatusLine] = {}
        self._view = View()
        self._reminders = Reminders(owed)
        self._silence = silence
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def post(self, event: ev.Event) -> None:
        self._queue.put(event)

    def status(self, line: StatusLine) -> None:
        self._queue.put(line)

    def use(self, rules: Rules) -> None:
        """Go by other rules from now on (preferences changed)."""
        self._queue.put(rules)

    def stop(self, timeout: float = 2.0) -> None:
        """Take what is queued, then end."""
        self._queue.put(None)
        self._thread.join(timeout)

    def _run(self) -> None:
        tick = time.monotonic() + TICK
        while True:
            try:
                item = self._queue.get(timeout=max(0.0, tick - time.monotonic()))
            except queue.Empty:
                item = _TICKED
            if item is None:
                return
            try:
                if item is not _TICKED:
                    self._take(item)
                if time.monotonic() >= tick:
                    tick = time.monotonic() + TICK
                    self._tick()
            except Exception:  # one bad event must not end the agent's day; the log names it
                log.exception("the engine could not take %s", type(item).__name__)
                event = (("event", type(item).__name__),)
                self._status["engine"] = StatusLine("engine", "error", "engine-error", event)
                self._show(self._view)

    def _take(self, item: ev.Event | StatusLine | Rules) -> None:
        if isinstance(item, Rules):
            self._rules = replace(item, streak=self._rules.streak)
        elif isinstance(item, StatusLine):
            self._status.pop(item.key, None)
            if item.text:
                self._status[item.key] = item
            self._show(self._view)
        else:
            self._step(item)

    def _step(self, event: ev.Event) -> None:
        session = self._sessions.get(event.contact)
        if isinstance(event, ev.ContactSelected) and not event.contact:
            self._focus = ""
            self._show(View())
            return
        if session is None and not isinstance(event, OPENING):
            if isinstance(event, ev.PromiseMarked):
                self._mark(event)
            return  # an answer that came after its contact was let go
        if isinstance(event, ev.ContactStarted | ev.ContactSelected) or (
            isinstance(event, OPENING) and not self._focus
        ):
            self._focus = event.contact
        session, effects = step(self._rules, session, event)
        self._sessions.pop(event.contact, None)
        self._sessions[event.contact] = session
        while len(self._sessions) > SESSIONS_KEPT:
            self._forget_oldest()
        self._carry_out(effects)

    def _carry_out(self, effects: Iterable[fx.Effect]) -> None:
        for effect in effects:
            match effect:
                case fx.Analyse():
                    self._analysis.read(effect)
                case fx.SearchKnowledge():
                    self._analysis.search(effect)
                case fx.LookUpHistory():
                    self._histories.look_up(effect)
                case fx.Record():
                    self._book.write(effect)
                case fx.KeepPromise():
                    self._reminders.keep(effect.promise, effect.customer)
                    self._book.keep(effect.promise, effect.customer)
                case fx.WriteNote():
                    if self._notes is not None:
                        self._notes.write(effect)
                case fx.KeepStreak():
                    self._rules = replace(self._rules, streak=effect.streak)
                case fx.Silence() | fx.Unsilence():
                    self._silence(effect)
                case fx.ShowCards():
                    self._show(effect.view)
                case fx.Advise():
                    pass  # its record is in the journal, its card in the view

    def _mark(self, event: ev.PromiseMarked) -> None:
        """A promise of a contact that is long over: the ledger is written, and whoever shows it shows it marked."""
        owed = self._reminders.marked(event)
        if owed is None:
            return
        self._reminders.keep(owed.promise, owed.customer)
        self._book.keep(owed.promise, owed.customer)
        for contact, session in list(self._sessions.items()):
            if any(promise.id == event.promise for promise in session.promises):
                self._step(replace(event, contact=contact))
        self._show(self._view)

    def _forget_oldest(self) -> None:
        ended = (key for key, s in self._sessions.items() if s.contact.ended_at and key != self._focus)
        self._sessions.pop(next(ended, next(iter(self._sessions))))

    def _tick(self) -> None:
        now = datetime.now(UTC)
        for contact, session in list(self._sessions.items()):
            if session.contact.ended_at is None:
                self._step_quietly(contact, now)
        if self._reminders.due(now) != self._view.due:
            self._show(self._view)

    def _step_quietly(self, contact: str, now: datetime) -> None:
        session, effects = step(self._rules, self._sessions[contact], ev.Ticked(contact, now))
        self._sessions[contact] = session
        self._carry_out(effects)

    def _show(self, view: View) -> None:
        if view.contact and view.contact.id != self._focus:
            view = self._view
        others = tuple(
            OtherContact(
                s.contact.id, s.person.name if s.person else s.contact.name or s.contact.address, s.contact.channel
            )
            for key, s in self._sessions.items()
            if key != self._focus and s.contact.ended_at is None
        )
        due = self._reminders.due(datetime.now(UTC))
        self._view = replace(view, others=others, due=due, status=tuple(self._status.values()))
        self._screen.show_view(self._view)
