"""Scripts written are scripts read."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from knowledge.scripts.read import read_scripts
from knowledge.scripts.script import Script, Wording
from knowledge.scripts.write import write_scripts

TEXT = st.text(min_size=1, max_size=40).map(str.strip).filter(bool).filter(lambda text: text.isprintable())


@given(title=TEXT, topics=st.lists(TEXT, min_size=1, max_size=3), say=TEXT, why=TEXT)
def test_any_wording_survives(tmp_path_factory, title, topics, say, why):
    path = tmp_path_factory.mktemp("scripts") / "a.toml"
    wording = Wording(title, tuple(topics), (say,), why)
    script = Script(
        "a", "later", {"nl": wording, "en": wording}, ("now",), ("name",), "draft", "Ann", 2, date(2028, 2, 29)
    )
    write_scripts(path, [script])
    assert read_scripts(path) == [script]


def test_unknown_fields_are_written_back(tmp_path):
    script = Script("a", "b", {"en": Wording("t", ("x",), ("y",))}, extra={"team": "Blue", "rank": 3})
    other = Script("c", "d", {"nl": Wording("t", ("x",), ("y",))})
    write_scripts(tmp_path / "new" / "a.toml", [script, other])
    assert read_scripts(tmp_path / "new" / "a.toml") == [script, other]
