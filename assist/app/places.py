"""Where everything lies on this machine, as one frozen value that also crosses to the analysis process."""

from __future__ import annotations

import locale
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assist.settings.file import NAME, load
from assist.settings.home import home
from assist.settings.values import Settings
from assist.ui import RESOURCES
from nlp.embed.choose import default_models


@dataclass(frozen=True, slots=True)
class Places:
    """`problems` are sentences about the settings file, for the status line and `naast doctor`.

    Crosses to the analysis process by pickle: plain values only.
    """

    home: Path
    settings: Settings
    models: Path
    problems: tuple[str, ...] = ()
    demo: bool = False
    """True for the demo's own folder: fictional customers, articles and scripts are put there."""

    @property
    def region(self) -> str:
        """The country whose national phone numbers are meant: as set, else the computer's own."""
        return self.settings.country.strip().upper() or country_of(os.environ)

    @property
    def overlay(self) -> Path:
        """The team's own phrase rules."""
        return self.home / "rules"


def country_of(environ: Mapping[str, str]) -> str:
    """From the locale, such as NL in nl_NL.UTF-8; empty where it names none."""
    name = environ.get("LC_ALL") or environ.get("LC_TELEPHONE") or environ.get("LANG") or locale.getlocale()[0] or ""
    found = re.match(r"[a-z]{2,3}_([A-Z]{2})", name)
    return found[1] if found else ""


def places(demo: bool = False) -> Places:
    """The person's places; the demo keeps all it writes in a folder of its own."""
    folder = home() / "demo" if demo else home()
    folder.mkdir(parents=True, exist_ok=True)
    loaded = load(home() / NAME)
    settings = loaded.settings
    return Places(
        home=folder,
        settings=settings,
        models=Path(settings.models_folder) if settings.models_folder else default_models(),
        problems=tuple(map(str, loaded.problems)),
        demo=demo,
    )


def demo_conversations(lang: str) -> Path:
    return RESOURCES / "demo" / "conversations" / f"{'nl' if lang == 'nl' else 'en'}.jsonl"
