"""What is compiled finds what the Python files find, and can be taken away."""

from __future__ import annotations

import json
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from nlp.phrases import match
from nlp.phrases.check import Phrases
from nlp.phrases.measure import gold

ROOT = Path(__file__).resolve().parents[2]
COMPILE = runpy.run_path(str(ROOT / "packaging" / "compile.py"))
PLAIN = """
import importlib.machinery as machinery, json, sys

class PythonFiles:
    @staticmethod
    def find_spec(name, path=None, target=None):
        finder = (machinery.SourceFileLoader, machinery.SOURCE_SUFFIXES)
        found = [machinery.FileFinder(folder, finder).find_spec(name) for folder in path or ()]
        return next((spec for spec in found if spec and name.startswith("nlp.phrases.")), None)

sys.meta_path.insert(0, PythonFiles)
from nlp.phrases import match
from nlp.phrases.check import Phrases
assert match.__file__.endswith(".py")
phrases = Phrases.load()
print(json.dumps([repr(phrases.check(text, lang)) for lang, text in json.load(sys.stdin)]))
"""


def test_what_is_compiled_finds_the_same() -> None:
    if match.__file__.endswith(".py"):
        pytest.skip(f"not compiled here: {COMPILE['why_not']() or 'python packaging/compile.py'}")
    lines = [(lang, line.text) for lang in ("en", "nl") for line in gold(lang)[::3]]  # type: ignore[arg-type]
    done = subprocess.run(
        [sys.executable, "-c", PLAIN], cwd=ROOT, input=json.dumps(lines), capture_output=True, text=True, check=True
    )
    phrases = Phrases.load()
    mine = [repr(phrases.check(text, lang)) for lang, text in lines]  # type: ignore[arg-type]
    assert sum(flags != "()" for flags in mine) > 500
    assert mine == json.loads(done.stdout)


def test_every_file_to_compile_is_there() -> None:
    assert all((ROOT / module).is_file() for module in COMPILE["MODULES"])
    assert set(COMPILE["sources"]()) == set(COMPILE["MODULES"])


def test_what_was_made_of_other_files_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    state = COMPILE["stale"].__globals__
    monkeypatch.setitem(state, "compiled", lambda: [tmp_path])
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    assert COMPILE["stale"]()
    (tmp_path / COMPILE["STAMP"]).write_text(json.dumps(COMPILE["sources"]()))
    assert not COMPILE["stale"]()
    monkeypatch.setitem(state, "compiled", list)
    (tmp_path / COMPILE["STAMP"]).unlink()
    assert not COMPILE["stale"]()


def test_nothing_half_is_left_behind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys) -> None:
    half = tmp_path / "match.so"

    def no_room() -> str:
        half.touch()
        raise OSError("No space left on device")

    state = COMPILE["main"].__globals__
    monkeypatch.setitem(state, "compiled", lambda: [half] if half.exists() else [])
    monkeypatch.setitem(state, "build", no_room)
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["compile.py"])
    assert COMPILE["main"]() == 0
    assert "No space left" in capsys.readouterr().out
    assert not half.exists()


def test_a_machine_without_a_compiler_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CC", "no-such-compiler")
    assert "apt-get install gcc" in COMPILE["why_not"]()
    assert COMPILE["build"]() == COMPILE["why_not"]()
