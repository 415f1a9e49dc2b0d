"""Follows a transcript that another program writes: text or JSON Lines that grow, or a vCon written anew each time."""

from __future__ import annotations

import asyncio
import codecs
import json
from collections.abc import Callable, Collection
from datetime import UTC, datetime
from pathlib import Path

from assist.domain.events import Event, Said
from assist.ingest.chat import read_line
from assist.ingest.conversation import BadConversation, moment_of, sound, speaker_of
from assist.ingest.vcon import read_vcon
from nlp.findings import Speaker

_AT_ONCE = 1024 * 1024
_LINE_MOST = 100_000
_VCON_MOST = 64 * 1024 * 1024


class Transcript:
    """Posts what is new at each `poll`. A line counts once its end is written; a file cut off or replaced starts anew.

    `agents` and `customers` are the names of the two sides where the file writes names instead of roles.
    """

    def __init__(
        self,
        path: Path,
        contact: str,
        post: Callable[[Event], None],
        *,
        agents: Collection[str] = (),
        customers: Collection[str] = (),
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._path, self._contact, self._post, self._now = path, contact, post, now
        self._agents, self._customers = tuple(agents), tuple(customers)
        self._start_anew()
        self._file = 0
        self._vcon_seen = (0, 0)
        self._vcon_turns = 0

    def poll(self) -> int:
        """Read what came since; how many turns were posted. A file not there yet is nothing.

        BadConversation names the line that is no turn; the next poll goes on behind it.
        """
        try:
            state = self._path.stat()
            if state.st_ino != self._file or state.st_size < self._read:
                self._start_anew()
                self._file = state.st_ino
            with self._path.open("rb") as file:
                if self._is_vcon(file.read(64)):
                    return self._poll_vcon((state.st_mtime_ns, state.st_size))
                file.seek(self._read)
                raw = file.read(_AT_ONCE)
        except FileNotFoundError:
            return 0
        except OSError as why:
            raise BadConversation(self._path, 0, f"cannot be read ({why.strerror})", "Check its rights.") from why
        self._read += len(raw)
        return self._take(self._decoder.decode(raw))

    async def follow(self, stop: asyncio.Event, tell: Callable[[str], None], every: float = 0.4) -> None:
        """Poll until `stop` is set; what cannot be read is told, and following goes on."""
        while not stop.is_set():
            try:
                self.poll()
            except BadConversation as why:
                tell(str(why))
            try:
                await asyncio.wait_for(stop.wait(), every)
            except TimeoutError:
                continue

    def _start_anew(self) -> None:
        self._read = self._lines = 0
        self._rest = ""
        self._before: Speaker | None = None
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def _take(self, text: str) -> int:
        *lines, self._rest = (self._rest + text).split("\n")
        if len(self._rest) > _LINE_MOST:  # no transcript has such a line: let go of it rather than grow for ever
            self._rest = ""
        posted, wrong = 0, None
        for line in lines:
            self._lines += 1
            try:
                posted += self._line(line)
            except (KeyError, ValueError, RecursionError):
                do = 'Expected "Agent: …" or {"speaker": "agent", "text": "…"}.'
                wrong = wrong or BadConversation(self._path, self._lines, "is no turn", do)
        if wrong:
            raise wrong
        return posted

    def _line(self, line: str) -> int:
        if line.lstrip("\ufeff ").startswith("{"):
            raw = json.loads(line.strip("\ufeff \r"))
            at = self._now() if raw.get("at") is None else moment_of(raw["at"])
            return self._say(speaker_of(str(raw["speaker"])), sound(str(raw["text"])), at)
        found = read_line(line, self._before, agents=self._agents, customers=self._customers)
        if found is None:
            return 0
        self._before = found.speaker
        return self._say(found.speaker, found.text, self._now())

    def _say(self, speaker: Speaker | None, text: str, at: datetime) -> int:
        if speaker is None or not text.strip():
            return 0
        self._post(Said(self._contact, at, speaker, text))
        return 1

    def _is_vcon(self, start: bytes) -> bool:
        """A vCon is one document, written whole: by its name, or by its first key."""
        return self._path.suffix == ".vcon" or b'"vcon"' in start

    def _poll_vcon(self, seen: tuple[int, int]) -> int:
        if seen == self._vcon_seen or seen[1] > _VCON_MOST:
            return 0
        try:
            raw = json.loads(self._path.read_bytes())
        except (ValueError, RecursionError):
            return 0  # half written: the next poll sees it whole
        if not isinstance(raw, dict):
            raise BadConversation(self._path, 1, "is not a vCon", "Expected an object with parties and dialog.")
        self._vcon_seen = seen
        if not raw.get("dialog"):
            return 0
        turns = read_vcon(raw, self._path).turns
        fresh = turns[self._vcon_turns :]
        self._vcon_turns = len(turns)
        return sum(self._say(turn.speaker, turn.text, turn.at or self._now()) for turn in fresh)
