"""How agents promise in English.

A look, a transfer, a hold, a change in the system ("I'll check that now") is done before the contact ends: no promise,
unless a later time is said with it. A call, a message, a payment or a hand-on comes after it: a promise, also untimed.
"""

from __future__ import annotations

from nlp.promises.frame import Shapes, frame, words

_I = (
    r"\b(?:I|we)(?:'ll| will| shall|'m (?:going to|gonna)| am going to| are going to|'re (?:going to|gonna))"
    r"(?: (?:personally|definitely|certainly|also|then|still|just|of course|make sure to|be sure to|get back and|try and|gladly|then also))*"
)
_LATER = (
    r"(?:call|phone|ring|e-?mail|mail|text|message|write|send|post|ship|dispatch|get back|come back|report back|return your"
    r"|follow (?:this |it |that )?up|let you know|let you have|keep you|update you|confirm|notify|inform|remind|forward|escalate|raise"
    r"|pass (?:this|it|that|your|the)|hand (?:this|it|that) (?:over|on)|refund|reimburse|credit|pay|repay|compensate|return|replace|deliver|arrange|organi[sz]e"
    r"|make sure|ensure|see to it|chase|drop you|give you (?:a|another) (?:call|ring|shout|bell)|be in touch|be back in touch|contact|reach out"
    r"|get (?:a|an|the|that|this|it|my|our|one|someone|somebody) (?:[\w ]{0,20} )?(?:sent|to)|put (?:the|a|an|it|this|that|your)[\w ]{0,20} in the post"
    r"|transfer (?:the|your|it|that)[\w ]{0,20} (?:back|to your)|touch base|have (?:it|this|that|the|an answer|your)[\w ]{0,20}(?:ready|fixed|done|sent|sorted|for you))\b"
)
_GET = r"(?:have|get|receive|hear|expect|be (?:refunded|reimbursed|credited|contacted|called|phoned|notified|informed|updated|compensated|paid|e-?mailed))\b"
_SOMEONE = (
    r"\b(?:they|she|he|someone|somebody|(?:a|an|my|our|the|your|one of (?:my|our)) (?:\w+ ){0,3}?"
    r"(?:colleagues?|manager|supervisor|team(?: ?leader)?|department|engineer|technician|mechanic|courier|driver|postman|airline|bank|supplier|warehouse"
    r"|store|shop|specialist|doctor|nurse|adviser|advisor|agent|expert|installer|partner|insurer|hotel|garage|council|office|desk|people)"
    r"|someone from [\w ]{2,30}?)"
)
_THING = (
    r"\b(?:it|that|this|(?:a|an|the|your|our|this|that) (?:\w+ ){0,3}?(?:parcel|package|order|refund|money|payment|amount|card|bag|bags|luggage|delivery|item|items"
    r"|replacement|letter|ticket|tickets|router|phone|sofa|internet|connection|line|service|problem|issue|outage|repair|flight|train|snow|weather|rain|storm|claim|request"
    r"|application|deposit|credit|voucher|account|link|e-?mail|confirmation|invoice|contract|permit))"
)
_THEIRS = (
    r"(?:call|phone|ring|contact|get back|come|visit|deliver|bring|be (?:with|at|round)|reply|respond|e-?mail|write|rebook|pay|refund|send|fix|repair|look into|handle"
    r"|sort|review|pick|collect|reach out|be in touch|let you know|definitely|certainly|surely|personally)\b"
)
_HAPPENS = (
    r"(?:arrive|come|leave|reach|land|be (?:\w+ )?(?:delivered|with you|at your|there|back|fixed|repaired|solved|resolved|working|sorted|up|online|sent|shipped|dispatched|posted|paid|credited|refunded"
    r"|processed|ready|gone|returned|replaced|reimbursed|transferred|completed|approved|in your|on your)|go out|work again|clear|definitely|certainly|show up)\b"
)
_CAN = r"(?:'ll| will| shall| is going to| are going to)(?: (?:also|then|definitely|certainly|now|all|still))*"

ENGLISH = Shapes(
    frames=(
        frame("self", rf"{_I} {_LATER}"),
        frame(
            "self",
            rf"{_I} (?!not\b|never\b|help\b|assist\b|be (?:happy|glad|honest|able|with you|right|there)|need\b|have to\b|want\b|wait\b|stay\b|do\b|see what|say\b)\w+",
            timed=True,
        ),
        frame(
            "self",
            r"\b(?:I'm|I am|we're|we are) (?:calling|phoning|ringing|e-?mailing|sending|coming|delivering|shipping|paying|refunding|getting back|writing)\b",
            timed=True,
        ),
        frame("self", r"\bwe (?:guarantee|promise)(?: you)? (?:a|an|the|your)\b"),
        frame(
            "customer",
            rf"\byou(?:'ll| will|(?:'re| are) going to| should| can)(?: (?:definitely|certainly|also|then|soon|automatically))* (?:{_GET})(?! to\b| (?:a|an) (?:\w+ )?(?:great|nice|lovely|good|wonderful)\b)",
        ),
        frame("other", rf"{_SOMEONE}{_CAN} {_THEIRS}"),
        frame("other", rf"{_SOMEONE} (?:is|are) (?:coming|calling|delivering|visiting|bringing)\b", timed=True),
        frame("thing", rf"{_THING}{_CAN} {_HAPPENS}"),
        frame("follows", rf"\b(?:and|then|,)(?: (?:then|also|I|we|will))* (?:then )?{_LATER}", timed=True),
    ),
    sentence_vetoes=words(
        r"\?|^\W*(?:(?:ok|okay|so|and|well|sure|then),? )*(?:shall|should|would|do|can|could|may|will|did|have|has|had) (?:I|you|we|they)\b|\b(?:would you like|do you want|let me)\b"
        r"|\b(?:if|unless|in case|in that case|had you|were you to|provided that)\b|\bwould have\b|\bevery ?day\b(?!.*\bI)"
    ),
    before_vetoes=words(
        r"\b(?:hope|think|guess|suppose|believe|not sure|don't know|can't|cannot|can not|couldn't|won't|wish|said|told|says|understand|whether|wonder|was going to|maybe|perhaps|might|usually|normally|who|when|what time)\b"
    ),
    inside_vetoes=words(
        r"^\W*\w+(?:'ll| will)? (?:not|never)\b|\b(?:right now|now|at once|for a (?:moment|minute|second)|a moment|one moment|while you|while I|for (?:training|quality))\b|\b(?:read|spell) (?:\w+ )?(?:number|name)? ?back"
        r"|\b(?:straight|right) away\b(?! after)|\bimmediately\b|\bno longer\b"
    ),
    joint=words(r"[,;:–-]? ?\b(?:and then|and|but|then|so)\b|[,;:–]"),
    certain=words(
        r"\b(?:definitely|certainly|guarantee[ds]?|for sure|promise[ds]?|absolutely|without (?:a )?doubt|100 ?%|rest assured|no matter what|surely)\b"
    ),
    outcome=words(r"\b(?:fixed|solved|resolved|sorted|working|repaired|delivered|arrives?|approved|there on time)\b"),
    outside=words(
        r"\b(?:by|from) (?:our|the|my) (?:\w+ )?(?:team|department|doctor|colleague|courier|warehouse|supplier)\b|\b(?:back )?(?:in|on) your (?:bank )?account\b|\b(?:it|flight|train|snow|weather)\b(?='ll be (?:working|back|fixed)| will be (?:gone|working|back|fixed))"
    ),
    honest="I expect so, but it is not in my hands alone. I will keep an eye on it and tell you if it changes.",
    honest_timed="The plan is {due}, but that is not in my hands alone. I will check, and tell you if it changes.",
)
