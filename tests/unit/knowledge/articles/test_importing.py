"""Files into the base."""

from __future__ import annotations

import pytest

from knowledge.articles.errors import BadArticle
from knowledge.articles.importing import import_files
from knowledge.search.index import Index


def test_files_of_two_languages_keep_their_own(tmp_path, encoder, detect):
    english, dutch = tmp_path / "a.csv", tmp_path / "b.csv"
    english.write_text(
        "text\nShort\n" + "This is quite a long text about invoices that nobody else has written so far.\n"
    )
    dutch.write_text(
        "text\nKort\n" + "Dit is een wat langere tekst over facturen die niemand anders ooit zo heeft geschreven.\n"
    )
    import_files([english, dutch], tmp_path / "home", encoder, detect)
    index = Index.open(tmp_path / "home", encoder, detect)
    assert [index.passage(i).lang for i in ("a-1", "a-2", "b-1", "b-2")] == ["en", "en", "nl", "nl"]


def test_one_bad_file_and_nothing_is_taken_in(tmp_path, encoder, detect):
    good, bad = tmp_path / "good.csv", tmp_path / "bad.jsonl"
    good.write_text("id,text\n1,fine\n")
    bad.write_text("{")
    with pytest.raises(BadArticle):
        import_files([good, bad], tmp_path / "home", encoder, detect)
    assert not (tmp_path / "home").exists()


def test_the_same_files_again_change_nothing(tmp_path, encoder, detect):
    path = tmp_path / "a.csv"
    path.write_text("id,text\n1,fine\n2,good\n")
    import_files([path], tmp_path / "home", encoder, detect)
    again = import_files([path], tmp_path / "home", encoder, detect)
    assert (again.same, again.added, again.changed, again.embedded) == (2, 0, 0, 0)
