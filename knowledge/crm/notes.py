"""Writing notes exactly once: kept in the outbox first, sent until the system has them, looked for before each try.

A try whose answer did not come may have worked. So the note carries the contact's id, every connector looks for it
before it writes, and the outbox remembers over a crash that a try was begun.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from knowledge.crm.base import Connector
from knowledge.crm.web.errors import CrmError, NotFound, PermissionMissing, RequestRefused
from knowledge.customers.history import Person
from knowledge.store.outbox import Outbox, WaitingNote

log = logging.getLogger(__name__)
FIRST, LONGEST = timedelta(seconds=20), timedelta(minutes=30)
"""Between two tries; the first is long enough for a request that was cut off to have ended on the other side."""
FINAL = (RequestRefused, NotFound, PermissionMissing)


class Notes:
    """Sends what the outbox holds. One for the whole program; `send_due` is called by the program every few seconds."""

    def __init__(
        self, outbox: Outbox, connectors: Sequence[Connector], now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._outbox, self._now = outbox, now
        self._connectors = {connector.name: connector for connector in connectors}
        self._one_at_a_time = asyncio.Lock()
        self._mended: set[str] = set()

    def use(self, connectors: Sequence[Connector]) -> None:
        """Send through these from now on; a try that runs ends with the connector it began with.

        A system that was mended is tried soon, not when its last failure would have it.
        """
        known = self._connectors
        self._connectors = {connector.name: connector for connector in connectors}
        self._mended |= {name for name, connector in self._connectors.items() if known.get(name) is not connector}

    async def write(self, contact: str, person: Person, text: str, case: str = "") -> WaitingNote:
        """Keep a note for the person's system and try to send it; its state afterwards.

        Asking again for the same contact and system changes nothing: one note each. Raises StoreError.
        """
        note = WaitingNote(person.source, contact, person.id, text, self._now(), case)
        await asyncio.to_thread(self._outbox.add, note)
        await self.send_due()
        return await asyncio.to_thread(self._outbox.get, person.source, contact) or note

    async def send_due(self) -> int:
        """Try every note whose time has come; how many were written. Raises StoreError, never CrmError."""
        async with self._one_at_a_time:
            while self._mended:
                await asyncio.to_thread(self._outbox.sooner, self._mended.pop(), self._now() + FIRST)
            due = await asyncio.to_thread(self._outbox.due, self._now())
            written = 0
            for note in due:
                if note.source in self._connectors:
                    written += await self._try(self._connectors[note.source], note)
            return written

    async def _try(self, connector: Connector, note: WaitingNote) -> bool:
        await asyncio.to_thread(self._outbox.sending, note)
        person = Person(note.source, note.person, "")
        try:
            id = await connector.write_note(note.contact, person, note.text, note.case)
        except FINAL as error:
            await asyncio.to_thread(self._outbox.refused, note, error.text)
            return False
        except Exception as error:
            text = error.text if isinstance(error, CrmError) else f"Naast could not write ({type(error).__name__})."
            if not isinstance(error, CrmError):
                log.error("connector fault in %s: %s", note.source, type(error).__name__)
            told = error.retry_at if isinstance(error, CrmError) else None
            soonest = self._now() + min(FIRST * 2 ** min(note.tries, 10), LONGEST)
            await asyncio.to_thread(self._outbox.later, note, max(told or soonest, soonest), text)
            return False
        await asyncio.to_thread(self._outbox.written, note, id)
        return True
