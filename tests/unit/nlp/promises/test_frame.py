"""The files with the shapes of promises: whole in both languages."""

from typing import get_args

import pytest

from nlp.findings import Language
from nlp.promises.frame import Who, read


@pytest.mark.parametrize("lang", get_args(Language))
def test_every_kind_of_promise_has_a_shape(lang: Language) -> None:
    shapes = read(lang)
    assert {frame.who for frame in shapes.frames} == set(get_args(Who))
    assert "{due}" in shapes.honest_timed
    assert "{" not in shapes.honest
