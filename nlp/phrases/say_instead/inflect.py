"""English verb forms, both ways: rules match every form of a word, sentences to say need the right one.

Regular spelling rules and a list of irregular verbs are enough for the words agents use with customers; a
dictionary would load longer than all rules together.
"""

from __future__ import annotations

from functools import lru_cache

# base: past, past participle ("" where equal to the past)
_IRREGULAR = {
    "be": ("was", "been"), "have": ("had", ""), "do": ("did", "done"), "go": ("went", "gone"), "get": ("got", "gotten"),
    "give": ("gave", "given"), "take": ("took", "taken"), "make": ("made", ""), "find": ("found", ""),
    "tell": ("told", ""), "say": ("said", ""), "see": ("saw", "seen"), "send": ("sent", ""), "pay": ("paid", ""),
    "buy": ("bought", ""), "sell": ("sold", ""), "bring": ("brought", ""), "hold": ("held", ""), "keep": ("kept", ""),
    "let": ("let", ""), "put": ("put", ""), "set": ("set", ""), "know": ("knew", "known"), "think": ("thought", ""),
    "come": ("came", "come"), "run": ("ran", "run"), "begin": ("began", "begun"), "write": ("wrote", "written"),
    "choose": ("chose", "chosen"), "speak": ("spoke", "spoken"), "break": ("broke", "broken"), "hear": ("heard", ""),
    "leave": ("left", ""), "lose": ("lost", ""), "meet": ("met", ""), "read": ("read", ""),
    "understand": ("understood", ""),
    "feel": ("felt", ""), "show": ("showed", "shown"), "mean": ("meant", ""), "build": ("built", ""),
    "spend": ("spent", ""), "lend": ("lent", ""), "fly": ("flew", "flown"), "drive": ("drove", "driven"),
    "forget": ("forgot", "forgotten"), "sit": ("sat", ""), "cut": ("cut", ""), "cost": ("cost", ""),
    "reset": ("reset", ""),
    "catch": ("caught", ""), "rebuild": ("rebuilt", ""), "resend": ("resent", ""), "undo": ("undid", "undone"),
    "redo": ("redid", "redone"), "withdraw": ("withdrew", "withdrawn"), "overwrite": ("overwrote", "overwritten"),
    "shut": ("shut", ""), "teach": ("taught", ""), "win": ("won", ""), "wear": ("wore", "worn"), "hit": ("hit", ""),
    "become": ("became", "become"), "deal": ("dealt", ""), "lead": ("led", ""), "rise": ("rose", "risen"),
    "stand": ("stood", ""), "throw": ("threw", "thrown"), "draw": ("drew", "drawn"), "grow": ("grew", "grown"),
    "submit": ("submitted", ""), "refer": ("referred", ""), "transfer": ("transferred", ""),
    "cancel": ("cancelled", ""),
    "travel": ("travelled", ""), "commit": ("committed", ""), "permit": ("permitted", ""), "admit": ("admitted", ""),
    "occur": ("occurred", ""), "prefer": ("preferred", ""), "control": ("controlled", ""), "omit": ("omitted", ""),
    "quit": ("quit", ""), "upset": ("upset", ""), "seek": ("sought", ""), "override": ("overrode", "overridden"),
}  # fmt: skip
_PRESENT = {"be": ("am", "is", "are", "were"), "have": ("has",), "do": ("does",), "go": ("goes",)}
_DOUBLE = frozenset("stop plan ship swap drop chat tap plug scan log ban rob slip skip trim map cap grab beg zip "
                    "refer transfer submit commit permit admit occur prefer control omit cancel travel get let put set "
                    "run sit cut begin forget reset hit quit upset shut win".split())  # fmt: skip
_VOWELS = "aeiou"


def ing(base: str) -> str:
    """ "refund" → "refunding", "ship" → "shipping", "make" → "making"."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    return _doubled(base) + "ing"


def third(base: str) -> str:
    """ "refund" → "refunds", "try" → "tries"."""
    if base in _PRESENT and base != "be":
        return _PRESENT[base][0]
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh")) else "s")


def past(base: str) -> str:
    """ "refund" → "refunded", "send" → "sent"."""
    return _IRREGULAR[base][0] if base in _IRREGULAR else _regular_past(base)


def done(base: str) -> str:
    """The past participle: "give" → "given"."""
    if base in _IRREGULAR:
        return _IRREGULAR[base][1] or _IRREGULAR[base][0]
    return _regular_past(base)


@lru_cache(maxsize=4096)
def all_forms(base: str) -> tuple[str, ...]:
    """Every form of a regular or known irregular verb or noun, the base first."""
    forms = (base, third(base), ing(base), past(base), done(base), *_PRESENT.get(base, ()))
    if base in _DOUBLE and base[-1] == "l":  # American spelling
        forms = (*forms, base + "ed", base + "ing")
    return tuple(dict.fromkeys(forms))


def _regular_past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    return _doubled(base) + "ed"


def _doubled(base: str) -> str:
    return base + base[-1] if base in _DOUBLE else base
