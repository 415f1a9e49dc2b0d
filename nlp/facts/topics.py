"""What a sentence is about: the time of a party is not the time of a flight, so facts and questions carry a topic.

Named topics cover the businesses that contact centres serve most; a sentence without one inherits the topic of the
turns before it (`running`), because "Friday, please" is about what was last spoken of.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from nlp.facts.words import stem, words
from nlp.findings import Turn

_NAMED: Final[Mapping[str, str]] = {
    "flight": "flight flights fly flying flew plane airline airlines airplane vlucht vluchten vliegen vliegtuig vlieg "
    "takeoff",
    "hotel": "hotel hotels room rooms inn stay staying lodging suite motel kamer kamers hotelkamer overnachten "
    "overnachting verblijf",
    "restaurant": "restaurant restaurants table dinner lunch dine dining eat cuisine food brunch tafel eten diner "
    "eetcafe supper bistro",
    "party": "party parties venue birthday celebration guests feest feestje verjaardag zaal feestzaal rsvp",
    "meeting": "meeting meetings vergadering bespreking overleg",
    "viewing": "apartment apartments flat viewing bedroom bedrooms balcony elevator landlord rent letting appartement "
    "woning "
    "bezichtiging slaapkamer slaapkamers huur condo",
    "doctor": "doctor doctors dr appt physician clinic symptoms medicine prescription pills dentist arts "
    "huisarts dokter "
    "kliniek "
    "klachten medicijn tandarts",
    "weather": "weather forecast rain raining snow temperature sunny weer weerbericht weersverwachting",
    "ride": "ride taxi uber cab driver pickup rit chauffeur",
    "trip": "directions route transit drive walk walking bus navigate routebeschrijving",
    "train": "train trains trein treinen station rail",
    "bank": "bank balance account fraud transfer transaction card debit credit saldo rekening fraude overboeking "
    "betaling pas bankpas "
    "creditcard mortgage loan lening hypotheek",
    "order": "order orders ordered purchase purchased item bestelling besteld bestellingen aankoop",
    "delivery": "delivery deliver delivered parcel package shipping shipment shipped courier bezorging bezorgd pakket "
    "pakketje levering "
    "bezorgen geleverd",
    "refund": "refund refunded refunds return returning returned terugbetaling retour terugstuurt terugsturen",
    "invoice": "invoice bill billing invoices factuur facturen rekeningbedrag",
    "subscription": "subscription membership plan contract abonnement lidmaatschap",
    "internet": "internet wifi router modem broadband connection verbinding netwerk",
    "phone": "sim roaming handset simkaart toestel",
    "car": "car vehicle insurance auto voertuig verzekering claim schade",
    "baggage": "bag bags baggage luggage suitcase koffer bagage koffers",
    "energy": "electricity energie stroom meterstand",
    "trivia": "trivia quiz",
    "spaceship": "spaceship cable cables lock engine robot",
}
TOPIC_OF: Final[Mapping[str, str]] = {word: topic for topic, listed in _NAMED.items() for word in listed.split()}
TOPICS: Final = frozenset(_NAMED)
VENUES: Final = frozenset({"hotel", "restaurant", "party", "viewing"})
"""Topics whose matter has a name of its own ("the Old Town Inn")."""
BY_DATE: Final = frozenset({"hotel", "flight", "delivery", "refund", "order", "invoice", "subscription"})
"""Topics where "when" asks for a day rather than an hour."""
PARTS: Final = frozenset(
    "balcony elevator bedroom bedrooms cable cables lock engine robot symptoms medicine prescription pills driver "
    "pickup wifi router modem guests host "
    "food cuisine dinner lunch brunch rain snow temperature slaapkamer slaapkamers balkon lift klachten medicijn "
    "gasten eten diner landlord rent huur".split()
)
"""Words that name a topic by one of its parts: a question may be about the part."""
_FAMILIES: Final = (
    frozenset({"party", "venue"}),
    frozenset({"ride", "trip"}),
    frozenset({"order", "delivery", "refund", "baggage"}),
)
_LOOK_BACK: Final = 16
_WEAK: Final = frozenset(
    """
    card room rooms food table account guests item driver drive stay staying walk host return returning plan claim
    connection venue birthday dinner lunch eat station bus rain lock engine order auto kamer eten
    """.split()
)
"""Words that name a topic only where no stronger word does."""


@lru_cache(maxsize=2048)
def topics(text: str) -> tuple[str, ...]:
    """The topics named in a text, the best supported first; empty where none is named."""
    strong: dict[str, int] = {}
    weak: dict[str, int] = {}
    for word in words(text):
        topic = TOPIC_OF.get(word.low) or TOPIC_OF.get(word.low.removesuffix("'s"))
        if topic:
            into = weak if word.low in _WEAK else strong
            into[topic] = into.get(topic, 0) + 1
    counted = strong or weak
    return tuple(sorted(counted, key=lambda topic: -counted[topic]))


def running(before: Sequence[Turn]) -> str:
    """The topic last named in the turns before; looks back a bounded number of turns, empty where there is none."""
    for turn in reversed(before[-_LOOK_BACK:]):
        found = topics(turn.text)
        if found:
            return found[0]
    return ""


def same(one: str, other: str) -> bool:
    """Whether two topics may speak of the same matter; an unknown topic goes with any."""
    return not one or not other or one == other or any(one in family and other in family for family in _FAMILIES)


def topic_in(about: str) -> str:
    """The topic among the words of an `about`."""
    return next((word for word in about.split() if word in TOPICS), "")


def about(*parts: str) -> str:
    """Joins roles, topic and stems into one `about`, each word once."""
    return " ".join(dict.fromkeys(word for part in parts for word in part.split() if word))


__all__ = ["BY_DATE", "TOPICS", "TOPIC_OF", "VENUES", "about", "running", "same", "stem", "topic_in", "topics"]
