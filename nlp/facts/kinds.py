"""The kinds of facts a customer can tell us: names for the interface, and the words to ask for them.

A kind is a slot name such as `order-number`. A checklist may use any of these, and names of its own. `about` of a fact
or question holds lower-case words: roles first ("departure"), then the topic ("flight").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from nlp.findings import Language

Shape = Literal["id", "name", "date", "time", "when", "place", "person", "amount", "count", "text", "yes-no", "contact"]
"""What an answer looks like: decides which words of the customer can answer a question of this kind."""
Use = Literal["item", "personal", "name", "choice", "story", "tried", "spoke", "secret"]
"""How a known answer is used in a sentence to say (nlp/facts/say.py)."""


@dataclass(frozen=True, slots=True)
class Kind:
    """`ask_en`, `ask_nl` fit into "Could you tell me …?" and "Mag ik …?": a thing, or a clause ("what happened")."""

    name: str
    en: str
    nl: str
    ask_en: str
    ask_nl: str
    shape: Shape = "text"
    use: Use = "choice"
    everywhere: bool = False
    """True where one answer holds for the whole contact (a name), False where it belongs to a topic (a time)."""

    def label(self, lang: Language) -> str:
        return self.nl if lang == "nl" else self.en

    @property
    def clause(self) -> bool:
        """Whether it is asked as a clause ("what happened") and not as a thing ("your order number")."""
        return self.use in ("story", "tried", "spoke") or self.name == "party-size"


def _id(name: str, en: str, nl: str) -> Kind:
    return Kind(name, en, nl, f"your {en}", f"uw {nl}", "id", "item", True)


def _choice(name: str, en: str, nl: str, article: str, shape: Shape) -> Kind:
    return Kind(name, en, nl, f"the {en}", f"{article} {nl}", shape, "choice")


_ALL = (
    Kind("name", "name", "naam", "your name", "uw naam", "name", "name", True),
    Kind(
        "date-of-birth",
        "date of birth",
        "geboortedatum",
        "your date of birth",
        "uw geboortedatum",
        "date",
        "personal",
        True,
    ),
    Kind(
        "phone", "phone number", "telefoonnummer", "your phone number", "uw telefoonnummer", "contact", "personal", True
    ),
    Kind(
        "email", "e-mail address", "e-mailadres", "your e-mail address", "uw e-mailadres", "contact", "personal", True
    ),
    Kind("address", "address", "adres", "your address", "uw adres", "contact", "personal", True),
    Kind("postcode", "postcode", "postcode", "your postcode", "uw postcode", "contact", "personal", True),
    _id("order-number", "order number", "bestelnummer"),
    _id("account-number", "account number", "rekeningnummer"),
    _id("booking-number", "booking number", "boekingsnummer"),
    _id("flight-number", "flight number", "vluchtnummer"),
    _id("ticket-number", "ticket number", "ticketnummer"),
    _id("case-number", "case number", "zaaknummer"),
    _id("customer-number", "customer number", "klantnummer"),
    _id("invoice-number", "invoice number", "factuurnummer"),
    _id("serial-number", "serial number", "serienummer"),
    _id("room-number", "room number", "kamernummer"),
    _id("seat-number", "seat number", "stoelnummer"),
    _id("username", "user name", "gebruikersnaam"),
    Kind("pin", "PIN", "pincode", "your PIN", "uw pincode", "id", "secret", True),
    _choice("date", "date", "datum", "de", "date"),
    _choice("time", "time", "tijd", "de", "time"),
    _choice("duration", "duration", "duur", "de", "count"),
    _choice("place", "place", "plaats", "de", "place"),
    _choice("venue", "place chosen", "gekozen plek", "de", "name"),
    _choice("person", "person", "persoon", "de", "person"),
    Kind(
        "party-size",
        "number of people",
        "aantal personen",
        "how many people it is for",
        "voor hoeveel personen het is",
        "count",
    ),
    _choice("quantity", "number", "aantal", "het", "count"),
    _choice("amount", "amount", "bedrag", "het", "amount"),
    _choice("product", "product", "product", "het", "text"),
    _choice("model", "model", "model", "het", "text"),
    _choice("colour", "colour", "kleur", "de", "text"),
    _choice("travel-mode", "way of travelling", "vervoermiddel", "het", "text"),
    _choice("card", "card", "pas", "de", "text"),
    _choice("cuisine", "cuisine", "keuken", "de", "text"),
    _choice("symptoms", "symptoms", "klachten", "de", "text"),
    _choice("rating", "rating", "waardering", "de", "count"),
    _choice("option", "choice", "keuze", "de", "text"),
    Kind("code", "code", "code", "the code", "de code", "id", "choice"),
    Kind("detail", "detail", "bijzonderheid", "the details", "de bijzonderheden", "text", "choice"),
    Kind("yes-no", "answer", "antwoord", "whether that is so", "of dat klopt", "yes-no", "choice"),
    Kind("again", "said last", "laatst gezegd", "that once more", "dat nog eens", "text", "story"),
    Kind("what-happened", "what happened", "wat er is gebeurd", "what happened", "wat er is gebeurd", "text", "story"),
    Kind(
        "wants",
        "what they want",
        "wat ze willen",
        "what you would like us to do",
        "wat wij voor u kunnen doen",
        "text",
        "story",
    ),
    Kind(
        "tried",
        "already tried",
        "al geprobeerd",
        "what you have already tried",
        "wat u al hebt geprobeerd",
        "text",
        "tried",
    ),
    Kind(
        "spoke-to",
        "already spoke to",
        "al gesproken met",
        "whom you have spoken to",
        "met wie u al hebt gesproken",
        "text",
        "spoke",
    ),
)
KINDS: Mapping[str, Kind] = {kind.name: kind for kind in _ALL}
ALIASES: Mapping[str, str] = {
    "city": "place", "day": "date", "e-mail": "email", "phone-number": "phone", "story": "what-happened",
    "confirmation-number": "booking-number", "reservation-number": "booking-number", "reference": "case-number",
    "doctor": "person", "host": "person", "hotel": "venue", "restaurant": "venue", "dob": "date-of-birth",
}  # fmt: skip
"""Other names a checklist may use for a kind."""

_ROLES_NL: Mapping[str, str] = {
    "departure": "vertrek",
    "arrival": "aankomst",
    "start": "begin",
    "end": "einde",
    "doctor": "arts",
    "host": "gastheer",
    "guest": "gast",
    "hotel": "hotel",
    "restaurant": "restaurant",
    "apartment": "appartement",
    "party": "feest",
    "meeting": "vergadering",
    "mother": "moeder",
    "pet": "huisdier",
}


def kind_of(name: str) -> Kind:
    """The kind of this name or other name. An unknown name is a slot of the organisation's own: it is its own label."""
    known = KINDS.get(ALIASES.get(name, name))
    words = name.replace("-", " ")
    return known or Kind(name, words, words, f"the {words}", f"de {words}")


def label(name: str, lang: Language, about: str = "") -> str:
    """A chip's label: the kind, narrowed by its first role word ("place (departure)")."""
    base = kind_of(name).label(lang)
    role = next((word for word in about.split() if word in _ROLES_NL), "")
    if not role:
        return base
    return f"{base} ({_ROLES_NL[role] if lang == 'nl' else role})"


def _listed(parts: list[str], word: str) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def question(kinds: Iterable[str], lang: Language) -> str:
    """One natural question that asks for all these kinds at once; empty where there is nothing to ask."""
    wanted = list({kind.name: kind for kind in map(kind_of, kinds)}.values())
    things = [kind for kind in wanted if not kind.clause]
    clauses = [kind for kind in wanted if kind.clause]
    if not wanted:
        return ""
    if lang == "en":
        return f"Could you tell me {_listed([kind.ask_en for kind in (*things, *clauses)], 'and')}?"
    told = _listed([kind.ask_nl for kind in clauses], "en") if clauses else ""
    if not things:
        return f"Kunt u mij vertellen {told}?"
    asked = f"Mag ik {_listed([kind.ask_nl for kind in things], 'en')} van u"
    return f"{asked}, en kunt u mij vertellen {told}?" if told else f"{asked}?"
