"""Promises in a turn: what, where, by when, and whether the agent can make it true."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from nlp.findings import Language, Promise, Turn
from nlp.promises import promises

ZONE = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 3, 11, 10, 20, tzinfo=ZONE)


def found(text: str, lang: Language = "en", speaker: str = "agent") -> tuple[Promise, ...]:
    return promises(Turn(0, speaker, text), lang, NOW, ZONE)  # type: ignore[arg-type]


def test_what_and_when_stand_apart() -> None:
    text = "Thanks for waiting. I’ll call you back before five, have a nice day!"
    (promise,) = found(text)
    assert promise.what == "I’ll call you back"
    assert promise.due == datetime(2026, 3, 11, 17, tzinfo=ZONE)
    assert promise.due_text == "before five"
    assert text[promise.start : promise.end] == promise.text
    assert promise.controlled
    assert promise.say == ()


@pytest.mark.parametrize(
    ("text", "lang", "what", "due_text"),
    [
        ("I'll call you by Friday at 5 to confirm.", "en", "I'll call you to confirm", "by Friday at 5"),
        ("The courier will deliver it today before 6 pm.", "en", "The courier will deliver it", "today before 6 pm"),
        ("I'll ring you at 3 p.m.", "en", "I'll ring you", "at 3 p.m"),
        ("U krijgt het geld binnen 5 werkdagen terug.", "nl", "U krijgt het geld terug", "binnen 5 werkdagen"),
        ("Dan bel ik u uiterlijk vrijdag terug.", "nl", "bel ik u terug", "uiterlijk vrijdag"),
    ],
)
def test_the_time_is_cut_out_with_its_preposition(text: str, lang: Language, what: str, due_text: str) -> None:
    (promise,) = found(text, lang)
    assert (promise.what, promise.due_text) == (what, due_text)


def test_two_promises_of_one_sentence_have_their_own_times() -> None:
    first, second = found("I'll escalate this today and get back to you by noon tomorrow.")
    assert first.due == datetime(2026, 3, 11, 18, tzinfo=ZONE)
    assert second.due == datetime(2026, 3, 12, 12, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("You will definitely get it tomorrow.", "en"),
        ("The courier will deliver it today before 6 pm.", "en"),
        ("U heeft het pakket morgen gegarandeerd in huis.", "nl"),
        ("De monteur komt morgen tussen 8 en 12 uur bij u langs.", "nl"),
    ],
)
def test_what_others_decide_gets_an_honest_wording(text: str, lang: Language) -> None:
    (promise,) = found(text, lang)
    assert not promise.controlled
    assert promise.due_text in promise.say[0]
    assert found(promise.say[0], lang) == () or all(one.controlled for one in found(promise.say[0], lang))


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Shall I call you back tomorrow?", "en"),
        ("I'll check that for you now.", "en"),
        ("I called you yesterday at five.", "en"),
        ("You'll need to send the form before Friday.", "en"),
        ("If you send me the receipt, I'll refund you today.", "en"),
        ("We will not refund that amount.", "en"),
        ("Zal ik u morgen terugbellen?", "nl"),
        ("Ik kijk het nu even voor u na.", "nl"),
        ("Als u mij de bon stuurt, stort ik het vandaag terug.", "nl"),
        ("U moet het formulier voor vrijdag invullen.", "nl"),
    ],
)
def test_offers_duties_conditions_and_the_past_are_none(text: str, lang: Language) -> None:
    assert found(text, lang) == ()


def test_a_customer_promises_nothing_here() -> None:
    assert found("I'll call you back tomorrow.", speaker="customer") == ()


def test_a_promise_without_a_time_has_no_due() -> None:
    (promise,) = found("I'll keep you posted.")
    assert promise.due is None
    assert promise.due_text == ""
