"""Builds what reads and searches: in the analysis process for the sidebar, directly for the command line."""

from __future__ import annotations

import gc
import shutil
import sys
from datetime import UTC, datetime, tzinfo
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from assist.app.places import Places
from assist.engine.analysis.worker import Parts, Worker
from assist.engine.pacing import Budget
from assist.engine.rules import Rules
from assist.ui import RESOURCES

if TYPE_CHECKING:
    from assist.engine.analysis.knowledge import KnowledgeSearcher
    from nlp.embed.encoder import Encoders
    from nlp.language import Languages
    from nlp.phrases.check import Phrases
    from nlp.reader import Reader


def build_phrases(places: Places) -> Phrases:
    # spaCy imports torch where torch is installed: three seconds and 200 MB for nothing
    sys.modules.setdefault("torch", None)  # type: ignore[arg-type]
    from nlp.phrases.check import Phrases
    from nlp.phrases.files.folder import load_team

    return load_team(places.overlay) if places.overlay.is_dir() else Phrases.load()


def build_reader(places: Places, *, ahead: bool = False) -> Reader:
    """`ahead`: what the first text of each language would wait for is worked out now."""
    phrases = build_phrases(places)
    if ahead:
        phrases.prepare()
    from nlp.reader import Reader

    reader = Reader(phrases, build_languages(), local_zone())
    gc.freeze()  # rules live as long as the process: looking at them again in every full collection costs 150 ms
    return reader


def local_zone() -> tzinfo:
    """The person's own time zone."""
    return datetime.now().astimezone().tzinfo or UTC


def build_languages() -> Languages:
    from nlp.language import Languages

    return Languages()


def build_encoders(places: Places) -> Encoders:
    from nlp.embed.encoder import Encoders

    return Encoders.open(places.models)


def build_searcher(places: Places) -> KnowledgeSearcher:
    from assist.engine.analysis.knowledge import KnowledgeSearcher

    encoders, languages = build_encoders(places), build_languages()
    if places.demo:
        _put_demo_knowledge(places.home, encoders, languages)
    return KnowledgeSearcher.open(places.home, encoders, languages.detect)


def _put_demo_knowledge(home: Path, encoders: Encoders, languages: Languages) -> None:
    """The demo's articles and scripts into its own folder; what is there already costs nothing."""
    from knowledge.articles.importing import import_files

    source = RESOURCES / "demo" / "knowledge"
    shutil.copytree(source / "scripts", home / "scripts", dirs_exist_ok=True)
    import_files(sorted(source.glob("*.jsonl")), home, encoders, languages.detect)


def analysis_parts(places: Places) -> Parts:
    return Parts(reader=partial(build_reader, places, ahead=True), searcher=partial(build_searcher, places))


def build_worker(places: Places) -> Worker:
    """What the analysis process has, in this process."""
    reader = build_reader(places)
    return Worker(reader, build_searcher(places) if places.demo or has_knowledge(places) else None)


def has_knowledge(places: Places) -> bool:
    from knowledge.search.build import current

    return current(places.home) is not None or any((places.home / "scripts").glob("*.toml"))


def build_rules(places: Places, window: bool = True) -> Rules:
    """What the flow goes by. `window` false: the command line, which paces nothing and shows all."""
    settings = places.settings
    if not window:
        return Rules(search=has_knowledge(places), shows=False)
    return Rules(
        budget=Budget(
            cards=settings.cards,
            seconds=settings.seconds_between,
            quiet_after=settings.quiet_after,
            most_per_contact=settings.most_per_contact,
            rule_rest=settings.rule_rest,
        ),
        categories_off=frozenset(settings.categories_off),
        silenced=frozenset(settings.not_here),
        quiet_hours=settings.quiet_hours,
        zone=local_zone(),
        region=places.region,
    )
