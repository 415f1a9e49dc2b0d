"""Connecting, testing, changing and forgetting systems: over real HTTP, with secrets that may be missing."""

from __future__ import annotations

import asyncio
import threading
import time
from pathlib import Path

import pytest

from assist.app.systems import Systems, checked_all
from assist.settings.secrets import KeyringRefused, SessionSecrets
from assist.settings.systems import ConfiguredSystem
from knowledge.crm.catalogue import SettingsWrong
from knowledge.crm.lookup import LookUp
from knowledge.crm.web.errors import SignInRefused


class Locked(SessionSecrets):
    """A keyring whose person has not unlocked it yet."""

    def get(self, name: str) -> str | None:
        if self.locked.is_set():
            raise KeyringRefused("Unlock the keyring and try again.")
        return super().get(name)

    locked = threading.Event()


@pytest.fixture
def secrets() -> SessionSecrets:
    return SessionSecrets("only for now")


@pytest.fixture
def systems(tmp_path: Path, secrets: SessionSecrets) -> Systems:
    return Systems(tmp_path, lambda: secrets)


def desk(address: str, name: str = "Zendesk") -> ConfiguredSystem:
    return ConfiguredSystem(name, "zendesk", (("address", address),))


def test_tested_kept_and_asked(systems, zendesk, tmp_path) -> None:
    told: list[int] = []
    systems.changed = lambda: told.append(1)
    assert systems.test(desk(zendesk.address), "wrong").result(5).status == "failed"
    health = systems.test(desk(zendesk.address), "right").result(5)
    assert (health.status, health.source) == ("ok", "Zendesk")
    listing = systems.keep(desk(zendesk.address), "right").result(5)
    assert [s.name for s in listing.systems] == ["Zendesk"]
    assert listing.note == "only for now"
    assert told == [1]
    assert "right" not in (tmp_path / "systems.toml").read_text()

    async def ask() -> list[str]:
        lookup = LookUp(systems.connectors(), None)
        last = [h async for h in lookup.histories("ann@example.com")][-1]
        return [last.state.status, *(p.name for p in last.persons)]

    assert asyncio.run(ask()) == ["complete", "Ann Lee"]


def test_a_missing_permission_is_named(systems, zendesk) -> None:
    zendesk.role = "end-user"
    assert systems.test(desk(zendesk.address), "right").result(5).missing == ("role agent",)


def test_without_its_secret_a_system_fails_aloud_and_is_listed(systems, zendesk, tmp_path) -> None:
    systems.keep(desk(zendesk.address), "right").result(5)
    later = Systems(tmp_path, lambda: SessionSecrets("started again"))
    assert later.listed().result(5).without_secret == {"Zendesk"}

    async def state() -> tuple[str, str]:
        [*_, last] = [h async for h in LookUp(later.connectors(), None).histories("ann@example.com")]
        return last.state.status, last.state.note

    status, note = asyncio.run(state())
    assert status == "failed"
    assert "Preferences" in note
    (health,) = asyncio.run(checked_all(later))
    assert health.status == "failed"
    (system,) = later.loaded().systems
    later.keep(system, "right").result(5)
    assert later.listed().result(5).without_secret == frozenset()


def test_a_locked_keyring_is_asked_again_once_unlocked(tmp_path, zendesk) -> None:
    locked = Locked("x")
    systems = Systems(tmp_path, lambda: locked)
    systems.keep(desk(zendesk.address), "right").result(5)
    locked.locked.set()
    (connector,) = systems.connectors()

    async def twice() -> list[str]:
        first = await connector.check()
        locked.locked.clear()
        second = await connector.check()
        await connector.close()
        return [first.text, second.status]

    text, status = asyncio.run(twice())
    assert "Unlock" in text
    assert status == "ok"


def test_a_keyring_that_waits_for_its_person_holds_up_nobody(tmp_path, zendesk) -> None:
    """The loop goes on while the secret is waited for, and one who gives up does not end it for the next."""
    opened = threading.Event()

    class Waiting(SessionSecrets):
        def get(self, name: str) -> str | None:
            opened.wait(10)
            return "right"

    Systems(tmp_path, lambda: SessionSecrets("")).keep(desk(zendesk.address), "right").result(5)
    (connector,) = Systems(tmp_path, lambda: Waiting("")).connectors()

    async def ask() -> tuple[int, str]:
        ticks = 0
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.1):
                await connector.check()
        task = asyncio.create_task(connector.check())
        while ticks < 5:
            await asyncio.sleep(0.01)
            ticks += 1
        opened.set()
        health = await task
        await connector.close()
        return ticks, health.status

    assert asyncio.run(ask()) == (5, "ok")


def test_changed_connectors_are_new_and_the_others_stay(systems, zendesk) -> None:
    systems.keep(desk(zendesk.address, "One"), "right").result(5)
    systems.keep(desk(zendesk.address, "Two"), "right").result(5)
    one, two = systems.connectors()
    stored = systems.loaded().systems[0]
    systems.keep(ConfiguredSystem("One", "zendesk", (("address", "http://localhost:1"),), stored.id)).result(5)
    new_one, same_two = systems.connectors()
    assert new_one is not one
    assert same_two is two
    systems.keep(systems.loaded().systems[1], "another").result(5)
    assert systems.connectors()[1] is not two


def test_forgotten_with_its_secret_and_its_answers(systems, zendesk, secrets) -> None:
    erased: list[str] = []
    systems.erase = erased.append
    systems.keep(desk(zendesk.address), "right").result(5)
    name = systems.loaded().systems[0].secret_name
    assert secrets.get(name) == "right"
    assert systems.forget("Zendesk").result(5).systems == ()
    assert secrets.get(name) is None
    assert set(erased) == {"Zendesk"}
    assert systems.forget("Zendesk").result(5).systems == ()


def test_what_could_not_be_erased_can_be_forgotten_again(systems, zendesk) -> None:
    systems.keep(desk(zendesk.address), "right").result(5)
    away = [OSError("the database is away")]
    erased: list[str] = []

    def erase(name: str) -> None:
        if away:
            raise away.pop()
        erased.append(name)

    systems.erase = erase
    with pytest.raises(OSError, match="away"):
        systems.forget("Zendesk").result(5)
    assert [s.name for s in systems.listed().result(5).systems] == ["Zendesk"]
    assert systems.forget("Zendesk").result(5).systems == ()
    assert erased


def test_what_cannot_be_kept(systems, zendesk, secrets, tmp_path) -> None:
    with pytest.raises(SettingsWrong, match="Address"):
        systems.keep(ConfiguredSystem("Zendesk", "zendesk"), "right").result(5)
    with pytest.raises(SignInRefused):
        systems.keep(desk(zendesk.address)).result(5)
    with pytest.raises(SettingsWrong, match="no system"):
        systems.keep(ConfiguredSystem("X", "unheard-of"), "right").result(5)
    with pytest.raises(ValueError, match="colon"):
        systems.keep(desk(zendesk.address, "a:b"), "right").result(5)
    assert secrets._held == {}
    systems.keep(desk(zendesk.address), "right").result(5)
    with pytest.raises(ValueError, match="already"):
        systems.keep(desk(zendesk.address, "ZENDESK"), "right").result(5)
    assert len(secrets._held) == 1


def test_all_are_checked_at_the_same_time(systems, zendesk) -> None:
    for number in range(4):
        systems.keep(desk(zendesk.address, f"Desk {number}"), "right").result(5)
    zendesk.slow = 0.4  # two requests each: 3.2 s one after the other
    began = time.monotonic()
    found = asyncio.run(checked_all(systems))
    assert [h.status for h in found] == ["ok"] * 4
    assert time.monotonic() - began < 2.5


def test_an_unreadable_file_is_a_problem_not_a_crash(systems, tmp_path) -> None:
    (tmp_path / "systems.toml").write_text("[[nonsense")
    assert systems.connectors() == ()
    assert "systems.toml" in systems.listed().result(5).problems[0]
