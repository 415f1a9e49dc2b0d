"""Time until the sidebar is painted, in a fresh process; and what one view costs the main thread.

Run: python tests/bench/bench_ui.py (QT_QPA_PLATFORM=offscreen where there is no screen)
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FIRST_PAINT = """
import time; start = time.perf_counter()
from assist.ui.application import create_application
from assist.ui.sidebar import Sidebar
from assist.ui.theme import theme_named
imported = time.perf_counter()
app = create_application(["naast"], "light", "nl")
sidebar = Sidebar(lambda event: None, theme_named("light"))
sidebar.show(); app.processEvents(); sidebar.repaint()
done = time.perf_counter()
import resource, sys, json
heavy = sorted({"spacy", "numpy", "torch", "onnxruntime", "sqlalchemy", "httpx"} & set(sys.modules))
print(json.dumps({"import_s": imported - start, "paint_s": done - start, "cpu_s": time.process_time(), "heavy": heavy,
                  "rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
"""
VIEWS = """
import sys, time, json; sys.path.insert(0, "tests/ui")
from dataclasses import replace
import samples as s
from assist.ui.application import create_application
from assist.ui.sidebar import Sidebar
from assist.ui.theme import theme_named
app = create_application(["naast"], "light", "en")
sidebar = Sidebar(lambda event: None, theme_named("light"), now=lambda: s.NOW)
sidebar.resize(380, 940); sidebar.show(); app.processEvents()
took, cpu = [], time.process_time()
for n in range(400):
    cards = tuple(replace(card, id=f"{card.id}{n // 5}") for card in s.CARDS[: n % 4])
    view = replace(s.CONVERSATION, draft_version=n, cards=cards, facts=s.FACTS[: n % 5], turns=s.TURNS)
    start = time.perf_counter(); sidebar.show_view(view); app.processEvents(); took.append(time.perf_counter() - start)
took.sort()
print(json.dumps({name: round(took[place] * 1e3, 1) for name, place in (("p50_ms", 200), ("p99_ms", 396))}
                 | {"cpu_ms": round((time.process_time() - cpu) / 400 * 1e3, 1)}))
"""


def measured(code: str) -> dict[str, object]:
    """What `code` prints last, run in a fresh interpreter."""
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, object] = json.loads(run.stdout.splitlines()[-1])
    return found


def main() -> None:
    runs = [measured(FIRST_PAINT) for _ in range(5)]
    paint = statistics.median(float(str(run["paint_s"])) for run in runs)
    print(f"first paint {paint:.2f} s (median of 5), {runs[-1]}")
    print(f"one view    {measured(VIEWS)}")


if __name__ == "__main__":
    main()
