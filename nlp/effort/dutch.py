"""How customers state effort in Dutch."""

from __future__ import annotations

import re

from nlp.effort.rule import Words, rule

_RULES = (rule("long-wait-in-contact", r"\bin de (?:wacht(?:rij)?|wachtstand)\b|\bin gesprek\b"),)
WORDS = Words(_RULES, re.compile(r"\b(?:als|wil niet)\b", re.I))
