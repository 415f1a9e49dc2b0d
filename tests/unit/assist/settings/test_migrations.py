"""Steps run once each, in order, from the version the file has."""

from __future__ import annotations

import tomlkit

from assist.settings.migrations import STEPS, VERSION, migrate


def test_only_the_steps_that_are_missing_run() -> None:
    ran: list[int] = []
    steps = [lambda _, number=number: ran.append(number) for number in (1, 2, 3)]
    for version, expected in ((1, [1, 2, 3]), (3, [3]), (4, [])):
        ran.clear()
        document = tomlkit.parse(f"version = {version}\nmine = 1\n")
        assert migrate(document, version, steps) == 4
        assert ran == expected
        assert document["version"] == 4
        assert document["mine"] == 1


def test_the_version_of_today_needs_none() -> None:
    document = tomlkit.parse("")
    assert migrate(document, VERSION) == VERSION == len(STEPS) + 1
    assert "version" not in document
