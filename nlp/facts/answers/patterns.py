"""How customers tell: the words of wanting, trouble, trying, having spoken, taking back and not knowing. Data only."""

from __future__ import annotations

import re
from typing import Final

WANTS: Final = re.compile(
    r"\b(?:i|we|i'd|we'd|id)\s*(?:'d|would|do|just|really|also|only|still|'m|am|was)*\s*(?:want(?:ed|ing)?|"
    r"need(?:ed)?|like|love|prefer|wish|hop(?:e|ing)|looking|trying|calling|writing|have) "
    r"(?:to|for|a|an|my|the|some|you|"
    r"about|help)\b|"
    r"\b(?:i'm|im|i am|we're|we are) (?:looking|trying|hoping|planning|interested|here)\b|\b(?:i'd|"
    r"id|we'd|i would|we would) (?:like|love|prefer)\b|\b(?:can|could|will|would) (?:you|i|we|"
    r"someone)(?: please)? \w+|"
    r"\bhelp me\b|\bneeds? (?:some )?help\b|^\W*help\b|^\W*(?:please )?(?:book|cancel|change|schedule|check|find|"
    r"get|send|refund|"
    r"reserve|order|return|order)\b|"
    r"\b(?:ik|wij|we) (?:wil|willen|zou|zouden|moet|moeten|wilde|zoek|zoeken)\b|\b(?:kunt|kan|kun) (?:u|je|jij|"
    r"ik)\b|\bgraag\b",
    re.I,
)
HAPPENED: Final = re.compile(
    r"\b(?:lost|broken?|broke|stolen|stole|missing|damaged|wrong|fail(?:s|ed|ing)?|error|problem|issue|delay(?:ed)?|"
    r"cancel(?:l?ed)|stuck|never (?:arrived|came|got)|(?:has|have|is|was|did|does|do|are|were|can|could|would|wo|"
    r"had)(?:n't| not)(?! (?:know|remember|recall|want|think|need|mind|care|have to|really|see why))|"
    r"can't|cannot|won't|unable|crash(?:es|ed)?|charged|overcharged|double|refus(?:ed|es)|declined|locked|hacked|"
    r"suspicious|fraud\w*|complain(?:t|ed)?|slow|down|late|waited|waiting|forgot|left|kapot|kwijt|verloren|gestolen|"
    r"beschadigd|leak\w*|drip\w*|smell\w*|noise|blank|dead|ruined|torn|scratched|cracked|expired|blocked|bounced|"
    r"hangs|freez\w*|frozen|stopped|stays (?:black|dark|off)|lekt?|gescheurd|gekrast|vastgelopen|kapotte|"
    r"blijft (?:zwart|donker|uit)|verkeerde?|werkt niet|doet het niet|storing|fout(?:melding)?|probleem|vertraagd|"
    r"vertraging|"
    r"geannuleerd|niet (?:ontvangen|aangekomen|geleverd|gekregen)|afgeschreven|geweigerd|geblokkeerd|klacht|traag|"
    r"te laat|vergeten|wacht)\b",
    re.I,
)
TRIED: Final = re.compile(
    r"\b(?:tried|attempted|tryed)\b|\b(?:been|keep|kept) trying\b|\btrying (?:all|for|since)\b|"
    r"\b(?:i|we|i've|we've)(?: have| had)?(?: already| also| even| just| then| did| repeatedly)* (?:restarted|"
    r"rebooted|reset|restart|reboot|cleared|"
    r"reinstalled|unplugged|refreshed|re-installed|deleted|uninstalled|switched (?:it|off|on)|turned (?:it|off|on|"
    r"my|the)|logged (?:out|in|off)|updated|"
    r"checked|used (?:a |another |my )?(?:different|other|laptop|phone|desktop|app|chrome|browser))\b|"
    r"\bon (?:2|two|three|3|several|multiple|different) (?:\w+ )?(?:devices|browsers|phones|computers)\b|"
    r"\balready (?:restarted|rebooted|reset|cleared|reinstalled|unplugged|updated|checked)\b|"
    r"\b(?:geprobeerd|herstart|opnieuw opgestart|gereset|gewist|losgekoppeld|uitgezet|opnieuw geïnstalleerd|"
    r"verwijderd|ingelogd|uitgelogd|geüpdatet|gecontroleerd)\b",
    re.I,
)
SPOKE: Final = re.compile(
    r"(?:\b(?:i|we|i've|we've|i'd|my (?:wife|husband|mother|father|partner|son|daughter))\b|^\W*(?:have |already |"
    r"just |also |even |was |been )+)[^.!?,;]{0,25}?\b(?:called|phoned|rang|spoke|spoken|talked|emailed|e-mailed|"
    r"written|wrote|contacted|"
    r"chatted|messaged|told|reported|complained|filed|submitted|"
    r"tweeted|dm'd|dmed|sent (?:an? )?(?:e-?mail|message|dm|letter|complaint|request)|on hold|(?:the|your) (?:agent|"
    r"rep|representative|crew|staff|lady|guy|man)|forwarded|raised|lodged|informed|notified)\b|"
    r"\bcalled as instructed\b|"
    r"\b(?:ik|wij|we)\b[^.!?,;]{0,40}?\b(?:gebeld|gesproken|gemaild|geschreven|gemeld|contact opgenomen|doorgegeven|"
    r"gechat|geklaagd|ingediend|gevraagd)\b",
    re.I,
)
UNKNOWN: Final = re.compile(
    r"\b(?:(?:do|did|ca|could)(?:n't| not)|dont|cannot|can't|cant) (?:\w+ ){0,2}?(?:know|remember|recall|have|find|"
    r"see|tell|want to|give|think)\b|\bi forgot\b|\bforgotten\b|\bforget\b|\bno (?:idea|clue)\b|\bnot (?:sure|"
    r"supposed|going to|comfortable|telling)\b|\bidk\b|\bunsure\b|"
    r"\bwhy do you (?:need|want|ask)|\bnone of your\b|\bi(?:'ll| will) (?:check|look|see|find|get)\b|\bhold on\b|"
    r"\b(?:one|just a) (?:moment|second|sec|minute)\b|\bwhat do you mean\b|\bcan you see\b|\blost (?:it|the|"
    r"my (?:pin|paper))\b|"
    r"\bweet (?:ik )?(?:het )?(?:niet|even niet)\b|\bgeen idee\b|\bvergeten\b|\bheb ik niet\b|\bheb (?:ik )?(?:het|"
    r"die|hem) (?:nu )?niet\b|\bmoment(?:je)?\b|\bkan (?:ik )?(?:het |die |hem )?niet vinden\b",
    re.I,
)
TAKES_BACK: Final = re.compile(
    r"\b(?:i thought|ik dacht)\b.{0,60}\b(?:but|maar)\b|"
    r"\b(?:was|were) (?:going|planning|supposed|hoping|thinking|about)\b.{0,80}?\bbut\b|\b(?:had|i'd) (?:planned|"
    r"wanted|thought)\b.{0,60}\bbut\b|\bbut\b.{0,60}\b(?:can't|cannot|can not|won't|won't be able|doesn't work|"
    r"not possible) (?:then|that|anymore|make it|do|on that)\b|"
    r"\b(?:scratch|forget|ignore|cancel|disregard) (?:that|what i said|it)\b|\b(?:changed|change) my mind\b|"
    r"\bnever ?mind\b|\bno longer\b|\bwas van plan\b.{0,80}\bmaar\b|\b(?:zou|wilde)\b.{0,60}\bmaar\b|\blaat maar\b|"
    r"\btoch niet\b|\bbedacht me\b",
    re.I,
)
_EVENT: Final = (
    r"(?:date|wedding|interview|exam|plans|married|shift|concert|conference|funeral|graduation|game|something|"
    r"anniversary|"
    r"obligation|commitment|bruiloft|sollicitatie|examen|begrafenis|dienst|plannen)"
)
CLASH: Final = re.compile(
    rf"\b(?:remember\w*|forgot|realiz\w*|realis\w*|recall|found out|but|however|turns out|bedacht|vergeten|"
    rf"maar)\b.{{0,60}}\b{_EVENT}\b|"
    r"\b(?:busy|unavailable|not available|away|out of town|not free|won't be (?:around|available|there|in town)|"
    r"other plans|"
    r"can(?:'?t|not| not) (?:make it|come|do|be there|attend)|bezet|niet beschikbaar|verhinderd|kan (?:ik )?niet)\b|"
    r"\b(?:originally|was going|was thinking|was planning|was hoping|had planned|was supposed)\b|"
    r"\b(?:doesn'?t|does not|won'?t|didn'?t|wouldn'?t|isn'?t|is not) (?:going to |gonna )?(?:have )?work\w*|"
    r"\bnot then\b|\b(?:at|on) that (?:time|day)\b",
    re.I,
)
"""What comes between: the day or time named with it does not suit and is no answer."""
PRIVATE: Final = re.compile(
    rf"\b(?:have|has|got|is|there's|heb|heeft)\b.{{0,30}}\b{_EVENT}\b|\b{_EVENT}\b.{{0,15}}\b(?:is|on|at|this|op)\b",
    re.I,
)
"""An event of the customer's own: clashes with an appointment, though it may be why they travel."""
INSTEAD: Final = re.compile(
    r"\b(?:so (?:can|could|let|how|maybe|i|we)|let's|lets|can (?:we|you|i)|could (?:we|you|i)|how about|what about|"
    r"make it|"
    r"change (?:it|the|this|that)|try|switch|schedule|instead of|dus|laten we|kunnen we|kunt u|maak er)\b",
    re.I,
)
"""Where the new plan begins; what is named after it counts."""
THAT_DAY: Final = re.compile(
    rf"\b(?:can'?t|cannot|have|has|won'?t|is)\b.{{0,60}}\b(?:then|that (?:day|time)|toen|die dag)\b|"
    rf"\b{_EVENT}\b.{{0,20}}\b(?:then|that day|that time)\b",
    re.I,
)
"""Speaks of the day named just before, which then does not suit."""
ELSEWHEN: Final = (
    (
        "time",
        re.compile(
            r"\b(?:later|earlier|another|different|other) times?\b|\bchange (?:the|my) (?:\w+ )?time\b|\bandere tijd\b|"
            r"\b(?:later|earlier) in the day\b|\b(?:later|ander) tijdstip\b",
            re.I,
        ),
    ),
    (
        "date",
        re.compile(
            r"\b(?:another|different|other|later|earlier) (?:day|date)s?\b|\bchange (?:the|my) (?:\w+ )?(?:day|"
            r"date)s?\b|"
            r"\bandere (?:dag|datum)\b|\breschedule\b",
            re.I,
        ),
    ),
    (
        "venue",
        re.compile(
            r"\b(?:another|different|other) (?:hotel|restaurant|venue|place|apartment)s?\b|"
            r"\bander(?:e)? (?:hotel|restaurant|plek|locatie)\b|\bsomewhere else\b",
            re.I,
        ),
    ),
)
"""Asking for another one takes back the one that was given."""
GREETING: Final = re.compile(r"\b(?:how (?:are|is|'s)|how's|doing|hoe gaat)\b[^.!?]{0,30}$", re.I)
"""Before "today": a greeting, no date."""
EXCEPT: Final = re.compile(
    r"\b(?:not|except(?: for)?|other than|instead of|rather than|hates?|hated|dislikes?|don't like|can't stand|"
    r"not a fan of|anything but|besides|(?:day|date|time) from|isn't|wasn't|"
    r"don't want|no longer|than|"
    r"niet|geen|behalve|in plaats van|liever dan)\s+(?:for |on |at |in |to |from |the |op |om |naar |een |de |"
    r"dr\.? |doctor )*$",
    re.I,
)
CORRECTS: Final = re.compile(
    r"^\W*(?:(?:no|nope|sorry|oops|actually|wait|oh|nee|eh)\b[\s,.!]*)+(?:(?:i mean|i meant|ik bedoel)\s*)?(?:it's|"
    r"its|it is|that's|that should be|should be|make that|make it|het is|dat is|dat moet zijn|maak er)\s+"
    r"|^\W*(?:i mean|i meant|ik bedoel)\b[\s,]*(?:it's |het is )?",
    re.I,
)
"""Opens a correction of what was said last ("no, it's 4th Street")."""
YES: Final = re.compile(
    r"^\W*(?:yes|yeah|yep|yup|sure|of course|certainly|definitely|absolutely|correct|right|i do|i did|i have|"
    r"it does|it is|please do|ok(?:ay)?|ja|jazeker|klopt|zeker|inderdaad|graag)\b",
    re.I,
)
NO: Final = re.compile(
    r"^\W*(?:no|nope|nah|not really|not yet|never|i don't|i do not|i haven't|i didn't|none|nee|nog niet|niet echt|"
    r"nooit)\b",
    re.I,
)
ACK: Final = re.compile(
    r"^\W*(?:ok(?:ay)?|thanks?|thank you|great|cool|hello|hi|hey|yes|no|sure|fine|alright|dank\w*|prima|goed|hallo|"
    r"hoi|ja|nee)\W*$",
    re.I,
)
