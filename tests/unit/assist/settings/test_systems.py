"""The file of connected systems: kept whole, honest about what cannot be used, and never a secret in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from assist.settings.file import BadSettings
from assist.settings.systems import (
    ConfiguredSystem,
    free_name,
    load_systems,
    new_id,
    put_system,
    remove_system,
)

DESK = ConfiguredSystem("Zendesk", "zendesk", (("address", "https://x.zendesk.com"), ("email", "a@example.com")), "a1")
HUB = ConfiguredSystem("HubSpot Süd", "hubspot", (), "b2")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "systems.toml"


def test_put_change_remove(path: Path) -> None:
    assert load_systems(path).systems == ()
    put_system(path, DESK)
    put_system(path, HUB)
    assert load_systems(path).systems == (DESK, HUB)
    moved = ConfiguredSystem("Zendesk", "zendesk", (("address", "https://y.zendesk.com"),), "a1")
    put_system(path, moved)
    assert load_systems(path).systems == (moved, HUB)
    remove_system(path, "Zendesk")
    remove_system(path, "Zendesk")
    assert load_systems(path).systems == (HUB,)
    remove_system(path, HUB.name)
    put_system(path, DESK)
    assert load_systems(path) == type(load_systems(path))((DESK,), ())


def test_comments_and_unknown_keys_are_kept(path: Path) -> None:
    put_system(path, DESK)
    path.write_text(path.read_text() + '# a word of the administrator\ncolour = "blue"\n')
    put_system(path, HUB)
    remove_system(path, "HubSpot Süd")
    assert "# a word of the administrator" in path.read_text()
    assert load_systems(path).systems[0].name == "Zendesk"


def test_one_bad_entry_costs_itself_and_is_told(path: Path) -> None:
    put_system(path, DESK)
    path.write_text(
        path.read_text()
        + '\n[[system]]\nname = "No kind"\nid = "x"\n'
        + '\n[[system]]\nname = "zendesk"\nkind = "zendesk"\nid = "y"\n'
        + '\n[[system]]\nname = "a:b"\nkind = "zendesk"\nid = "z"\n'
        + '\n[[system]]\nname = "Fields"\nkind = "zendesk"\nid = "q"\nfields = {address = 5}\n'
    )
    loaded = load_systems(path)
    assert loaded.systems == (DESK,)
    assert [word in str(p) for p, word in zip(loaded.problems, ("kind", "another", "colon", "texts"), strict=True)] == [
        True
    ] * 4


@pytest.mark.parametrize(
    "raw", [b"\xff\xfe", b"[[system", b"version = 99\n", b"system = 3\n", b'[system]\nname = "x"\n', b"x = \x00"]
)
def test_a_file_that_cannot_be_used_is_told_and_left_alone(path: Path, raw: bytes) -> None:
    path.write_bytes(raw)
    loaded = load_systems(path)
    assert loaded.systems == ()
    assert str(path) in str(loaded.problems[0])
    for change in (lambda: put_system(path, DESK), lambda: remove_system(path, "Zendesk")):
        with pytest.raises(BadSettings):
            change()
    assert path.read_bytes() == raw


@pytest.mark.parametrize("name", ["", "  ", "a:b", "two\nlines"])
def test_names_that_would_be_misread(path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="without a colon"):
        put_system(path, ConfiguredSystem(name, "zendesk", (), "i"))
    assert not path.exists()


def test_strange_values_come_back_as_they_were(path: Path) -> None:
    odd = ConfiguredSystem('Quote " \\ é', "x", (("address", 'a"b\\c\n[[system]]'), ("k.ey", "")), "i")
    put_system(path, odd)
    assert load_systems(path).systems == (odd,)


def test_a_free_name() -> None:
    assert free_name("HubSpot", ()) == "HubSpot"
    taken = (ConfiguredSystem("hubspot", "hubspot"), ConfiguredSystem("HubSpot 2", "hubspot"))
    assert free_name("HubSpot", taken) == "HubSpot 3"
    assert new_id() != new_id()
