"""`naast models export`: makes the small form of the language models, once."""

from __future__ import annotations

import sys
from pathlib import Path

from nlp.embed.encoder import Encoders
from nlp.findings import Language


def export(again: bool, models: Path) -> None:
    languages: tuple[Language, ...] = ("en", "nl")
    if not again and all(Encoders.open(models).ready(lang) for lang in languages):
        print(f"The models are in {models} already.", file=sys.stderr)
        return
    from nlp.embed.export import export_models  # torch: seconds to import, needed here alone

    print(f"Models written to {export_models(models)}", file=sys.stderr)
