"""How agents promise in English.

A look, a transfer, a hold, a change in the system ("I'll check that now") is done before the contact ends: no promise,
unless a later time is said with it. A call, a message, a payment or a hand-on comes after it: a promise, also untimed.
"""

from __future__ import annotations

from nlp.promises.frame import Shapes, any_of, frame, words

_WILL = any_of("'ll", "(?<=i)ll", " will", " shall", "'m going to", " am going to", " are going to", "'re going to", "(?:'m| am) gonna")
_GLADLY = any_of(
    "personally", "definitely", "certainly", "also", "then", "still", "just", "of course", "gladly", "go ahead and",
    "make sure to", "be (?:sure|glad|happy|more than happy) to", "try and",
)  # fmt: skip
_I = rf"\b(?:I|we){_WILL}(?: {_GLADLY})*"
_LATER = any_of(
    # reach the customer again
    "call", "phone", "ring", "e-?mail", "mail", "text", "message", "write", "get back", "come back", "report back", "return your",
    "contact", "reach out", "be (?:back )?in touch", "touch base", "drop you", "give you (?:a|another) (?:call|ring|shout|bell)",
    "let you (?:know|have)", "keep you", "update you", "confirm", "notify", "inform", "remind", "follow (?:(?:this|it|that) )?up",
    # send, pay, bring
    "send", "post", "ship", "dispatch", "refund", "reimburse", "credit", "pay", "repay", "compensate", "return", "replace", "deliver",
    r"put (?:the|a|an|it|this|that|your)[\w ]{0,20} in the post", r"transfer (?:the|your|it|that)[\w ]{0,20} (?:back|to your)",
    r"get (?:a|an|the|that|this|it|my|our|one|someone|somebody) (?:[\w ]{0,20} )?(?:sent|to)",
    # hand on, see to
    "waive", "issue", "forward", "escalate", "raise", "pass (?:this|it|that|your|the|them|along|on)", "hand (?:this|it|that) (?:over|on)",
    "share (?:this|it|that|your|the)", "report (?:this|it|that|the)", r"let (?:the|our|my|her|his|their) [\w ]{2,30}? know",
    "have (?:someone|somebody|a colleague)", "arrange", "organi[sz]e", "make sure", "ensure", "see to it", "chase",
    r"have (?:it|this|that|the|an answer|your)[\w ]{0,20}(?:ready|fixed|done|sent|sorted|for you)",
)  # fmt: skip
_LATER = rf"{_LATER}\b"
_IN_CONTACT = any_of(
    "not", "never", "help", "assist", "be (?:happy|glad|honest|able|with you|right|there|your)", "need", "have to", "want", "wait",
    "stay", "do", "see", "say", "book", "find", "look for",
)  # fmt: skip

_YOU = r"\byou(?:'?ll| will|(?:'re| are) going to| should|(?: can)(?= expect))(?: (?:definitely|certainly|also|then|soon|automatically|shortly))*"
_ANSWERS = any_of(
    "e-?mail", "confirmation", "refund", "call", "letter", "text", "message", "update", "answer", "reply", "credit", "voucher",
    "response", "link",
)  # fmt: skip
_GET = any_of(
    "receive", "be (?:receiving|getting|hearing)", "hear (?:back )?from", "hear back", "expect", rf"get (?:an?|the|your|another|our) (?:[\w-]+ ){{0,2}}?{_ANSWERS}",
    "be (?:refunded|reimbursed|credited|contacted|called|phoned|notified|informed|updated|compensated|paid|e-?mailed)",
)  # fmt: skip
_GOOD_WISH = r"(?! (?:to|been|fun|some|time|plenty|enough)\b| (?:a|an) (?:\w+ )?(?:great|nice|lovely|good|wonderful)\b)"

_PEOPLE = any_of(
    "colleagues?", "manager", "supervisor", "team(?: ?leader)?", "department", "engineer", "technician", "mechanic", "courier",
    "driver", "postman", "airline", "bank", "supplier", "warehouse", "store", "shop", "specialist", "doctor", "nurse", "advis[eo]r",
    "agent", "expert", "installer", "partner", "insurer", "hotel", "garage", "council", "office", "desk",
)  # fmt: skip
_SOMEONE = (
    rf"\b(?:they|she|he|some(?:one|body)(?: from [\w ]{{2,30}}?)?|(?:a|an|my|our|the|your|one of (?:my|our)) (?:\w+ ){{0,3}}?{_PEOPLE})"
)
_REACHES_YOU = any_of(
    "call", "phone", "ring", "contact", "e-?mail", "write to", "get back to", "respond to", "reply to", "reach out to",
    "be in touch with", "come to", "visit", "give", "text", "message",
)  # fmt: skip
_ACTS = any_of(
    "call", "phone", "ring", "contact", "get back", "come", "visit", "deliver", "bring", "be (?:with|at|round)", "reply", "respond",
    "e-?mail", "write", "have", "rebook", "pay", "refund", "send", "fix", "repair", "look into", "handle", "sort", "review", "pick", "collect",
    "reach out", "be in touch", "let you know",
)  # fmt: skip
_OBJECT = any_of(
    "parcel", "package", "order", "refund", "money", "payment", "amount", "card", "bags?", "luggage", "delivery", "items?",
    "replacement", "letter", "tickets?", "router", "phone", "sofa", "internet", "connection", "line", "service", "problem", "issue",
    "outage", "repair", "flight", "train", "snow", "weather", "rain", "storm", "claim", "request", "application", "deposit", "voucher",
    "account", "link", "e-?mail", "confirmation", "invoice", "contract", "permit",
)  # fmt: skip
_THING = rf"\b(?:it|that|this|(?:a|an|the|your|our|this|that) (?:\w+ ){{0,3}}?{_OBJECT})"
_STATE = any_of(
    "delivered", "with you", "at your", "there", "back", "fixed", "repaired", "solved", "resolved", "working", "sorted", "up", "online",
    "sent", "shipped", "dispatched", "posted", "paid", "credited", "refunded", "processed", "ready", "gone", "returned", "replaced",
    "reimbursed", "transferred", "completed", "approved", "in your", "on your",
)  # fmt: skip
_HAPPENS = rf"(?:arrive|come|leave|reach|land|go out|work again|clear|stop|start|show up|be (?:\w+ )?{_STATE})\b"
_ANY = r"\b(?:they|some(?:one|body)|(?:a|an|the|your|our|my) \w+(?: \w+){0,2}?)"
_NOT_FOR_YOU = any_of(
    "charged", "recorded", "asked", "required", "needed", "closed", "cancelled", "renewed", "debited", "expired", "limited", "billed",
)  # fmt: skip
_WILL_DO = r"(?:'?ll| will| shall| is going to| are going to)(?: (?:also|then|definitely|certainly|surely|personally|now|all|still))*"

ENGLISH = Shapes(
    frames=(
        frame("self", rf"{_I} {_LATER}"),
        frame("self", rf"{_I} (?!{_IN_CONTACT}\b)\w+", timed=True),
        frame(
            "self",
            r"\b(?:I'm|I am|we're|we are) (?:calling|phoning|ringing|e-?mailing|sending|coming|delivering|paying|getting back|writing)\b"
            r"(?! (?:you |this )?(?:about|because|regarding|from|to|on behalf)\b)",
            timed=True,
        ),
        frame("self", rf"\blet me {_LATER}", timed=True),
        frame("other", r"\bwe(?:(?:'re| are) (?:aiming|planning|expecting|working)| aim| plan| expect) to\b", timed=True),
        frame("self", r"\bwe (?:guarantee|promise)(?: you)? (?:a|an|the|your)\b"),
        frame("customer", rf"{_YOU} {_GET}\b(?! to\b)|^\W*expect (?:a|an|my|our)\b"),
        frame("customer", rf"{_YOU} (?:have|get|hear)\b{_GOOD_WISH}", timed=True),
        frame("other", rf"{_SOMEONE}{_WILL_DO} {_REACHES_YOU} (?:you|your)\b"),
        frame("other", rf"{_SOMEONE}{_WILL_DO} {_ACTS}\b", timed=True),
        frame("other", rf"\b(?:a|an|the|my|our|your|(?-i:[A-Z])\w+)(?: \w+){{0,5}}?{_WILL_DO} {_REACHES_YOU} (?:you|your)\b", timed=True),
        frame("other", rf"{_SOMEONE} (?:is|are) (?:coming|calling|delivering|visiting|bringing)\b", timed=True),
        frame("thing", rf"{_THING}{_WILL_DO} {_HAPPENS}"),
        frame("thing", rf"{_THING}{_WILL_DO} take\b[^.?!,]*\b(?:days?|weeks?)\b", timed=True),
        frame("thing", rf"{_ANY}{_WILL_DO} be (?:\w+ )?(?!{_NOT_FOR_YOU}\b)(?:{_STATE}|\w+(?:ed|lt|nt|ght))\b", timed=True),
        frame("other", rf"{_ANY}{_WILL_DO} (?:{_ACTS}|be (?:out|round|over|here|coming|calling|delivering|visiting|bringing|sending|fixing))\b", timed=True),
        frame("thing", rf"{_THING} should(?: now)? {_HAPPENS}", timed=True),
        frame("follows", rf"\band (?:then )?will (?:then )?{_LATER}"),
        frame("follows", rf"(?:\band|\bthen|,)(?: (?:then|also))* {_LATER}", timed=True),
    ),
    sentence_vetoes=words(
        r"\?|^\W*(?:(?:ok|okay|so|and|well|sure|then),? )*(?:shall|should|would|do|can|could|may|will|did|have|has|had) (?:I|you|we|they)\b"
        r"|\b(?:would you like|do you want|let me (?:see|check|look|have a)|if|unless|in case|in that case|had you|provided that|would have|looks like)\b"
    ),
    before_vetoes=words(
        r"\b(?:hope|trust|think|guess|suppose|believe|not sure|don't know|can't|cannot|can not|couldn't|won't|wish|said|told|says|understand"
        r"|whether|wonder|was going to|maybe|perhaps|might|usually|normally|who|when|what time|I'd|I would|recommend|once (?:you|a|the))\b"
    ),
    inside_vetoes=words(
        r"^\W*\w+(?:'ll| will)? (?:not|never)\b|\b(?:right now|now|at once|a moment|one moment|for a (?:minute|second)|while (?:you|I))\b"
        r"|\bread (?:\w+ ){1,2}back|\b(?:straight|right) away\b|\bimmediately\b|\bno longer\b"
    ),
    me=words(r"\b(?:I|we)\b"),
    joint=words(r"[,;:–-]? ?\b(?:and then|and|but|then|so)\b|[,;:–]"),
    certain=words(
        r"\b(?:definitely|certainly|guarantee[ds]?|for sure|promise[ds]?|absolutely|without (?:a )?doubt|100 ?%|rest assured|surely)\b"
    ),
    outcome=words(r"\b(?:fixed|solved|resolved|sorted|working|repaired|delivered|arrives?|approved|there on time)\b(?! day)"),
    ours=words(r"\b(?:sent|e-?mailed|shipped|posted|dispatched|refunded|reimbursed|credited|paid)\b"),
    outside=words(
        rf"\bby (?:our|the|my) (?:\w+ )?{_PEOPLE}\b|\b(?:back )?(?:in|on) your (?:bank )?account\b"
    ),
    honest="I expect so, but it is not in my hands alone. I will keep an eye on it and tell you if it changes.",
    honest_timed="The plan is {due}, but that is not in my hands alone. I will check, and tell you if it changes.",
)  # fmt: skip
