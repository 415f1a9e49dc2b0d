"""`naast doctor`: what is installed, reachable, missing, and the command that mends it."""

from __future__ import annotations

import asyncio
import importlib.metadata
import os
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from assist.app.places import Places
from nlp.findings import Language

Verdict = Literal["ok", "note", "missing"]
MARKS: dict[Verdict, str] = {"ok": "✓", "note": "·", "missing": "✗"}
LIBRARIES = ("PySide6-Essentials", "spacy", "onnxruntime", "tantivy", "SQLAlchemy", "aiohttp", "httpx", "keyring")
SPACE_NEEDED = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report; `mend` is a command or a sentence where something is to be done."""

    verdict: Verdict
    what: str
    mend: str = ""


def doctor(places: Places, set_aside: bool = False) -> int:
    """Prints the findings; 1 where something is missing that Naast needs. `set_aside` moves a database away first."""
    if set_aside:
        _set_aside(places.home)
    findings = list(examine(places))
    for finding in findings:
        print(f"{MARKS[finding.verdict]} {finding.what}")
        if finding.mend:
            print(f"    {finding.mend}")
    return int(any(f.verdict == "missing" for f in findings))


def _set_aside(home: Path) -> None:
    from knowledge.store.store import FILE, set_aside

    if (home / FILE).exists():
        print(f"The database was moved to {set_aside(home)}.")


def examine(places: Places) -> Iterator[Finding]:
    yield Finding("ok", f"Python {platform.python_version()} on {platform.system()}")
    yield from _libraries()
    yield from _folder(places.home)
    yield from (Finding("note", problem) for problem in places.problems)
    yield from _database(places.home)
    yield from _models(places.models)
    yield from _knowledge(places)
    yield from _scripts(places.home)
    yield from _rules(places)
    yield _keyring()
    yield from _systems(places.home)
    yield _screen()
    yield _running(places.home)


def _libraries() -> Iterator[Finding]:
    for name in LIBRARIES:
        try:
            yield Finding("ok", f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            yield Finding("missing", f"{name} is not installed", "python3 run.py setup")


def _folder(home: Path) -> Iterator[Finding]:
    free = shutil.disk_usage(home).free
    if free < SPACE_NEEDED:
        yield Finding("missing", f"{home} has only {free // 1024**2} MB left", "Make room: the journal needs it.")
    else:
        yield Finding("ok", f"data in {home}, {free // 1024**3} GB free")


def _database(home: Path) -> Iterator[Finding]:
    from knowledge.store.errors import StoreError
    from knowledge.store.store import FILE, Store

    if not (home / FILE).exists():
        yield Finding("note", "no journal yet: it is made at the first start")
        return
    try:
        Store.open(home).close()
    except StoreError as error:
        yield Finding("missing", str(error))
    else:
        yield Finding("ok", f"journal in {FILE}, {(home / FILE).stat().st_size // 1024} kB")


def _models(models: Path) -> Iterator[Finding]:
    from nlp.embed.encoder import Encoders

    encoders = Encoders.open(models)
    languages: tuple[tuple[Language, str], ...] = (("en", "English"), ("nl", "Dutch"))
    for lang, name in languages:
        if encoders.ready(lang):
            yield Finding("ok", f"{name} search model {encoders.model(lang)}")
        else:
            yield Finding("missing", f"no {name} search model: search goes by words only", "naast models export")


def _knowledge(places: Places) -> Iterator[Finding]:
    from knowledge.search.index import Index

    index = Index.open(places.home, None, lambda _: "en")
    if len(index):
        yield Finding("ok", f"{len(index)} passages in the knowledge base")
    else:
        yield Finding("note", "the knowledge base is empty", "naast knowledge import FILE…")


def _scripts(home: Path) -> Iterator[Finding]:
    from knowledge.scripts.read import read_folder

    read = read_folder(home / "scripts")
    if read.scripts:
        yield Finding("ok", f"{len(read.scripts)} scripts for anticipated issues")
    yield from (Finding("note", f"script left out: {problem}") for problem in read.problems)


def _rules(places: Places) -> Iterator[Finding]:
    from assist.app.analysis import build_phrases
    from nlp.phrases import match

    if match.__file__.endswith(".py"):
        yield Finding("note", "the phrase matcher is not compiled: checking takes longer", "python3 run.py setup")
    else:
        yield Finding("ok", "the phrase matcher is compiled")
    phrases = build_phrases(places)
    languages: tuple[Language, ...] = ("en", "nl")
    for lang in languages:
        rules = phrases.rules(lang)
        yield Finding("ok", f"{len(rules)} phrase rules ({lang}), {sum(not r.off for r in rules)} on")
    yield from (Finding("note", f"phrase rules: {problem}") for problem in phrases.problems)


def _keyring() -> Finding:
    from assist.settings.secrets import open_secrets

    secrets = open_secrets()
    return Finding("ok", "a system keyring for passwords") if secrets.kept else Finding("note", secrets.note)


def _systems(home: Path) -> Iterator[Finding]:
    """Every connected system, all at the same time, each given some seconds."""
    from assist.app.systems import Systems, checked_all

    systems = Systems(home)
    loaded = systems.loaded()
    yield from (Finding("missing", str(problem)) for problem in loaded.problems)
    for health in asyncio.run(checked_all(systems)):
        names = [name for name in health.missing if name not in health.text]
        missing = f" (missing: {', '.join(names)})" if names else ""
        verdict: Verdict = {"ok": "ok", "limited": "note", "failed": "missing"}[health.status]  # type: ignore[assignment]
        mend = "" if verdict == "ok" else "Preferences, Systems: test it there and mend what it names."
        yield Finding(verdict, f"{health.source}: {health.text}{missing}", mend)
    if not loaded.systems and not loaded.problems:
        yield Finding("note", "no system is connected: Preferences, Systems")


def _screen() -> Finding:
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return Finding("note", "no screen here", "python3 run.py --screenshot sidebar.png renders the sidebar anyway")
    return Finding("ok", "a screen")


def _running(home: Path) -> Finding:
    from assist.ingest.loopback.door_file import NoSidebar
    from assist.ingest.softphone import find_sidebar

    try:
        door = find_sidebar(home)
    except NoSidebar:
        return Finding("note", "the sidebar is not running")
    listens = f"the sidebar listens on 127.0.0.1:{door.port}"
    return Finding("ok", listens, f"for telephone systems that speak Zammad's CTI: {door.cti_url}")
