"""Where things lie, as a value that crosses to another process whatever the settings file holds."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from assist.app.places import country_of, places


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NAAST_HOME", str(tmp_path))
    return tmp_path


def test_a_broken_settings_file_is_named_and_nothing_else_breaks(home: Path) -> None:
    (home / "settings.toml").write_text('width = "wide"\ncards = 2\n')
    here = places()
    assert len(here.problems) == 1
    assert "settings.toml, line 1" in here.problems[0]
    assert here.settings.cards == 2
    assert pickle.loads(pickle.dumps(here)) == here


def test_the_demo_keeps_to_a_folder_of_its_own(home: Path) -> None:
    assert places(demo=True).home == home / "demo"
    assert places(demo=True).demo
    assert places().home == home


@pytest.mark.parametrize(
    ("environ", "country"),
    [
        ({"LANG": "nl_NL.UTF-8"}, "NL"),
        ({"LANG": "en_GB.UTF-8", "LC_TELEPHONE": "nl_NL.UTF-8"}, "NL"),
        ({"LANG": "C.UTF-8"}, ""),
    ],
)
def test_the_country_of_phone_numbers_comes_from_the_locale(environ: dict[str, str], country: str) -> None:
    assert country_of(environ) == country
