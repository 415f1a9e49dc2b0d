"""The sentence to say instead of a hit: the agent's own words turned round, filled in, exchanged, or followed up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from nlp.findings import Alternative
from nlp.phrases.compile import RuleSet
from nlp.phrases.match import Hit
from nlp.phrases.say_instead.offer import Way, turned_round, way_beside
from nlp.phrases.say_instead.rewrite import Template, exchanged, fitted, uncapitalised, with_article
from nlp.phrases.tokens.reading import Reading

Span = tuple[int, int]
_WHOLE_REACH = 30
"""Words of the longest sentence that `whole` may replace: more says more than the flagged words."""
_CLAUSE = 5
"""Words from which on what stands beyond a comma says something of its own."""
_NAME = 3
"""Tokens of a comma and a name."""
_ENDS = (".", "!", "?")
_LOOSE = re.compile(r" +(?= |[,.!?])|,(?= *(?:[,.!?]|$))")
_REGRET = "regret"
"""The change that leaves out "unfortunately": what can be done is no regret."""


class Saying(NamedTuple):
    """Sentences that may stand in place of the characters of `replace`, best first; none where none reads well.

    `then` is what they add behind the agent's own words, "" where those are reworded.
    """

    say: tuple[str, ...] = ()
    replace: Span = (0, 0)
    then: str = ""
    alternative: Alternative = ""


class _Place(NamedTuple):
    """A hit where it stands: its text, its sentence (tokens), and what its pattern captured."""

    ruleset: RuleSet
    hit: Hit
    reading: Reading
    sentence: Span
    captured: Mapping[str, str]


def saying(ruleset: RuleSet, hit: Hit, found: Sequence[Way], reading: Reading) -> Saying:
    """What to say instead of `hit`. `found`: the ways forward in this text."""
    refuses = hit.ready.rule.category == "refusal"
    way = way_beside(found, hit, reading) if refuses or hit.ready.then else None
    if way and refuses and (turned := turned_round(ruleset, hit, way, reading)):
        return Saying((turned[0],), turned[1], alternative="late")
    sentence = reading.sentence(hit.match.start, hit.match.end)
    captured = _captured(hit, reading, sentence[0]) if hit.ready.fills else {}
    place = _Place(ruleset, hit, reading, sentence, captured)
    if hit.ready.rule.instead is not None:
        best = _exchanged(hit.ready.rule.instead, place)
    else:
        best = _reworded(place) or _replaced(place) or _followed(place) or Saying()
    offered = way and (refuses or way.start >= hit.match.mark[1])
    return best._replace(alternative="offered") if offered else best


def _captured(hit: Hit, reading: Reading, first: int) -> dict[str, str]:
    text, match = reading.text, hit.match
    captures = hit.resolver.captures(match)
    words = {name: text[reading.start(a) : reading.end(b)] for name, (a, b) in captures.items()}
    words |= {name: uncapitalised(words[name]) for name, (a, _) in captures.items() if a == first}
    return words | {"text": text[reading.start(match.start) : reading.end(match.end)]}


def _filled(templates: Iterable[Template], captured: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(s for template in templates if (s := template.fill(captured))))


def _closed(reading: Reading, end: int) -> int:
    """One past the closing mark of a sentence whose words end at character `end`."""
    return end + (reading.text[end : end + 1] in _ENDS)


def _reworded(place: _Place) -> Saying | None:
    """`say`: in place of the match, where a sentence can stand there: not after "since", not before "because"."""
    match, joins, reading = place.hit.match, place.ruleset.joins, place.reading
    first, last = place.sentence
    left = match.start == first or not joins or reading.symbols[match.start - 1] in joins
    right = match.end >= last or not joins or reading.symbols[match.end] in joins
    sentences = _filled(place.hit.ready.say, place.captured) if left and right else ()
    if not sentences:
        return None
    name = _name_behind(place)
    closed = match.end == last or bool(name)
    end = reading.end(last if closed else match.end)
    fit = tuple(
        dict.fromkeys(_before_mark(fitted(s, first=match.start == first, last=closed), name) for s in sentences)
    )
    return Saying(fit, (reading.start(match.start), _closed(reading, end) if closed else end))


def _name_behind(place: _Place) -> str:
    """The customer's name where the sentence ends in it (", Alex"): a question then ends in its mark behind it."""
    match, reading, last = place.hit.match, place.reading, place.sentence[1]
    if not match.end < last <= match.end + _NAME or reading.symbols[match.end] != place.ruleset.comma:
        return ""
    behind = reading.text[reading.end(match.end) : reading.end(last)]
    return behind if all(word[:1].isupper() for word in behind.strip(" ,").split()) else ""


def _before_mark(sentence: str, words: str) -> str:
    mark = sentence[-1:] if sentence.endswith(_ENDS) else ""
    return sentence.removesuffix(mark) + words + mark


def _replaced(place: _Place) -> Saying | None:
    """`whole`: in place of the sentence, unless that says more than the flagged words."""
    first, last = place.sentence
    sentences = _filled(place.hit.ready.whole, place.captured)
    if not sentences or last - first > _WHOLE_REACH or _says_more(place):
        return None
    return Saying(sentences, (place.reading.start(first), _closed(place.reading, place.reading.end(last))))


def _says_more(place: _Place) -> bool:
    """Whether the sentence has a clause of its own beside the match: `whole` would throw away what it says."""
    (first, last), comma = place.sentence, place.ruleset.comma
    symbols, match = place.reading.symbols, place.hit.match
    lead = max((i for i in range(first, match.start) if symbols[i] == comma), default=first)
    tail = min((i for i in range(match.end, last) if symbols[i] == comma), default=last)
    return lead - first > _CLAUSE or last - tail > _CLAUSE


def _followed(place: _Place) -> Saying | None:
    """`then`: behind the sentence as it is. What the customer has to know stays; the way forward is added."""
    more, reading = _filled(place.hit.ready.then, place.captured), place.reading
    begin, end = reading.start(place.sentence[0]), reading.end(place.sentence[1])
    if not more or reading.text[end : end + 1] == "?":
        return None
    own = reading.text[begin:end]
    own = own[:1].upper() + own[1:]
    return Saying(tuple(f"{own}. {then}" for then in more), (begin, _closed(reading, end)), more[0])


def _exchanged(plain: str, place: _Place) -> Saying:
    """`instead`: the whole sentence with the flagged words exchanged for plain ones, or left out."""
    text, mark, reading = place.reading.text, place.hit.match.mark, place.reading
    first, last = place.sentence
    begin, end = reading.start(first), _closed(reading, reading.end(last))
    before, after = text[begin : reading.start(mark[0])], text[reading.end(mark[1]) : end]
    if not plain:
        before, after = before.rstrip(" ,"), after.lstrip(" ,")
        after = f" {after}" if before and after[:1] not in _ENDS else after
    before = with_article(before, plain) if place.ruleset.lang == "en" else before
    changed = before + fitted(plain, first=not before, last=True) + after
    capital = not before or changed[:1].isupper()
    if not plain:
        changed = _without_regret(changed, place.ruleset.words.changes.get(_REGRET, {}))
    return Saying((changed[:1].upper() + changed[1:] if capital else changed,), (begin, end))


def _without_regret(sentence: str, table: Mapping[str, str]) -> str:
    """ "Unfortunately, we take cash" → "we take cash": the marks and spaces around what leaves go with it."""
    left = exchanged(sentence, table)
    return _LOOSE.sub("", left).lstrip(" ,") if left != sentence else sentence
