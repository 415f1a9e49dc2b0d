"""How long from an event to its card, and how long the window's event loop ever stands still. Run it, do not test it:

    QT_QPA_PLATFORM=offscreen .venv/bin/python tests/bench/bench_latency.py [seconds]

The real window, engine, journal and analysis process; conversations stream and a draft is typed while models load.
Prints one JSON line: latencies and gaps in milliseconds, memory of the window's process in MB.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["NAAST_HOME"] = tempfile.mkdtemp()
BEGAN = time.perf_counter()

from PySide6.QtCore import QTimer  # noqa: E402

TEXTS = ("I can't refund you until you send the form.", "Unfortunately that is not possible.", "You must wait.")


def memory_mb() -> float:
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    return int(next(x for x in status.read_text().splitlines() if x.startswith("VmRSS")).split()[1]) / 1024


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 1) if ordered else -1.0


class Bench:
    """Types drafts and says turns in one contact each, and waits for the card that each must bring."""

    def __init__(self, stage: object, seconds: float) -> None:
        self.stage, self.seconds = stage, seconds
        self.ready_at = self.first_card_at = 0.0
        self.sent: dict[str, float] = {}
        self.latencies: list[float] = []
        self.gaps: list[float] = []
        self.last = time.perf_counter()
        self.number = 0
        self.beat, self.typist = QTimer(), QTimer()
        self.beat.timeout.connect(self.tick)
        self.beat.start(1)
        self.typist.timeout.connect(self.type)

    def begin(self) -> None:
        self.ready_at = self.last = time.perf_counter()
        self.gaps.clear()
        self.typist.start(250)
        QTimer.singleShot(int(self.seconds * 1000), self.stage._app.quit)  # type: ignore[attr-defined]

    def tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self.last) * 1000 - 1)
        self.last = now

    def type(self) -> None:
        from datetime import UTC, datetime

        from assist.domain import events as ev

        self.number += 1
        contact, now = f"bench-{self.number}", datetime.now(UTC)
        self.sent[contact] = time.perf_counter()
        post = self.stage.behind.post  # type: ignore[attr-defined]
        if self.number > 1:
            post(ev.ContactEnded(f"bench-{self.number - 1}", now))
        post(ev.ContactStarted(contact, now, "chat"))
        post(ev.DraftChanged(contact, now, TEXTS[self.number % len(TEXTS)], 1))

    def shown(self, view: object) -> None:
        contact = view.contact.id if view.contact else ""  # type: ignore[attr-defined]
        if view.cards and contact in self.sent:  # type: ignore[attr-defined]
            now = time.perf_counter()
            if not self.first_card_at:
                self.first_card_at = now
            self.latencies.append((now - self.sent.pop(contact)) * 1000)

    def report(self) -> dict[str, object]:
        warm = self.latencies[8:]  # the first cards wait for the rules to load: told apart as `first_card_s`
        return {
            "window_s": round(self.ready_at - BEGAN, 2),
            "first_card_s": round(self.first_card_at - self.ready_at, 2),
            "cards": len(self.latencies),
            "card_ms": {"p50": percentile(warm, 0.5), "p95": percentile(warm, 0.95), "max": percentile(warm, 1)},
            "gap_ms": {
                "p99": percentile(self.gaps, 0.99),
                "p99.9": percentile(self.gaps, 0.999),
                "max": percentile(self.gaps, 1),
            },
            "window_mb": round(memory_mb()),
        }


def main(seconds: float) -> None:
    from assist.app.backstage import Backstage
    from assist.app.places import places
    from assist.docking.floating import FloatingDock
    from assist.ui import stage as staged

    made: list[Bench] = []
    usual = staged.Stage

    class Watched(usual):  # type: ignore[misc,valid-type]
        def begin(self) -> None:
            bench = Bench(self, seconds)
            made.append(bench)
            super().begin()
            bench.begin()

        def _show(self, view: object) -> None:
            super()._show(view)
            made[0].shown(view)

    staged.Stage = Watched  # type: ignore[misc]
    here = places(demo=True)
    start = staged.Start(here.settings, "light", "en")
    staged.run(start, lambda screen: Backstage(here, screen), FloatingDock)
    print(json.dumps(made[0].report()))


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 20.0)
