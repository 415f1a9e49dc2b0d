"""Effort that the customer states in words, English and Dutch: what happened to them, never how they seem to feel.

A signal needs a stated event ("I was cut off"), so wishes, fears, requests, futures and other people's stories are
left out. Waiting counts when it is waiting for service (on hold, in a queue for an agent, for a call back); waiting
for a flight, a parcel or a bag is the subject of the contact and not its effort.
"""

from __future__ import annotations

import re

from nlp.effort import dutch, english
from nlp.effort.rule import Rule, Words
from nlp.findings import Language, Signal, SignalName, Turn

_WORDS: dict[Language, Words] = {"en": english.WORDS, "nl": dutch.WORDS}
_CLAUSE_END = re.compile(
    r"(?<!\bmins)(?<!\bhrs)[.!?;\n]+(?=\s|$)|[,\s](?=but\b|maar\b|because\b|omdat\b|since\b)", re.I
)
_STRAIGHT = str.maketrans("’‘´`", "''''")
_ORDER: tuple[SignalName, ...] = (
    "repeat-contact",
    "transfer",
    "channel-switch",
    "repeated-information",
    "self-service-failure",
    "long-wait-in-contact",
    "disconnected",
    "no-response-or-broken-callback",
)


def signals(turn: Turn, lang: Language, channel: str = "chat") -> tuple[Signal, ...]:
    """The signals that a customer's turn states, each once, with the words that state it; none for an agent's turn.

    `channel` is how this contact came in: telling on the phone that one phoned before is no switch of channel,
    writing it in a chat is.
    """
    if turn.speaker != "customer":
        return ()
    text = turn.text.translate(_STRAIGHT)
    words = _WORDS[lang]
    found: dict[SignalName, Signal] = {}
    for rule in words.rules:
        if rule.signal in found or (rule.signal == "channel-switch" and rule.channel == channel):
            continue
        match = _first(rule, words, text)
        if match:
            start, end = match
            found[rule.signal] = Signal(rule.signal, turn.text[start:end], start, end)
    return tuple(found[name] for name in _ORDER if name in found)


def _first(rule: Rule, words: Words, text: str) -> tuple[int, int] | None:
    """Where the rule's words first stand as a fact."""
    for match in rule.says.finditer(text):
        start, end = _clause(text, match.start(), match.end())
        if rule.unless and rule.unless.search(text, start, end):
            continue
        if words.unreal.search(text, start, match.end()):
            continue
        return match.span()
    return None


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    first = 0
    for stop in _CLAUSE_END.finditer(text):
        if stop.end() <= start:
            first = stop.end()
        elif stop.start() >= end:
            return first, stop.start()
    return first, len(text)
