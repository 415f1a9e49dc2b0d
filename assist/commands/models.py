"""`naast models`: makes the small form of the language models once, and judges models by questions of your own."""

from __future__ import annotations

import sys
from dataclasses import asdict
from functools import partial
from pathlib import Path

from assist.commands.lines import BadInput, field, read_rows, write
from nlp.embed.encoder import Encoders
from nlp.findings import Language


def export(again: bool, models: Path) -> None:
    languages: tuple[Language, ...] = ("en", "nl")
    if not again and all(Encoders.open(models).ready(lang) for lang in languages):
        print(f"The models are in {models} already.", file=sys.stderr)
        return
    from nlp.embed.export import export_models  # torch: seconds to import, needed here alone

    print(f"Models written to {export_models(models)}", file=sys.stderr)


def evaluate(passages: Path, questions: Path, lang: Language, reference: bool, models: Path) -> None:
    """Prints how often the right passage came first, among three, among ten; by meaning alone.

    Passages are {"id", "text"}, questions {"query", "right": [ids]}. `reference` judges the model as
    sentence-transformers runs it, else the small form.
    """
    from nlp.embed import evaluate as judge

    texts = {field(row, "id", str, passages, n): field(row, "text", str, passages, n) for n, row in read_rows(passages)}
    rows = {id_: number for number, id_ in enumerate(texts)}
    asked: list[str] = []
    right: list[list[int]] = []
    for number, row in read_rows(questions):
        asked.append(field(row, "query", str, questions, number))
        ids = field(row, "right", list, questions, number)
        unknown = [str(id_) for id_ in ids if id_ not in rows]
        if unknown or not ids:
            raise BadInput(questions, number, f"no passage has the id {', '.join(unknown) or '(none given)'}")
        right.append([rows[id_] for id_ in ids])
    if not asked:
        raise BadInput(questions, 0, "there is no question in it")
    encode = judge.reference(lang) if reference else partial(Encoders.open(models).encode, lang=lang)
    write(asdict(judge.evaluate(encode, list(texts.values()), asked, right)))
