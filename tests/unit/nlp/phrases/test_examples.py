"""The verdict on a rule's examples, as the editor and the build see it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nlp.phrases.check import Phrases
from nlp.phrases.examples import main, trouble
from nlp.phrases.rule import Example


@pytest.fixture(scope="module")
def phrases() -> Phrases:
    return Phrases.load()


def test_each_kind_of_trouble_is_told(phrases: Phrases) -> None:
    rule = phrases.rule("en/jargon/prior-to")
    assert trouble(phrases, rule) == ()
    broken = replace(rule, hits=(Example("Come before nine.", ((0, 4),)),), clean=(Example("Come prior to nine."),))
    missing, flagged = trouble(phrases, broken)
    assert "no flag on [Come]" in missing
    assert "flags 'prior to'" in flagged
    (said,) = trouble(phrases, replace(rule, hits=(replace(rule.hits[0], say="Come early."),), clean=()))
    assert "instead of 'Come early.'" in said


def test_the_command_says_that_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["en"]) == 0
    assert capsys.readouterr().out == "all examples hold\n"
