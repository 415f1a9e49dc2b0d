"""Rule files: what they may hold, and how a broken one is told while the others load."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp.phrases.check import Phrases
from nlp.phrases.load import example, load_language
from nlp.phrases.rule import RuleError

GOOD = """
[[rule]]
name = "{name}"
match = ["blue moon"]
say = ["Red sun."]
add = "Name the sun."
hits = ["A [blue moon].", "[Blue moon]!", "The [blue moon] rose."]
clean = ["A moon.", "Blue."]
"""
HEAD = 'category = "jargon"\nwhy = "Because."\n'


def write(folder: Path, text: str, name: str = "own.toml") -> Path:
    (folder / "en").mkdir(parents=True, exist_ok=True)
    (folder / "en" / name).write_text(text, encoding="utf-8")
    return folder


def test_a_rule_is_read_with_its_file_and_line(tmp_path: Path) -> None:
    loaded = load_language(write(tmp_path, HEAD + GOOD.format(name="one")) / "en", "en")
    assert [rule.id for rule in loaded.rules] == ["en/own/one"]
    assert loaded.rules[0].line == 4
    assert loaded.rules[0].hits[0].marks == ((2, 11),)


@pytest.mark.parametrize(
    ("rule", "what"),
    [
        (GOOD.format(name="bad").replace("say", "sya"), "unknown key 'sya'"),
        (GOOD.format(name="bad").replace('match = ["blue moon"]\n', ""), "no match"),
        (
            GOOD.format(name="bad").replace('say = ["Red sun."]\nadd = "Name the sun."\n', ""),
            "neither say, instead nor add",
        ),
        (GOOD.format(name="bad").replace('add = "Name the sun."\n', ""), "has no add"),
        (GOOD.format(name="bad").replace('"Blue."', ""), "3 examples in hits and 2 in clean"),
        (GOOD.format(name="bad").replace("[Blue moon]!", "Blue moon!"), "mark the place"),
        (GOOD.format(name="bad").replace("[Blue moon]!", "[Blue moon!"), "do not pair"),
        (GOOD.format(name=""), "has no name"),
        (GOOD.format(name="good"), "two rules are called"),
        (GOOD.format(name="bad") + 'category = "rude"\n', "none of"),
        (GOOD.format(name="bad") + 'speaker = "boss"\n', "speaker 'boss'"),
        (GOOD.format(name="bad") + "unless = { nowhere = [] }\n", "no place 'nowhere'"),
        (GOOD.format(name="bad") + 'unless = { next = "x" }\n', "list of texts"),
        (GOOD.format(name="bad").replace("blue moon", "{a}", 1), "no required word"),
        (GOOD.format(name="bad").replace("Red sun", "{a}"), "captured by no pattern"),
    ],
)
def test_a_broken_rule_is_told_and_the_others_load(tmp_path: Path, rule: str, what: str) -> None:
    phrases = Phrases.load(rules=write(tmp_path, HEAD + GOOD.format(name="good") + rule))
    assert len(phrases.problems) == 1
    problem = phrases.problems[0]
    assert what in problem.what
    assert problem.file.name == "own.toml"
    assert problem.line == 12
    assert [r.id for r in phrases.rules("en")] == ["en/own/good"]
    assert phrases.check("A blue moon.", "en")


def test_a_file_that_is_not_toml_names_its_line(tmp_path: Path) -> None:
    write(tmp_path, HEAD + GOOD.format(name="good"))
    phrases = Phrases.load(rules=write(tmp_path, "a = 1\nb = = 2\n", "broken.toml"))
    assert [(p.file.name, p.line) for p in phrases.problems] == [("broken.toml", 2)]
    assert len(phrases.rules("en")) == 1


def test_a_missing_folder_holds_no_rules(tmp_path: Path) -> None:
    assert Phrases.load(rules=tmp_path / "none").rules("en") == ()


def test_examples_may_say_what_came_before() -> None:
    found = example({"text": "a [b] [c]", "say": "d", "before": ["customer: hi", "agent: ho"]}, marked=True)
    assert (found.text, found.marks, found.say) == ("a b c", ((2, 3), (4, 5)), "d")
    assert [turn.speaker for turn in found.before] == ["customer", "agent"]
    with pytest.raises(RuleError, match="customer: or agent:"):
        example({"text": "a", "before": ["boss: hi"]}, marked=False)
