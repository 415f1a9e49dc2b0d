"""Compiling: rules that are off do not run, classes that bound clauses and sentences are taken from words.toml."""

from __future__ import annotations

from pathlib import Path

from nlp.phrases.compile import compile_rules
from nlp.phrases.rule import Rule
from nlp.phrases.tokens.words import Words

WORDS = Words(classes={"break": ("but",), "joins": (",", "and")})


def rule(name: str, *match: str, off: bool = False, count: int = 1) -> Rule:
    return Rule(f"en/own/{name}", "en", "jargon", match, "Because.", add="x", off=off, count_message=count)


def test_rules_that_are_off_are_known_but_do_not_run() -> None:
    ruleset = compile_rules("en", [rule("on", "a b", "c d"), rule("off", "e f", off=True)], WORDS, Path("x"))
    assert [r.id for r in ruleset.rules] == ["en/own/on", "en/own/off"]
    assert [ready.rule.id for ready in ruleset.owners] == ["en/own/on", "en/own/on"]


def test_clause_and_sentence_bounds_come_from_the_words() -> None:
    ruleset = compile_rules("en", [rule("on", "a b")], WORDS, Path("x"))
    assert ruleset.symbols.number("but") in ruleset.symbols.breakers
    assert ruleset.joins == {ruleset.comma, ruleset.symbols.number("and")}


def test_counting_rules_are_set_apart() -> None:
    ruleset = compile_rules("en", [rule("one", "a b"), rule("two", "a c", count=2)], WORDS, Path("x"))
    assert [ready.rule.id for ready in ruleset.counting] == ["en/own/two"]


def test_a_rule_that_cannot_be_compiled_is_told() -> None:
    ruleset = compile_rules("en", [rule("bad", "@none x"), rule("good", "a b")], WORDS, Path("x"))
    assert [(p.rule, "@none" in p.what) for p in ruleset.problems] == [("en/own/bad", True)]
    assert [r.id for r in ruleset.rules] == ["en/own/good"]
