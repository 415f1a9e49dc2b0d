"""The settings file: never lost, never reformatted, and clear about what is wrong in it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
import tomlkit
from hypothesis import example, given
from hypothesis import strategies as st

from assist.settings.file import BadSettings, UnknownSetting, bring_up, change, load
from assist.settings.values import OPTIONS, Settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_without_a_file_there_are_the_defaults_and_still_no_file(path: Path) -> None:
    assert load(path).settings == Settings()
    assert load(path).problems == ()
    assert not path.exists()


def test_what_is_changed_is_there_again_and_nothing_else_is_written(path: Path) -> None:
    settings = change(path, {"width": 420, "clipboard": True, "categories_off": ("scripted",)})
    assert settings == load(path).settings == Settings(width=420, clipboard=True, categories_off=("scripted",))
    assert set(tomlkit.parse(path.read_text())) == {"version", "width", "clipboard", "categories_off"}
    assert "# How wide the sidebar is." in path.read_text()
    assert list(path.parent.iterdir()) == [path]
    assert path.stat().st_mode & 0o077 == 0


def test_comments_order_and_unknown_keys_are_kept(path: Path) -> None:
    before = '# mine\nversion = 2\nwidth = 400 # narrow\n\nmy_key = "é"  # keep\n\n[other.tool]\nwidth = 7\n'
    path.write_text(before)
    assert change(path, {"width": 333}).width == 333
    assert path.read_text() == before.replace("400", "333")
    assert change(path, {"cards": 2}).cards == 2  # a new key may not fall into the last table
    after = path.read_text()
    assert before.replace("400", "333") in after
    assert load(path).settings == Settings(width=333, cards=2)
    assert tomlkit.parse(after)["other"]["tool"].unwrap() == {"width": 7}  # type: ignore[index,union-attr]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (b"width = 400\ntheme = \n", 2, "not TOML"),
        (b"width = 400\nwidth = 301\n", 2, "not TOML"),
        (b"a = 1\ntheme = 'd\xff'\n", 2, "UTF-8"),
        (b"\n\nversion = 99\n", 3, "newer Naast"),
        (b"version = 'one'\n", 1, "version"),
        (b"version = 0\n", 1, "version"),
        (b"x = " + b"[" * 5000, 1, "not TOML"),
    ],
)
def test_a_broken_file_costs_nothing_but_itself(path: Path, text: bytes, line: int, words: str) -> None:
    path.write_bytes(text)
    loaded = load(path)
    assert loaded.settings == Settings()
    (problem,) = loaded.problems
    assert problem.line == line
    assert words in str(problem)
    assert str(problem).startswith(f"{path}, line {line}: " if line else f"{path}: ")
    assert len(problem.do) > 10
    with pytest.raises(BadSettings, match=words):
        change(path, {"width": 400})
    assert path.read_bytes() == text


def test_a_bad_value_costs_only_its_option(path: Path) -> None:
    text = 'version = 2\nwidth = 5\n"theme" = "pink"\nedge = "left"\n'
    path.write_text(text)
    loaded = load(path)
    assert loaded.settings == Settings(edge="left")
    assert [(problem.line, problem.what) for problem in loaded.problems] == [
        (3, "theme has to be one of system, light, dark"),
        (2, "width has to be a number from 320 to 520"),
    ]
    assert change(path, {"cards": 1}) == Settings(edge="left", cards=1)
    assert path.read_text().startswith(text)  # what the person wrote stays for them to mend


@given(st.text())
@example("[a]\nb = 1\n[a.b]\nc = 2\n")
@example("width.x = 1\nwidth = 2\n")
@example("version = 1979-05-27\n")
def test_any_text_is_loaded_or_told(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("home") / "settings.toml"
    path.write_text(text, encoding="utf-8", newline="")
    loaded = load(path)
    assert loaded.problems or loaded.settings == Settings()
    assert path.read_bytes() == text.encode()


@given(
    st.dictionaries(
        st.sampled_from([option.name for option in OPTIONS]),
        st.one_of(
            st.booleans(),
            st.integers(),
            st.floats(),
            st.text(),
            st.lists(st.text()),
            st.dictionaries(st.text(min_size=1), st.integers()),
        ),
    )
)
def test_any_values_cost_only_their_own_option(
    tmp_path_factory: pytest.TempPathFactory, values: dict[str, object]
) -> None:
    path = tmp_path_factory.mktemp("home") / "settings.toml"
    path.write_text(tomlkit.dumps(values), encoding="utf-8", newline="")
    loaded = load(path)
    wrong = {problem.what.split()[0] for problem in loaded.problems}
    for option in OPTIONS:
        held = getattr(loaded.settings, option.name)
        assert option.check(held) == held
        if option.name in wrong or option.name not in values:
            assert held == option.default


def test_our_own_mistakes_are_named(path: Path) -> None:
    with pytest.raises(UnknownSetting, match="colour"):
        change(path, {"colour": "red"})
    with pytest.raises(UnknownSetting, match="320"):
        change(path, {"width": 5})
    assert not path.exists()


def test_a_file_saved_by_notepad(path: Path) -> None:
    path.write_bytes('\ufefftheme = "dark"\r\nwidth = 400\r\n'.encode())
    assert load(path).settings == Settings(theme="dark", width=400)
    change(path, {"width": 410})
    assert load(path).settings == Settings(theme="dark", width=410)


def test_a_folder_in_its_place_and_a_home_without_room(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.mkdir()
    (problem,) = load(path).problems
    assert "cannot be read" in str(problem)
    path.rmdir()
    change(path, {"width": 400})

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BadSettings, match=r"No space left.*not saved"):
        change(path, {"width": 410})
    assert load(path).settings.width == 400
    assert list(path.parent.iterdir()) == [path]


def test_an_older_file_is_brought_up_in_memory_and_written_with_the_next_change(path: Path) -> None:
    def renamed(document: tomlkit.TOMLDocument) -> None:
        document["width"] = document.pop("breadth")

    text = "version = 1\nbreadth = 333 # mine\n"
    path.write_text(text)
    assert load(path, steps=(renamed,)).settings.width == 333
    assert path.read_text() == text
    change(path, {"cards": 2}, steps=(renamed,))
    document = tomlkit.parse(path.read_text())
    assert document["version"] == 2
    assert document["width"] == 333
    assert "breadth" not in document


def test_words_of_a_conversation_leave_the_disk_with_the_next_start(path: Path) -> None:
    entries = ["en/refusal/cannot-find: i cannot find jan@example.com", "nl/x/y: ik", "en/refusal/cannot-find: x"]
    old = f"# mine\nnot_here = {json.dumps(entries)}\n"
    path.write_text(old)
    assert load(path).settings.not_here == ("en/refusal/cannot-find", "nl/x/y")
    assert path.read_text() == old, "reading never writes"
    bring_up(path)
    assert "jan" not in path.read_text()
    assert path.read_text().startswith("# mine\n")
    assert load(path).settings.not_here == ("en/refusal/cannot-find", "nl/x/y")
    written = path.stat()
    bring_up(path)
    assert path.stat().st_mtime_ns == written.st_mtime_ns, "once is enough"
    bring_up(path.with_name("no such file"))
    change(path, {"not_here": ("nl/x/y", "en/refusal/cannot-find: i can not find")})
    assert load(path).settings.not_here[1] == "en/refusal/cannot-find: i can not find"
