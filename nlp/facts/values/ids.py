"""Numbers and codes with a name: order, account, booking, flight, ticket, case, customer, invoice, room, seat, PIN."""

from __future__ import annotations

import re
from typing import Final

from nlp.facts.values.span import Span, apart
from nlp.facts.values.spelled import find as spelled

_TAIL: Final = (
    r"(?:[\s\-]?(?:numbers?|nummers?|num\b|no\b\.?|nrs?\b\.?|ids?\b|code|ref(?:erence|erentie)?\b\.?|locator|#))*"
)
LABELS: Final = (
    ("flight-number", rf"\b(?:flights?|flt|vlucht(?:nummer|nr)?){_TAIL}"),
    ("booking-number", r"\b(?:bookings?|reservations?|confirmations?|record|ride|rit|pnr|boekings?|reserverings?|"
        r"bevestigings?|"
        r"boeking)"
     rf"(?:nummer|code|referentie)?{_TAIL}"),
    ("ticket-number", rf"\b(?:e-?)?tickets?(?:nummer)?{_TAIL}"),
    ("order-number", rf"\b(?:orders?|purchase|bestel(?:ling(?:en)?)?|order)(?:nummer|nr)?{_TAIL}"),
    ("invoice-number", rf"\b(?:invoices?|factu(?:ur|ren)|bill)(?:nummer)?{_TAIL}"),
    ("customer-number", r"\b(?:customer|client|member(?:ship)?|loyalty|skymiles|rapid rewards|executive club|"
        r"frequent fl[iy]er|"
        r"klant|lid(?:maatschaps)?|relatie)"
     rf"(?:nummer|nr)?{_TAIL}"),
    ("account-number", rf"\b(?:(?:bank\s?)?account|iban|rekening|acct)(?:nummer|nr)?{_TAIL}"),
    ("case-number", r"\b(?:case|claim|complaint|incident|file|reference|ref|worldtracer|zaak|dossier|klacht|"
        r"melding|referentie|"
        r"schade)"
     rf"(?:s?nummer|nr)?{_TAIL}"),
    ("serial-number", rf"\b(?:serial|serie)(?:nummer)?{_TAIL}"),
    ("room-number", rf"\b(?:room|kamer)(?:nummer)?{_TAIL}"),
    ("seat-number", rf"\b(?:seats?|stoel)(?:nummer)?{_TAIL}"),
    ("username", r"\buser\s?(?:name|id)\b|\blogin name\b|\bgebruikersnaam\b"),
)  # fmt: skip
"""Kind and the words that name it, the more telling first."""
_FILLER: Final = (
    r"\s*(?:(?:is|was|are|were|it's|its|of|as|:|=|-|#|number|nummer|nr\.?|no\.?|id|met|with|called|luidt|"
    r",)\s*){0,4}[#(\"“]?"
)
_CODE: Final = (
    r"(?P<code>(?:[A-Z]{1,3}[\s\-]?|[a-z]{1,3}-?)?\d[A-Za-z0-9]*(?:-[A-Za-z0-9]+)*|"
    r"[A-Za-z]+\d[A-Za-z0-9\-]*|[A-Z]{6}\b)"
)
_LABELLED: Final = tuple((kind, re.compile(rf"(?i:(?:{label})){_FILLER}{_CODE}")) for kind, label in LABELS)
_USERNAME: Final = re.compile(r"(?i:user\s?name|gebruikersnaam)(?:\s+is|:)?\s+(?P<code>[\w.@\-]{3,})")
_UNIT: Final = re.compile(
    r"\s*(?:hours?|hrs?|times?|days?|weeks?|months?|years?|min(?:ute)?s?|people|persons?|guests?|[ap]\.?m\b|%|st\b|"
    r"nd\b|rd\b|th\b|bags?|o'?clock|uur|keer|dagen|"
    r"weken|maanden|jaar|minuten|personen|mensen|euro|dollars?|star|adults?|nights?|nachten|x\b|h\b|"
        r"[/:]\d)", re.I)  # fmt: skip
_MEASURE: Final = re.compile(r"\d+(?:hrs?|h|mins?|m|am|pm|k|th|st|nd|rd|x|lbs?|kg|mi|days?|yrs?|wks?|s)", re.I)
_SHOUTED: Final = frozenset(
    "PLEASE NUMBER CANCEL THANKS REFUND FLIGHT TICKET CANNOT BEFORE REALLY ALWAYS SHOULD".split()
)
_SHORTEST: Final = {"room-number": 1, "seat-number": 1, "flight-number": 2, "booking-number": 3}
AIRLINES: Final = frozenset(
    "AA AC AF AI AM AS AT AV AY AZ B6 BA BE BR CA CI CX CZ DL DY EI EK ET EW EY F9 FI FR G4 GA GF HA HV IB JL JQ KE "
    "KL KQ KU LA LH LO LS LX LY "
    "MH MS MU NH NK NZ OS OZ PC PR QF QR RJ RO SA SK SN SQ SU SV TG TK TP TR TS U2 UA UL UX VA VN VS VY W6 "
    "WN WS WY".split()
)
_FLIGHT: Final = re.compile(r"\b([A-Za-z][A-Za-z0-9]|\d[A-Za-z])[\s\-]?(\d{2,4})\b(?!\s*(?:am|pm|%))")
_OF_AIRLINE: Final = re.compile(
    r"\b(?:delta|united|southwest|american|klm|ryanair|easyjet|transavia|lufthansa|air france|british airways|"
    r"emirates|jetblue|"
    r"alaska|norwegian|vueling|iberia|swiss|qantas|corendon|tui)\s+#?(\d{3,4})\b(?!\s*(?:miles|points|people|"
    r"dollars|euro))",
    re.I,
)
_RECORD: Final = re.compile(r"\b(?=[A-Z0-9]{0,5}\d)(?=[A-Z0-9]{0,5}[A-Z])[A-Z0-9]{6}\b")
CODE: Final = re.compile(
    r"#?\b(?=[A-Za-z\-]*\d)[A-Za-z0-9](?:[A-Za-z0-9\-]*[A-Za-z0-9])?\b|\b[A-Z]{6}\b|\b\d+(?:[ \-]\d{2,})+\b"
)


def _fine(kind: str, code: str, rest: str) -> bool:
    if code.isalpha():  # a booking code may be all letters; nothing else is
        return kind == "booking-number" and code not in _SHOUTED
    digits = sum(c.isdigit() for c in code)
    return digits >= _SHORTEST.get(kind, 3) and not _MEASURE.fullmatch(code) and not _UNIT.match(rest)


def _flights(text: str) -> list[Span]:
    found = [
        Span(f"{m[1].upper()}{m[2]}", m.start(), m.end(), kind="flight-number")
        for m in _FLIGHT.finditer(text)
        if m[1].upper() in AIRLINES and (m[1].isupper() or m[1].lower() not in ("at", "am", "as", "be"))
    ]
    return found + [Span(m[1], m.start(), m.end(), kind="flight-number") for m in _OF_AIRLINE.finditer(text)]


def find(text: str) -> tuple[Span, ...]:
    """Codes whose kind is said beside them, flights and booking codes by their form, longest first."""
    flights = _flights(text)
    spans = _spelled(text)
    for kind, pattern in _LABELLED:
        for m in pattern.finditer(text):
            code = m["code"].strip()
            flight = next((s for s in flights if s.start == m.start("code")), None)
            if kind == "flight-number" and flight:
                code = flight.value
            if kind == "case-number" and _RECORD.fullmatch(code) and m.group().lower().startswith("ref"):
                kind = "booking-number"
            if _fine(kind, code, text[m.end("code") :]):
                spans.append(Span(code, m.start("code"), m.end("code"), kind=kind))
    spans += [Span(m["code"], m.start("code"), m.end("code"), kind="username") for m in _USERNAME.finditer(text)]
    bare = flights + [Span(m.group(), m.start(), m.end(), kind="booking-number") for m in _RECORD.finditer(text)]
    spans += [b for b in bare if all(b.end <= s.start or s.end <= b.start for s in spans)]
    return tuple(_first_of_each(spans))


def _spelled(text: str) -> list[Span]:
    """Spelled codes that stand right after their name ("order number nine five three eight")."""
    found: list[Span] = []
    for span in spelled(text):
        before = text[max(0, span.start - 40) : span.start]
        for kind, label in LABELS:
            if re.search(rf"(?i:(?:{label})){_FILLER}$", before):
                found.append(Span(span.value, span.start, span.end, kind=kind))
                break
    return found


def _first_of_each(spans: list[Span]) -> list[Span]:
    """One reading per place: the first kind in the order of `LABELS` wins, then the longest."""
    rank = {kind: at for at, (kind, _) in enumerate(LABELS)}
    best: dict[int, Span] = {}
    for span in spans:
        held = best.get(span.end)
        if held is None or rank[span.kind] < rank[held.kind]:
            best[span.end] = span
    return apart(list(best.values()))


def codes(text: str) -> tuple[Span, ...]:
    """Anything that may answer "what is your … number?": a code with a digit, or one that was spelled."""
    shouted = text.isupper() and len(text.split()) > 1
    spans = [
        Span(m.group().lstrip("#"), m.start(), m.end())
        for m in CODE.finditer(text)
        if not _UNIT.match(text[m.end() :]) and not (m.group().isalpha() and (shouted or m.group() in _SHOUTED))
    ]
    return tuple(apart([Span(s.value, s.start, s.end) for s in spelled(text)] + spans))


__all__ = ["AIRLINES", "CODE", "LABELS", "codes", "find"]
