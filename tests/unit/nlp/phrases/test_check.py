"""The one door: flags with honest spans, sentences that fit, counting over the contact, rule cards."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from nlp.findings import Flag, Turn
from nlp.phrases.check import Phrases


@pytest.fixture(scope="module")
def phrases() -> Phrases:
    return Phrases.load()


def used(text: str, flag: Flag) -> str:
    assert flag.replace is not None
    return text[: flag.replace[0]] + flag.say[0] + text[flag.replace[1] :]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (
            "Hi Tom, unfortunately, we’re UNABLE to ship it until it is paid! Bye.",
            "Hi Tom, we can ship it as soon as it is paid. Bye.",
        ),
        ("You need to contact the shop directly, Alex!", "Could you please contact the shop directly, Alex?"),
        ("You need to call us, or it goes back.", "Could you please call us, or it goes back."),
        ("The lamp is here. You need to sign the form.", "The lamp is here. Could you please sign the form?"),
        ("I can't change it, but I can send you a new one.", "I can send you a new one."),
        ("Come prior to nine, please.", "Come before nine, please."),
        ("As I said, the gate is open.", "The gate is open."),
        ("Your bag is safe and I'm not sure when it lands.", "Your bag is safe and let me check that for you."),
    ],
)
def test_using_a_sentence_gives_a_text_that_reads_well(phrases: Phrases, text: str, after: str) -> None:
    (flag,) = phrases.check(text, "en")
    assert flag.full
    assert flag.text == text[flag.start : flag.end]
    assert used(text, flag) == after


def test_where_no_rewording_fits_the_way_forward_comes_behind_the_agents_own_words(phrases: Phrases) -> None:
    text = "We moved you since we can't refund the fee. Bye."
    (flag,) = phrases.check(text, "en")
    assert used(text, flag) == f"We moved you since we can't refund the fee. {flag.then} Bye."
    assert flag.then


def test_where_no_sentence_fits_the_card_says_what_to_add(phrases: Phrases) -> None:
    (flag,) = phrases.check("We sent the RMA yesterday.", "en")
    assert not flag.full
    assert flag.replace is None
    assert flag.say


def test_prepared_or_not_it_says_the_same(phrases: Phrases) -> None:
    text = "Hi Tom, unfortunately, we’re UNABLE to ship it until it is paid!"
    prepared = Phrases.load()
    prepared.prepare()
    assert prepared.check(text, "en") == phrases.check(text, "en") != ()


def test_good_news_in_negative_form_is_left_alone(phrases: Phrases) -> None:
    for text in (
        "We can't wait to see you!",
        "You don't have to pay.",
        "There is no charge.",
        "I can't thank you enough.",
    ):
        assert phrases.check(text, "en") == ()


def test_one_apology_is_fine_the_second_is_flagged(phrases: Phrases) -> None:
    assert phrases.check("I'm sorry that your cup broke.", "en") == ()
    text = "I'm sorry that your cup broke. I apologise for that."
    assert [flag.category for flag in phrases.check(text, "en")] == ["over-apology"]


def test_apologies_count_over_the_contact(phrases: Phrases) -> None:
    said = [Turn(i, "agent", "Sorry about the door.") for i in range(3)]
    heard = [Turn(i, "customer", "Sorry about the door.") for i in range(3)]
    assert [f.category for f in phrases.check("Sorry for the cup.", "en", before=said)] == ["over-apology"]
    assert phrases.check("Sorry for the cup.", "en", before=heard) == ()


def test_rule_cards_carry_their_figures(phrases: Phrases) -> None:
    rule = phrases.rule("en/refusal-ability/we-cannot")
    assert rule.measured is not None
    assert rule.measured.precision is not None
    assert rule.measured.precision >= 0.9
    assert rule.measured.recall is not None
    assert 0 < rule.measured.recall < 1
    assert rule.cooldown == 120
    assert rule.most_per_contact == 3
    with pytest.raises(KeyError):
        phrases.rule("en/none/none")


def test_a_flag_carries_the_figures_of_its_rule(phrases: Phrases) -> None:
    (flag,) = phrases.check("We can't sell beer at night.", "en")
    measured = phrases.rule(flag.rule).measured
    assert measured is not None
    assert (flag.measured_hits, flag.measured_right) == (measured.hits, measured.right)
    assert flag.measured_hits >= flag.measured_right > 0


def test_the_same_turn_gives_the_same_flags_from_any_thread(phrases: Phrases) -> None:
    texts = [f"I can't refund order {i} until you send form {i}. Sorry, sorry!" for i in range(200)]
    alone = [phrases.check(text, "en") for text in texts]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda text: Phrases.check(phrases, text, "en"), texts)) == alone


def test_words_of_others_are_no_wording_of_the_agent(phrases: Phrases) -> None:
    for text in (
        "The page says 'not possible at this time', let me check.",
        "I'm not saying we can't refund you.",
        "You mentioned that we can't deliver on Saturday; we can.",
        "That is not against our policy.",
    ):
        assert phrases.check(text, "en") == (), text
    assert phrases.check("Op de site staat 'dat kan niet', maar het kan wel.", "nl") == ()
    assert phrases.check("We can't refund the drivers' fee.", "en")  # apostrophes are no quotation marks
