"""One suite for every place where secrets are kept: memory, and a real gnome-keyring on a message bus of its own."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from assist.app.systems import Systems
from assist.settings.secrets import KeyringRefused, Secrets, SessionSecrets, SystemSecrets
from assist.settings.systems import ConfiguredSystem

NEEDED = ("dbus-daemon", "gnome-keyring-daemon")
OTHER_PROGRAM = """
from keyring.backends.SecretService import Keyring
from assist.settings.secrets import SystemSecrets
print(SystemSecrets(Keyring()).get("crm/hubspot/token"))
"""

BUS = """<busconfig><type>session</type><listen>unix:dir={folder}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
</policy></busconfig>"""
"""No service folders: else the bus starts a second, locked keyring as soon as it is asked for one."""


@pytest.fixture
def gnome(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SystemSecrets]:
    if sys.platform != "linux" or not all(map(shutil.which, NEEDED)):
        pytest.skip(f"needs {', '.join(NEEDED)}")
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
        folder = tmp_path / name.lower()
        folder.mkdir(mode=0o700)
        monkeypatch.setenv(name, str(folder))
    (tmp_path / "bus.conf").write_text(BUS.format(folder=tmp_path))
    with running(
        ["dbus-daemon", f"--config-file={tmp_path}/bus.conf", "--nofork", "--nopidfile", "--print-address=1"]
    ) as bus:
        assert bus.stdout
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.stdout.readline().strip())
        with running(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]) as daemon:
            assert daemon.stdin
            daemon.stdin.write("a password")
            daemon.stdin.close()
            yield answering()


@contextlib.contextmanager
def running(command: list[str]) -> Iterator[subprocess.Popen[str]]:
    """The program, ended also where the rest of the set-up fails."""
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def answering() -> SystemSecrets:
    from keyring.backends.SecretService import Keyring

    secrets = SystemSecrets(Keyring())
    end = time.monotonic() + 10
    while True:
        try:
            secrets.get("is it there")
        except KeyringRefused:
            assert time.monotonic() < end, "gnome-keyring did not start"
            time.sleep(0.05)
        else:
            return secrets


@pytest.fixture(params=["memory", "gnome"])
def secrets(request: pytest.FixtureRequest) -> Secrets:
    if request.param == "memory":
        return SessionSecrets("only for now")
    return request.getfixturevalue("gnome")  # type: ignore[no-any-return]


def test_put_get_change_remove(secrets: Secrets) -> None:
    assert secrets.get("crm/hubspot/token") is None
    secrets.put("crm/hubspot/token", "pat-één 🔑")
    secrets.put("crm/zendesk/token", "other")
    assert secrets.get("crm/hubspot/token") == "pat-één 🔑"
    secrets.put("crm/hubspot/token", "new")
    assert secrets.get("crm/hubspot/token") == "new"
    secrets.remove("crm/hubspot/token")
    secrets.remove("crm/hubspot/token")
    assert secrets.get("crm/hubspot/token") is None
    assert secrets.get("crm/zendesk/token") == "other"


def test_long_secrets_and_strange_names(secrets: Secrets) -> None:
    for name, secret in (("a b/ü", "x" * 10_000), ("n", ""), ("lines", "one\ntwo")):
        secrets.put(name, secret)
        assert secrets.get(name) == secret


def test_it_says_whether_it_keeps(secrets: Secrets) -> None:
    assert secrets.kept != bool(secrets.note)


def test_another_program_of_the_same_person_reads_it(gnome: SystemSecrets) -> None:
    gnome.put("crm/hubspot/token", "kept")
    told = subprocess.run([sys.executable, "-c", OTHER_PROGRAM], capture_output=True, text=True, timeout=30, check=True)
    assert told.stdout.strip() == "kept"
    assert b"kept" not in b"".join(
        path.read_bytes() for path in Path(os.environ["XDG_DATA_HOME"]).rglob("*") if path.is_file()
    )


def test_a_keyring_that_dies_is_an_error_of_ours_not_of_a_library(
    gnome: SystemSecrets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    for ask in (lambda: gnome.get("x"), lambda: gnome.put("x", "y"), lambda: gnome.remove("x")):
        with pytest.raises(KeyringRefused, match="Unlock"):
            ask()


CONNECTED = """
import asyncio, sys
from pathlib import Path
from keyring.backends.SecretService import Keyring
from assist.app.systems import Systems, checked_all
from assist.settings.secrets import SystemSecrets
systems = Systems(Path(sys.argv[1]), lambda: SystemSecrets(Keyring()))
print(sorted(systems.listed().result(10).without_secret), [h.text for h in asyncio.run(checked_all(systems))])
"""


def test_a_system_connected_today_is_asked_by_the_program_of_tomorrow(gnome: SystemSecrets, tmp_path: Path) -> None:
    """And another home, on the same keyring, has nothing of it."""
    mine, other = tmp_path / "mine", tmp_path / "other"
    for home in (mine, other):
        home.mkdir()
        systems = Systems(home, lambda: gnome)
        desk = ConfiguredSystem("Support", "zendesk", (("address", "http://127.0.0.1:9"),))
        systems.keep(desk, "a-secret-token").result(10)
    Systems(other, lambda: gnome).forget("Support").result(10)

    def tomorrow(home: Path) -> str:
        command = [sys.executable, "-c", CONNECTED, str(home)]
        return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout.strip()

    assert tomorrow(mine) == '[] ["Zendesk cannot be reached. Check the network and the system\'s address."]'
    assert tomorrow(other) == "[] []"
    assert not any(b"a-secret-token" in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
