"""Patterns as people write them."""

import pytest

from nlp.patterns import any_of, compiled, load


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("on hold", "ON \n hold", True),
        ("web ?site", "website", True),
        ("web ?site", "web  site", True),
        ("on~hold", "on a very long hold", True),
        ("on~hold", "on. Please hold", False),
        ("on~hold", f"on {'very ' * 20}hold", False),
    ],
)
def test_blanks_and_gaps(pattern: str, text: str, found: bool) -> None:
    assert bool(compiled(pattern).search(text)) is found


def test_words_are_filled_in_and_counts_stay() -> None:
    assert any_of([r"{line}{0,3}", "x"], {"line": "(?:phone|chat)"}) == r"(?:(?:phone|chat){0,3}|x)"


def test_an_unknown_word_is_an_error() -> None:
    with pytest.raises(KeyError, match="nowhere"):
        any_of(["{nowhere}"], {})


def test_a_file_may_build_words_on_words() -> None:
    _, words = load("nlp.effort", "en.toml")
    assert words["count"] in words["hour"]
