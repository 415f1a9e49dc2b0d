"""Dutch rules speak as the agent speaks, and know compounds by their ending."""

import functools
from pathlib import Path

import pytest

from nlp.findings import Turn
from nlp.phrases.check import Phrases


@functools.cache
def phrases() -> Phrases:
    return Phrases.load()


def said(text: str, *before: Turn) -> tuple[str, ...]:
    return tuple(say for flag in phrases().check(text, "nl", before=before) for say in flag.say)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Waarschijnlijk ligt het aan de kabel.", "Ligt het aan de kabel? Dat zoek ik voor u uit."),
        ("Waarschijnlijk ligt het aan je kabel.", "Ligt het aan je kabel? Dat zoek ik voor je uit."),
    ],
)
def test_the_sentence_keeps_u_or_je(text: str, expected: str) -> None:
    assert expected in said(text)


def test_an_agent_who_said_je_before_is_not_made_formal() -> None:
    turn = Turn(0, "agent", "Wat is je naam?")
    assert "Ligt het aan de kabel? Dat zoek ik voor je uit." in said("Waarschijnlijk ligt het aan de kabel.", turn)


def test_an_ending_stands_for_compounds(tmp_path: Path) -> None:
    folder = tmp_path / "nl"
    folder.mkdir()
    (folder / "mine.toml").write_text(
        '[[rule]]\nname = "team"\ncategory = "policy-hiding"\nwhy = "w"\nmatch = ["de *afdeling wil"]\nadd = "a"\n'
        'hits = ["[de schadeafdeling wil]", "[de spoedafdeling wil]", "[de afvalafdeling wil]"]\n'
        'clean = ["de afdeling wil", "de schade wil"]\n',
        encoding="utf-8",
    )
    team = Phrases.load(tmp_path)
    assert not team.problems or all("mine.toml" not in str(p) for p in team.problems)
    found = [f.rule for f in team.check("Volgens mij is het zo: de verkoopafdeling wil dat zo.", "nl")]
    assert "nl/mine/team" in found
    assert not [f for f in team.check("Vandaag komt de afdeling wil.", "nl") if f.rule == "nl/mine/team"]


@pytest.mark.parametrize("last", ["u", "dat", "me", "vol", "pas"])
def test_a_sentence_may_end_in_a_word_that_looks_like_an_abbreviation(last: str) -> None:
    found = phrases().check(f"Daar kan ik u niet bij helpen. Het is zoals {last}. Sorry. Het spijt me.", "nl")
    assert {"nl/refusal/niet-helpen", "nl/too-much/steeds-sorry"} <= {flag.rule for flag in found}


def test_a_sentence_for_the_whole_takes_the_place_of_the_whole(tmp_path: Path) -> None:
    folder = tmp_path / "nl"
    folder.mkdir()
    (folder / "mine.toml").write_text(
        '[[rule]]\nname = "team"\ncategory = "jargon"\nwhy = "w"\nmatch = ["zwik"]\nwhole = ["Ik zoek het uit."]\n'
        'add = "a"\n'
        'hits = ["de [zwik] hier", "een [zwik] daar", "[zwik]"]\nclean = ["de zwak", "het zwikken"]\n',
        encoding="utf-8",
    )
    text = "Hallo. Nu is de zwik weg, denkt men? Dag."
    flag = next(f for f in Phrases.load(tmp_path).check(text, "nl") if f.rule == "nl/mine/team")
    assert flag.say == ("Ik zoek het uit.",)
    assert flag.replace is not None
    assert text[slice(*flag.replace)] == "Nu is de zwik weg, denkt men?"
    assert flag.text == "zwik"
