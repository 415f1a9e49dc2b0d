"""What an agent's turn or draft asks for: kinds of facts, and whether it only asks to confirm."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from nlp.facts.questions import patterns, wh
from nlp.facts.topics import PARTS, TOPIC_OF, about, running, topics
from nlp.facts.words import Sentence, content, sentences, stem, words
from nlp.findings import Ask, Language, Turn

_LIGHT: Final = frozenset(
    stem(word)
    for word in """
    require look need prefer specific particular search offer already actually currently still use plan try possible
    able perhaps maybe service kind sort type special optional receive going happen order
    """.split()
)
"""Verbs and adjectives of asking, which say nothing about what is asked."""
_THAT: Final = re.compile(r"\b(?:that|it|this|dat|het|dit)\W*$", re.I)
_ELLIPTIC: Final = 4
"""Words up to which a wh-word needs no verb ("how many people")."""
_SPOKEN: Final = 14
"""Words up to which a sentence without a question mark may be a question for yes or no."""
_PART_OF: Final = frozenset("name names line digits letters four three two 4 3 2 few part half address phone".split())
_NEEDS: Final = re.compile(
    r"\b(?:need|require|want|have|offers?|with|looking for|nodig|wilt|heeft)\b(?: to have| to be)?(?: a| an| any|"
    r" the| een| de| het)? [\w ]+$|"
    r"\b(?:need|require|offers?|nodig)\b",
    re.I,
)
"""Asks whether a thing is wanted: then one word is enough to know what it is about."""


def asked(turn: Turn, before: Sequence[Turn], lang: Language) -> tuple[Ask, ...]:
    """The kinds of facts this turn asks for, in order. `before` are the turns before it: they give its topic.

    Asking for something new ("a different time"), offers and farewells ask for nothing. Pure; no error on any text.
    """
    del lang  # English and Dutch words are told apart by themselves, and agents mix them
    topic_before = running(before)
    mismatch = bool(patterns.MISMATCH.search(turn.text))
    found: list[Ask] = []
    for sentence in sentences(turn.text):
        found += (replace(ask, confirm=ask.confirm or mismatch) for ask in _in_sentence(sentence, topic_before))
    return tuple({(ask.kind, ask.about): ask for ask in reversed(found)}.values())[::-1]


def _in_sentence(sentence: Sentence, topic_before: str) -> Iterator[Ask]:
    text = sentence.text
    if not _is_request(text):
        return
    confirm = bool(patterns.CONFIRM.search(text)) or _states_value(text)
    named = topics(text)
    topic = named[0] if named else topic_before
    for kind, more, start, end in _kinds(text, topic):
        qualified = _qualified(text)
        yield Ask(
            kind,
            sentence.start + start,
            sentence.start + end,
            text[start:end].strip(),
            about(more, topic, qualified),
            confirm,
        )


def _qualified(text: str) -> str:
    """The words that make it another item; "Right, …" and "the first line of" do not."""
    found = words(text)
    nexts = [*(w.low for w in found[1:]), ""]
    return " ".join(
        "new" if w.low.startswith("nieuw") else w.low
        for w, after in zip(found, nexts, strict=True)
        if w.low in patterns.QUALIFIERS and text[w.end : w.end + 1] != "," and after not in _PART_OF
    )


def _is_request(text: str) -> bool:
    """Whether a sentence asks, also where speech-to-text left no question mark."""
    brief = len(words(text)) <= _SPOKEN and not text.lower().startswith("any ")
    spoken = bool(patterns.AUX.search(text)) or (brief and bool(patterns.YES_NO.search(text)))
    spoken = spoken or (len(words(text)) <= _ELLIPTIC and bool(patterns.WH.match(text)))
    return "?" in text or spoken or bool(patterns.REQUEST.search(text))


def _states_value(text: str) -> bool:
    """ "Is your order number 4711?" names the value: that confirms."""
    value = r"(?=[\w\-]*\d)[\w\-]{3,}"
    return bool(
        re.match(
            rf"\s*(?:so |and )?(?:is|was|are|klopt)\b.*\b{value}|.*\b(?:number|nummer|code) (?:is |"
            rf"was )?(?:still )?{value}\W*$",
            text,
            re.I,
        )
    )


def _kinds(text: str, topic: str) -> Iterator[tuple[str, str, int, int]]:
    """(kind, about, start, end) of each thing asked in a sentence."""
    whole = (0, len(text))
    if patterns.WANTS.search(text) and not patterns.OTHER.search(text):
        yield "wants", "change" if "change" in text.lower() else "", *whole
        return
    if patterns.AGAIN.search(text) and not any(pattern.search(text) for _, pattern in patterns.NOUNS):
        yield "again", "", *whole
        return
    if patterns.STORY.search(text):
        yield "what-happened", "", *whole
        return
    if patterns.TRIED.search(text):
        yield "tried", _key(text, ""), *whole
        return
    if patterns.SPOKE.search(text):
        yield "spoke-to", _key(text, ""), *whole
        return
    if patterns.NEVER.search(text) or patterns.OTHER.search(text):
        return
    nouns = [(kind, m) for kind, pattern in patterns.NOUNS for m in [pattern.search(text)] if m]
    if nouns and (patterns.REQUEST.search(text) or patterns.WH.search(text) or "?" in text):
        yield from _named(nouns)
        return
    phrase = wh.of(text, topic)
    if phrase:
        for wanted in (phrase, *wh.further(text, phrase.kind)):
            yield wanted.kind, wanted.about, wanted.start, wanted.end
        return
    if not patterns.WH.search(text) and patterns.YES_NO.search(text) and not patterns.HELP.search(text):
        yield from _closed(text, topic)


def _named(nouns: list[tuple[str, re.Match[str]]]) -> Iterator[tuple[str, str, int, int]]:
    """Kinds named by nouns; a noun inside a longer one ("e-mail address") does not count twice."""
    taken: list[tuple[int, int]] = []
    for kind, m in sorted(nouns, key=lambda pair: (pair[1].start(), -pair[1].end())):
        if any(m.start() < end and start < m.end() for start, end in taken):
            continue
        taken.append(m.span())
        yield kind, "", m.start(), m.end()


def _closed(text: str, topic: str) -> Iterator[tuple[str, str, int, int]]:
    """A question with its alternatives, or one for yes or no; nothing where it holds no content of its own."""
    options = wh.alternatives(text)
    if options:
        yield "option", " ".join(options), 0, len(text)
        return
    key = _asked_about(text, topic)
    if " " in key or (key and _NEEDS.search(text)):
        yield "yes-no", key, 0, len(text)


def _asked_about(text: str, topic: str) -> str:
    """The stems of the question's own clause; "that" stands for what was named last before it."""
    m = patterns.YES_NO.search(text)
    clause = text[m.start() :] if m else text
    key = _key(clause, topic)
    if key and m and m.start() > 0 and _THAT.search(clause):
        earlier = _key(text[: m.start()], topic).split()
        key = about(key, earlier[-1] if earlier else "")
    return key


def _key(text: str, topic: str) -> str:
    """The stems that an answer would have to speak of."""
    found = words(text)
    verbs = {after.low for word, after in pairwise(found) if word.low in ("you", "u", "je", "we", "they")}
    topical = {
        stem(w.low)
        for w in found
        if topic and TOPIC_OF.get(w.low) == topic and w.low not in PARTS and w.low not in verbs
    }
    return " ".join(s for s in content(text) if s not in topical and s not in _LIGHT)
