"""A team's own rules, switches, exceptions and words, which survive updates."""

from __future__ import annotations

from pathlib import Path

from nlp.phrases.check import Phrases

OWN = """
category = "jargon"
why = "Ours."
[[rule]]
name = "{name}"
match = ["{words}"]
instead = "box"
hits = ["[{words}] a", "[{words}] b", "[{words}] c"]
clean = ["a", "b"]
"""


def overlay(folder: Path, settings: str = "", **files: str) -> Phrases:
    (folder / "en").mkdir(parents=True, exist_ok=True)
    (folder / "overlay.toml").write_text(settings, encoding="utf-8")
    for name, text in files.items():
        (folder / "en" / f"{name}.toml").write_text(text, encoding="utf-8")
    return Phrases.load(folder)


def flagged(phrases: Phrases, text: str) -> list[str]:
    return [flag.rule for flag in phrases.check(text, "en")]


def test_own_rules_join_the_shipped_ones(tmp_path: Path) -> None:
    phrases = overlay(tmp_path, mine=OWN.format(name="cpe", words="home unit"))
    assert flagged(phrases, "Restart the home unit.") == ["en/mine/cpe"]
    assert phrases.rule("en/mine/cpe").team
    assert flagged(phrases, "We can't do Mondays.")


def test_a_rule_of_the_same_id_replaces_the_shipped_one(tmp_path: Path) -> None:
    phrases = overlay(tmp_path, jargon=OWN.format(name="prior-to", words="home unit"))
    assert flagged(phrases, "Come prior to nine.") == []
    assert flagged(phrases, "A home unit.") == ["en/jargon/prior-to"]


def test_a_teams_rule_is_not_measured_whatever_it_is_called(tmp_path: Path) -> None:
    phrases = overlay(tmp_path, jargon=OWN.format(name="prior-to", words="home unit"))
    (flag,) = phrases.check("A home unit.", "en")
    assert (flag.rule, flag.measured_hits, flag.measured_right) == ("en/jargon/prior-to", 0, 0)


def test_switches(tmp_path: Path) -> None:
    phrases = overlay(tmp_path, 'off = ["en/jargon/prior-to"]\non = ["en/jargon/in-order-to"]\n')
    assert flagged(phrases, "Come prior to nine in order to win.") == ["en/jargon/in-order-to"]


def test_allowed_words_and_exceptions(tmp_path: Path) -> None:
    settings = '[allow]\nen = ["Prior to"]\n[unless."en/refusal-ability/we-cannot"]\nsentence = ["by law"]\n'
    phrases = overlay(tmp_path, settings)
    assert flagged(phrases, "Come prior to nine.") == []
    assert flagged(phrases, "By law we can't sell beer at night.") == []
    assert flagged(phrases, "We can't sell beer at night.") == ["en/refusal-ability/we-cannot"]


def test_own_words_grow_the_shared_classes(tmp_path: Path) -> None:
    phrases = overlay(tmp_path, words='[words]\nunf = ["alas"]\n')
    (flag,) = phrases.check("Alas, we can't sell beer.", "en")
    assert flag.start == 0


def test_own_exceptions_for_every_rule_join_the_shipped_ones(tmp_path: Path) -> None:
    phrases = overlay(tmp_path, words='[unless]\njust-before = ["our poster reads"]\n')
    assert flagged(phrases, "We can't refund the fee.")
    assert flagged(phrases, "Our poster reads we can't refund the fee.") == []
    assert flagged(phrases, "You said we can't refund the fee.") == []


def test_a_broken_overlay_is_told_and_the_shipped_rules_stay(tmp_path: Path) -> None:
    for settings in ("off = [", "[unless.x]\nnowhere = []\n", "off = 5\n", "allow = 3\n"):
        phrases = overlay(tmp_path, settings)
        assert [p.file.name for p in phrases.problems] == ["overlay.toml"], settings
        assert flagged(phrases, "Come prior to nine.")
