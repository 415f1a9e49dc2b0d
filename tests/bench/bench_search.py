"""How fast knowledge is taken in and searched. Run it, do not test it:

    .venv/bin/python tests/bench/bench_search.py [passages]

Passages are made of the demo's own sentences in new orders. Prints one JSON line: passages embedded a second, seconds
for an import where nothing changed, milliseconds to open, and a query's median and p95 in milliseconds.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from knowledge.search.build import build
from knowledge.search.index import Index
from knowledge.search.passage import Passage
from nlp.embed.choose import default_models
from nlp.embed.encoder import Encoders

DEMO = Path(__file__).resolve().parents[2] / "resources" / "demo" / "knowledge" / "articles.en.jsonl"
QUERIES = 300


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def made_up(count: int) -> tuple[list[Passage], list[str]]:
    rng = random.Random(0)
    articles = [json.loads(line) for line in DEMO.read_text("utf-8").splitlines()]
    sentences = [sentence for article in articles for sentence in article["text"].split(". ")]
    passages = [Passage(f"p{i}", ". ".join(rng.sample(sentences, 3)), lang="en") for i in range(count)]
    return passages, [rng.choice(articles)["title"] + f" {rng.choice(sentences)[:30]}" for _ in range(QUERIES)]


def main(count: int) -> None:
    passages, queries = made_up(count)
    encoders = Encoders.open(default_models())
    encoders.encode(["warm up"], "en")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        first = timed(lambda: build(home, passages, encoders, lambda _: "en"))
        again = timed(lambda: build(home, passages, encoders, lambda _: "en"))
        opened = timed(lambda: Index.open(home, encoders, lambda _: "en"))
        index = Index.open(home, encoders, lambda _: "en")
        index.search("warm up")
        each = sorted(timed(lambda query=query: index.search(query)) * 1000 for query in queries)
    figures = {
        "passages": count,
        "embedded_per_s": round(count / first),
        "unchanged_import_s": round(again, 2),
        "open_ms": round(opened * 1000, 1),
        "query_ms": round(each[len(each) // 2], 2),
        "query_p95_ms": round(each[int(0.95 * len(each))], 2),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000)
