"""The language of a turn: function words decide, short turns keep the language so far."""

import sys

import pytest

from nlp.language import Languages


@pytest.fixture(scope="module")
def languages() -> Languages:
    return Languages()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Can you tell me where my parcel is?", "en"),
        ("Kunt u mij zeggen waar mijn pakket is?", "nl"),
        ("mijn refund is nog niet processed", "nl"),
        ("the monteur did not show up", "en"),
        ("ja", "nl"),
        ("yes", "en"),
        ("dank u wel", "nl"),
        ("bestelling kwijt geraakt gisteren", "nl"),
    ],
)
def test_words_decide(languages: Languages, text: str, expected: str) -> None:
    assert languages.detect(text) == expected
    assert languages.detect(text, "nl" if expected == "en" else "en") == expected


@pytest.mark.parametrize(
    "text", ["Peter", "4711", "😀👍", "", "   ", "ok", "NL91ABNA0417164300", "https://example.org/a", "a@b.nl"]
)
def test_what_says_nothing_keeps_the_hint(languages: Languages, text: str) -> None:
    assert languages.detect(text, "nl") == "nl"
    assert languages.detect(text, "en") == "en"
    assert languages.detect(text) == "en"


def test_the_model_is_asked_only_where_words_say_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py3langid.langid", None)  # whoever asks for it now gets an ImportError
    languages = Languages()
    assert languages.detect("Where is my parcel?") == "en"
    assert languages.detect("Peter") == "en"
    with pytest.raises(ImportError):
        languages.detect("verzending bestelling kwijtgeraakt")


def test_names_and_initials_are_no_words(languages: Languages) -> None:
    assert languages.detect("Jane Doe", "en") == "en"
    assert languages.detect("Great, bye Rene! *ALS", "en") == "en"
    assert languages.detect("G9VCFT &amp; HAJ8Z5", "nl") == "nl"
