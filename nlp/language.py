"""Which language a turn is in, English or Dutch: function words first, then a model, then the language so far.

Language models guess on short turns ("Peter" is Dutch, "hallo" English), and most turns of a call are short. Function
words are few, frequent and telling; only where they say nothing is py3langid asked, and only a sure answer counts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.findings import Language

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:['’][^\W\d_]+)*(?!\w)")
_NOT_SAID = re.compile(r"https?://\S+|\S+@\S+|[@#]\w+|[*^]\w{1,3}\b|&\w+;")
"""Addresses, names of accounts, an agent's initials (*ALS would be Dutch), markup."""
_CLEAR_LEAD = 2
_SURE = 0.93
_FEWEST_WORDS_FOR_MODEL = 3

# Common words of one language that are not words of the other: "in", "is", "we", "was", "of", "die" stand in neither,
# nor do "hi", "sorry" and "thanks", which both languages say.
_ENGLISH_WORDS = """
a an and are aren't be because been but by can can't cannot could did didn't do does doesn't don't for from get got has
have haven't he here how i i'd i'll i'm i've if isn't it it's its just know my need no not now or our out please she
should thank that that's the their them then there they this to too until us very wasn't what when where which who why
will with won't would yes you you'll you're you've your yesterday today tomorrow we'll we're on
"""
_DUTCH_WORDS = """
aan al als alstublieft bedankt bent bij daar dag dank dat de deze dit doen dus een eens en even ga gaan gaat geen
goedemiddag goedemorgen graag haar heb hebben hebt heeft het hier hij hoe hoi hun ik ja je jij jouw jullie kan kunnen
kunt maar mag meer mevrouw mij mijn misschien moet moeten naar nee niet niets nog nu omdat ons ook sinds te tot u uit uw
vandaag van veel voor waar waarom wanneer wat weer weet wel werd wij wil wilt worden wordt zal ze zij zijn zo zonder zou
gisteren morgen
"""
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_DUTCH = frozenset(_DUTCH_WORDS.split())


class Languages:
    """Tells English from Dutch. Costs nothing to build; the model (0.8 s) is loaded at the first turn that needs it."""

    def __init__(self) -> None:
        self._model: LanguageIdentifier | None = None

    def detect(self, text: str, hint: Language | None = None) -> Language:
        """The language of `text`; `hint` (the language so far) stays where the text does not say."""
        words = _WORD.findall(_NOT_SAID.sub(" ", text).lower().replace("’", "'"))
        lead = sum(word in _ENGLISH for word in words) - sum(word in _DUTCH for word in words)
        if abs(lead) >= _CLEAR_LEAD or abs(lead) * 2 >= len(words) > 0:
            return "en" if lead > 0 else "nl"
        if len(words) >= _FEWEST_WORDS_FOR_MODEL:
            guess, sure = self._identifier().classify(" ".join(words))
            if sure >= _SURE or (hint is None and not lead):
                return "nl" if guess == "nl" else "en"
        if lead:
            return "en" if lead > 0 else "nl"
        return hint or "en"

    def _identifier(self) -> LanguageIdentifier:
        if self._model is None:
            from py3langid.langid import MODEL_FILE, LanguageIdentifier

            self._model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
            self._model.set_languages(["en", "nl"])
        return self._model
