"""Compiles the phrase matcher to machine code where there is a C compiler: checking then takes a third less time.

python packaging/compile.py            compile what is not compiled, or has changed since
python packaging/compile.py --remove   run the Python files themselves again

The same files run as they are where nothing is compiled, and find the same. mypyc puts what it makes beside each file,
where Python finds it first, and what they share among the installed packages. So nothing compiled may be older than its
file: `stale` tells; run.py compiles anew, the tests refuse to run.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_NAMES = (
    "tokens/symbols tokens/reading tokens/read tokens/needs tokens/sieve tokens/resolve tokens/find match context "
    "say_instead/address say_instead/rewrite say_instead/offer say_instead/saying compile check"
)
MODULES = tuple(f"nlp/phrases/{name}.py" for name in _NAMES.split())
STAMP = "naast-compiled.json"
"""In the environment's folder: the hashes of the files that were compiled last, or could not be."""
_SUFFIX = sysconfig.get_config_var("EXT_SUFFIX") or ".so"
_SHARED = Path(sysconfig.get_path("platlib")) / f"naast_phrases__mypyc{_SUFFIX}"
_BUILD = """
import sys
from mypyc.build import mypycify
from setuptools import setup
modules = mypycify(sys.argv[1:], group_name="naast_phrases", opt_level="3", debug_level="0")
arguments = ["-q", "build_ext", "--build-lib", "made", "--build-temp", "temporary"]
setup(name="naast", packages=[], ext_modules=modules, script_args=arguments)
"""


def sources() -> dict[str, str]:
    """The hash of each file that is compiled."""
    return {module: hashlib.sha256((ROOT / module).read_bytes()).hexdigest() for module in MODULES}


def tried(environment: Path) -> dict[str, str]:
    """The `sources` of the last time in this environment; empty for none."""
    try:
        stamp: dict[str, str] = json.loads((environment / STAMP).read_text())
    except (OSError, ValueError):
        return {}
    return stamp


def compiled() -> list[Path]:
    """What this Python finds before the files themselves."""
    beside = (ROOT / "nlp").rglob(f"*{_SUFFIX}")  # of any file: the list may have been longer
    return [*beside, *([_SHARED] if _SHARED.exists() else [])]


def stale() -> bool:
    """Whether what is compiled was made of other files than are there now."""
    return bool(compiled()) and tried(Path(sys.prefix)) != sources()


def remove() -> None:
    """Leaves the Python files only."""
    for path in compiled():
        path.unlink()


def why_not() -> str:
    """What this machine lacks; "" for nothing."""
    compiler = os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc"
    if not shutil.which(compiler.split()[0]):
        return "there is no C compiler (on Debian: apt-get install gcc python3-dev)"
    if not (Path(sysconfig.get_path("include")) / "Python.h").exists():
        return "Python's headers are missing (on Debian: apt-get install python3-dev)"
    return "" if importlib.util.find_spec("mypyc") else "mypyc is not installed (python3 run.py setup)"


def build() -> str:
    """Compiles all; why it could not, "" where it did."""
    if why := why_not():
        return why
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        shutil.copy2(ROOT / "pyproject.toml", here)  # how types are checked
        shutil.copytree(ROOT / "nlp", here / "nlp", ignore=shutil.ignore_patterns("__pycache__", "*.jsonl", "*.toml"))
        done = subprocess.run(
            [sys.executable, "-c", _BUILD, *MODULES], cwd=here, capture_output=True, text=True, check=False
        )
        made = list((here / "made").rglob(f"*{_SUFFIX}"))
        if done.returncode or len(made) != len(MODULES) + 1:
            return f"mypyc says: {(done.stderr or done.stdout).strip()[-500:]}"
        for path in sorted(made, key=lambda path: path.name != _SHARED.name):  # the others need it
            shutil.copy2(path, _SHARED if path.name == _SHARED.name else ROOT / path.relative_to(here / "made"))
    return ""


def main() -> int:
    """Never fails: where nothing can be compiled, all runs as it is."""
    if "--remove" in sys.argv[1:]:
        remove()
        return 0
    if compiled() and not stale():
        return 0
    remove()
    try:
        why = build()
        (Path(sys.prefix) / STAMP).write_text(json.dumps(sources()))
    except OSError as error:
        why = str(error)
    if why:
        remove()
        print(f"not compiled, checking takes longer: {why}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
