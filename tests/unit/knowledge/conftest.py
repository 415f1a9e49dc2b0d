"""An encoder that needs no model: the same words, or words called the same here, give the same direction."""

from __future__ import annotations

import re
from collections.abc import Sequence
from zlib import crc32

import numpy as np
import pytest

from knowledge.search.ports import Language, Vectors

_SAME = {"refrigerator": "fridge", "cold": "cool", "chilly": "cool", "koelkast": "ijskast"}
_WIDTH = 256


class WordEncoder:
    """Counts what was embedded, so that tests can see what was taken over."""

    def __init__(self, name: str = "words-1", languages: Sequence[Language] = ("en", "nl")) -> None:
        self.name, self.languages = name, languages
        self.encoded: list[str] = []

    def ready(self, lang: Language) -> bool:
        return lang in self.languages

    def model(self, lang: Language) -> str:
        return f"{self.name}-{lang}"

    def encode(self, texts: Sequence[str], lang: Language) -> Vectors:
        self.encoded.extend(texts)
        vectors = np.zeros((len(texts), _WIDTH), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in re.findall(r"\w+", text.lower()):
                vectors[row, crc32(_SAME.get(word, word).encode()) % _WIDTH] += 1
            length = float(np.linalg.norm(vectors[row]))
            if length:
                vectors[row] /= length
        return vectors


@pytest.fixture
def encoder() -> WordEncoder:
    return WordEncoder()


@pytest.fixture
def other_encoder() -> WordEncoder:
    """Another model: its vectors must never meet those of `encoder`."""
    return WordEncoder("words-2")


@pytest.fixture
def deaf_encoder() -> WordEncoder:
    """No model for any language is on this machine."""
    return WordEncoder("none", ())


@pytest.fixture
def detect():
    """Tells Dutch by its commonest words."""
    return lambda text: "nl" if re.search(r"\b(de|het|een|ik|niet)\b", text.lower()) else "en"
