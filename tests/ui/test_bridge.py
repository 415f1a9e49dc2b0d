"""The crossing into the window: safe under a flood, never blocking, and the last view always arrives."""

from __future__ import annotations

import threading
import time

from assist.domain.view import View
from assist.ui.bridge import Bridge

FLOOD = 60_000


def test_a_flood_of_views_arrives_coalesced_and_ends_with_the_last(qtbot) -> None:
    bridge, got = Bridge(), []
    bridge.arrived.connect(got.append)

    def flood() -> None:
        for number in range(FLOOD):
            bridge.show_view(View(draft_version=number))

    thread = threading.Thread(target=flood)
    thread.start()
    qtbot.waitUntil(lambda: bool(got) and got[-1].draft_version == FLOOD - 1, timeout=20_000)
    thread.join()
    versions = [view.draft_version for view in got]
    assert versions == sorted(versions)
    assert len(versions) < FLOOD / 10


def test_giving_a_view_never_waits_for_the_window(qtbot) -> None:
    bridge = Bridge()
    slow: list[float] = []

    def give() -> None:
        for number in range(2_000):
            before = time.perf_counter()
            bridge.show_view(View(draft_version=number))
            slow.append(time.perf_counter() - before)

    thread = threading.Thread(target=give)
    thread.start()
    time.sleep(0.3)  # the main thread does nothing: no event is taken from the queue
    thread.join(timeout=5)
    assert not thread.is_alive()
    assert len(slow) == 2_000


def test_tens_of_thousands_of_signals_through_python_objects_do_not_abort(qtbot) -> None:
    """PySide6 6.12.0 dropped references on every signal and aborted; this holds the version we pin."""
    bridge, count = Bridge(), [0]

    def counted(view: View | None) -> None:
        count[0] += 1

    bridge.arrived.connect(counted)
    for switched_on in (True, False, None) * 20_000:
        bridge.arrived.emit(View(status=()) if switched_on else None)
    assert count[0] == 60_000


def test_views_given_together_arrive_once(qtbot) -> None:
    bridge, got = Bridge(), []
    bridge.arrived.connect(got.append)
    for number in range(50):
        bridge.show_view(View(draft_version=number))
    qtbot.waitUntil(lambda: bool(got))
    qtbot.wait(40)
    assert [view.draft_version for view in got] == [49]
