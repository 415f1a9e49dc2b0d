"""The light form says what sentence-transformers says. Skipped only where torch is not installed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="torch is not installed: the forms cannot be held together here")
pytest.importorskip("sentence_transformers", reason="the extra `models` is not installed")

from nlp.embed.encoder import Encoders
from nlp.embed.evaluate import reference
from nlp.embed.export import export_models

TEXTS = [
    "My washing machine was not delivered.",
    "When will the new date be known?",
    "The invoice went to my old account and now there is a reminder fee.",
    "How do I connect my devices to the new router?",
    "I want to cancel my subscription.",
    "Thank you, that was all.",
    "Where can I see the refund of my order? " * 12,
    "ok",
]


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    folder = tmp_path_factory.mktemp("models")
    export_models(folder)
    return folder


def test_both_forms_agree_on_direction_and_on_ranks(models):
    light = Encoders.open(models).encode(TEXTS, "en")
    heavy = reference("en")(TEXTS)
    assert light.shape == heavy.shape
    alike = (light * heavy).sum(axis=1)
    assert alike.mean() > 0.98
    assert alike.min() > 0.95  # "ok" suffers most: it shares its batch's scale with a long text
    others = ~np.eye(len(TEXTS), dtype=bool)
    near_light = np.where(others, light @ light.T, -1).argmax(axis=1)
    near_heavy = np.where(others, heavy @ heavy.T, -1).argmax(axis=1)
    assert (near_light == near_heavy).sum() >= len(TEXTS) - 1


def test_the_dutch_model_is_the_same_inside_sentence_transformers():
    texts = ["Mijn wasmachine is niet bezorgd.", "Waar is de terugbetaling?"]
    light = Encoders.open(Path("/nowhere")).encode(texts, "nl")
    assert (light * reference("nl")(texts)).sum(axis=1) == pytest.approx(1, abs=1e-3)


def test_a_new_export_replaces_the_old_one_whole(models):
    place = models / "minilm-en"
    (place / "model.onnx").write_bytes(b"broken")
    export_models(models)
    assert (place / "model.onnx").stat().st_size > 10_000_000
    assert sorted(path.name for path in models.iterdir()) == ["minilm-en"]
    assert sorted(path.name for path in place.iterdir()) == ["model.onnx", "tokenizer.json"]
