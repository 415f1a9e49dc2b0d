"""Everything that runs behind the window: built on a thread of its own, so that the window is usable at once."""

from __future__ import annotations

import asyncio
import logging
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from assist.app.analysis import analysis_parts, build_rules
from assist.app.places import Places, demo_conversations
from assist.domain.effects import Silence, Unsilence
from assist.domain.events import Event
from assist.domain.view import StatusLine
from assist.engine.rules import silence_key
from assist.ports import Screen
from assist.settings.file import NAME, BadSettings, bring_up, change
from assist.settings.home import home
from assist.settings.options import Value
from assist.settings.values import Settings
from assist.ui import RESOURCES
from nlp.redact import redact

if TYPE_CHECKING:
    from assist.app.systems import Systems
    from assist.engine.io_loop import IoLoop
    from assist.engine.notes import NoteDesk
    from assist.engine.runner import Inbox
    from knowledge.crm.base import Connector
    from knowledge.crm.lookup import LookUp
    from knowledge.journal.writer import Journal
    from knowledge.store.store import Store

log = logging.getLogger(__name__)
BETWEEN = 4.0
"""Seconds between two conversations of the demo."""


@dataclass(frozen=True, slots=True)
class Played:
    """What the demo plays: a file of one's own or the demo of a language; `speed` 2 is twice as fast."""

    speed: float = 1.0
    file: Path | None = None
    lang: str | None = None


DEMO = Played()


class Backstage:
    """`start` returns at once; `post` may be called from the first moment: what comes early waits in the queue."""

    def __init__(self, places: Places, screen: Screen, played: Played = DEMO, transcript: Path | None = None) -> None:
        self._places = places
        self._screen = screen
        self._played = played
        self._transcript = transcript
        self._systems: Systems | None = None
        self._making = threading.Lock()
        self._changing = threading.Lock()
        self._inbox: Inbox = queue.SimpleQueue()
        self._stops: list[Callable[[], object]] = []
        self._stopping = threading.Event()
        self._builder = threading.Thread(target=self._build, name="backstage", daemon=True)

    def start(self) -> None:
        self._builder.start()

    def post(self, event: Event) -> None:
        self._inbox.put(event)

    def status(self, line: StatusLine) -> None:
        self._inbox.put(line)

    def change(self, name: str, value: Value) -> Settings:
        """Write one setting and go by it from now on (doors and folders: from the next start)."""
        with self._changing:
            settings = change(home() / NAME, {name: value})
            self._places = replace(self._places, settings=settings)
            self._inbox.put(build_rules(self._places))
            return settings

    @property
    def systems(self) -> Systems:
        """The connected systems, for Preferences. Made when first asked for: its libraries take 0.2 s to load."""
        with self._making:
            if self._systems is None:
                from assist.app.systems import Systems

                self._systems = Systems(self._places.home)
            return self._systems

    def play_demo(self) -> None:
        """Play recorded conversations one after the other, as if they happened now.

        The demo has its own folder, so from the real sidebar it is started as a program of its own.
        """
        if self._places.demo:
            threading.Thread(target=self._play, name="player", daemon=True).start()
        else:
            subprocess.Popen([sys.executable, "-m", "assist.cli", "demo"], start_new_session=True)

    def stop(self) -> None:
        """Everything written, every door closed; safe to call twice."""
        self._stopping.set()
        self._builder.join(5.0)
        while self._stops:
            try:
                self._stops.pop()()
            except Exception:  # one part that cannot end must not keep the others from ending
                log.exception("a part could not be stopped")

    def _build(self) -> None:
        from assist.engine.analysis.client import AnalysisProcess
        from assist.engine.analysis.desk import Desk
        from assist.engine.book import JournalBook
        from assist.engine.histories import HistoryDesk, entry_of
        from assist.engine.io_loop import IoLoop
        from assist.engine.reminders import Owed
        from assist.engine.runner import Runner

        try:
            with self._changing:
                bring_up(home() / NAME)
        except BadSettings as why:
            self.status(StatusLine("settings", "warning", str(why)))
        analysis = AnalysisProcess(partial(analysis_parts, self._places), self.status)
        analysis.start()
        self._stops.append(analysis.stop)
        io = IoLoop()
        io.start()
        self._stops.append(io.stop)
        store = self._open_store()
        journal = self._open_journal(store)
        sources, notes = self._open_systems(io, store)
        runner = Runner(
            build_rules(self._places),
            Desk(analysis.ask, self.post, self._unread),
            HistoryDesk(io.run, sources, store.promises.open_for if store else lambda _: (), analysis.ask, self.post),
            JournalBook(journal, self.status),
            self._screen,
            self._inbox,
            notes=notes,
            silence=self._silence,
            owed=[Owed(entry_of(p), p.customer) for p in store.promises.open()] if store else (),
        )
        runner.start()
        self._stops.append(runner.stop)
        for problem in self._places.problems:
            self.status(StatusLine("settings", "warning", problem))
        self._open_doors(io)
        if self._transcript:
            self._follow(io, self._transcript)

    @property
    def settings(self) -> Settings:
        """As they are now: "not here" changes them without anybody opening Preferences."""
        return self._places.settings

    def _silence(self, what: Silence | Unsilence) -> None:
        """Kept in the settings, where the agent sees it and can take it back: words of rules only, masked even so."""
        key = redact(silence_key(what.rule, what.context))
        others = tuple(entry for entry in self._places.settings.not_here if entry != key)
        self.change("not_here", (*others, key) if isinstance(what, Silence) else others)

    def _unread(self, error: str) -> None:
        self.status(StatusLine("analysis-failed", "warning", "analysis-failed", (("error", error),)))

    def _open_store(self) -> Store | None:
        from knowledge.store.errors import StoreError
        from knowledge.store.store import Store

        try:
            store = Store.open(self._places.home)
        except StoreError as error:
            self.status(StatusLine("store", "error", str(error)))
            return None
        self._stops.append(store.close)
        return store

    def _open_journal(self, store: Store | None) -> Journal:
        from knowledge.journal.entry import Redact
        from knowledge.journal.writer import Journal
        from nlp.redact import redact_values

        journal = Journal(store, self._places.home, cast(Redact, redact_values), region=self._places.region)
        self._stops.append(journal.close)
        if store:
            journal.forget_older(self._places.settings.journal_days)
        return journal

    def _open_systems(self, io: IoLoop, store: Store | None) -> tuple[LookUp, NoteDesk]:
        """Who is asked about customers and takes notes: from now on as Preferences say."""
        from assist.engine.notes import NoteDesk
        from knowledge.crm.lookup import LookUp
        from knowledge.crm.notes import Notes

        held = self._connectors()
        sources, sender = LookUp(held, store, region=self._places.region), Notes(store.outbox, held) if store else None

        async def use(connectors: list[Connector]) -> None:
            nonlocal held
            before, held = held, connectors
            sources.use(held)
            if sender:
                sender.use(held)
            for gone in (c for c in before if c not in held):
                self.status(StatusLine(f"system-{gone.name}", "info", ""))
                await gone.close()
            io.run(self._unlock([c for c in held if c not in before]))

        desk = NoteDesk(io.run, sender, store.outbox if store else None, self.post, self.status)
        self.systems.changed = lambda: io.run(use(self._connectors())).result(5)
        self._stops.append(lambda: io.run(use([])).result(3))
        if store:
            self.systems.erase = store.forget_source
        io.run(self._unlock(held))
        io.run(desk.keep_sending())
        for problem in self.systems.loaded().problems:
            self.status(StatusLine("systems", "warning", str(problem)))
        return sources, desk

    async def _unlock(self, connectors: list[Connector]) -> None:
        """A locked keyring asks for its password now, not when the first customer calls; what is missing is said."""
        from assist.app.systems import SystemConnector
        from knowledge.crm.web.errors import CrmError

        for connector in connectors:
            if isinstance(connector, SystemConnector):
                try:
                    await connector.open()
                except CrmError as why:
                    self.status(StatusLine(f"system-{connector.name}", "warning", why.text))

    def _connectors(self) -> list[Connector]:
        """The demo's, and those that were connected in Preferences."""
        from knowledge.crm.demo.client import DemoCrm

        demo = [DemoCrm(self._places.home, RESOURCES / "demo" / "crm", name="Demo")] if self._places.demo else []
        return [*demo, *self.systems.connectors()]

    def _open_doors(self, io: IoLoop) -> None:
        from assist.ingest.loopback.server import Loopback, PortTaken

        settings = self._places.settings
        if not settings.loopback:
            return
        loopback = Loopback(
            self.post,
            self._places.home,
            port=settings.loopback_port,
            origins=settings.extension_origins,
            names=settings.softphone_names,
        )
        try:
            io.run(loopback.start()).result(10)
        except (PortTaken, TimeoutError, OSError) as error:
            self.status(StatusLine("loopback", "warning", str(error)))
            return
        self._stops.append(lambda: io.run(loopback.stop()).result(3))

    def _follow(self, io: IoLoop, path: Path) -> None:
        """A transcript that another program writes is a contact of its own."""
        from assist.ingest.transcript import Transcript

        def tell(problem: str) -> None:
            self.status(StatusLine("transcript", "warning", problem))

        follower = Transcript(path, f"transcript-{path.stem}", self.post)
        io.run(follower.follow(asyncio.Event(), tell))

    def _play(self) -> None:
        from assist.ingest.play import play
        from assist.ingest.replay import read_conversations

        path = self._played.file or demo_conversations(self._played.lang or self._places.settings.language)
        for number, conversation in enumerate(read_conversations(path)):
            if number and self._stopping.wait(BETWEEN / max(self._played.speed, 0.1)):
                return
            contact = f"{conversation.id}-{time.time_ns():x}"  # played again it is another contact
            if not play(conversation, self.post, sleep=self._stopping.wait, speed=self._played.speed, contact=contact):
                return
