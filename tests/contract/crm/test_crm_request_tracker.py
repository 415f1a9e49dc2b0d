"""The connector against a real Request Tracker 5: started here, filled, read and written over HTTP.

Needs `apt-get install --no-install-recommends request-tracker5 rt5-db-sqlite`; skipped where that is not there.
"""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Coroutine, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from knowledge.crm.catalogue import connect
from knowledge.crm.lookup import LookUp
from knowledge.crm.notes import Notes
from knowledge.crm.request_tracker import client
from knowledge.crm.web.errors import SignInRefused
from knowledge.customers.history import History
from knowledge.customers.identity import read_address
from knowledge.store.store import Store

SERVER = Path("/usr/share/request-tracker5/libexec/rt-server")
SETUP = Path("/usr/sbin/rt-setup-database-5")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (SERVER.exists() and SETUP.exists()), reason="Request Tracker 5 is not installed"),
]
CONFIG = """
Set($rtname, 'naast.test');
Set($Organization, 'naast.test');
Set($DatabaseType, 'SQLite');
Set($DatabaseName, '{home}/rt.db');
Set($WebDomain, '127.0.0.1');
Set($WebPort, {port});
Set($LogToSyslog, '');
Set($LogToSTDERR, 'critical');
Set($MailCommand, 'testfile');
1;
"""


@pytest.fixture(scope="module")
def tracker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Request Tracker of our own, with two customers and their tickets."""
    home = tmp_path_factory.mktemp("rt")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (home / "empty").mkdir()
    (home / "RT_SiteConfig.pm").write_text(CONFIG.format(home=home, port=port))
    env = {**os.environ, "RT_SITE_CONFIG": str(home / "RT_SiteConfig.pm"), "RT_SITE_CONFIG_DIR": str(home / "empty")}
    setup = [str(SETUP), "--action", "init", "--skip-create", "--dba", "x", "--dba-password", "x"]
    subprocess.run(setup, env=env, check=True, capture_output=True, timeout=120)
    log = (home / "log").open("wb")
    server = subprocess.Popen(
        [str(SERVER), "--port", str(port), "--host", "127.0.0.1"],
        env=env,
        stdout=log,
        stderr=log,
        start_new_session=True,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _fill(address)
        yield address
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(10)
        log.close()


def _fill(address: str) -> None:
    rest = httpx.Client(base_url=f"{address}/REST/2.0", auth=("root", "password"), timeout=30)
    for _ in range(100):
        try:
            rest.get("/rt").raise_for_status()
            break
        except httpx.HTTPError:
            time.sleep(0.3)

    def made(path: str, **body: Any) -> Any:
        return rest.post(path, json=body).raise_for_status().json()

    for name, real, phone in (("ann", "Ann Lee", "020 7946 0102"), ("bob", "Bob Ray", "+44 20 7946 0199")):
        made("/user", Name=name, RealName=real, EmailAddress=f"{name}@example.com", WorkPhone=phone, Privileged=0)
    for n in range(17):
        made(
            "/ticket",
            Queue="General",
            Subject=f"Parcel {n}",
            Requestor="ann@example.com",
            Content=f"Where is parcel {n}?",
        )
    html = "<p>Hello &amp; <b>thanks</b><script>x()</script></p>"
    made("/ticket/17/correspond", Content=html, ContentType="text/html")
    made("/ticket/17/comment", Content="the carrier lost it", ContentType="text/plain")
    rest.put("/ticket/1", json={"Status": "resolved"}).raise_for_status()
    made("/ticket", Queue="General", Subject="Other", Requestor="bob@example.com", Content="Another customer's words")


def asked(address: str, use: Callable[[Any], Coroutine[Any, Any, Any]], secret: str = "password") -> Any:
    async def run() -> Any:
        connector = connect("request_tracker", {"address": address, "user": "root"}, secret)
        try:
            return await use(connector)
        finally:
            await connector.close()

    return asyncio.run(run())


@pytest.mark.parametrize("text", ["+442079460102", "020 7946 0102", "ann@example.com", "Request Tracker:ann"])
def test_the_caller_is_found(tracker: str, text: str) -> None:
    found = asked(tracker, lambda c: c.find(read_address(text, "GB")))
    assert [(p.id, p.name, p.emails) for p in found.persons] == [("ann", "Ann Lee", ("ann@example.com",))]


def test_nobody_is_found_where_nobody_is(tracker: str) -> None:
    assert asked(tracker, lambda c: c.find(read_address("+442079460555"))).persons == ()
    assert asked(tracker, lambda c: c.find(read_address("nobody@example.com"))).persons == ()


def test_the_whole_history_over_several_pages(tracker: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "PER_PAGE", 5)  # four pages of tickets

    async def look(connector: Any) -> list[History]:
        return [h async for h in LookUp([connector], None, region="GB").histories("+442079460102")]

    histories = asked(tracker, look)
    last = histories[-1]
    assert (last.state.status, len(last.contacts), len(last.orders)) == ("complete", 17, 17)
    newest = last.contacts[0]
    assert newest.about == "Parcel 16"
    assert [(m.speaker, m.text, m.internal) for m in newest.messages[:3]] == [
        ("customer", "Where is parcel 16?", False),
        ("agent", "Hello & thanks", False),
        ("agent", "the carrier lost it", True),
    ]
    assert not any("Another customer" in m.text for c in last.contacts for m in c.messages)
    assert {c.outcome for c in last.contacts} == {"new", "open", "resolved"}


def test_a_note_is_written_exactly_once(tracker: str, tmp_path: Path) -> None:
    """The answer of the first try is lost on purpose (the connector dies after the request)."""

    async def write(connector: Any) -> int:
        clock = datetime.now(UTC)
        person = (await connector.find(read_address("ann@example.com"))).persons[0]
        store = Store.open(tmp_path)
        await connector.write_note("c-1", person, "Promised a call back on Friday", "17")  # and then the program died
        notes = Notes(store.outbox, [connector], lambda: clock + timedelta(hours=1))
        for _ in range(3):
            note = await notes.write("c-1", person, "Promised a call back on Friday", "17")
        assert note.state == "written"
        pages = [page async for page in connector.history(person)]
        case = [contact for page in pages for contact in page.contacts if contact.id == "17"][-1]
        return sum("Promised" in message.text for message in case.messages)

    assert asked(tracker, write) == 1


def test_the_check_names_the_version_and_a_wrong_password(tracker: str) -> None:
    health = asked(tracker, lambda c: c.check())
    assert health.status == "ok"
    assert "5." in health.text
    refused = asked(tracker, lambda c: c.check(), secret="wrong")
    assert (refused.status, refused.can_write) == ("failed", False)
    with pytest.raises(SignInRefused):
        asked(tracker, lambda c: c.find(read_address("ann@example.com")), secret="wrong")
