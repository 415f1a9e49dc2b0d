"""Script files, and what their owner is told when something is wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from knowledge.scripts.read import BadScript, read_folder, read_scripts
from nlp.facts.kinds import KINDS

GOOD = """
[[script]]
id = "refund"
issue = "refund-not-visible"
after = ["return"]
needs = ["order-number"]
state = "validated"
owner = "Returns"
version = 3
expires = 2030-01-31
reviewed-by = "Ann"

[script.en]
title = "When do I see it?"
topics = ["I sent it back"]
say = ["Within two days."]
why = "First reason to call again."
"""
DEMO = Path(__file__).parents[4] / "resources" / "demo" / "knowledge" / "scripts"


def test_a_script_is_read_whole(tmp_path):
    (tmp_path / "a.toml").write_text(GOOD)
    (script,) = read_scripts(tmp_path / "a.toml")
    assert (script.id, script.issue, script.after, script.needs) == (
        "refund",
        "refund-not-visible",
        ("return",),
        ("order-number",),
    )
    assert (script.state, script.owner, script.version, script.expires) == (
        "validated",
        "Returns",
        3,
        date(2030, 1, 31),
    )
    assert script.words["en"].say == ("Within two days.",)
    assert script.extra == {"reviewed-by": "Ann"}


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ('id = "refund"', "", "script 1, key `id`: is missing"),
        ('issue = "refund-not-visible"', "issue = 3", "script 'refund', key `issue`: must be text"),
        ('state = "validated"', 'state = "ready"', "key `state`: is 'ready'; write one of draft, validated, archived"),
        ("version = 3", 'version = "3"', "key `version`: must be a whole number"),
        ("expires = 2030-01-31", 'expires = "soon"', "key `expires`: must be a day such as 2027-06-30"),
        ('needs = ["order-number"]', 'needs = "order-number"', "key `needs`: must be a list"),
        ('topics = ["I sent it back"]', "topics = []", "script 'refund', en, key `topics`: is missing"),
        ('say = ["Within two days."]', 'say = [" "]', "script 'refund', en, key `say`: must hold texts only"),
        ("[script.en]", "[script.fr]", "key `en`: is missing"),
        ("[[script]]", "[script]", "write each script under a line [[script]]"),
        ('owner = "Returns"', "owner = Returns", "this is not TOML"),
    ],
)
def test_what_is_wrong_names_file_script_and_key(tmp_path, old, new, where):
    path = tmp_path / "a.toml"
    path.write_text(GOOD.replace(old, new))
    with pytest.raises(BadScript) as wrong:
        read_scripts(path)
    assert str(wrong.value).startswith(str(path))
    assert where in str(wrong.value)


def test_one_broken_file_leaves_the_others_in_use(tmp_path):
    (tmp_path / "a.toml").write_text("[[")
    (tmp_path / "b.toml").write_text(GOOD)
    (tmp_path / "c.toml").write_text(GOOD)
    read = read_folder(tmp_path)
    assert [script.id for script in read.scripts] == ["refund"]
    assert [problem.path.name for problem in read.problems] == ["a.toml", "c.toml"]
    assert "another file has a script with this id" in str(read.problems[1])


def test_a_folder_that_is_not_there_holds_nothing(tmp_path):
    assert read_folder(tmp_path / "none").scripts == ()


def test_the_demo_scripts_are_whole_and_in_both_languages():
    read = read_folder(DEMO)
    assert read.problems == ()
    assert len(read.scripts) >= 12
    assert all(set(script.words) == {"en", "nl"} for script in read.scripts)
    assert all(script.usable(date(2027, 1, 1)) for script in read.scripts)
    assert all(script.needs and set(script.needs) <= set(KINDS) for script in read.scripts)
