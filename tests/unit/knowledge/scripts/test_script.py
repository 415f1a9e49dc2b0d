"""When a script may be shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from knowledge.scripts.script import Script, Wording

SCRIPT = Script("a", "b", {"en": Wording("t", ("x",), ("y",))}, state="validated", expires=date(2027, 6, 30))


def test_validated_until_its_last_day():
    assert SCRIPT.usable(date(2027, 6, 30))
    assert not SCRIPT.usable(date(2027, 7, 1))
    assert replace(SCRIPT, expires=None).usable(date(2099, 1, 1))


def test_drafts_and_archived_ones_are_not_shown():
    assert not replace(SCRIPT, state="draft").usable(date(2027, 1, 1))
    assert not replace(SCRIPT, state="archived").usable(date(2027, 1, 1))
