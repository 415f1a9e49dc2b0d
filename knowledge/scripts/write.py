"""Scripts into a TOML file, durably; unknown fields are written back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import tomlkit

from knowledge.scripts.script import Script
from knowledge.search.shelf import write_durably


def write_scripts(path: Path, scripts: Sequence[Script]) -> None:
    """Replaces the file. The old one stays until the new one is whole."""
    document = tomlkit.document()
    tables = tomlkit.aot()
    for script in scripts:
        tables.append(tomlkit.item(_table(script)))
    document.append("script", tables)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_durably(path, tomlkit.dumps(document).encode())


def _table(script: Script) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "id": script.id,
        "issue": script.issue,
        "after": list(script.after),
        "needs": list(script.needs),
        "state": script.state,
        "owner": script.owner,
        "version": script.version,
    }
    if script.expires is not None:
        fields["expires"] = script.expires
    fields.update(script.extra)
    for lang, words in script.words.items():
        wording = {"title": words.title, "topics": list(words.topics), "say": list(words.say), "why": words.why}
        fields[lang] = {name: value for name, value in wording.items() if value}
    return fields
