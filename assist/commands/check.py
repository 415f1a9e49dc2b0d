"""`naast check`: the phrasing flags of lines of text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import cast, get_args

from assist.advice.advisors.phrase import detail
from assist.commands.lines import BadInput, field, progress, read_rows, write
from assist.commands.rules import warn
from nlp.findings import Language, Speaker, Turn
from nlp.reader import Reader


def check(path: Path | None, lang: str, plain: bool, reader: Reader) -> None:
    """One line out for each line in. `lang` of a row wins over the option; `auto` detects."""
    where = path or "standard input"
    warn(reader.problems)
    for number, row in progress(read_rows(path, plain), "check"):
        text = field(row, "text", str, where, number)
        before = context(field(row, "context", list, where, number, []))
        given = row.get("lang") or lang
        if given not in (*get_args(Language), "auto"):
            raise BadInput(where, number, f'the language "{given}" is not known', 'It is "en", "nl" or "auto".')
        language = reader.languages.detect(text) if given == "auto" else cast(Language, given)
        flags = reader.phrases.check(text, language, before=before)
        fields = ("rule", "category", "start", "end", "text", "say", "why")
        found = [{k: v for k, v in detail(f) if k in fields} for f in flags]
        write({"id": row.get("id", number), "lang": language, "flags": found})


def context(lines: Sequence[object]) -> tuple[Turn, ...]:
    """The turns before a line; each may begin with who spoke ("customer: …"), else the customer did."""
    turns = []
    for index, line in enumerate(lines):
        label, colon, rest = str(line).partition(":")
        speaker = _SPEAKERS.get(label.strip().lower()) if colon else None
        turns.append(Turn(index, speaker or "customer", rest.strip() if speaker else str(line)))
    return tuple(turns)


_SPEAKERS: dict[str, Speaker] = {
    **dict.fromkeys(("customer", "cust", "klant", "user"), "customer"),
    **dict.fromkeys(("agent", "agen", "rep", "medewerker", "system"), "agent"),
}
