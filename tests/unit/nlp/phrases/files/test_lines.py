"""Keys are found by line, whatever way TOML allows to write them."""

from __future__ import annotations

import pytest

from nlp.phrases.files.lines import line_of, line_with, meant

TEXT = """off = [
  "a = b",
]
[words]  # shared
we = ["us"]
"odd key" = ["x"]

[unless."en/a/b"]
inside = ["y"]
[change.formal]
je = "u"
[[rule]]
name = "n"
"""


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (("off",), 1),
        (("words",), 4),
        (("words", "we"), 5),
        (("words", "odd key"), 6),
        (("unless", "en/a/b"), 8),
        (("unless", "en/a/b", "inside"), 9),
        (("change", "formal", "je"), 11),
        (("rule", "name"), 13),
        (("words", "nowhere"), 4),
        (("nowhere",), 1),
    ],
)
def test_the_line_of_a_key(keys: tuple[str, ...], line: int) -> None:
    assert line_of(TEXT, *keys) == line


def test_the_line_that_holds_words() -> None:
    assert line_with(TEXT, '"u"', 3) == 11
    assert line_with(TEXT, "not there", 3) == 3


def test_the_nearest_word() -> None:
    assert meant("inisde", ("inside", "before")) == "; did you mean 'inside'?"
    assert meant("zzz", ("inside",)) == ""
