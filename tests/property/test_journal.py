"""Whatever is written comes back; whoever is forgotten is gone, and nobody else is."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.journal.entry import Entry, as_text, plain
from knowledge.journal.reader import Reader
from knowledge.journal.spill import Spill
from knowledge.journal.writer import Journal
from knowledge.store.store import Store

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
DETAIL = st.dictionaries(st.text(max_size=6), JSON, max_size=4)
PEOPLE = {
    "Anna Vermeulen": ("+31612345671", "anna@example.nl", ("06-12345671", "0031 6 1234 5671", "+31612345671")),
    "Bert Zondervan": ("+31612345672", "bert@example.nl", ("06 12 34 56 72", "+31 (0)6 12345672")),
    "Çelik Öztürk": ("+31201234573", "celik@example.nl", ("020-1234573", "(020) 123 45 73")),
}
CALL = st.tuples(st.sampled_from(sorted(PEOPLE)), st.integers(0, 2), st.sampled_from(["address", "email", "name"]))


@settings(max_examples=25, deadline=None)
@given(st.lists(DETAIL, max_size=6), st.booleans())
def test_what_is_written_comes_back_in_order(details: list[dict[str, object]], away: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        journal = Journal(None if away else Store.open(home), home)
        for detail in details:
            journal.write(Entry("c", NOW, "said", detail))
        journal.close()
        store = Store.open(home)
        Journal(store, home).close()
        assert [as_text(plain(e.detail)) for e in Reader(store).contact("c")] == [as_text(plain(d)) for d in details]
        store.close()


@settings(max_examples=25, deadline=None)
@given(st.lists(CALL, min_size=1, max_size=8), st.sampled_from(sorted(PEOPLE)), st.integers(0, 2))
def test_the_forgotten_are_gone_and_nobody_else(calls: list[tuple[str, int, str]], gone: str, how: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        store = Store.open(home)
        journal = Journal(store, home, region="NL")
        for n, (who, spelling, field) in enumerate(calls):
            phone, mail, spellings = PEOPLE[who]
            known = {"address": spellings[spelling % len(spellings)], "email": mail, "name": who}
            journal.write(Entry(f"c{n}", NOW, "started", {field: known[field], "person": f"demo:{who[:4]}"}))
            journal.write(Entry(f"c{n}", NOW, "said", {"text": f"I am {who}, {phone}", "n": n}))
        for text in (gone, PEOPLE[gone][0], PEOPLE[gone][1].upper()):
            journal.forget(text)
        journal.close()
        left = {entry.contact for entry in Reader(store).between()}
        assert left == {f"c{n}" for n, (who, _, _) in enumerate(calls) if who != gone}
        store.close()
        content = b"".join(file.read_bytes() for file in home.iterdir())
        assert gone.encode() not in content
        assert PEOPLE[gone][0][1:].encode() not in content


@given(st.lists(st.binary(max_size=40), max_size=5))
def test_a_spill_file_of_any_bytes_is_read_without_a_crash(lines: list[bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        spill = Spill(Path(folder) / "waiting.jsonl")
        spill.path.write_bytes(b"\n".join(lines))
        list(spill.read())
        spill.append([(Entry("c", NOW, "said", {"n": 1}), frozenset())])
        assert [line for line in spill.read() if isinstance(line, tuple)][-1][0].detail == {"n": 1}
