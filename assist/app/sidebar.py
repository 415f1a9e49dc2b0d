"""Starts the program with its window, or renders it to a picture where there is no screen."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from assist.app.places import Places, places

NO_SCREEN = """naast: there is no screen here, so no window can be shown.
To see the sidebar anyway:   python3 run.py --screenshot sidebar.png
On a machine without one:    xvfb-run python3 run.py demo"""

NO_QT = """naast: the window cannot be made, because Qt could not be loaded: {error}
`python3 run.py setup` names the system libraries that are missing, and installs them where it may."""


def sidebar(
    *,
    screenshot: Path | None = None,
    lang: str | None = None,
    theme: str | None = None,
    demo: bool = False,
    speed: float = 1.0,
    file: Path | None = None,
    transcript: Path | None = None,
) -> int:
    """Run until the window is closed; the exit status. Without a screen it says how to see it anyway."""
    if screenshot is None and not has_screen():
        print(NO_SCREEN, file=sys.stderr)
        return 0
    try:
        import assist.ui.application  # noqa: F401 Qt is loaded here, or says what it lacks
    except ImportError as error:
        print(NO_QT.format(error=error), file=sys.stderr)
        return 1
    if screenshot is not None:
        from assist.app.picture import picture

        return picture(screenshot, lang or "en", theme or "light", file)
    return _window(places(demo), lang, theme, demo, speed, file, transcript)


def has_screen(platform: str = sys.platform) -> bool:
    """On Linux a display, or a Qt platform that needs none."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not platform.startswith("linux") or any(os.environ.get(name) for name in names)


def _window(
    here: Places,
    lang: str | None,
    theme: str | None,
    demo: bool,
    speed: float,
    file: Path | None,
    transcript: Path | None,
) -> int:
    from assist.docking.choose import choose, toolkit_environment
    from assist.ingest.loopback.door_file import NoSidebar
    from assist.ingest.softphone import find_sidebar

    with contextlib.suppress(NoSidebar):
        find_sidebar(here.home)
        print("naast: the sidebar is open already.", file=sys.stderr)
        return 0
    os.environ.update(toolkit_environment(sys.platform, os.environ))
    from assist.app.backstage import Backstage, Played
    from assist.ui.stage import Start, run

    settings = here.settings
    start = Start(settings, theme or settings.theme, lang or settings.language, play=demo)
    floating = settings.edge == "floating"
    return run(
        start,
        lambda screen: Backstage(here, screen, Played(speed, file, lang), transcript),
        lambda monitors: choose(sys.platform, os.environ, monitors, floating=floating),
    )
