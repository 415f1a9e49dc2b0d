"""How agents promise in Dutch, where the present tense is also the future: "ik bel u morgen terug".

As in English: what is done before the contact ends ("ik kijk het nu na") is no promise; a call, a message, a payment
or a hand-on that comes after it is.
"""

from __future__ import annotations

from nlp.promises.frame import Shapes, any_of, frame, words

_WE = r"(?:ik|we|wij)"
_YOU = r"(?:u|je|jij|jullie)"
_SOON = r"(?: (?:dan|ook|nog|zelf|even|persoonlijk|graag|zeker|natuurlijk|daarna|vandaag|dit|het|dat))*"
# First person, present tense, of verbs whose work comes after the contact.
_LATER = any_of(
    "bel(?:len)?(?! (?:u |je )?(?:over de|over uw|over je|omdat|in verband|naar aanleiding))", "mail(?:en)?", "e-?mail(?:en)?", "app(?:en)?", "sms(?:'en)?", "stuur", "sturen", "verstuur", "versturen",
    "verzend(?:en)?", "schrijf", "schrijven", "bezorg(?:en)?", "lever(?:en)?", "crediteer", "crediteren", "vergoed(?:en)?",
    "escaleer", "escaleren", "waarschuw(?:en)?", "stel (?:u|je)", "stellen (?:u|je)", "bevestig(?:en)?", "informeer", "informeren", "reageer", "reageren", "antwoord(?:en)?",
    "meld(?:en)? (?:me|mij|ons|dit|het|dat)", "hou(?:d|den)? (?:u|je|jou|jullie|contact)", "zorg(?:en)?(?: er(?:voor)?)? (?:dat|voor)",
    "plan(?:nen)? (?:de|het|een|dit|dat)", "gaan ermee aan de slag", "deel (?:het|dit|dat|uw|je)", "delen (?:het|dit|dat|uw|je)",
)  # fmt: skip
# Separable verbs and set phrases: finite part … particle.
_LATER_SPLIT = any_of(
    *(
        rf"{verb}\b[^,]*?\b{particle}"
        for verb, particle in (
            ("(?:neem|nemen)", "contact"),
            ("(?:laat|laten)", "(?:weten|\w*bellen|mailen|komen|sturen|opnemen)"),
            ("(?:scheld|schelden)", "kwijt"),
            ("(?:dien|dienen)", "in"),
            ("(?:geef|geven)", "(?:door|antwoord|bericht)"),
            ("(?:zet|zetten)", "(?:uit|door|klaar)"),
            ("(?:kom|komen)", "(?:terug|met een)"),
            ("(?:stort|storten|betaal|betalen|boek|boeken|maak|maken)", "(?:terug|uit|over)"),
            ("(?:leg|leggen)", "voor"),
            ("(?:vraag|vragen)", "na"),
            ("(?:zoek|zoeken)", "uit"),
            ("(?:speel|spelen|stuur|sturen)", "door"),
        )
    )
)
_INFINITIVE = any_of(
    r"\w*bellen", "(?:e-?)?mailen", r"\w*sturen", "verzenden", "schrijven", "bezorgen", "leveren", "contact opnemen", "laten weten",
    "doorgeven", "uitzetten", "terugkomen", "terugstorten", "terugbetalen", "overmaken", "crediteren", "vergoeden", "escaleren",
    "doorzetten", "bevestigen", "informeren", "regelen", "uitzoeken", "navragen", "voorleggen", "zorgen", "melden", "houden", "delen",
)  # fmt: skip
# In a subordinate clause the verb comes last: "dat ik u donderdag bel".
_LAST = any_of(r"\w*bel(?:len)?", r"(?:e-?)?mail(?:en)?", r"\w*stuur", r"\w*sturen", "laat weten", "contact opneem", "terugkom", "terugstort")

_THEM = any_of(
    "collega'?s?", "leidinggevende", "manager", "teamleider", "monteur", "bezorger", "koerier", "chauffeur", "specialist", "arts",
    "adviseur", r"afdeling(?: \w+)?", "magazijn", "winkel", "leverancier", "bank", "verzekeraar", "gemeente", "luchtvaartmaatschappij",
    "vervoerder", "team", "installateur", "expert",
)  # fmt: skip
_SOMEONE = (
    rf"\b(?:zij|ze|hij|iemand(?: van [\w ]{{2,25}}?)?|postnl|dhl|dpd|(?:de|het|een|mijn|onze|uw|je|ons) (?:\w+ ){{0,2}}?\w*{_THEM})"
)
_ACT = any_of(
    "belt", "bellen", "neemt", "nemen", "komt", "komen", "brengt", "brengen", "bezorgt", "bezorgen", "levert", "leveren", "reageert",
    "reageren", "schrijft", "schrijven", "stuurt", "sturen", "mailt", "mailen", "betaalt", "betalen", "stort", "storten", r"(?:is|zijn)\b(?=.*?\bbij (?:u|je)\b)", "staat", "staan", "repareert", "lost",
    "boekt", "zal", "zullen", "gaat", "gaan",
)  # fmt: skip
_OBJECT = any_of(
    "pakket(?:je)?", "bestelling", "geld", "bedrag", "terugbetaling", "betaling", "pas", "pinpas", "kaart", "bankpas", "koffer",
    "bagage", "levering", "artikel", "brief", "tickets?", "router", "modem", "toestel", "telefoon", "bank", "internet", "verbinding",
    "lijn", "storing", "probleem", "reparatie", "vlucht", "trein", "aanvraag", "claim", "borg", "tegoed", "voucher", "link",
    "bevestiging", "factuur", "contract", "vergunning",
)  # fmt: skip
_THING = rf"\b(?:het|dat|dit|(?:de|het|een|uw|je|ons|onze) (?:\w+ ){{0,2}}?{_OBJECT})"
_SENT = any_of(
    r"\w*gestort", r"\w*betaald", r"\w*gestuurd", "verstuurd", "verzonden", "geleverd", "bezorgd", "opgelost", "gerepareerd",
    "hersteld", "verwerkt", "gemaild", "goedgekeurd", "afgehandeld", "uitgekeerd", "vergoed", "overgemaakt", "gecrediteerd", "vervangen", "opgehaald",
)  # fmt: skip
_ANY = r"\b(?:de|het|een|uw|je|onze|ons|mijn) \w+(?: \w+){0,2}?"
_DOES = any_of("belt", "neemt", "komt", "brengt", "bezorgt", "levert", "schrijft", "stuurt", "mailt", "betaalt", "stort", "repareert", "regelt")
_NOT_FOR_YOU = any_of(
    "afgeschreven", "opgenomen", r"\w*gesloten", "geopend", "geannuleerd", "verlengd", "gevraagd", "geïncasseerd", "berekend", "verwacht",
)  # fmt: skip
_HAPPENS = any_of(
    rf"(?:wordt|worden)\b.*?\b{_SENT}", r"(?:staat|staan)\b.*?\brekening", "(?:komt|komen)\\b",
    r"(?:is|zijn)\b.*?\b(?:opgelost|verwerkt|hersteld|gerepareerd|klaar|binnen|bij (?:u|je)|terug|weer)\b", "doet het\\b", "werkt\\b",
)  # fmt: skip

_CLAUSE_START = r"(?:^\W*|[,;:] ?|\b(?:en|maar|want|dus|ok[eé]|nou|ja|goed|prima) )"
# What an agent says in the present tense without taking anything on, and past tenses.
_NO_DEED = any_of(
    "kan", "kunnen", "moet", "moeten", "mag", "mogen", "weet", "weten", "denk", "denken", "wil", "willen", "ben", "zijn", "was", "waren",
    "hoop", "hopen", "zie", "zien", "begrijp", "hoor", "lees", "wacht", "werken?", "sluiten", "openen", "vragen? u", "adviseer", "begin",
    "beginnen", "beloof", "garandeer", "blijf", "snap", "vind", "verwacht", "geloof", "geloven", "dacht", "schat", "vrees", "verzeker", "neem aan", r"\w+[dt]e", r"\w+[^aeiou][dt]en",
)  # fmt: skip

DUTCH = Shapes(
    frames=(
        frame("self", rf"\b{_WE}{_SOON} {_LATER}\b|\b{_LATER} {_WE}\b"),
        frame("self", rf"\b{_WE}{_SOON} {_LATER_SPLIT}\b|\b(?:neem|nemen|laat|laten|geef|geven|zet|zetten|kom|komen|stort|storten|betaal|betalen|leg) {_WE}\b"),
        frame("self", rf"\b(?:{_WE} (?:zal|zullen|ga|gaan)|(?:zal|zullen|ga|gaan) {_WE})\b[^,]*?\b{_INFINITIVE}\b"),
        frame("self", rf"\bdat {_WE}\b[^,]*?\b{_LAST}\b(?! (?:zou|zouden))"),
        frame("self", rf"\b(?:{_WE} (?:zal|zullen|ga|gaan)|(?:zal|zullen|ga|gaan) {_WE})\b(?! (?:u |je )?(?:nu|meteen|even|helpen|eerlijk))", timed=True),
        frame(
            "self",
            rf"{_CLAUSE_START}{_WE} (?!{_NO_DEED}\b)\w+\b|\b(?:heb|hebben|spreek|bespreek|regel|overleg|verwerk|doe|maak|ga|gaan|zal|zullen) {_WE}\b",
            timed=True,
        ),
        frame("customer", rf"\b{_YOU} (?:krijgt|krijg|ontvangt|ontvang|hoort|hoor|(?:kunt|mag|kan)\b[^,]*?\bverwachten|zult?\b[^,]*?\b(?:krijgen|ontvangen|horen))\b"),
        frame("customer", r"\b(?:kunt|mag|kun|kan) (?:u|je)\b[^,]*?\bverwachten\b"),
        frame("customer", r"\b(?:krijgt|ontvangt|hoort) u\b|\b(?:krijg|ontvang|hoor) je\b"),
        frame("customer", rf"\b{_YOU} (?:heeft|hebt)\b|\b(?:heeft u|heb je)\b", timed=True),
        frame("customer", rf"\b(?:{_YOU} wordt|wordt {_YOU})\b.*?\b(?:gebeld|teruggebeld|gecontacteerd|benaderd|ge-?maild|geïnformeerd)\b"),
        frame("other", rf"{_SOMEONE} {_ACT}\b|\b{_ACT} {_SOMEONE[2:]}\b", timed=True),
        frame("other", rf"\b(?:(?:de|het|een|mijn|onze) \w+|(?-i:[A-Z])\w+)(?: van \w+(?: \w+)?)? (?:belt|mailt|appt|stuurt|bezoekt|informeert) {_YOU}\b", timed=True),
        frame("thing", rf"{_THING} {_HAPPENS}|\b(?:wordt|komt|staat) {_THING[2:]}|\bdat (?:{_THING[2:]}|{_ANY[2:]})\b[^,]*?\b(?:{_SENT} (?:wordt|worden|is)|is|zijn|komt|aankomt|werkt|doet)\b", timed=True),
        frame("thing", rf"{_ANY} (?:wordt|worden)\b.*?\b(?!{_NOT_FOR_YOU})\w*(?:ge|ver|be)\w+[dtn]\b", timed=True),
        frame("other", rf"{_ANY} {_DOES}\b|\b{_DOES} {_ANY[2:]}", timed=True),
        frame("thing", rf"{_ANY} (?:staat|ligt|is|zijn)\b.*?\bklaar\b|\b(?:deze|die|dat|dit|de|het|uw|je) \w+ gaat\b.*?\b(?:op de post|de deur uit|naar u|mee)\b", timed=True),
        frame("other", r"\ber komt\b.*?\b(?:iemand|een \w+)\b|\bkomt er\b", timed=True),
        frame("follows", rf"\b(?:en|dan|daarna)(?: dan)? (?:{_LATER}|{_LATER_SPLIT})\b", timed=True),
    ),
    sentence_vetoes=words(
        r"\?|^\W*(?:(?:dan|oké|en|nou),? )?(?:zal|zullen|wilt|wil|mag|mogen|kan|kunt|kunnen|heeft|heb|bent|had|was|wanneer|wie|hoe)\b(?=.*\?| ik\b| u\b| je\b| we\b)"
        r"|\b(?:als (?:u|je|jij|jullie|het|dat)|mocht(?:en)?|tenzij|indien|in dat geval|zou(?:den)?|had u)\b|^\W*als\b|^\W*(?:belt|bel|mail|stuur) (?:u|ons|me|mij)\b(?! ik)"
    ),
    before_vetoes=words(
        r"\b(?:hoop|denk|geloof|weet niet|kan niet|kunnen niet|zie|moet|moeten|dient|hoeft|wilde|zei|gezegd|begrijp|misschien|wellicht|meestal|normaal|wie|wanneer|het kan zijn|het nummer|waarschijnlijk)\b"
    ),
    inside_vetoes=words(
        r"\b(?:niet|nooit|geen)\b|\bnu\b|(?<!zo\s)\b(?:meteen|direct|onmiddellijk)\b(?! na)|\been (?:moment|ogenblik|momentje)\b|\beven geduld\b|\bin de wacht\b|\baan de lijn\b"
        r"|\been vraag\b|\b(?:is|zijn|was) (?:afgelopen|\w+dag) (?:bezorgd|geleverd|verstuurd|gekomen)|\b(?:gehad|geweest|open|aanwezig|nodig|gisteren|eergisteren|vorige|daarnet|zojuist)\b"
        r"|\b(?:heb|hebben)\b[^,]*?\b(?:gebeld|gemaild|gestuurd|verstuurd|gezegd|doorgegeven|besproken|gesproken|gevraagd)\b"
    ),
    me=words(r"\b(?:ik|we|wij)\b"),
    joint=words(r"[,;:–-]? ?\b(?:en dan|en daarna|dan|en|maar|dus)\b|[,;:–]"),
    certain=words(r"\b(?:gegarandeerd|garandeer|zeker|verzeker|sowieso|absoluut|beslist|honderd procent|100 ?%|komt goed)\b"),
    outcome=words(r"\b(?:opgelost|gemaakt|hersteld|gerepareerd|geleverd|bezorgd|goedgekeurd|werkt|doet|in orde)\b"),
    ours=words(r"\b(?:\w*gestuurd|verstuurd|verzonden|gemaild|\w*gestort|\w*betaald|op de post|klaar|vergoed|gecrediteerd|overgemaakt)\b"),
    outside=words(r"\bdoor (?:onze|een|de|het|mijn) (?!post)\w+\b|\bop uw (?:bank)?rekening\b|\bin huis\b|\bbinnen(?=\W*$)"),
    honest="Dat verwacht ik, maar ik heb het niet alleen in de hand. Ik houd het in de gaten en laat het u weten als het verandert.",
    honest_timed="De planning is {due}, maar dat heb ik niet alleen in de hand. Ik controleer het en laat het u weten als het verandert.",
)  # fmt: skip
