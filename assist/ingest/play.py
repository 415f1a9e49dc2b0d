"""Plays a recorded conversation in real time, as if a customer were on the line: the demo is nothing but this."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from assist.domain.events import ContactAnswered, ContactEnded, ContactStarted, DraftChanged, Event, Said
from assist.ingest.conversation import Conversation
from nlp.findings import Turn

WORDS_PER_SECOND = 2.7
"""Speaking and reading aloud: about 160 words a minute."""
LONGEST_PAUSE = 20.0
RINGS = 2.0
_TYPED_WORDS_PER_SECOND = 4.0
_READING = 3.5
_LOOKED_OVER = 1.5

Post = Callable[[Event], None]
Sleep = Callable[[float], object]


def play(
    conversation: Conversation,
    post: Post,
    *,
    sleep: Sleep,
    speed: float = 1.0,
    contact: str = "",
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> bool:
    """Post the conversation's events with the pauses it had; `speed` 2 is twice as fast, 0 without any pause.

    Pauses come from `at`, at most 20 s each, else from the length of what is said. `sleep(seconds)` may return
    True to stop (`threading.Event.wait` does): the contact is ended and False returned. A turn's field `draft` is
    typed word by word, then becomes what the turn says, then is sent. Events carry the time of playing.
    """
    id_ = contact or conversation.id

    def stopped(seconds: float) -> bool:
        return bool(sleep(seconds / speed)) if speed > 0 and seconds > 0 else False

    ended = _run(conversation, id_, post, stopped, now)
    post(ContactEnded(id_, now(), "" if ended else "stopped"))
    return ended


def _run(
    conversation: Conversation, id_: str, post: Post, stopped: Callable[[float], bool], now: Callable[[], datetime]
) -> bool:
    rings = conversation.channel == "phone"
    post(ContactStarted(id_, now(), conversation.channel, conversation.customer, conversation.name, ringing=rings))
    if rings and stopped(RINGS):
        return False
    post(ContactAnswered(id_, now()))
    drafts = {index: str(text) for index, name, text in conversation.turn_extra if name == "draft"}
    version = 0
    before: Turn | None = None
    for turn in conversation.turns:
        if stopped(_pause(before, turn)):
            return False
        for text, pause in _typing(drafts.get(turn.index, ""), turn.text):
            version += 1
            post(DraftChanged(id_, now(), text, version, len(text)))
            if stopped(pause):
                return False
        if turn.index in drafts:
            version += 1
            post(DraftChanged(id_, now(), "", version))
        post(Said(id_, now(), turn.speaker, turn.text))
        before = turn
    return not (before and stopped(_saying(before.text)))


def _pause(before: Turn | None, turn: Turn) -> float:
    if before is None:
        return 0.5
    if before.at and turn.at:
        return min(LONGEST_PAUSE, max(0.0, (turn.at - before.at).total_seconds()))
    return min(LONGEST_PAUSE, 0.6 + _saying(turn.text))


def _saying(text: str) -> float:
    return min(LONGEST_PAUSE, len(text.split()) / WORDS_PER_SECOND)


def _typing(draft: str, sent: str) -> Iterator[tuple[str, float]]:
    """The draft as it grows and how long each state stands: until the card is read; then what is sent instead."""
    words = draft.split(" ") if draft else []
    for count in range(1, len(words) + 1):
        last = count == len(words)
        yield " ".join(words[:count]), _READING if last else 1 / _TYPED_WORDS_PER_SECOND
    if words and sent != draft:
        yield sent, _LOOKED_OVER
