"""Effort that the customer states in words, English and Dutch: what happened to them, never how they seem to feel.

A signal needs a stated event ("I was cut off"), so wishes, fears, requests, futures and other people's stories are
left out. Waiting counts when it is waiting for service (on hold, in a queue for an agent, for a call back); waiting
for a flight, a parcel or a bag is the subject of the contact and not its effort.
"""

from __future__ import annotations

from nlp.effort.words import Rule, Words, read
from nlp.findings import Language, Signal, SignalName, Turn

_WORDS: dict[Language, Words] = {"en": read("en"), "nl": read("nl")}
_STRAIGHT = str.maketrans("’‘´`", "''''")


def signals(turn: Turn, lang: Language, channel: str = "chat") -> tuple[Signal, ...]:
    """The signals that a customer's turn states, each once, with the words that state it; none for an agent's turn.

    `channel` is how this contact came in: telling on the phone that one phoned before is no switch of channel,
    writing it in a chat is.
    """
    if turn.speaker != "customer":
        return ()
    text, words = turn.text.translate(_STRAIGHT), _WORDS[lang]
    found: dict[SignalName, Signal] = {}
    for rule in words.rules:
        if rule.signal in found or (rule.signal == "channel-switch" and rule.channel == channel):
            continue
        place = _stated(rule, words, text)
        if place:
            start, end = place
            found[rule.signal] = Signal(rule.signal, turn.text[start:end], start, end)
    return tuple(sorted(found.values(), key=lambda signal: signal.start))


def _stated(rule: Rule, words: Words, text: str) -> tuple[int, int] | None:
    """Where the rule's words first stand as a fact."""
    for match in rule.says.finditer(text):
        start, end = _clause(words, text, *match.span())
        if rule.unless and rule.unless.search(text, start, end):
            continue
        if words.unreal.search(text, start, match.end()):
            continue
        return match.span()
    return None


def _clause(words: Words, text: str, start: int, end: int) -> tuple[int, int]:
    """From the last end of a clause before the evidence to the first after it."""
    first = 0
    for stop in words.ends.finditer(text):
        if stop.end() <= start:
            first = stop.end()
        elif stop.start() >= end:
            return first, stop.start()
    return first, len(text)
