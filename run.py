#!/usr/bin/env python3
"""Sets Naast up on a machine that has only Python, and starts it. Standard library only.

python3 run.py              set up what is missing and open the sidebar
python3 run.py test         set up what tests need besides, and run every check and test
python3 run.py setup        only set up
python3 run.py ARGS…        set up what is missing and pass ARGS to the `naast` command
"""

from __future__ import annotations

import hashlib
import json
import os
import runpy
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
NAAST = BIN / ("naast.exe" if os.name == "nt" else "naast")
STAMP = VENV / "naast-setup.json"
TORCH = "2.13.0"

# What Qt needs to load at all; the second group to show a window on X11.
WINDOW_PACKAGES = (
    "libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 "
    "libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-image0 libxcb-render-util0"
).split()
TEST_PACKAGES = (
    "xvfb openbox xdotool wmctrl x11-utils gnome-keyring dbus-daemon git "
    "request-tracker5 rt5-db-sqlite rt5-standalone"  # a real one for its connector
).split()
CHECKS = (
    ("style", ["ruff", "check", "."]),
    ("format", ["ruff", "format", "--check", "."]),
    ("types", ["mypy"]),
    ("imports", ["lint-imports"]),
)


def say(text: str) -> None:
    print(f"naast: {text}", file=sys.stderr, flush=True)


def stop(text: str) -> None:
    say(text)
    sys.exit(1)


def run(*command: object, quiet: bool = False) -> int:
    out = subprocess.DEVNULL if quiet else None
    return subprocess.run([str(c) for c in command], cwd=ROOT, stdout=out, stderr=out, check=False).returncode


def must(what: str, *command: object) -> None:
    if run(*command):
        stop(f"{what} did not work; what went wrong stands above. Mend it and start again: nothing is lost.")


def wanted(test: bool) -> str:
    """A hash of all that decides what lies in the environment."""
    files = ["pyproject.toml", "packaging/requirements.txt", "run.py"]
    files += ["packaging/requirements-test.txt"] if test else []
    digest = hashlib.sha256(f"{sys.version_info[:2]} {TORCH}".encode())
    for name in files:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def ready(test: bool) -> bool:
    try:
        stamp = json.loads(STAMP.read_text())
    except (OSError, ValueError):
        return False
    return bool(stamp.get("test" if test else "run") == wanted(test)) and NAAST.exists()


def missing_packages(names: list[str]) -> list[str]:
    """The Debian packages among `names` that are not installed; none where this is not Debian."""
    if not sys.platform.startswith("linux") or not shutil.which("dpkg-query"):
        return []
    form = "${db:Status-Abbrev} ${Package}\n"
    done = subprocess.run(["dpkg-query", "-W", "-f", form, *names], capture_output=True, text=True, check=False)
    there = {line.split()[-1] for line in done.stdout.splitlines() if line.startswith("ii")}
    return [name for name in names if name not in there]


def system_packages(test: bool) -> None:
    names = missing_packages(WINDOW_PACKAGES + (TEST_PACKAGES if test else []))
    if not names:
        return
    if os.geteuid() != 0:
        say(f"some system libraries are missing. Paste this line:\n  sudo apt-get install -y {' '.join(names)}")
        return
    say(f"installing {len(names)} system packages")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *names],
    ):
        done = subprocess.run(
            command, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
        if done.returncode:
            say(f"{done.stdout[-2000:]}\n{' '.join(command[:2])} did not work. Paste this line:")
            say(f"apt-get install -y {' '.join(names)}")
            return


def environment() -> None:
    if sys.version_info < (3, 11):
        stop(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    if PYTHON.exists() and run(PYTHON, "-c", "import pip", quiet=True) == 0:
        return
    if run(sys.executable, "-m", "venv", "--clear", VENV):
        stop("no virtual environment could be made. On Debian: sudo apt-get install -y python3-venv")


def torch() -> None:
    """The CPU build: a wheel in pip's find-links where there is one, else by uv from PyTorch's own index."""
    if run(PYTHON, "-c", "import torch", quiet=True) == 0:
        return
    if run(PYTHON, "-m", "pip", "install", "-q", "--no-index", "--no-deps", f"torch=={TORCH}", quiet=True) == 0:
        must("Installing what torch needs", PYTHON, "-m", "pip", "install", "-q", f"torch=={TORCH}")
        return
    must("Installing uv", PYTHON, "-m", "pip", "install", "-q", "uv")
    uv = BIN / ("uv.exe" if os.name == "nt" else "uv")
    must("Installing torch", uv, "pip", "install", "--python", PYTHON, "--torch-backend", "cpu", f"torch=={TORCH}")


def set_up(test: bool) -> None:
    if ready(test):
        return
    began = time.monotonic()
    lock = "packaging/requirements-test.txt" if test else "packaging/requirements.txt"
    pip = (PYTHON, "-m", "pip", "install", "--disable-pip-version-check")
    bar = () if sys.stderr.isatty() else ("-q",)
    steps = (
        ("system libraries", lambda: system_packages(test)),
        ("an environment of its own, in .venv", environment),
        (
            "the libraries, each checked by its hash",
            lambda: must("pip", *pip, *bar, "--no-deps", "--require-hashes", "-r", lock),
        ),
        ("torch for the processor (only to prepare the models)", torch),
        ("Naast itself", lambda: must("pip", *pip, "-q", "--no-deps", "--no-build-isolation", "-e", ".")),
        ("the language models, made small once", lambda: must("Preparing models", NAAST, "models", "export")),
    )
    say("setting up; the first time takes a few minutes")
    for number, (what, step) in enumerate(steps, 1):
        say(f"[{number}/{len(steps)}] {what}")
        step()
    STAMP.write_text(json.dumps({"run": wanted(False), **({"test": wanted(True)} if test else {})}))
    say(f"ready after {time.monotonic() - began:.0f} s")


def compile_matcher(again: bool) -> None:
    """Anew wherever one of its files has changed, for what is compiled goes before its file. `again`: even where it
    could not be compiled before.
    """
    script = runpy.run_path(str(ROOT / "packaging" / "compile.py"))
    if again or script["tried"](VENV) != script["sources"]():
        say("compiling the phrase matcher, where there is a C compiler")
        run(PYTHON, "packaging/compile.py")


def test(args: list[str]) -> int:
    """Every check, then pytest; its closing line comes last. All checks run even where one fails."""
    failed = []
    for name, command in CHECKS:
        say(f"checking {name}")
        if run(BIN / command[0], *command[1:]):
            failed.append(name)
    say("running the tests")
    if run(PYTHON, "-m", "pytest", *(args or ["-n", "2", "--dist", "loadfile"])):
        failed.append("tests")
    if failed:
        say(f"failed: {', '.join(failed)}")
    return bool(failed)


def main() -> None:
    args = sys.argv[1:]
    if args[:1] in (["-h"], ["--help"]):
        print(__doc__)
        return
    testing = args[:1] == ["test"]
    set_up(testing)
    compile_matcher(again=args[:1] == ["setup"])
    if testing:
        sys.exit(test(args[1:]))
    if args[:1] == ["setup"]:
        return
    if os.name == "nt":
        sys.exit(subprocess.run([str(NAAST), *args], check=False).returncode)
    os.execv(NAAST, [str(NAAST), *args])


if __name__ == "__main__":
    main()
