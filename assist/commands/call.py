"""`naast call`: a softphone's hook, or the system's handler of naast:// and tel: links, tells the sidebar."""

from __future__ import annotations

from pathlib import Path

from assist.ingest.softphone import Call, parse_call_url, tell_sidebar


def call(number: str, event: str, id_: str, home: Path) -> None:
    """Raises NoSidebar or BadCall, which say what to do."""
    is_link = number.startswith("naast:")  # sip: and tel: are the softphone's spelling of a number, event and id stay
    tell_sidebar(home, parse_call_url(number) if is_link else Call(number, event, id_))
