"""Imports: all or nothing, and nothing embedded twice."""

from __future__ import annotations

import json

import pytest

from knowledge.search.build import build, current, folder_of, with_language
from knowledge.search.errors import BaseChangedMeanwhile, BaseUnreadable
from knowledge.search.index import Index
from knowledge.search.passage import Passage

A = Passage("a", "The fridge is warm", "Fridge", lang="en")
B = Passage("b", "The invoice is late", "Invoice", lang="en", extra={"owner": "Ann"})


def test_only_new_and_changed_texts_are_embedded(tmp_path, encoder, detect):
    build(tmp_path, [A, B], encoder, detect)
    encoder.encoded.clear()
    changed = Passage("b", "The invoice was paid", "Invoice", lang="en")
    new = Passage("c", "The router is red", lang="en")
    built = build(tmp_path, [A, changed, new], encoder, detect)
    assert sorted(encoder.encoded) == ["Invoice\nThe invoice was paid", "The router is red"]
    assert (built.added, built.changed, built.same, built.total, built.embedded) == (1, 1, 1, 3, 2)
    index = Index.open(tmp_path, encoder, detect)
    assert index.search("invoice paid").hits[0].id == "b"
    assert index.search("fridge warm").hits[0].id == "a"


def test_what_is_not_imported_again_stays(tmp_path, encoder, detect):
    build(tmp_path, [A, B], encoder, detect)
    build(tmp_path, [Passage("c", "The router is red", lang="en")], encoder, detect)
    index = Index.open(tmp_path, encoder, detect)
    assert index.ids() == {"a", "b", "c"}
    assert index.passage("b") == B


def test_ids_can_be_taken_out(tmp_path, encoder, detect):
    build(tmp_path, [A, B], encoder, detect)
    assert build(tmp_path, [], encoder, detect, remove={"a"}).total == 1
    assert Index.open(tmp_path, encoder, detect).ids() == {"b"}


def test_the_last_of_a_repeated_id_counts(tmp_path, encoder, detect):
    built = build(tmp_path, [A, Passage("a", "Second", lang="en")], encoder, detect)
    assert (built.total, built.repeated) == (1, 1)
    assert Index.open(tmp_path, encoder, detect).passage("a").text == "Second"


def test_a_crash_while_embedding_leaves_the_base_as_it_was(tmp_path, encoder, detect):
    build(tmp_path, [A], encoder, detect)

    def crash(texts, lang):
        raise MemoryError

    encoder.encode = crash
    with pytest.raises(MemoryError):
        build(tmp_path, [B], encoder, detect)
    del encoder.encode
    assert Index.open(tmp_path, encoder, detect).ids() == {"a"}
    assert sorted(path.name for path in folder_of(tmp_path).iterdir()) == ["current.json", current(tmp_path).name]


def test_two_imports_at_once_do_not_undo_each_other(tmp_path, encoder, detect):
    build(tmp_path, [A], encoder, detect)
    encode = encoder.encode

    def meanwhile(texts, lang):
        encoder.encode = encode
        build(tmp_path, [Passage("c", "Another import", lang="en")], encoder, detect)
        return encode(texts, lang)

    encoder.encode = meanwhile
    with pytest.raises(BaseChangedMeanwhile, match="Run it again"):
        build(tmp_path, [B], encoder, detect)
    assert Index.open(tmp_path, encoder, detect).ids() == {"a", "c"}


def test_another_model_embeds_all_anew(tmp_path, encoder, other_encoder, detect):
    build(tmp_path, [A, B], encoder, detect)
    assert build(tmp_path, [A], other_encoder, detect).embedded == 2


def test_without_a_model_the_words_are_still_found(tmp_path, encoder, deaf_encoder, detect):
    built = build(tmp_path, [A, B], deaf_encoder, detect)
    assert built.without_model == ("en",)
    assert Index.open(tmp_path, deaf_encoder, detect).search("late invoice").hits[0].id == "b"
    assert build(tmp_path, [A], encoder, detect).embedded == 2


def test_progress_counts_up_to_all(tmp_path, encoder, detect):
    seen = []
    build(tmp_path, [A, B], encoder, detect, lambda done, of: seen.append((done, of)))
    assert seen[-1] == (2, 2)


def test_short_texts_take_the_language_of_their_company(detect):
    long = "Ik heb de factuur niet ontvangen en ik wil weten wanneer het bedrag van mijn rekening wordt afgeschreven."
    assert len(long) > 80
    got = with_language([Passage("a", long), Passage("b", "Router R5"), Passage("c", "x", lang="en")], detect)
    assert [passage.lang for passage in got] == ["nl", "nl", "en"]


def test_a_base_can_be_read_by_eye(tmp_path, encoder, detect):
    build(tmp_path, [A, B], encoder, detect)
    lines = (current(tmp_path) / "en" / "passages.jsonl").read_text("utf-8").splitlines()
    assert json.loads(lines[1]) == {
        "id": "b",
        "title": "Invoice",
        "text": "The invoice is late",
        "lang": "en",
        "owner": "Ann",
    }


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("current.json", b"{"),
        ("current.json", b'{"generation": "gone"}'),
        ("en/passages.jsonl", b'{"id": "a", "text": "x"}\n'),
        ("en/passages.jsonl", b"\xff"),
        ("en/passages.jsonl", b"{}\n{}\n"),
        ("en/shelf.json", b"[]"),
        ("en/vectors.npy", b"none"),
        ("en/vectors.npy", None),
        ("en/words/meta.json", b"{"),
        ("en/words/meta.json", None),
    ],
)
def test_a_damaged_base_is_named_with_what_to_do(tmp_path, encoder, detect, file, content):
    build(tmp_path, [A, B], encoder, detect)
    path = (folder_of(tmp_path) if file == "current.json" else current(tmp_path)) / file
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BaseUnreadable, match="run `naast knowledge import`") as damaged:
        Index.open(tmp_path, encoder, detect)
    assert damaged.value.folder == folder_of(tmp_path)
