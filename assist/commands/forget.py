"""`naast forget`: erases a person from everything that Naast keeps."""

from __future__ import annotations

import sys
from contextlib import closing, suppress
from pathlib import Path

from assist.commands.lines import BadInput
from assist.settings.file import BadSettings, bring_up
from knowledge.journal.erasure import Counts
from knowledge.journal.writer import Journal
from knowledge.store.store import Store


def forget(customer: str, sure: bool, home: Path, region: str, settings: Path) -> int:
    """Asks first on a terminal; elsewhere `--yes` is needed. Returns 1 where nothing was done."""
    if not sure and not _agreed(customer):
        print("Nothing was erased.", file=sys.stderr)
        return 1
    with suppress(BadSettings):  # settings hold nothing of customers; those of an older version did
        bring_up(settings)
    with closing(Store.open(home)) as store:
        journal = Journal(store, home, region=region)
        try:
            counts = journal.forget(customer)
        except ValueError as error:
            raise BadInput("forget", 0, str(error)) from error
        finally:
            journal.close()
    print(said(customer, counts))
    return 0


def _agreed(customer: str) -> bool:
    if not sys.stdin.isatty():
        print("Add --yes to erase without being asked.", file=sys.stderr)
        return False
    return input(f"Erase everything about {customer}? This cannot be undone. [y/N] ").strip().lower() in (
        "y",
        "yes",
        "j",
        "ja",
    )


def said(customer: str, counts: Counts) -> str:
    if counts.nothing:
        return f"Nothing about {customer} is kept here."
    text = (
        f"Erased about {customer}: {counts.contacts} contacts, {counts.entries} journal entries, "
        f"{counts.promises} promises, {counts.histories} cached histories, {counts.notes} notes, "
        f"{counts.waiting} entries that waited to be written."
    )
    if not counts.scrubbed:
        text += " Close the sidebar so that the bytes leave the file too."
    if counts.beside:
        text += " These older files may still hold it: " + ", ".join(map(str, counts.beside))
    return text
