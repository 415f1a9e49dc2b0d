"""The one asyncio loop, on a thread of its own: connectors and doors live here, and never make the window wait."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Coroutine
from concurrent.futures import Future
from typing import Any, TypeVar

T = TypeVar("T")
log = logging.getLogger(__name__)


class IoLoop:
    """`start`, `run` coroutines from any thread, `stop`."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="io", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def run(self, work: Coroutine[Any, Any, T]) -> Future[T]:
        """Start `work` on the loop; what it raises is logged, and raised again where the future is asked."""
        future = asyncio.run_coroutine_threadsafe(work, self.loop)
        future.add_done_callback(_log_failure)
        return future

    def stop(self, timeout: float = 2.0) -> None:
        """Cancel what runs, then end the thread."""
        if self._thread.is_alive():
            asyncio.run_coroutine_threadsafe(self._cancel(), self.loop)
            self._thread.join(timeout)

    def _run(self) -> None:
        asyncio.set_event_loop(self.loop)
        self.loop.run_forever()
        self.loop.close()

    async def _cancel(self) -> None:
        tasks = [t for t in asyncio.all_tasks() if t is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self.loop.stop()


def _log_failure(future: Future[T]) -> None:
    if not future.cancelled() and (error := future.exception()):
        log.error("work on the io loop failed", exc_info=error)
