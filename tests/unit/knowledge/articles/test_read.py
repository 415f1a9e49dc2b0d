"""Files of every kind into passages, and what their owner is told when something is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.articles.errors import BadArticle
from knowledge.articles.read import read_passages

DEMO = Path(__file__).parents[4] / "resources" / "demo" / "knowledge"


@pytest.fixture
def file(tmp_path):
    def write(name: str, content: str | bytes):
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


def test_json_lines_keep_what_they_do_not_know(file):
    path = file(
        "a.jsonl", '{"id": "1", "text": "Line\\u2028two", "owner": "Ann"}\n\n{"id": 2, "text": "x", "lang": "nl"}\r\n'
    )
    one, two = read_passages(path)
    assert (one.text, one.extra) == ("Line\u2028two", {"owner": "Ann"})
    assert (two.id, two.lang) == ("2", "nl")


def test_a_file_without_a_known_ending_is_json_lines(file):
    assert read_passages(file("out", '{"id": "1", "text": "x"}'))[0].id == "1"


def test_a_byte_order_mark_does_not_disturb(file):
    assert read_passages(file("a.jsonl", b'\xef\xbb\xbf{"id": "1", "text": "x"}'))[0].id == "1"


def test_markdown_is_one_passage_a_heading_as_plain_text(file):
    path = file(
        "returns.md",
        "Before any heading.\n\n# Returns\n\nUse the **code** in [your account](https://x.example).\n\n"
        "## Refunds\n\n- one day\n- `two` days\n\n```\ncode\n```\n\n# Returns\n\nAgain <b>bold</b>\n",
    )
    passages = read_passages(path)
    assert [(p.id, p.title) for p in passages] == [
        ("returns", "returns"),
        ("returns#returns", "Returns"),
        ("returns#refunds", "Returns › Refunds"),
        ("returns#returns-2", "Returns"),
    ]
    assert passages[1].text == "Use the code in your account."
    assert passages[2].text == "one day\ntwo days\ncode"
    assert passages[0].extra == {"file": "returns.md"}


def test_a_table_in_markdown_is_read(file):
    assert "Fibre 500" in read_passages(file("t.md", "# Prices\n\n| a | b |\n|---|---|\n| Fibre 500 | 40 |\n"))[0].text


def test_a_long_section_is_cut_between_paragraphs(file):
    paragraph = "word " * 150
    passages = read_passages(file("long.md", "# Long\n\n" + "\n\n".join([paragraph] * 5)))
    assert [p.id for p in passages] == ["long#long", "long#long-2", "long#long-3"]
    assert sum(p.text.count("word") for p in passages) == 750


def test_html_leaves_out_what_nobody_says(file):
    path = file(
        "page.html",
        "<html lang='nl-NL'><head><title>Hulp</title><style>p {}</style></head><body><nav>Menu</nav>"
        "<p>Vooraf.</p><h1>Retour</h1><div><p>Binnen <b>dertig</b>\n dagen.</p><ul><li>gratis</li></ul></div>"
        "<h2>Geld</h2><p>Twee dagen.</p><script>alert(1)</script><footer>Voet</footer></body></html>",
    )
    passages = read_passages(path)
    assert [(p.title, p.text, p.lang) for p in passages] == [
        ("Hulp", "Vooraf.", "nl"),
        ("Retour", "Binnen dertig dagen.\ngratis", "nl"),
        ("Retour › Geld", "Twee dagen.", "nl"),
    ]


def test_no_words_of_a_page_are_lost_or_doubled(file):
    page = (
        "<body><h1>A</h1>one <b>two</b><div>three<p>four<br>five</p>six <!-- seven --></div>"
        "<table><tr><td>8</td></tr></table>"
    )
    assert read_passages(file("p.html", page))[0].text.split() == ["one", "two", "three", "four", "five", "six", "8"]


def test_a_table_may_come_from_a_dutch_excel(file):
    path = file("kb.csv", 'id;text;eigenaar\n1;"Regel een\nregel twee";Ann\n2;"a; b";\n')
    one, two = read_passages(path)
    assert (one.text, one.extra) == ("Regel een\nregel twee", {"eigenaar": "Ann"})
    assert (two.id, two.text, two.extra) == ("2", "a; b", {})


def test_a_table_without_ids_counts_its_rows(file):
    assert [p.id for p in read_passages(file("faq.csv", "title,text\nA,x\nB,y\n"))] == ["faq-1", "faq-2"]


@pytest.mark.parametrize(
    ("name", "content", "line", "what"),
    [
        ("a.jsonl", '{"id": "1", "text": "x"}\n{"id": "2", "text": }\n', 2, "not JSON"),
        ("a.jsonl", '\n["x"]\n', 2, "must be an object"),
        ("a.jsonl", '{"id": "1", "text": "x"}\n{"text": "y"}\n', 2, "`id` is missing"),
        ("a.jsonl", b'{"id": "1"}\n{"id": "\xff"}', 2, "not UTF-8"),
        ("a.csv", "id,question\n1,x\n", 1, "no column is called `text`; the columns are: id, question"),
        ("a.csv", "", 1, "the columns are: none"),
        ("a.csv", "id,text\n1,x\n2,y,z\n", 3, "more cells than the 2 columns"),
        ("a.csv", 'id,text\n1,"x\n2,y\n', 2, "not CSV"),
    ],
)
def test_what_is_wrong_names_file_and_line(file, name, content, line, what):
    path = file(name, content)
    with pytest.raises(BadArticle) as wrong:
        read_passages(path)
    assert wrong.value.line == line
    assert str(wrong.value).startswith(f"{path}, line {line}: ")
    assert what in str(wrong.value)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(BadArticle, match=r"gone\.md: cannot be read"):
        read_passages(tmp_path / "gone.md")


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_the_demo_articles_are_whole(lang):
    passages = read_passages(DEMO / f"articles.{lang}.jsonl")
    assert len({p.id for p in passages}) == len(passages) >= 40
    assert all(p.lang == lang and p.title and len(p.text) > 80 for p in passages)
