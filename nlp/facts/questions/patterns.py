"""How agents ask: the words that make a sentence a request, and the nouns that say for what. Data only."""

from __future__ import annotations

import re
from typing import Final

from nlp.facts.values.ids import LABELS

REQUEST: Final = re.compile(
    r"(?:^|[,;:]\s*|\b(?:please|pls|plz|kindly|and|so)\s+)(?:please |pls |kindly |just |also )*(?:provide|send|"
    r"share|give|supply|forward|pm|include|fill in|dm|direct message|private message|confirm|verify|enter|"
    r"describe|specify|tell|advise|state|let us know|let me know|feel free to)\b|\b(?:we'll|i'll|we will|i will|we|"
    r"i|i'd|i would|we'd) (?:also |just )?(?:need|require) (?:your|the|a|an|some|to know|just)\b|"
    r"\b(?:may|can|could|might) (?:i|we) (?:please |also |just )?(?:have|get|know|take|ask)\b|\b(?:can|could|would|"
    r"will) you (?:please |kindly |also |just |possibly )*(?:\w+ ){0,3}?"
    r"(?:provide|send|share|give|tell|confirm|verify|let|dm|message|describe|specify|remind|supply|advise|clarify|"
    r"spell|repeat)\b|\blet (?:me|us) know (?:the|your)\b|\b(?:by )?sending (?:us |me )?your\b|"
    r"\bdo you (?:know|remember|recall|mind|have)\b|"
    r"\b(?:mag|kan|kunnen|zou) (?:ik|wij|we)\b|\b(?:kunt|kan|wilt|wil|zou|heeft|heb|weet) (?:u|je|jij)\b|"
    r"\bgraag (?:ontvang|uw|je|even)|\b(?:ontvang|wil|hoor|krijg|noteer) (?:ik|wij|we) graag\b|"
    r"\b(?:geef|stuur|noem|vertel|deel)\b|(?:^|, )(?:and |en )?(?:your|uw) [\w\- ]{2,30}(?:please|as well|too|graag|"
    r"alstublieft)",
    re.I,
)
AUX: Final = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|alright|sure|right|but|great|now|en|dus|oké|goed|at|on|for|in|to|from|with|by|op|om|"
    r"voor|naar|met|van)\W+)*"
    r"(?:what|which|whom?|when|where|how|wat|welke?|wie|wanneer|waar\w*|hoe\w*)(?:'s|(?: [\w\-]+){0,4}? (?:do|does|"
    r"did|is|are|was|were|would|can|could|will|should|may|have|has|am|wilt|wil|kunt|kan|bent|moet|mag|gaat))\b(?!,)",
    re.I,
)
"""A wh-word with its verb: tells a question from "when you get there" where speech-to-text leaves no mark."""
WH: Final = re.compile(
    r"(?:^|[,;:.\-]\s*|\b(?:and|so|ok|okay|alright|sure|right|but|know|tell me|en|dus|oké|goed)[, ]+|\b(?:at|on|for|"
    r"in|to|from|with|by|till|until|op|om|voor|naar|met|van|welk\w*)\s+)"
    r"(?:what|what's|which|who|who's|whom|whose|when|when's|where|where's|how|why|wat|welke?|wie|wanneer|waar\w*|"
    r"hoe\w*|waarom)\b",
    re.I,
)
YES_NO: Final = re.compile(
    r"(?:^|[,;:.\-]\s*|\b(?:and|so|ok|okay|alright|sure|right|but|en|dus|maar|hmm|oh)[, ]+)(?:do|does|did|is|are|"
    r"was|were|has|had|have(?! (?:a|the))|will|would|can|could|should|any|"
    r"heeft|heb|hebt|bent|is|was|wilt|wil|zijn|kunt|kan|moet|zou|gaat|ga|werkt|doet)\s+(?:you|your|u|uw|je|jij|jouw|"
    r"the|this|that|it|there|any|het|de|er|dit|dat|we|they|a|"
    r"particular|specific|minimum|special)\b|^(?:any|nog|al)\b",
    re.I,
)
HELP: Final = re.compile(r"\b(?:help(?:en)?|assist\w*)\b", re.I)
"""Offers of help: no question for yes or no that the customer could have answered before."""
NEVER: Final = re.compile(
    r"\b(?:would|is|will) it (?:be )?(?:possible|ok|okay|alright)\b|\bis your [\w ]{0,20}able to\b|"
    r"\banything (?:else|i can|we can|further)\b|\b(?:something|someone|somewhere) else\b|\bany(?:thing)? (?:more|"
    r"other)\b|\bcan i (?:book|confirm|proceed|reserve|help you with anything else)\b|\bshall (?:i|we)\b|(?:^\W*|"
    r"[,;] )should (?:i|we)\b|"
    r"(?:^\W*|[,;] )(?:would|do|did) you (?:like|want) (?:me |us )?to (?:book|reserve|confirm|proceed|order|"
    r"schedule|add|"
    r"hear|know|leave)\b|"
    r"\bwould you like (?:me|us)\b|\bdo you want me\b|\bwould you like to (?:continue|try|search|change any)|"
    r"\b(?:nog )?iets anders\b|\bverder nog\b|\bkan ik .{0,30}\bboeken\b|\bwilt u dat ik\b|"
    r"\bhow (?:are|is) (?:you|your|it)\b|\bhoe gaat het\b|\bwhy\b|\bwaarom\b|\b(?:bear|stay) with (?:me|us)\b|"
    r"\bgive (?:me|us) (?:a|one|some|just|\d)|\ballow me\b|\bplease (?:note|be|know|hold|wait|accept)\b|"
    r"\blet (?:us|me) know if\b|\blet (?:us|me) know (?:how|when) (?:it|we|i|you|is|a|works|suits)\b|"
    r"\bfeel free\b(?! to (?:send|share|"
    r"dm|provide))|\b(?:een )?moment(?:je)?\b|\bokay\?$|\b(?:were|are) you (?:able|"
    r"aware)\b|\bthat (?:ok|okay|alright|all right)\b",
    re.I,
)
"""Offers, fillers and farewells: sentences with a question mark that ask for no fact."""
CONFIRM: Final = re.compile(
    r"\b(?:is|are) (?:your|the|it|this|that) [\w ]{0,30}\bstill\b|\bconfirm that\b|\b(?:is|"
    r"uw \w+) [\w ]{0,20}\bnog (?:steeds )?[A-Z\d]|"
    r"\b(?:verify|clarify) the \w+ (?:number|name|code)|\b(?:clarify|double check) your (?:\w+ )?number|"
    r"\b(?:is|are) (?:that|this|it|they|these|the \w+(?: \w+){0,3}|your \w+(?: \w+){0,3}) (?:still )?(?:correct|"
    r"right|accurate)\b|\b(?:correct|right)\s*\?|^(?:so|ok so)\b|\bis it still\b|\bare you still\b|\bstill (?:about|"
    r"want|correct|the)\b|"
    r"\bdid i (?:understand|get|hear)|\bdo i understand|\bam i right|\b(?:just )?to (?:confirm|clarify|double check|"
    r"verify|be sure)\b|\bjust (?:confirming|checking)\b|\bdouble[\s\-]check\b|\bcheck (?:the|your) (?:name|number|"
    r"spelling)|"
    r"(?<!can )(?<!may )(?<!could )(?<!do )\bi have (?:you|your)\b|\byou (?:said|mentioned|told)\b|"
    r"\b(?:correct|right) (?:\w+ ){0,2}(?:number|address|name|code|date|email|reference|flight)\b|"
    r"\bam i speaking (?:with|to)\b|\bspeaking with [A-Z]|\b(?:is|are) correct\b|"
    r"\bklopt\b|\bbegrijp ik\b|\bheb ik (?:goed|het goed)\b|\bspreek ik met\b|\bgaat het (?:nog|nog steeds)\b|"
    r"\bis dat (?:juist|goed|correct)\b|\bter controle\b|\bu zei\b|\bnog steeds\b",
    re.I,
)
MISMATCH: Final = re.compile(
    r"\b(?:not (?:valid|correct|found|matching|working|showing|coming up)|invalid|incorrect|doesn't (?:match|exist|"
    r"seem|appear|work)|does not (?:match|exist)|"
    r"(?:unable|not able) to (?:locate|find|pull|retrieve)|(?:can't|cannot|couldn't|could not) (?:find|locate|pull|"
    r"retrieve)|no (?:record|reservation|booking|one of that name)|"
    r"wrong (?:number|name|code)|niet (?:gevonden|geldig|juist|vinden)|ongeldig|onjuist|klopt niet)\b",
    re.I,
)
"""What was given does not work: asking again is then no carelessness."""
OTHER: Final = re.compile(
    r"\b(?:another|different|other|alternative|alternate|else|later|earlier|next|instead|additional|ander|"
    r"andere|later|eerder|volgende|extra)\b",
    re.I,
)
"""Asks for something that was not said yet, whatever was said."""
QUALIFIERS: Final = frozenset(
    "return second third connecting outbound inbound previous old work home original first last top bottom "
    "retour tweede derde terugreis terugvlucht vorige oude werk eerste laatste bovenste onderste linker rechter "
    "business duplicate dubbele new nieuw nieuwe".split()
)
"""Words that make it a different item: the flight number of the return flight."""

_NUMBERISH: Final = (
    r"(?:[\s\-]?(?:numbers?|nummers?|no\b\.?|nrs?\b\.?|id\b|code|ref(?:erence|erentie)?\b\.?|locator|#|"
    r"details?|info(?:rmation)?))+"
)
_ID_NOUN: Final = {
    "pin": r"\bpin\b|\bpin\s?code\b|\bpincode\b",
    "flight-number": rf"\bflights?{_NUMBERISH}|\bvluchtnummer|\b(?:which|what) flight\b(?! (?:attendant|crew))|"
        rf"\bwelke vlucht\b",
    "booking-number": rf"\b(?:bookings?|reservations?|confirmations?|ride|record)(?:\s(?:and|or|&|"
        rf"/)\s\w+)?{_NUMBERISH}|\bpnr\b|"
        rf"\bboekings?(?:nummer|code|referentie)|\breserverings?(?:nummer|code)|\bbevestigings?(?:nummer|code)",
    "ticket-number": r"\be?-?tickets?[\s\-]?(?:numbers?|no\b|#)|\bticketnummer",
    "order-number": r"\border(?:[\s\-](?:numbers?|id|no\b|#|code))|\bbestel(?:ling)?s?(?:nummer|code)|\bordernummer|"
        r"\bnummer van (?:uw|de|je) bestelling",
    "invoice-number": r"\b(?:invoice|bill)[\s\-](?:numbers?|id|no\b)|\bfactuurnummer",
    "customer-number": r"\b(?:customer|client|member(?:ship)?|loyalty|skymiles|rapid rewards|executive club|"
        r"frequent fl[iy]er)[\s\-](?:account )?(?:numbers?|id|no\b|#)|\bklantnummer|\blidmaatschapsnummer|"
        r"\brelatienummer",
    "account-number": r"\b(?:bank )?account(?:[\s\-](?:numbers?|id|no\b|#))|\biban\b|\brekeningnummer",
    "case-number": r"\b(?:case|claim|complaint|incident|file|worldtracer|reference|feedback)[\s\-](?:numbers?|"
        r"ref(?:erence)?s?(?: numbers?)?|id|no\b)|(?<!booking )\breference number|\b(?:zaak|dossier|klacht|"
        r"meldings?|referentie|schade)s?nummer",
    "serial-number": r"\bserial[\s\-]?numbers?|\bserienummer",
    "room-number": r"\broom[\s\-]?(?:numbers?|no\b)|\bkamernummer|\bwhich room\b",
    "seat-number": r"\bseats?[\s\-](?:numbers?|no\b)|\bstoelnummer",
    "username": r"\buser[\s\-]?(?:name|id)\b|\bgebruikersnaam",
}  # fmt: skip
NOUNS: Final = tuple((kind, re.compile(pattern, re.I)) for kind, pattern in {
    "pin": _ID_NOUN["pin"], **{kind: _ID_NOUN[kind] for kind, _ in LABELS},
    "email": r"\be-?mail(?: ?adr?dress| ?id)?\b|\be-?mailadres",
    "phone": r"\b(?:phone|telephone|mobile|contact|cell|call ?back)(?: ?phone)?[\s\-](?:numbers?|no\b|#|details)|"
        r"\bnumber (?:we|i) can (?:call|reach)|\btelefoonnummer|\bmobiele? nummer|\b06-?nummer|\bbest number\b",
    "postcode": r"\bpost\s?code|\bzip(?:\s?code)?\b|\bpostal code",
    "address": r"(?<!mail )(?<!email )(?<!ip )\b(?:(?:home|delivery|shipping|billing|postal|street|full) )?address\b|"
        r"\b(?:huis|aflever|bezorg|post|woon)?adres\b",
    "date-of-birth": r"\bdate of birth\b|\bbirth\s?date\b|\bdob\b|\bgeboortedatum\b|\bwhen were you born\b|\bgeboren\b",
    "name": r"(?<!user )(?<!maiden )(?<!pet )(?<!pet's )(?<!doctor )(?<!host )(?<!apartment )(?<!hotel )(?<!company )"
    r"(?<!'s )\b(?:full |first |last |sur|and )?names?\b"
    r"(?! of (?!(?:the )?(?:passenger|customer|traveller|account|card)))"
    r"|\b(?:voor|achter)?naam\b(?! van (?:de|het|uw))|\bwho (?:am i|do i have the pleasure of) (?:speaking|talking|"
    r"chatting)\b|\bmet wie spreek ik\b",
}.items())  # fmt: skip
"""Nouns that name a kind of fact wherever a request holds them."""
_PEOPLE: Final = {
    "doctor": "doctor physician dokter arts huisarts dentist",
    "host": "host gastheer",
    "guest": "guest attendee",
    "manager": "manager",
    "agent": "agent",
    "colleague": "colleague collega",
    "mother": "mother mother's moeder",
    "pet": "pet pet's pets huisdier",
}
PEOPLE: Final = {word: role for role, said in _PEOPLE.items() for word in said.split()}
"""Words for persons, and the role they ask for."""
AGAIN: Final = re.compile(
    r"\b(?:(?:can|could|would|will) you|please) (?:please )?(?:repeat|say)\b[^.!?]{0,15}\b(?:that|it|this|yourself|"
    r"again|last)\b|"
    r"\bsay (?:that |it )?again\b|\bcome again\b|\bdidn't (?:catch|hear) (?:that|you)\b|"
    r"\b(?:kunt|kan|wilt|wil) (?:u|je) (?:dat |het )?(?:herhalen|nogmaals|nog (?:een|één) keer)|\bverstond (?:u|je|"
    r"dat) niet\b",
    re.I,
)
"""Asks to say the last thing again."""
STORY: Final = re.compile(
    r"\b(?:wat is )?de reden (?:van|voor|dat|waarom)\b|"
    r"\bwhat(?:'s| is| has| was|’s| seems)?(?: to be)? (?:happened|happening|going on|wrong|the (?:problem|issue|"
    r"matter|trouble|reason)|your (?:issue|problem|question|query|concern|reason))|\bwhat (?:seems|appears) to be\b|"
    r"\bwhat (?:issue|problem|trouble)s? (?:are|is|were|do|did)|\breason (?:for|of) (?:your|the)\b|"
    r"\bwat is er (?:aan de hand|gebeurd|mis)|\bwat (?:is|was) (?:het|uw|je) (?:probleem|vraag|klacht)|"
    r"\bdescribe (?:the|your) (?:problem|issue)|"
    r"\bwhy (?:are you|do you want|did you) (?:calling|contact|return)|\bwat gaat er (?:mis|fout)|\bwaar (?:loopt|"
    r"loop) (?:u|je) tegenaan",
    re.I,
)
WANTS: Final = re.compile(
    r"\bhow (?:can|may|could|might) (?:i|we) (?:be of )?(?:help|assist|service)|\bwhat can (?:i|we) (?:do|help)|"
    r"\bhow can i be of|\bwhat (?:can i|would you like me to) (?:help|assist|do)\b|\bwaar(?:mee)? kan ik (?:u|je)|"
    r"\bwat kan ik voor (?:u|je)|"
    r"\bhoe kan ik (?:u|je)|\bwhat (?:would you like|do you want|can i) (?:to )?do\b|\bhow (?:can|"
    r"may) .{0,20}help you\b|\bwhat brings you",
    re.I,
)
TRIED: Final = re.compile(
    r"\b(?:have|did|had|has) (?:you|it|they) (?:already |ever |also |at all |been able to )?(?:tried|try|restarted|"
    r"rebooted|reset|cleared|checked|reinstalled|unplugged|switched|turned|updated|attempted|logged|uninstalled|"
    r"deleted|looked|refreshed|restart|reboot|clear|check|reinstall)\b|"
    r"\bhe(?:b|bt|eft) (?:u|je|jij) (?:al |ook |eens )*.{0,60}(?:geprobeerd|herstart|gereset|opgestart|"
    r"gecontroleerd|uitgezet|gewist|geüpdatet|losgekoppeld|nagekeken|aangezet|ingelogd|verwijderd)|"
    r"\bwhat have you (?:already )?tried\b|\bwat heeft u al\b",
    re.I,
)
SPOKE: Final = re.compile(
    r"\b(?:have|did|had) you (?:already |ever |also |previously )?(?:contact|contacted|spoken|speak|spoke|called|"
    r"call|reported|report|emailed|email|talked|talk|written|raised|reach(?:ed)? out|filed|file|submitted|notified|"
    r"informed|asked|phoned|complained|mentioned|mention|sent)\b|"
    r"\bhe(?:b|bt|eft) (?:u|je|jij) (?:al |hierover |ook |eerder |daarover )*.{0,60}(?:gebeld|gesproken|"
    r"contact opgenomen|gemaild|gemeld|doorgegeven|gevraagd|ingediend)|\bwho(?:m)? (?:have|did) you (?:speak|spoken|"
    r"talk)",
    re.I,
)
