"""Which sentence model reads which language, and where its files lie: the one place that names models."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from nlp.findings import Language


@dataclass(frozen=True, slots=True)
class Choice:
    """One model. `name` is written into every index made with it: another name means other vectors.

    `folder` is the folder inside the models folder, empty where the weights come inside a Python package.
    `tokens` is where a text is cut.
    """

    name: str
    folder: str
    dimensions: int
    tokens: int


MINILM = Choice("all-MiniLM-L6-v2-int7-per-channel", "minilm-en", 384, 128)
UNIVERSAL = Choice("use-multilingual-v3", "", 512, 128)

# MiniLM is the better of the two in English and useless in Dutch: unrelated Dutch sentences reach a cosine
# of 0.65 there. Both figures: ARCHITECTURE.md, traps.
CHOICES: dict[Language, Choice] = {"en": MINILM, "nl": UNIVERSAL}


class ModelMissing(Exception):
    """The model of a language is not on this machine; search still works by words."""

    def __init__(self, lang: Language, where: Path) -> None:
        self.lang, self.where = lang, where
        super().__init__(
            f"The {'English' if lang == 'en' else 'Dutch'} search model is not in {where}: search goes by words only. "
            "`naast models export` makes it."
        )


def default_models(prefix: Path = Path(sys.prefix)) -> Path:
    """The models folder of this installation."""
    return prefix / "share" / "naast" / "models"
