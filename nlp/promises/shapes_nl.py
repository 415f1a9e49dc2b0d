"""How agents promise in Dutch, where the present tense is also the future: "ik bel u morgen terug".

As in English: what is done before the contact ends ("ik kijk het nu na") is no promise; a call, a message, a payment
or a hand-on that comes after it is.
"""

from __future__ import annotations

from nlp.promises.frame import Shapes, frame, words

_WE = r"(?:ik|we|wij)"
_SOON = r"(?: (?:dan|ook|nog|zelf|even|persoonlijk|graag|zeker|natuurlijk|daarna|vandaag))*"
_BACK = r"(?:terug|op|toe|na|weten|uit|door|voor|bij|aan)"
# First person, present tense, of verbs whose work comes after the contact.
_LATER = (
    r"(?:bel(?:len)?|mail(?:en)?|e-?mail(?:en)?|app(?:en)?|sms(?:'en)?|stuur|sturen|verstuur|versturen|verzend(?:en)?|schrijf|schrijven|bezorg(?:en)?|lever(?:en)?"
    r"|crediteer|crediteren|vergoed(?:en)?|escaleer|escaleren|bevestig(?:en)?|informeer|informeren|reageer|reageren|antwoord(?:en)?|meld(?:en)? (?:me|mij|ons)"
    r"|hou(?:d|den)? (?:u|je|jou|jullie)|zorg(?:en)?(?: er(?:voor)?)? (?:dat|voor)|plan(?:nen)? (?:de|het|een|dit|dat)|verwerk(?:en)?|regel(?:en)? (?:het|dit|dat)\b(?=[^.]*\b(?:vandaag|morgen|week))|gaan ermee aan de slag)"
)
# Separable verbs and set phrases: finite part … particle.
_LATER_SPLIT = (
    r"(?:(?:neem|nemen)\b[^.?!,]*\bcontact\b|(?:laat|laten)\b[^.?!,]*\bweten|(?:geef|geven)\b[^.?!]*\bdoor|(?:zet|zetten)\b[^.?!,]*\b(?:uit|door|klaar)|(?:kom|komen)\b[^.?!,]*\b(?:terug|met een)"
    r"|(?:stort|storten|betaal|betalen|boek|boeken)\b[^.?!,]*\b(?:terug|uit|over)|(?:leg|leggen)\b[^.?!,]*\bvoor\b|(?:vraag|vragen)\b[^.?!,]*\bna|(?:zoek|zoeken)\b[^.?!,]*\buit|(?:speel|spelen|stuur|sturen)\b[^.?!,]*\bdoor)"
)
_INFINITIVE = (
    r"(?:\w*bellen|(?:e-?)?mailen|\w*sturen|versturen|verzenden|toesturen|schrijven|bezorgen|leveren|contact opnemen|laten weten|doorgeven|uitzetten|terugkomen|terugstorten|terugbetalen|overmaken"
    r"|crediteren|vergoeden|escaleren|doorzetten|bevestigen|informeren|regelen|uitzoeken|navragen|voorleggen|zorgen|melden|houden)"
)
_PERSON = (
    r"\b(?:zij|ze|hij|iemand(?: van [\w ]{2,25}?)?|(?:de|het|een|mijn|onze|uw|je|ons) (?:\w+ ){0,2}?(?:collega'?s?|leidinggevende|manager|teamleider|monteur|bezorger|koerier|chauffeur|specialist|arts|adviseur|afdeling(?: \w+)?"
    r"|magazijn|winkel|leverancier|bank|verzekeraar|gemeente|luchtvaartmaatschappij|vervoerder|team|installateur|expert)|postnl|dhl|dpd)"
)
_THEIR_VERB = r"(?:belt|bellen|neemt|nemen|komt|komen|brengt|brengen|bezorgt|bezorgen|levert|leveren|reageert|reageren|stuurt|sturen|mailt|mailen|betaalt|betalen|stort|storten|is|zijn|repareert|lost|boekt|zal|zullen|gaat|gaan)"
_THING = (
    r"\b(?:het|dat|dit|(?:de|het|een|uw|je|ons|onze) (?:\w+ ){0,2}?(?:pakket(?:je)?|bestelling|geld|bedrag|terugbetaling|betaling|pas|pinpas|kaart|bankpas|koffer|bagage|levering|artikel|brief|ticket|tickets|router|toestel"
    r"|telefoon|bank|internet|verbinding|lijn|storing|probleem|reparatie|vlucht|trein|aanvraag|claim|borg|tegoed|voucher|link|bevestiging|factuur|contract|vergunning|modem))"
)
_THING_DONE = (
    r"(?:(?:wordt|worden)\b[^.?!]*\b(?:\w*gestort|\w*betaald|\w*gestuurd|verstuurd|verzonden|geleverd|bezorgd|opgelost|gerepareerd|hersteld|verwerkt|vergoed|overgemaakt|gecrediteerd|vervangen|opgehaald)"
    r"|(?:staat|staan)\b[^.?!]*\brekening|(?:komt|komen|arriveert|vertrekt)\b|(?:is|zijn)\b[^.?!]*\b(?:opgelost|verwerkt|hersteld|gerepareerd|klaar|binnen|bij u|bij je|terug|weer)\b|doet het\b|werkt\b)"
)

DUTCH = Shapes(
    frames=(
        frame("self", rf"\b{_WE}{_SOON} {_LATER}\b|\b{_LATER} {_WE}\b"),
        frame(
            "self",
            rf"\b{_WE}{_SOON} {_LATER_SPLIT}\b|\b(?:neem|nemen|laat|laten|geef|geven|zet|zetten|kom|komen|stort|storten|betaal|betalen|leg) {_WE}\b",
        ),
        frame("self", rf"\b(?:{_WE} (?:zal|zullen|ga|gaan)|(?:zal|zullen|ga|gaan) {_WE})\b[^.?!,]*?\b{_INFINITIVE}\b"),
        frame(
            "self",
            rf"\b(?:{_WE} (?:zal|zullen|ga|gaan)|(?:zal|zullen|ga|gaan) {_WE})\b(?! (?:u |je )?(?:nu|meteen|even|helpen|eerlijk))",
            timed=True,
        ),
        frame(
            "self",
            rf"\b{_WE} (?:heb|hebben|spreek|spreken|bespreek|bespreken|regel|regelen|overleg|overleggen|controleer|kijk|bekijk|check)\b|\b(?:heb|spreek|bespreek|regel|overleg) {_WE}\b",
            timed=True,
        ),
        frame(
            "customer",
            r"\b(?:u|je|jij|jullie) (?:krijgt|krijg|ontvangt|ontvang|hoort|hoor|kunt\b[^.?!,]*\bverwachten|mag\b[^.?!,]*\bverwachten|zult?\b[^.?!,]*\b(?:krijgen|ontvangen|horen))\b|\b(?:krijgt|ontvangt|hoort) u\b|\b(?:krijg|ontvang|hoor) je\b",
        ),
        frame("customer", r"\b(?:u|je|jij) (?:heeft|hebt)\b|\b(?:heeft u|heb je)\b", timed=True),
        frame(
            "customer",
            r"\b(?:u|je|jij) wordt\b[^.?!]*\b(?:gebeld|teruggebeld|gecontacteerd|benaderd|ge-?maild|geïnformeerd|geholpen)\b",
        ),
        frame("other", rf"{_PERSON} {_THEIR_VERB}\b|\b{_THEIR_VERB} {_PERSON[2:]}\b", timed=True),
        frame("thing", rf"{_THING} {_THING_DONE}|\b(?:wordt|komt|staat) {_THING[2:]}", timed=True),
        frame("follows", rf"\b(?:en|dan|daarna)(?: dan)? (?:{_LATER}|{_LATER_SPLIT})\b", timed=True),
    ),
    sentence_vetoes=words(
        r"\?|^\W*(?:(?:dan|oké|en|nou),? )?(?:zal|zullen|wilt|wil|mag|mogen|kan|kunt|kunnen|heeft|heb|bent|had|was|wanneer|wie|hoe)\b(?=.*\?| ik\b| u\b| je\b| we\b)"
        r"|\b(?:als (?:u|je|jij|jullie|het|dat|ik u)|mocht(?:en)?|tenzij|indien|in dat geval|zou(?:den)?|had u)\b|^\W*als\b|^\W*(?:belt|bel|mail|stuur) (?:u|ons|me|mij)\b(?! ik)"
    ),
    before_vetoes=words(
        r"\b(?:hoop|denk|geloof|weet niet|kan niet|kunnen niet|wilde|zei|heeft gezegd|begrijp|misschien|wellicht|meestal|normaal|wie|wanneer|het kan zijn|het nummer|waarschijnlijk)\b"
    ),
    inside_vetoes=words(
        r"\b(?:niet|nooit|geen)\b|\bnu\b|(?<!zo\s)\b(?:meteen|direct|onmiddellijk)\b(?! na)|\been (?:moment|ogenblik|momentje)\b|\beven geduld\b|\bin de wacht\b|\baan de lijn\b|\been vraag\b|\b(?:is|zijn|was) (?:afgelopen|\w+dag) (?:bezorgd|geleverd|verstuurd|gekomen)"
        r"|\b(?:gehad|geweest|open|aanwezig|gisteren|eergisteren|vorige|daarnet|zojuist)\b|\b(?:heb|hebben)\b[^.?!,]*\b(?:gebeld|gemaild|gestuurd|verstuurd|gezegd|doorgegeven|besproken|gesproken|gevraagd)\b"
    ),
    joint=words(r"[,;:–-]? ?\b(?:en dan|en daarna|en|maar|dus)\b|[,;:–]"),
    certain=words(
        r"\b(?:gegarandeerd|garandeer|zeker|zeker weten|sowieso|absoluut|beslist|gegarandeerd|beloof|honderd procent|100 ?%|komt goed)\b"
    ),
    outcome=words(r"\b(?:opgelost|gemaakt|hersteld|gerepareerd|geleverd|bezorgd|geregeld|goedgekeurd|werkt|in orde)\b"),
    outside=words(
        r"\bdoor (?:onze|de|het|mijn) (?:\w+ )?(?:arts|afdeling|team|collega|koerier|magazijn|leverancier)\b|\bop uw (?:bank)?rekening\b|\b(?:in huis|binnen(?=\W*$))"
    ),
    honest="Dat verwacht ik, maar ik heb het niet alleen in de hand. Ik houd het in de gaten en laat het u weten als het verandert.",
    honest_timed="De planning is {due}, maar dat heb ik niet alleen in de hand. Ik controleer het en laat het u weten als het verandert.",
)
