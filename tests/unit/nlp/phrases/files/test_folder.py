"""A team's folder is held to its word: examples are run, ids are known, lines are named, and ours go on speaking."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp.phrases.check import Phrases
from nlp.phrases.files.folder import load_team, problems_of

HEAD = 'category = "jargon"\nwhy = "Ours."\n'
RULE = """[[rule]]
name = "{name}"
match = ["{words}"]
instead = "box"
hits = ["[{words}] a", "[{words}] b", {third}]
clean = ["a", {clean}]
"""


def rule(name: str, words: str, third: str = "", clean: str = '"b"') -> str:
    return RULE.format(name=name, words=words, third=third or f'"[{words}] c"', clean=clean)


def folder(path: Path, overlay: str = "", **files: str) -> Path:
    (path / "en").mkdir(parents=True, exist_ok=True)
    if overlay:
        (path / "overlay.toml").write_text(overlay, encoding="utf-8")
    for name, text in files.items():
        (path / "en" / f"{name}.toml").write_text(text, encoding="utf-8")
    return path


def flagged(phrases: Phrases, text: str) -> list[str]:
    return [flag.rule for flag in phrases.check(text, "en")]


def told(path: Path) -> list[tuple[str, int, str, str]]:
    return [(p.file.name, p.line, p.rule, p.what) for p in load_team(path).problems]


def test_a_rule_that_breaks_its_examples_is_told_and_does_not_speak(tmp_path: Path) -> None:
    lying = rule("lying", "grunk", third='"[other] c"', clean='"grunk here"')
    path = folder(tmp_path, mine=HEAD + rule("good", "home unit") + lying)
    phrases = load_team(path)
    assert flagged(phrases, "A home unit and a grunk.") == ["en/mine/good"]
    assert told(path) == [
        ("mine.toml", 13, "en/mine/lying", "example 3 of hits: no flag on [other] in 'other c'"),
        ("mine.toml", 14, "en/mine/lying", "example 2 of clean: flags 'grunk' in 'grunk here'"),
    ]
    assert all(problem.file.is_absolute() for problem in phrases.problems)


@pytest.mark.parametrize("words", ["grunk", "..99 {a}"])
def test_where_a_broken_rule_stood_in_for_ours_ours_speaks(tmp_path: Path, words: str) -> None:
    jargon = HEAD + rule("prior-to", words, third='"[other] c"')
    phrases = load_team(folder(tmp_path, 'off = ["en/jargon/in-order-to"]', jargon=jargon))
    assert phrases.problems
    assert flagged(phrases, "Come prior to nine.") == ["en/jargon/prior-to"]
    assert not phrases.rule("en/jargon/prior-to").team
    assert flagged(phrases, "Come in order to win.") == []


def test_a_rule_that_cannot_be_compiled_names_the_teams_own_file(tmp_path: Path) -> None:
    path = folder(tmp_path, mine=HEAD + rule("bad", "@nosuch thing"))
    (problem,) = load_team(path).problems
    assert (problem.file, problem.line) == (path / "en" / "mine.toml", 3)


def test_rules_that_are_off_are_checked_when_asked_for(tmp_path: Path) -> None:
    path = folder(tmp_path, mine=HEAD + rule("lying", "grunk", third='"[other] c"') + "off = true\n")
    assert load_team(path).problems == ()
    assert [problem.rule for problem in problems_of(path)] == ["en/mine/lying"]
    assert problems_of(folder(tmp_path / "good", mine=HEAD + rule("good", "home unit"))) == ()


def test_ids_that_no_rule_has_are_told_with_the_nearest(tmp_path: Path) -> None:
    overlay = (
        'off = [\n  "en/jargon/prior-to",\n  "en/jargon/priorto",\n]\non = ["nl/zzz"]\n'
        '[unless."en/refusal-ability/we-canot"]\nsentence = ["by law"]\n'
    )
    found = told(folder(tmp_path, overlay, mine=HEAD + rule("good", "home unit")))
    assert found == [
        ("overlay.toml", 3, "", "off: no rule is called 'en/jargon/priorto'; did you mean 'en/jargon/prior-to'?"),
        ("overlay.toml", 5, "", "on: no rule is called 'nl/zzz'"),
        (
            "overlay.toml", 6, "",
            "unless: no rule is called 'en/refusal-ability/we-canot'; did you mean 'en/refusal-ability/we-cannot'?",
        ),
    ]  # fmt: skip


def test_a_rule_that_was_left_out_is_not_called_unknown_too(tmp_path: Path) -> None:
    path = folder(tmp_path, 'on = ["en/mine/bad"]\n', mine=HEAD + rule("bad", "x").replace("clean", "claen"))
    assert [name for name, *_ in told(path)] == ["mine.toml"]


def test_files_that_nobody_reads_are_told(tmp_path: Path) -> None:
    path = folder(tmp_path)
    (path / "mine.toml").write_text(HEAD, encoding="utf-8")
    (path / "fr").mkdir()
    (path / "fr" / "mine.toml").write_text(HEAD, encoding="utf-8")
    assert [(name, what.split(":")[0]) for name, _, _, what in told(path)] == [("mine.toml", "is not read")] * 2


@pytest.mark.parametrize(
    ("words", "line", "what"),
    [
        ('[words]\nok = ["a"]\nwe = "us"\n', 3, "[words] we must be a list of texts"),
        ('[words]\nwe = ["@nosuch"]\n', 2, "no word class @nosuch"),
        ('[words]\nbreak = ["@nosuch"]\n', 2, "no word class @nosuch"),
        ('[words]\nwe = ["@we now"]\n', 2, "circle"),
        ('[wrods]\nwe = ["us"]\n', 1, "did you mean 'words'?"),
        ("words = 3\n", 1, "words must be a table"),
        ("[same]\npls = 3\n", 2, "[same] pls must be a text"),
        ('[change]\nformal = "u"\n', 2, "[change.formal] must be a table"),
        ('[unless]\nbefore = ["..99"]\n', 2, "'..99' cannot be used"),
        ('[unless]\nbefor = ["x"]\n', 2, "did you mean 'before'?"),
    ],
)
def test_a_slip_in_the_words_names_its_line_and_silences_nothing(
    tmp_path: Path, words: str, line: int, what: str
) -> None:
    phrases = load_team(folder(tmp_path, words=words + '\n[forms]\nzork = ["zorks"]\n'))
    (problem,) = phrases.problems
    assert (problem.file.name, problem.line) == ("words.toml", line)
    assert what in problem.what
    assert flagged(phrases, "We can't sell beer at night.") == ["en/refusal-ability/we-cannot"]
    assert phrases.sets["en"].words.forms["zork"] == ("zorks",)


@pytest.mark.parametrize(
    ("overlay", "line", "what"),
    [
        ("off = 5\n", 2, "off must be a list of rule ids"),
        ("onn = []\n", 2, "did you mean 'on'?"),
        ("allow = [1]\n", 2, "allow must be a table of languages"),
        ('[allow]\nen = "x"\n', 3, "[allow] en must be a list of texts"),
        ('[allow]\nfr = ["x"]\n', 3, "no language 'fr'"),
        ("unless = 3\n", 2, "unless must be a table for each rule"),
        ('[unless."en/jargon/prior-to"]\nsentence = "x"\n', 2, "sentence must be a list of texts"),
        ('[unless."en/jargon/prior-to"]\n\nnext = ["@nosuch"]\n', 4, "no word class @nosuch"),
    ],
)
def test_a_slip_in_the_overlay_names_its_line_and_the_rest_counts(
    tmp_path: Path, overlay: str, line: int, what: str
) -> None:
    switched = 'on = ["en/jargon/in-order-to"]\n'
    phrases = load_team(folder(tmp_path, switched + overlay))
    (problem,) = phrases.problems
    assert (problem.file.name, problem.line) == ("overlay.toml", line)
    assert what in problem.what
    assert flagged(phrases, "Come prior to nine in order to win.") == ["en/jargon/prior-to", "en/jargon/in-order-to"]


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ("counts = 3", "counts must be a table"),
        ("cooldown = inf", "cooldown must be a number"),
        ('priority = "high"', "priority must be a number"),
        ('off = "no"', "off must be true or false"),
    ],
)
def test_values_of_another_shape_are_told(tmp_path: Path, written: str, what: str) -> None:
    path = folder(tmp_path, mine=HEAD + rule("bad", "grunk") + written + "\n" + rule("good", "home unit"))
    phrases = load_team(path)
    assert [(p.line, what in p.what) for p in phrases.problems] == [(3, True)]
    assert flagged(phrases, "A home unit.") == ["en/mine/good"]


@pytest.mark.parametrize("text", ["rule = [1]\n", "rule = 1\n", "[" * 5000, HEAD + "wy = 1\n"])
def test_files_of_another_shape_are_told(tmp_path: Path, text: str) -> None:
    (problem,) = load_team(folder(tmp_path, mine=text)).problems
    assert problem.file.name == "mine.toml"
    assert problem.what
