"""How customers state effort in English."""

from __future__ import annotations

import re

from nlp.effort.rule import Words, rule

_NUMBER = (
    r"(?:\d+(?:[.,:/]\d+)?|an?|half|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|fifty"
    r"|several|many|multiple|few|couple)"
)
_HOUR = rf"(?:{_NUMBER} ?\+? ?(?:plus )?(?:an? |of )?(?:hours?|hrs?|h|minutes?|mins?|m)\b\.?\+?|(?:over|almost|nearly) (?:an )?(?:hour|hr)\b)"
_TIME = rf"(?:{_HOUR}|{_NUMBER} ?\+? ?(?:of )?(?:days?|weeks?|months?)\b|all (?:day|morning|afternoon|night)|(?:for)?ever\b|ages\b)"
_TIMES = r"(?:(?:\d+|two|three|four|five|six|ten|several|multiple|many|numerous|umpteen|countless|couple of|few) ?x?(?: \w+)? times|\d+x|twice|again)"
_CALLED = r"(?:called|phoned|rang|rung|telephoned)"
_WROTE = r"(?:e-?mailed|messaged|tweeted|dm'?e?d|written|wrote|texted|chatted|contacted|reached out|spoken|spoke|talked|complained)"
_PEOPLE = r"(?:agent|rep|reps|representative|human|person|supervisor|manager|operator|someone|somebody|anyone|anybody|you|y'?all|them|customer (?:service|care|support|relations)|real person)"
_LINE = r"(?:phone|telephone|call|line|lines|chat|hold|helpline|hotline|queue)"
_SITE = r"(?:web ?site|site|web ?page|page|app|portal|online (?:check-?in|form|booking|system|chat|account)|check-?in online|chat ?bot|ivr|automated (?:system|service|line|phone)|web ?form|log-?in|sign-?in)"
_FAILS = (
    r"(?:(?:is|are|was|were|'s|has been|been|keeps?|kept|being|seems? to be|still|just|currently|again) (?:\w+ ){0,2}"
    r"(?:down|broken|crash\w*|spinning|loading|freez\w+|frozen|buggy|unavailable|not available|glitch\w*|stuck|useless|failing|wonky|offline|erroring|unusable|timing out|rejecting|refusing|giving (?:me )?(?:an? )?error)"
    r"|(?:do|does|did|is|was|are|has|have|could|ca|would|wo)(?:n't|nt| not) (?:even |properly |really |currently |be )?(?:work\w*|load\w*|let|allow\w*|accept\w*|open\w*|recogni\w+|respond\w*|able|function\w*|show\w*|updat\w+|process\w*|go through|help|any better|find|save|send)"
    r"|(?:\w+ )?(?:crash(?:es|ed)|fail(?:s|ed)|freezes|froze|times? out|timed out|errors?\b|bug\b|bugs\b|glitch\w*|fault|issues?\b|problems?\b|outage)|not (?:working|loading|responding|letting|allowing|recogni\w+|available|accepting|updating)|never works?|wo(?:n't|nt) \w+|refuses|rejects)"
)
_DO_SELF = r"(?:log ?-?in|log ?-?on|login|sign ?-?in|check ?-?in|check my|book|rebook|pay|track|access|change|cancel|reset|add|update|download|upload|print|select|choose|register|find|submit|complete|make|retrieve|manage|redeem|apply|sign up|view|see|get|open|enter|use)"

_RULES = (
    # --- waiting for service
    rule(
        "long-wait-in-contact",
        rf"\b(?:on|n) hold\b|\b(?:been|still|was|were|kept) holding (?:for|on the)\b|\bheld for {_HOUR}",
        rf"\b(?:flights?|fares?|tickets?|reservations?|bookings?|seats?|trips?|plans?|orders?|packages?|bags?|luggage|refunds?|payments?|life|claim|account) "
        rf"(?:is |are |was |were |been |be |put |still |currently |now )*on hold|(?:no|without|zero) (?:\w+ ){{0,3}}hold|(?:wasn't|weren't|not|never) (?:\w+ )?on hold"
        r"|(?:put|place|have|keep|hold) (?:my|the|a|this|that|our|his|her) (?:flight|fare|ticket|reservation|booking|seat|trip|order|account|payment)\w* on hold",
    ),
    rule(
        "long-wait-in-contact",
        rf"\b(?:hold|wait|waiting|call ?back|queue)(?:ing)? times?\b(?=[^.!?]{{0,60}}(?:\d|hour|hr|long|forever|ridiculous|insane|unacceptable|outrageous|crazy|too|excessive|absurd|terrible))"
        rf"|\b(?:ridiculous|insane|outrageous|crazy|long|longest|excessive|endless|extensive|horrendous|terrible) (?:phone |call |hold |telephone )*(?:holds?|hold times?|wait times?|waiting times?|phone (?:wait|queue)s?)\b"
        rf"|{_HOUR} (?:\w+ )?(?:phone |call ?back )?(?:holds?\b|hold time|hold (?:on|for)|wait (?:time )?(?:(?:for|to|on|just to) (?:an? |the |get |my |your )?(?:\w+ )?(?:{_LINE}|{_PEOPLE}|call ?back|speak|talk|reach)))",
        r"\b(?:no|short|little|zero|great) (?:hold|wait)|security|tsa|boarding|baggage|luggage|check-?in (?:line|queue|desk)|tarmac|gate\b|customs|immigration",
    ),
    rule(
        "long-wait-in-contact",
        rf"\b(?:wait(?:ed|ing|s)?|took|takes|taking|spent|spend|spending) (?:\w+ ){{0,4}}{_HOUR}[^.!?]{{0,25}}\b(?:on (?:the |your |my )?(?:\w+ )?{_LINE}\b|to (?:speak|talk|get through|reach|be connected|get (?:hold of |an? )?(?:{_PEOPLE}))|(?:for|to) (?:an? |the |my |your )?(?:call ?back|callback|{_PEOPLE}\b|answer|response|reply)|(?:for )?(?:\w+ )?(?:to (?:pick up|answer|call)))"
        rf"|\b(?:been |was |were |'s |spent |am |i'm )?on (?:the |a |my |your )?(?:\w+ )?(?:phone|line|call|chat)\b[^.!?]{{0,30}}\b(?:for )?(?:over |almost |nearly |about |more than )*{_HOUR}"
        rf"|{_HOUR} (?:later )?(?:now )?(?:(?:waiting|spent|wasted|trying) )?(?:on|in) (?:the |a |your )?(?:phone|line|chat|queue|hold|telephone)\b(?! to board| for security)"
        rf"|\b(?:still )?waiting[^.!?]{{0,20}}(?:{_TIME} )?(?:for|on) (?:an? |the |my |your )?(?:call ?back|callback|return call)\b[^.!?]{{0,12}}{_HOUR}"
        rf"|{_HOUR}[^.!?]{{0,15}}\bwait(?:ing)?\b[^.!?]{{0,15}}\b(?:call ?back|callback|customer service|agent|rep\b|representative|on (?:the )?phone|to (?:speak|talk))"
        rf"|\bwait(?:ed|ing)? (?:\w+ ){{0,3}}(?:forever|ages|so long|hours) (?:on the phone|for (?:a |an )?(?:{_PEOPLE}|call ?back)|to (?:speak|talk|reach|get through))"
        rf"|\b(?:takes?|took|taking) (?:\w+ )?(?:forever|ages|so long|hours) (?:to|for (?:someone|anyone|you) to) (?:answer|get through|reach|speak|talk|pick up|respond|connect)"
        r"|\blistening to (?:your |the |that )?(?:\w+ ){0,2}(?:hold )?music\b|\b(?:phone|telephone|call|chat) (?:queue|wait)s?\b",
        r"\b(?:security|tsa|boarding|tarmac|runway|jet ?bridge|immigration|passport control)\b",
    ),
    # --- the line went dead
    rule(
        "disconnected",
        r"\bhung up (?:up )?on\b|\bh(?:ang|angs|anging) up on (?:me|us|you|people|customers|every)|\b(?:was|got|been|get|gets|getting|being|is|were|am|just|keep|and|then|they|she|he|rep|agent|it|who|line|support|call|phone) (?:just )?hung up\b|\bthen hung up\b"
        r"|\b(?:was|got|been|get|gets|getting|being|were|keep|keeps|then|are|just|i'm|and|just) (?:\w+ )?(?:disconnected|cut off)\b|\b(?:calls?|line|chat|phone|it)(?: (?:was|got|is|all|just|has|been|keeps?|kept|gets?|then|suddenly|immediately|always))* (?:disconnect(?:s|ed|ing)?|dropp(?:ed|ing)|drops|cut (?:off|out)|cuts (?:off|out)|went dead|goes dead|ended|hung up|hangs up|hanging up)\b"
        r"|\b(?:cut|cuts|cutting|dropped|drops) (?:me|us) off\b|\b(?:dropped|drops|dropping|disconnected|ended|ends) (?:my|the|our) (?:call|chat|line)s?\b|\bdropped calls?\b|\bkeeps? (?:on )?hanging up\b",
        r"\bi (?:just |finally |then |eventually )?hung up\b(?! on)|\bas soon as (?:i|we) hung up|\b(?:coat|jacket|wi-?fi|internet|power|electricity|screen|tv|entertainment|bluetooth|headphones?|battery|hydraulic|water|gas)\b[^.!?]{0,30}(?:hung|disconnect|cut|dropp)|number\b[^.!?]{0,30}disconnected",
    ),
    # --- passed on
    rule(
        "transfer",
        rf"\b(?:was|been|got|get|being|am|were|keep|kept|gets|getting|be) (?:\w+ )?(?:transferr?ed|passed (?:around|about|along|from|between|to another)|bounced (?:around|between|from|back and forth)|shunted|redirected|rerouted|sent (?:around|from (?:one|person|pillar|department))|shuffled|ping-?ponged|handed (?:off|from|over))\b"
        r"|\b(?:transferr?(?:ed|ing|s)?|bounc(?:ed|ing|es)|shunt(?:ed|ing)|pass(?:ed|ing|es)|redirect(?:ed|ing|s)?|shuffl(?:ed|ing)) (?:me|us) (?:\w+ )?(?:to|around|between|from|over|through|again|back|without|twice|\d)"
        rf"|\bto transfer me\b|\b(?:person|agent|rep|people|department|dept|desk) to (?:another )?(?:person|agent|rep|people|department|dept|desk)\b|\bfrom (?:one )?(?:department|dept|pillar|agent|person|rep) to\b|\b(?:run|running|sent) (?:me |us )?(?:around in circles|round in circles|in circles|from pillar)|\b(?:the|a|big|total|complete) run ?-?a?round\b"
        rf"|\b(?:\d+|two|three|four|five|six|several|multiple|many|different|various) (?:different |separate )?(?:transfers|departments|depts)\b"
        r"|\b(?:transferr?ed|bounced|passed around|passed on) (?:\w+ )?(?:\d+|two|three|four|five|several|multiple|many) ?x?(?: \w+)? times\b|\beach (?:one|person|agent|department) (?:tells|told|says|said|sends|sent) me",
        r"\b(?:miles|points|avios|bags?|luggage|baggage|funds|money|ticket|tickets|credit|flights?|planes?|hotel|airport|seat|name|amex|account|bus|taxi|booking|reservation|turbulence|data|card|refund)\b[^.!?]{0,40}\b(?:transfer|bounc|rerouted|redirected|moved)"
        r"|\btransferr?ed to (?:a |an |the |another )?(?:flight|plane|hotel|airport|aisle)|(?:skies|turbulence|bumpy)|\btransferr?ed (?:my |the )?(?:@?\d|pts|points|miles|avios)|\b(?:can|could|would|will) you (?:please )?transfer me|please transfer me|(?:like|want|ask\w*|need) (?:\w+ )?to (?:be )?transfer",
    ),
    # --- not the first time
    rule(
        "repeat-contact",
        rf"\b(?:i|we|i've|we've|i'd|wife|husband|mom|already|and|have|has) (?:have |also |just |had |now |both )*already (?:\w+ )?(?:{_CALLED}|{_WROTE}|been in touch|tried (?:calling|phoning|e-?mailing|that number)|filed|submitted|opened|raised|sent (?:an? |you |your |them |in |the |two |my )*(?:e-?mails?|messages?|dms?|complaints?|tweets?|letters?|form))"
        rf"|\balready (?:{_CALLED}|e-?mailed|contacted|tried calling|spoke|spoken)\b"
        rf"|\b(?:i've|we've|i have|we have|have) (?:\w+ )?(?:{_CALLED}|{_WROTE}|been calling|been e-?mailing|been trying to (?:reach|call|contact|get through|get hold|get in touch|speak|talk))\b"
        rf"|\b(?:{_CALLED}|{_WROTE}|sent (?:\w+ ){{0,3}}(?:e-?mails?|messages?|dms?)|calls?|tried (?:calling|to call|to contact|contacting)) (?:\w+ ){{0,4}}{_TIMES}\b"
        rf"|\b(?:called|phoned|rang|emailed|spoke|talked|contacted|wrote)\b[^.!?]{{0,40}}\b(?:yesterday|last (?:week|month|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:days?|weeks?|months?) ago|earlier|this morning|before)\b"
        r"|\b(?:second|third|fourth|fifth|sixth|tenth|2nd|3rd|4th|5th|\d+th|umpteenth|nth) (?:time )?(?:i(?:'m|'ve|'ve had to| am| have| had to)? |that i (?:have |had to )?|now |we(?:'ve)? |of )*(?:call|contact|email|tweet|message|ask|writ|reach|phon|reach|had to call|chas|follow|e-?mail|report|phone call)\w*"
        r"|\b(?:keep|kept|keeps) (?:on )?(?:calling|getting (?:disconnected|cut off|hung up|transferred|the (?:same|run))|emailing|asking|contacting|having no (?:reply|response|answer)|chasing|being (?:disconnected|cut off|transferred|hung up))"
        r"|\b(?:repeated|multiple|several|numerous|countless|many|two|three|four|five|\d+|endless|umpteen) (?:\w+ )?(?:phone |telephone )?(?:calls|e-?mails|messages|complaints|contacts|tweets|dms)\b(?! (?:from|by) )"
        r"|\bmy (?:previous|last|earlier|first|original|other) (?:call|e-?mail|message|complaint|tweet|dm|contact|chat|claim|case)\b|\b(?:call(?:ed|ing)?|phon(?:ed|ing)|rang|contact(?:ed|ing)?|e-?mail(?:ed|ing)?) (?:\w+ ){0,2}(?:back )?again\b|\b(?:called|call|calling|rang) back\b(?= (?:and|again|to|twice|\d|three|several))|\bchas(?:ed|ing) (?:\w+ ){0,2}(?:up|this|for|you|it)\b|\bfollow(?:ed|ing) up\b"
        r"|\b(?:case|claim|complaint|ticket|request) (?:that )?(?:i|we) (?:have )?(?:opened|filed|made|submitted|raised|logged)\b(?=[^.!?]{0,60}\b(?:keep|again|still no|twice))"
        r"|\bwhen i (?:called|phoned|rang|emailed|contacted)\b|\bstill (?:not|isn't|hasn't been|haven't) (?:\w+ )?(?:been )?(?:fixed|resolved|solved|sorted)\b",
        r"\bthank|\bappreciate|\bgreat\b|\b(?:they|you|rep|agent|pilot|crew|gate|airline|delta|he|she) (?:just |have |has |had |never |only )*(?:called|emailed|messaged|texted|contacted|rang|wrote) (?:me|us)\b|\bnever (?:called|contacted|emailed)\b|go(?:es)? through|\bgot (?:it|that|this|my) (?:\w+ )?(?:sorted|fixed|resolved|booked)|\bcalls? (?:from|by)\b|\b(?:phone|voice|robo) ?calls? from\b",
    ),
    # --- from one channel to the next
    rule(
        "channel-switch",
        rf"\b(?:i|we|i've|we've|i'd|already) (?:have |had |also |even |just |already |did |'ve |both )*(?:{_CALLED}|tried (?:calling|phoning|to (?:call|phone|ring)))\b(?! (?:it|him|her|the police|an? (?:cab|taxi|uber)|my|for boarding))"
        r"|\b(?:called|phoned|rang) (?:you|your|the (?:number|line|customer|help|desk|corporate|airline)|customer (?:service|care|support|relations)|reservations|in\b|again|back|twice|and (?:was|got|they|the|spoke|it))"
        r"|\b(?:over|on) the (?:phone|telephone)\b(?=[^.!?]{0,40}(?:told|said|unhelpful|no help|couldn't|could not|can't|advised|yesterday|earlier|refus|with someone))|\b(?:told|said|advised|agent|rep|unhelpful|rude)\b[^.!?]{0,30}\b(?:over|on) the (?:phone|telephone)\b",
        r"\b(?:they|you|rep|agent|crew|he|she|who|desk|gate agent|captain|driver|hotel|bank|airport) (?:just |have |has |had |never |only |also )*(?:called|phoned|rang)\b|\bnever called\b|\bthank|\bappreciate",
        channel="phone",
    ),
    rule(
        "channel-switch",
        rf"\b(?:i|we|i've|we've|already) (?:have |had |also |even |just |already |did |'ve |both )*(?:e-?mailed|sent (?:you |them |an? |two |several |\d+ |your |in |customer \w+ )*(?:e-?mails?|letters?))\b",
        r"\b(?:they|you|rep|agent|he|she) (?:just |have |has |had |never )*e-?mailed (?:me|us)\b|\bthank",
        channel="email",
    ),
    rule(
        "channel-switch",
        r"\b(?:twitter|tweeting|facebook|social media|dm|chat|phone|calling|e-?mail) (?:it is|is (?:the |my )?(?:only|last|best)|seems? to be the only|instead)\b|\b(?:resort(?:ed|ing)?|had|have|forced|come|came|turn(?:ed|ing)?|now) (?:to )?(?:\w+ )?(?:to )?(?:twitter|tweet(?:ing)?|social media)\b"
        r"|\b(?:why|reason) (?:i'm|i am|we're|i had to|am i) (?:\w+ )?(?:calling|tweeting|writing|messaging|e-?mailing|dming|on (?:here|twitter)|here|call|tweet|contacting)\b"
        rf"|\b(?:told|tells?|telling|asked|asking|says?|said|saying|advised|directed|refer(?:red|s)|sen[dt]s?|sending|redirect(?:ed|s)?|forced?|forcing) (?:me |us |people |customers )?(?:\w+ )?(?:back )?(?:to )?(?:call|phone|ring|go online|use (?:the|your) (?:website|app|form)|e-?mail|dm|go to (?:the|your) (?:website|site|app|airport)|fill (?:out|in) (?:a|the) (?:online |web )?form|(?:the|your) (?:website|web ?form))\b"
        rf"|\b(?:web ?site|app|site|online|e-?mail|web ?form)\b[^.!?]{{0,60}}\b(?:so|had to|have to|forced to|then|now)\b[^.!?]{{0,15}}\b(?:call(?:ed|ing)?|phon(?:e|ed|ing)|ring|rang|on hold|tweet\w*)\b"
        r"|\b(?:phone|calling|call|lines?)\b[^.!?]{0,40}\b(?:so|therefore|hence) (?:\w+ )?(?:i'm |i am )?(?:tweet\w*|messag\w*|writing|here|twitter|e-?mail\w*|dm\w*)\b",
        r"\bthank|\b(?:they|gate agent|crew|captain|pilot) called\b",
    ),
    # --- said it before
    rule(
        "repeated-information",
        r"\b(?:i|we|i've|we've) (?:have |had |just |literally |'ve )*already (?:told|gave|given|provided|explained|mentioned|shared|supplied|answered|stated|sent|dm'?e?d|said|replied)\b(?= (?:you|them|him|her|this|that|it|my|the|all|everything|your|to|in|twice|what|those|these|i|we|with|via|over|info)|[.!?,]|$)"
        r"|\b(?:as|like) i(?:'ve| have| had)? (?:already |just |previously )?(?:said|told|mentioned|stated|wrote|explained|tweeted)\b|\b(?:i|we) (?:just |literally )+(?:told|gave|sent|explained|answered|said|dm'?e?d)\b(?= (?:you|them|that|this|it|my|all))"
        r"|\b(?:repeat|repeating|re-?explain|re-?explaining|explain|explaining|explained|tell|telling|told|give|giving|gave|given|say|saying|said|provide|providing|provided|enter|typed?|sent|send|sending|go over|going over|went over|go through|start|starting|started|retell|re-?enter) (?:\w+ ){0,5}(?:again|all over|over and over|over again|from scratch|every (?:single )?time|(?:two|three|four|five|six|ten|\d+|several|multiple|many|umpteen|a dozen|countless) (?:different )?times|twice|to (?:every|each|\d+|three|four|five|several|multiple) (?:\w+ )?(?:people|agents?|reps?|persons?|departments?))\b"
        r"|\bhow many (?:more )?times (?:do|must|should|have|will|did|does) (?:i|we)\b|\b(?:have|had|having|need) to (?:\w+ )?(?:repeat|re-?explain|re-?enter|retype|start over|start again)\b|\b(?:keep|keeps|kept) (?:on )?(?:asking|being asked)\b[^.!?]{0,40}\b(?:same|again|for my|for the|over)\b|\bask(?:ed|ing)? (?:me |us )?(?:for )?(?:the )?same (?:thing|question|info\w*|details?)"
        r"|\b(?:see|read) my (?:previous|last|earlier|first|original|other) (?:message|tweet|e-?mail|dm|post)",
        r"\b(?:you|they|agent|he|she|pilot|captain|crew|website|app|site|screen|message) (?:\w+ )?(?:told|tells?|said|say|says|gave|give|sent|send)\b|\b(?:was|been|being|got|were) (?:told|given|sent|said)\b|\bflying\b|\btell you again\b|\bnever\b|\bstarted? (?:boarding|over again)",
    ),
    # --- the website would not
    rule(
        "self-service-failure",
        rf"\b{_SITE}s?\b (?:\w+ ){{0,3}}?{_FAILS}"
        rf"|\b(?:fault|error|errors|bug|problem|problems|issue|issues|trouble|glitch\w*|outage|mistake) (?:\w+ ){{0,2}}?(?:on|with|in|at|of|using|accessing|logging (?:in)?to) (?:the |your |ur |this |my )?(?:\w+ )?{_SITE}\b"
        rf"|\b(?:broken|crappy|useless|dreadful|horrible|terrible|awful|worst|glitchy|buggy|slow|fix) (?:the |your |ur )?(?:\w+ )?{_SITE}\b"
        rf"|\b(?:can(?:'t|not|t)|could(?:n't| not|nt)|un ?able to|not able to|wo(?:n't|nt) let (?:me|us)|(?:does|did|do)(?:n't|nt| not) (?:let|allow) (?:me|us)(?: to)?|not letting (?:me|us)|impossible to|failed to|tr(?:ied|ying) to|struggling to|trouble|tr(?:ied|ying)) (?:\w+ )?(?:even )?{_DO_SELF}\w*\b[^.!?]{{0,50}}\b(?:on|via|through|using|in|from|with|thru)? ?(?:the |your |ur |my |any )?(?:\w+ )?(?:online|web ?site|site\b|app\b|web ?page|\.com|internet|portal)"
        rf"|\b(?:online|web ?site|site|app)\b[^.!?]{{0,40}}\b(?:can(?:'t|not|t)|could(?:n't| not)|un ?able to|not able to|impossible to|wo(?:n't|nt)|keeps?|not (?:letting|allow\w*|work\w*)|does(?:n't|nt)|did(?:n't|nt)|failed|fail(?:s|ing)?)\b"
        r"|\b(?:can(?:'t|not|t)|could(?:n't| not|nt)|un ?able to|not able to|wo(?:n't|nt) let (?:me|us)|trouble|problems?|issues?|keeps? (?:me )?from) (?:\w+ )?(?:log(?:ging)? ?-?in(?:to)?|log ?-?on|login|sign(?:ing)? ?-?in(?:to)?|track|access (?:my|the|our) (?:\w+ )?(?:account|booking|reservation|trip|profile)|reset (?:my|the) (?:password|pin)|download|upload|check(?:ing)? ?-?in online|add (?:my|a) (?:known|tsa|passport|frequent))\b"
        r"|\bpage (?:is )?not (?:available|found)\b|\berror (?:message|code|page|msg)\b|\bgetting (?:an? )?(?:\w+ )?error\b|\b(?:locked|kicked) (?:me )?out of (?:my|the) account\b|\bkeeps? (?:spinning|loading|crashing|freezing|timing out|logging me out|kicking me out|giving (?:me )?(?:an )?error|saying (?:error|invalid))",
        r"\b(?:is|does) (?:the|your) (?:\w+ )?(?:site|website|app) (?:have|offer|show|say)\b|\blove (?:the|your) (?:app|site|website)|\bi can(?:not|'t) (?:wait|believe)\b|\bin[- ]?flight|\bwi-?fi\b|\bsite of\b",
    ),
    # --- nobody answers
    rule(
        "no-response-or-broken-callback",
        rf"\b(?:no|without|zero|any|never (?:a|an|any|got (?:an? )?|had (?:an? )?|received (?:an? )?)|not (?:a|an|any|one|even (?:an?|one))|still no|neither) (?:\w+ )?(?:response|responses|reply|replies|answer|answers|call ?backs?|callback|calls back|return call|word|acknowledge?ment|feedback|contact) ?(?=from|back|yet|since|after|for|to|in|on|at|or|despite|whatsoever|so far|still|at all|and|[.!?,]|\W|$)"
        rf"|\b(?:no ?one|nobody|none of you|noone|no 1|never|not once)(?: (?:has|have|had|is|was|ever|even|will|would|bothered to|seems to|can|at \w+|from \w+|there|actually|at the \w+(?: \w+)?))* ?(?:called|calls?|answered|answers?|answering|respond(?:ed|s|ing)?|repl(?:ied|ies|y|ying)|got(?:ten)? back|gets? back|getting back|contacted|contacts?|picks? up|picked up|picking up|return(?:ed|s)?|followed up|reached out|emailed|rang|rings?|phoned|wrote)\b"
        rf"|\b(?:wo|do|does|did|is|are|was|has|have|had|ca|could|would)(?:n't|nt| not)(?: \w+)? (?:answer\w*|respond\w*|repl(?:y|ied|ying|ies)|return (?:my|the|our)|return\w* (?:my|calls?)|call(?:ed)? (?:me |us )?back|gett?(?:ing)? back|got(?:ten)? back|pick(?:ed|ing)? up|(?:heard?|hear) (?:back|anything|from|a thing|a word)|receiv(?:ed|ing) (?:an? |any |my |the |even )*(?:\w+ )?(?:response|reply|answer|call|e-?mail|call ?back|acknowledge?ment|update|confirmation))\b"
        rf"|\b(?:not|never|still not|yet to|nor) (?:\w+ )?(?:heard?|hear) (?:back|anything|from|a thing|a word)\b|\b(?:not|never) (?:answer(?:ed|ing)?|respond(?:ed|ing)?|repl(?:ied|ying)|returned|called (?:me |us )?back|got(?:ten)? back)\b"
        rf"|\b(?:still |been |am |i'm |and )?(?:a?wait(?:ing)?) (?:\w+ ){{0,5}}(?:to hear|(?:for|on) (?:(?:an?|the|your|my|their|some|any|you|someone|somebody|them) )?(?:\w+ )?(?:reply|response|answer|call ?back|callback|return call|to (?:reply|respond|call|get back|answer|contact)|(?:e-?)?mail (?:reply|response)))\b|\bawaiting (?:an? |the |your |their |any )?(?:\w+ )?(?:reply|response|answer|call|e-?mail)"
        r"|\b(?:promised?|said|told|supposed|meant|guaranteed|assured)(?: \w+){0,6} (?:call|ring|phone|email|contact|get back|respond|reply|call ?back)(?:ed)?\b(?=[^.!?]{0,60}\b(?:never|no ?one|nobody|didn't|did not|haven't|hasn't|still|but|nothing|yet|not)\b)|\bpromised (?:me |us )?(?:to (?:call|get back|ring|contact|e-?mail)|an? (?:call|reply|response|call ?back)|(?:someone|they) would)"
        r"|\b(?:was|were|is|am) supposed to (?:get|receive|have) (?:an? )?(?:call|reply|response|call ?back)|\bsupposed to (?:call|get back to|contact|e-?mail) me\b"
        r"|\b(?:ignored?|ignoring|ignores) (?:me|us|my|our|all|every|customers?|\w+ (?:e-?mails?|messages?|tweets?|dms?))\b|\bbeing ignored\b|\bunanswered\b|\bdead silence\b|\bradio silence\b|\bcrickets\b|\b(?:did|do|does|has|have|had)(?:n't| not) (?:go|gone|got|get) through to\b|\b(?:not|never) go(?:es)? through to\b|\bdoes(?:n't| not) go through\b"
        rf"|\b(?:can(?:'t|not|t)|could(?:n't| not)|un ?able to|impossible to|no way to|not able to|trying all \w+ to|can never) (?:\w+ )?(?:get (?:a )?hold of|get through|reach|contact|speak (?:to|with)|talk to|get ahold of|get (?:an? )?(?:answer|response|reply|real person|human|through))\b|\b(?:just |phone |it )(?:keeps? ringing|rings (?:out|off|and rings))",
        r"\b(?:no|any) (?:answer|response|word|reply)s? (?:needed|required|necessary)|\bneither does their\b|\bquick (?:response|reply)|\bthank(?:s| you)? for (?:\w+ )*(?:response|reply|quick|answer)|\bstewardess|\bflight attendants?\b|\bno (?:\w+ )?contact(?:less|s\b)|\bnot respond(?:ing)? to (?:the )?(?:button|touch)|\b(?:app|website|site|page|screen)\b[^.!?]{0,20}respond|\bword on (?:when|if|whether)|\b(?:any|no) word (?:on|of|about)\b|\bcall (?:my|for) (?:boarding|group|zone)",
    ),
)

_UNREAL = re.compile(
    r"\b(?:do|did|would|will|wo|does)(?:n't|nt| not)\s+(?:really\s+)?(?:want|wanna|need|like|wish|plan|have|intend|expect|care)\s+to\b"
    r"|\b(?:if|in case|unless|hope(?:fully)?|hoping|afraid|fear|worried|avoid|instead of|without|wondering whether)\b(?![^,.]*,)(?!\s+anyone)"
    r"|\b(?:i'll|i will|we'll|we will|i'm going to|i am going to|gonna|about to|will have to|i'd have to|let me|i can|may i|can i|could i|should i|shall i|do i (?:have|need) to|how (?:do|can) i|want to|need to|would like to)\s+(?:\w+\s+){0,3}(?:be\s+)?(?:wait\w*|hold|on hold|call\w*|phone|ring|transferred|disconnected|emailed?|contact\w*|e-mail|repeat|explain)\b(?!\s+back\s+over)"
    r"|\b(?:my|a|the|our|his|her)\s+(?:friend|neighbou?r|colleague|co-?worker|roommate|boss)\b|\bsomeone\s+(?:i|else)\s+(?:know|was|got)\b|\b(?:he|she)\s+(?:was|got|has\s+been|has\s+called|called)\b(?!\s+back)",
    re.I,
)

WORDS = Words(_RULES, _UNREAL)
