"""Which model reads which language."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from nlp.embed.choose import CHOICES, ModelMissing, default_models
from nlp.findings import Language


def test_every_language_has_a_model_of_its_own():
    assert set(CHOICES) == set(get_args(Language))
    assert len({choice.name for choice in CHOICES.values()}) == len(CHOICES)


def test_models_lie_inside_the_installation():
    assert default_models(Path("/opt/naast")) == Path("/opt/naast/share/naast/models")


def test_a_missing_model_says_what_works_and_what_mends_it():
    text = str(ModelMissing("en", Path("/models")))
    assert "English" in text
    assert "by words only" in text
    assert "`naast models export`" in text
