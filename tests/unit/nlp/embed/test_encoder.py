"""The light encoders: what is ready, missing, and understood. The suite for all encoders is in search/test_ports."""

from __future__ import annotations

import subprocess
import sys

import pytest

from nlp.embed.choose import ModelMissing, default_models
from nlp.embed.encoder import Encoders


def test_without_its_files_english_is_not_ready_and_dutch_is(tmp_path):
    encoders = Encoders.open(tmp_path)
    assert not encoders.ready("en")
    assert encoders.ready("nl")
    with pytest.raises(ModelMissing, match="naast models export"):
        encoders.encode(["hello"], "en")


def test_half_an_export_is_not_ready(tmp_path):
    (tmp_path / "minilm-en").mkdir()
    (tmp_path / "minilm-en" / "model.onnx").write_bytes(b"")
    assert not Encoders.open(tmp_path).ready("en")


@pytest.mark.parametrize(
    ("lang", "question", "near", "far"),
    [
        ("en", "where is my parcel", "My package has not arrived yet", "How do I change my password?"),
        ("nl", "waar blijft mijn pakketje", "Mijn bestelling is nog niet bezorgd", "Hoe wijzig ik mijn wachtwoord?"),
    ],
)
def test_meaning_goes_before_words(lang, question, near, far):
    encoders = Encoders.open(default_models())
    if not encoders.ready(lang):
        pytest.skip("no exported model in this environment: `naast models export` makes it")
    asked, close, other = encoders.encode([question, near, far], lang)
    assert asked @ close > asked @ other + 0.1


def test_the_light_form_never_imports_torch():
    """The sidebar stands beside a softphone: torch would be seconds and half a gigabyte."""
    run = (
        "import sys; from nlp.embed.encoder import Encoders; from nlp.embed.choose import default_models;"
        "e = Encoders.open(default_models()); [e.encode(['x'], l) for l in ('en', 'nl') if e.ready(l)];"
        "print([m for m in ('torch', 'transformers', 'sentence_transformers', 'spacy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", run], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
