"""One suite for every encoder: the test's own and the real ones."""

from __future__ import annotations

import numpy as np
import pytest

from nlp.embed.choose import default_models
from nlp.embed.encoder import Encoders


@pytest.fixture(params=["words", "models"])
def any_encoder(request, encoder):
    if request.param == "words":
        return encoder
    real = Encoders.open(default_models())
    if not real.ready("en"):
        pytest.skip("no exported model in this environment: `naast models export` makes it")
    return real


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_vectors_have_length_one_and_one_width(any_encoder, lang):
    vectors = any_encoder.encode(["my fridge", "the invoice of May was paid twice", "x"], lang)
    assert vectors.dtype == np.float32
    assert vectors.shape == (3, any_encoder.encode(["again"], lang).shape[1])
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-3)


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_a_text_with_nothing_in_it_is_near_to_nothing(any_encoder, lang):
    vectors = any_encoder.encode(["", "  \n", "router"], lang)
    assert not vectors[:2].any()
    assert vectors[2].any()


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_company_changes_a_vector_no_more_than_rounding(any_encoder, lang):
    """Batches are padded and cut by length: neither may leak from one text into another."""
    texts = ["short", "a much longer text about routers " * 40, "middle one about an invoice"]
    together = any_encoder.encode(texts, lang)
    alone = np.concatenate([any_encoder.encode([text], lang) for text in texts])
    # int8 takes its scale from the whole batch: a text beside a very long one moves by up to two and a half percent
    assert (together * alone).sum(axis=1) == pytest.approx(1, abs=0.04)


def test_no_texts_are_no_vectors(any_encoder):
    assert any_encoder.encode([], "en").shape[0] == 0


def test_the_two_languages_have_models_of_their_own(any_encoder):
    assert any_encoder.model("en") != any_encoder.model("nl")
