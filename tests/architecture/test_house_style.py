"""The house style as checks: sizes of files, functions and folders, first lines, and tests that mirror the packages."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("assist", "knowledge", "nlp")
SOURCES = sorted(p for name in PACKAGES for p in (ROOT / name).rglob("*.py"))
LONGEST_FILE = 500
LONGEST_FUNCTION = 50
LONGER_FUNCTIONS_ALLOWED = 0.02
MOST_ENTRIES = 14
COMPILED = (".so", ".pyd")
VAGUE = {"utils", "misc", "common", "helpers", "manager", "util", "helper"}


def names(path: Path) -> str:
    return str(path.relative_to(ROOT))


def functions(path: Path) -> list[tuple[str, int]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))
    return [(f"{names(path)}:{n.name}", (n.end_lineno or n.lineno) - n.lineno + 1) for n in found]


@pytest.mark.parametrize("path", SOURCES, ids=names)
def test_a_file_says_why_it_exists_and_is_no_longer_than_a_room(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE, "two rooms in one: split it"
    if text.strip():
        assert ast.get_docstring(ast.parse(text)), "the first line says why the file exists"
    assert path.stem not in VAGUE, "a name that says nothing gathers everything"


def test_functions_fit_a_screen() -> None:
    everything = [f for path in SOURCES for f in functions(path)]
    longer = [f for f in everything if f[1] > LONGEST_FUNCTION]
    assert len(longer) <= LONGER_FUNCTIONS_ALLOWED * len(everything), longer


def test_no_folder_is_crowded() -> None:
    folders = [f for name in PACKAGES for f in (ROOT / name).rglob("*") if f.is_dir() and f.name != "__pycache__"]
    folders = [f for f in folders if "versions" not in f.parts]
    entries = {names(f): [e.name for e in f.iterdir() if e.suffix not in COMPILED] for f in folders}
    counts = {f: len(set(inside) - {"__pycache__", "__init__.py"}) for f, inside in entries.items()}
    assert {f: n for f, n in counts.items() if n > MOST_ENTRIES} == {}


def test_only_what_the_owner_named_stands_at_the_top() -> None:
    allowed = {
        *PACKAGES,
        "resources",
        "tests",
        "packaging",
        "pyproject.toml",
        "run.py",
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "LICENSE",
        "build",
        "dist",
        "local",
    }
    found = {p.name for p in ROOT.iterdir() if not p.name.startswith(".") and not p.name.endswith(".egg-info")}
    assert found - allowed - {"__pycache__"} == set()


def test_packaging_stays_a_plain_folder() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists(), "it would hide the PyPI package `packaging`"


def test_unit_tests_mirror_the_packages() -> None:
    """A test file stands where its module stands, so that either is found from the other."""
    lost = []
    for test in (ROOT / "tests" / "unit").rglob("test_*.py"):
        place = test.relative_to(ROOT / "tests" / "unit").parent
        name = test.stem.removeprefix("test_")
        module = ROOT / place / f"{name}.py"
        package = ROOT / place / name
        folder = place.name == name
        if not (module.exists() or package.is_dir() or folder):
            lost.append(names(test))
    assert lost == []


def test_names_of_this_machine_stay_out() -> None:
    hosts = ("pypi" + ".org", "python" + "hosted.org", "deb.debian" + ".org", "registry.npm" + "js")
    ignored = {".venv", ".git", "__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", "local"}
    kinds = {".py", ".toml", ".md", ".txt", ".sh", ".cfg", ".ini", ".yml", ".json", ".jsonl"}
    bad = []
    for path in ROOT.rglob("*"):
        if ignored & set(path.parts) or not path.is_file() or path.suffix not in kinds:
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        bad += [f"{names(path)}: {host}" for host in hosts if host in text]
    assert bad == []
