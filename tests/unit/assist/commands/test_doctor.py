"""The doctor on a home with systems: each is asked, and what is wrong is named with what mends it."""

from __future__ import annotations

from assist.settings.systems import ConfiguredSystem, put_system


def test_every_connected_system_is_asked_and_named(naast, home) -> None:
    home.mkdir()
    for name in ("Support", "Sales"):
        put_system(
            home / "systems.toml", ConfiguredSystem(name, "zendesk", (("address", "http://127.0.0.1:9"),), "i" + name)
        )
    ran = naast("doctor")
    assert ran.status == 1
    lines = ran.out.splitlines()
    for name in ("Support", "Sales"):
        (place,) = [number for number, line in enumerate(lines) if line.startswith(f"✗ {name}: ")]
        assert "Preferences, Systems" in lines[place + 1]


def test_a_file_of_systems_that_cannot_be_read_is_named(naast, home) -> None:
    home.mkdir()
    (home / "systems.toml").write_text("[[nonsense")
    ran = naast("doctor")
    assert ran.status == 1
    assert "systems.toml, line 1" in ran.out


def test_whether_the_matcher_is_compiled_is_told(naast) -> None:
    assert "the phrase matcher is " in naast("doctor").out


def test_no_system_is_no_fault(naast) -> None:
    assert "· no system is connected" in naast("doctor").out
