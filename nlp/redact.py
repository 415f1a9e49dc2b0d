"""Finds and masks what must never be stored or shown: card numbers, IBANs, BSNs, passwords, PINs, secret codes.

What decides, kind by kind (a masked order number is a nuisance, a stored card number is a breach):

- card: 12 to 19 digits, in groups or spelled out, that fit an issuer's prefix and length and pass Luhn; or any such
  number right after "card number". Luhn alone passes one number in ten, so it never decides alone.
- IBAN: format and checksum; the Dutch format also with a wrong checksum, because a typing error is still an account.
- BSN: the eleven-test passes one number in eleven, so order and phone numbers would be hit. It only counts in the
  official 4-2-3 grouping (1234.56.782); otherwise the word BSN must stand close before (and masks a wrong one too).
- PIN, CVV, one-time code, password: only where the text (or the question before it) names them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from stdnum import iban as iban_number
from stdnum import luhn
from stdnum.nl import bsn as bsn_number

Json = None | bool | int | float | str | list["Json"] | tuple["Json", ...] | dict[str, "Json"]
Span = tuple[int, int, str]

_DIGIT_WORDS = {
    **dict.fromkeys(("zero", "oh", "nul"), "0"),
    **dict.fromkeys(("one", "een", "één"), "1"),
    **dict.fromkeys(("two", "twee"), "2"),
    **dict.fromkeys(("three", "drie"), "3"),
    **dict.fromkeys(("four", "vier"), "4"),
    **dict.fromkeys(("five", "vijf"), "5"),
    **dict.fromkeys(("six", "zes"), "6"),
    **dict.fromkeys(("seven", "zeven"), "7"),
    **dict.fromkeys(("eight", "acht"), "8"),
    **dict.fromkeys(("nine", "negen"), "9"),
}
_WORDS = "|".join(_DIGIT_WORDS)
_DIGITS = re.compile(rf"\d+|\b(?:(?P<times>double|triple|dubbele?|driemaal)\s+)?(?P<word>{_WORDS})\b", re.I)
_BETWEEN = re.compile(r"[\s.,\-–]{0,3}")

# Issuer's prefix and the lengths it uses (ISO/IEC 7812, issuers' public ranges). 13-digit Visa died out.
_ISSUERS = re.compile(
    r"""4\d{15}(?:\d{3})?                                             # Visa
      | (?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}  # Mastercard
      | 3[47]\d{13}                                                   # American Express
      | 3(?:0[0-5]|[68]\d)\d{11}                                      # Diners
      | (?:6011|65\d\d|64[4-9]\d)\d{12}                               # Discover
      | 35(?:2[89]|[3-8]\d)\d{12}                                     # JCB
      | (?:50(?:18|20|38)|6304|6759|676[1-3])\d{8,15}                 # Maestro
      | 62\d{14,17}                                                   # UnionPay""",
    re.X,
)
_CARD_SAID = re.compile(
    r"\b(?:(?:credit|debit|betaal|bank)\s?)?(?:card|kaart|pas)[\s-]?(?:number|nummer|no|nr)\b", re.I
)
_BSN_SAID = re.compile(r"\bbsn\b|\bburger\s?service\s?nummer|\bsofi-?\s?nummer|\bcitizen service number", re.I)
_BSN_GROUPED = re.compile(r"(?<![\d.])\d{4}([. ])\d{2}\1\d{3}(?![\d.]*\d)")
_IBAN = re.compile(r"\b[A-Z] ?[A-Z] ?\d ?\d(?:[ \-.]?[A-Z0-9]){11,30}\b", re.I)
_DUTCH_IBAN = re.compile(r"NL\d{2}[A-Z]{4}\d{10}")
_CVV_SAID = re.compile(
    r"\b(?:cvv2?|cvc2?|card verification (?:code|value)|security code|beveiligingscode|veiligheidscode)\b", re.I
)
_PIN_SAID = re.compile(r"\bpin(?:[\s-]?(?:code|number|nummer))?\b", re.I)
_CODE_SAID = re.compile(
    r"\b(?:verification|one[\s-]time|login|sms|tan|verificatie|inlog|bevestigings?)[\s-]?(?:pass)?code\b|\botp\b", re.I
)
_CODES = (("CVV", _CVV_SAID, 3, 4), ("PIN", _PIN_SAID, 4, 8), ("code", _CODE_SAID, 4, 10))
_PASSWORD_SAID = re.compile(r"\b(?:pass\s?(?:word|phrase|code)|wacht\s?woord)\b", re.I)
_PASSWORD = re.compile(
    r"\b(?:pass\s?(?:word|phrase|code)|wacht\s?woord)\b(?:\s+(?:for|voor|van|of)\s+\S+(?:\s\S+)?)??"
    r"(?P<link>\s*[:=]\s*|\s+(?:is|was|it's)\s*:?\s+)[\"'“‘]?(?P<value>[^\s\"'”’,;\[\]:=][^\s\"'”’,;\[\]]*)",
    re.I,
)
_STATES = frozenset(
    """not no wrong incorrect expired reset the a an my invalid locked blocked correct right working changed still being
    too also now always never it that this weak short required niet geen fout verkeerd onjuist verlopen gereset het een
    mijn ongeldig geblokkeerd goed juist veranderd gewijzigd nog te ook nu altijd nooit dat dit zwak kort kwijt vergeten
    forgotten lost stolen gestolen unknown onbekend what wat""".split()
)
_LINKS = re.compile(
    r"\W*(?:(?:is|was|it'?s|its|are|of|for|on|the|my|this|that|to|here|again|card|account|app|number|code|voor|van|op|de|het"
    r"|mijn|dit|dat|luidt|kaart|pas|rekening|nummer)\W+)*",
    re.I,
)
"""All that may stand between the word PIN and its digits: "my pin for the card is 1234", not "pin it at 1200"."""
_OTHER = re.compile(r"phone|telefoon|order|bestel", re.I)
_ANYTHING = re.compile(r"[^\d\[]*", re.S)
_REACH = 30
"""How many characters after its name a number may stand and still be meant by it."""


class _Token(NamedTuple):
    digits: str
    start: int
    end: int


def sensitive_spans(text: str, before: str = "") -> tuple[Span, ...]:
    """What to mask: (start, end, kind), in order, never overlapping; kinds: card, IBAN, BSN, PIN, CVV, code, password.

    `before` is what was said just before (the agent's question, a field's name): "Your PIN?" – "1234".
    """
    runs = tuple(_runs(text))
    found = [*_passwords(text, before), *_ibans(text), *_cards(text, runs), *_bsns(text, runs, before)]
    found += _codes(text, runs, before)
    kept: list[Span] = []
    for span in sorted(found, key=lambda s: (s[0], -s[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return tuple(kept)


def redact(text: str, before: str = "") -> str:
    """`text` with every sensitive span masked by its kind in brackets; a card keeps its last four: `[card …1111]`."""
    parts, at = [], 0
    for start, end, kind in sensitive_spans(text, before):
        tail = f" …{''.join(_value(m) for m in _DIGITS.finditer(text, start, end))[-4:]}" if kind == "card" else ""
        parts += [text[at:start], f"[{kind}{tail}]"]
        at = end
    return "".join([*parts, text[at:]])


_DETAILS = re.compile(
    r"(?P<mail>\S+@\S+\w)|(?P<link>\b(?:https?://|www\.)\S+)|(?P<number>(?<![…\w])\+?[\w\-]*\d[\w.,/:\-]*)|(?P<name>\b[^\W\d_]\S*)"
)
_I = ("I", "I'm", "I’m", "I'll", "I’ll", "I'd", "I’d", "I've", "I’ve")


def without_details(text: str) -> str:
    """`redact`, and e-mail addresses, links, numbers and names too: for who looks at wordings, not at customers.

    A name is a word with a capital inside a sentence.
    """
    masked = redact(text)

    def mask(found: re.Match[str]) -> str:
        kind, word = str(found.lastgroup), found[0]
        if kind != "name":
            return f"[{kind}]"
        before = masked[: found.start()].rstrip(" \"'“‘(")
        inside = before[-1:] not in ("", ".", "!", "?", "…", "[", "\n")
        named = inside and word[:1].isupper() and word.rstrip(".,;:!?)\"”'’") not in _I
        return "[name]" if named else word

    return _DETAILS.sub(mask, masked)


def redact_values(value: Json, before: str = "") -> Json:
    """The same for plain JSON values, all the way down; a field's name counts as said before its value."""
    if isinstance(value, str):
        return redact(value, before)
    if isinstance(value, dict):
        return {key: redact_values(inner, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [redact_values(inner, before) for inner in value]
    if isinstance(value, tuple):
        return tuple(redact_values(inner, before) for inner in value)
    if isinstance(value, int) and not isinstance(value, bool):
        masked = redact(str(value), before)
        return value if masked == str(value) else masked
    return value


def _value(match: re.Match[str]) -> str:
    word = match["word"]
    if word is None:
        return "".join(str(int(digit)) for digit in match[0])
    times = {"double": 2, "dubbel": 2, "dubbele": 2, "triple": 3, "driemaal": 3}.get((match["times"] or "").lower(), 1)
    return _DIGIT_WORDS[word.lower()] * times


def _runs(text: str) -> Iterator[list[_Token]]:
    """Digits that stand together, however grouped or spelled."""
    run: list[_Token] = []
    for match in _DIGITS.finditer(text):
        if text.startswith("…", match.start() - 1):  # what is left of a card that was masked before
            continue
        if run and not _BETWEEN.fullmatch(text, run[-1].end, match.start()):
            yield run
            run = []
        run.append(_Token(_value(match), match.start(), match.end()))
    if run:
        yield run


def _stretches(run: list[_Token], fewest: int, most: int) -> Iterator[tuple[str, int, int]]:
    """Every stretch of whole groups with that many digits, the longest from each start first."""
    for first in range(len(run)):
        digits, ends = "", []
        for token in run[first:]:
            digits += token.digits
            if len(digits) > most:
                break
            if len(digits) >= fewest:
                ends.append((digits, token.end))
        for digits, end in reversed(ends):
            yield digits, run[first].start, end


def _named(text: str, name: re.Pattern[str], start: int, before: str, between: re.Pattern[str] = _ANYTHING) -> bool:
    """Is the number at `start` the one that `name` announces, here or in what was said before?"""
    near_from = max(0, start - _REACH - 25)
    names = [match.end() for match in name.finditer(text, near_from, start) if not _is_mask(text, match.start())]
    if names:
        gap = text[names[-1] : start]
        return len(gap) <= _REACH and bool(between.fullmatch(gap)) and not _OTHER.search(gap)
    return bool(name.search(before)) and not re.search(r"\w{3,}.*\w{3,}.*\w{3,}", text[:start])


def _is_mask(text: str, at: int) -> bool:
    """A mask such as [BSN] names no number that comes after it."""
    return text.startswith("[", at - 1)


def _cards(text: str, runs: tuple[list[_Token], ...]) -> Iterator[Span]:
    for run in runs:
        if text.startswith("+", run[0].start - 1):  # a phone number
            continue
        done = 0
        for digits, start, end in _stretches(run, 12, 19):
            fits = _ISSUERS.fullmatch(digits) and luhn.is_valid(digits)
            if start >= done and (fits or _named(text, _CARD_SAID, start, "")):
                yield start, end, "card"
                done = end


def _ibans(text: str) -> Iterator[Span]:
    at = 0
    while match := _IBAN.search(text, at):
        at = match.start() + 1  # where this is none, a later letter may begin one: "pin is 1234 NL91…"
        for end in range(match.end(), match.start() + 14, -1):
            compact = re.sub(r"[ \-.]", "", text[match.start() : end]).upper()
            if text[end - 1].isalnum() and (_DUTCH_IBAN.fullmatch(compact) or iban_number.is_valid(compact)):
                yield match.start(), end, "IBAN"
                at = end
                break


def _bsns(text: str, runs: tuple[list[_Token], ...], before: str) -> Iterator[Span]:
    for match in _BSN_GROUPED.finditer(text):
        if bsn_number.is_valid(re.sub(r"\D", "", match[0])):
            yield match.start(), match.end(), "BSN"
    for run in runs:
        for _, start, end in _stretches(run, 8, 9):
            if _named(text, _BSN_SAID, start, before):
                yield start, end, "BSN"
                break


def _codes(text: str, runs: tuple[list[_Token], ...], before: str) -> Iterator[Span]:
    for kind, name, fewest, most in _CODES:
        for run in runs:
            for _, start, end in _stretches(run, fewest, most):
                if _named(text, name, start, before, _LINKS):
                    yield start, end, kind
                    break


def _passwords(text: str, before: str) -> Iterator[Span]:
    for match in _PASSWORD.finditer(text):
        value = match["value"].rstrip(".!?")
        if value.lower() in _STATES or not value:
            continue
        after = text[match.start("value") + len(value) :]
        written = re.search(r"[:=]", match["link"]) or re.search(r"[\d\W_]", value)
        if written or re.match(r"\s*(?:[.,;!?\"'”’)]|$|and\b|en\b)", after):
            yield match.start("value"), match.start("value") + len(value), "password"
    if _PASSWORD_SAID.search(before) and re.fullmatch(r"\s*[^\s\[\]]{4,}\s*", text):
        start = len(text) - len(text.lstrip())
        yield start, len(text.rstrip()), "password"
