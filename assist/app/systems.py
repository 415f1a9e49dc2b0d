"""The connected systems: their file, their secrets and their connectors, for Preferences, the flow and the doctor.

Asking a keyring may wait for a person, and a test for a network, so all that is slow runs on threads of its own and
is handed back as a future. A system whose secret is not there is still a source: it fails with a sentence, because
a source that is silently left out would make a known customer look new.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from assist.settings.secrets import KeyringRefused, Secrets, open_secrets
from assist.settings.systems import (
    NAME,
    ConfiguredSystem,
    Listing,
    LoadedSystems,
    load_systems,
    new_id,
    put_system,
    remove_system,
)
from knowledge.crm.base import Connector, FoundPersons, Health, Page
from knowledge.crm.catalogue import SettingsWrong, connect
from knowledge.crm.web.errors import CrmError, SignInRefused
from knowledge.customers.history import Person
from knowledge.customers.identity import Address

T = TypeVar("T")
PATIENCE = 20.0
"""Seconds that a test may take."""
NO_SECRET = "The token of {system} is not there. Type it in Preferences, Systems."


class Systems:
    """One for the whole program. `changed` is called, on any thread, when other connectors are to be used.

    `erase` takes what is kept of a system's answers off the disk; the store's owner sets it.
    """

    def __init__(self, home: Path, secrets: Callable[[], Secrets] = open_secrets) -> None:
        self._path, self._open_secrets = home / NAME, secrets
        self._secrets: Secrets | None = None
        self._keyring = threading.Lock()
        self._changing = threading.Lock()
        self._made: dict[str, tuple[ConfiguredSystem, SystemConnector]] = {}
        self.changed: Callable[[], object] = lambda: None
        self.erase: Callable[[str], object] = lambda _source: None

    def listed(self) -> Future[Listing]:
        return in_background(self._list)

    def test(self, system: ConfiguredSystem, secret: str = "") -> Future[Health]:
        """Ask the system whether it answers and what this account may not do. `secret` "": the one that is kept."""
        return in_background(lambda: self._test(system, secret))

    def keep(self, system: ConfiguredSystem, secret: str = "") -> Future[Listing]:
        """Connect this system from now on, or change it. `secret` "": as it was.

        The future raises SettingsWrong, SignInRefused, KeyringRefused, BadSettings or ValueError (its name).
        """
        return in_background(lambda: self._keep(system, secret))

    def forget(self, name: str) -> Future[Listing]:
        """Its secret, what is kept of its answers, its waiting notes and its entry go."""
        return in_background(lambda: self._forget(name))

    def loaded(self) -> LoadedSystems:
        """What the file holds now."""
        return load_systems(self._path)

    def connectors(self) -> tuple[Connector, ...]:
        """One for each system of the file; the same object as long as nothing about it changed. Reads the file only."""
        with self._changing:
            made: dict[str, tuple[ConfiguredSystem, SystemConnector]] = {}
            for system in self.loaded().systems:
                held = self._made.get(system.name)
                if held is None or held[0] != system:
                    held = (system, SystemConnector(system.name, self._opener(system)))
                made[system.name] = held
            self._made = made
            return tuple(connector for _, connector in made.values())

    def _opener(self, system: ConfiguredSystem) -> Callable[[], Connector]:
        return lambda: connect(system.kind, system.values, self._secret(system), name=system.name)

    def _list(self) -> Listing:
        loaded = self.loaded()
        missing = frozenset(system.name for system in loaded.systems if not self._has_secret(system))
        note = self._with_secrets(lambda secrets: secrets.note)
        return Listing(loaded.systems, tuple(map(str, loaded.problems)), note, missing)

    def _test(self, system: ConfiguredSystem, secret: str) -> Health:
        try:
            connector = connect(system.kind, system.values, secret or self._secret(system), name=system.name)
        except (SettingsWrong, KeyringRefused, SignInRefused) as why:
            return Health(system.name, "failed", str(why), can_write=False)
        return asyncio.run(_checked(connector))

    def _keep(self, system: ConfiguredSystem, secret: str) -> Listing:
        new = not system.id
        if new and any(system.name.casefold() == other.name.casefold() for other in self.loaded().systems):
            raise ValueError(f"There is a system called {system.name} already. Give this one another name.")
        system = replace(system, id=system.id or new_id())
        made = connect(system.kind, system.values, secret or self._secret(system), name=system.name)
        asyncio.run(made.close())  # only whether it can be made
        if secret:
            self._with_secrets(lambda secrets: secrets.put(system.secret_name, secret.strip()))
        try:
            with self._changing:
                put_system(self._path, system)
                self._made.pop(system.name, None)
        except BaseException:
            if new:
                self._with_secrets(lambda secrets: secrets.remove(system.secret_name))
            raise
        self.changed()
        return self._list()

    def _forget(self, name: str) -> Listing:
        system = next((system for system in self.loaded().systems if system.name == name), None)
        if system is not None:  # the entry goes last: what cannot be done now can be asked again
            self._with_secrets(lambda secrets: secrets.remove(system.secret_name))
            self.erase(name)
            with self._changing:
                remove_system(self._path, name)
            self.changed()
            self.erase(name)  # again: until now an answer may have arrived
        return self._list()

    def _secret(self, system: ConfiguredSystem) -> str:
        """KeyringRefused where it cannot be asked, SignInRefused where there is none."""
        secret = self._with_secrets(lambda secrets: secrets.get(system.secret_name))
        if not secret:
            raise SignInRefused(NO_SECRET.format(system=system.name))
        return secret

    def _has_secret(self, system: ConfiguredSystem) -> bool:
        try:
            return bool(self._secret(system))
        except (KeyringRefused, SignInRefused):
            return False

    def _with_secrets(self, ask: Callable[[Secrets], T]) -> T:
        """One question at a time: a locked keyring asks its person once, not once for each system."""
        with self._keyring:
            if self._secrets is None:
                self._secrets = self._open_secrets()
            return ask(self._secrets)


class SystemConnector:
    """A `Connector` that reads its secret when it is first needed, off the loop, and again if that failed."""

    def __init__(self, name: str, make: Callable[[], Connector]) -> None:
        self._name, self._make = name, make
        self._opening: asyncio.Future[Connector] | None = None
        self._real: Connector | None = None

    @property
    def name(self) -> str:
        return self._name

    async def find(self, address: Address) -> FoundPersons:
        return await (await self._opened()).find(address)

    async def history(self, person: Person) -> AsyncIterator[Page]:
        async for page in (await self._opened()).history(person):
            yield page

    async def write_note(self, contact: str, person: Person, text: str, case: str = "") -> str:
        return await (await self._opened()).write_note(contact, person, text, case)

    async def check(self) -> Health:
        try:
            return await (await self._opened()).check()
        except CrmError as why:
            return Health(self._name, "failed", why.text, can_write=False)

    async def open(self) -> None:
        """Read the secret now, so that a locked keyring asks before the first customer calls. Raises CrmError."""
        await self._opened()

    async def close(self) -> None:
        if self._real is not None:
            await self._real.close()

    async def _opened(self) -> Connector:
        if self._real is None:
            if self._opening is None:
                self._opening = asyncio.wrap_future(in_background(self._make))
            opening = self._opening
            try:
                self._real = await asyncio.shield(opening)  # who gives up waiting must not end it for the others
            except (KeyringRefused, SettingsWrong) as why:
                raise SignInRefused(str(why)) from None
            finally:
                if opening.done():
                    self._opening = None
        return self._real


async def checked_all(systems: Systems) -> tuple[Health, ...]:
    """Every connected system tested, at the same time."""
    found = systems.loaded().systems
    return tuple(await asyncio.gather(*(asyncio.wrap_future(systems.test(system)) for system in found)))


async def _checked(connector: Connector) -> Health:
    try:
        async with asyncio.timeout(PATIENCE):
            return await connector.check()
    except TimeoutError:
        return Health(connector.name, "failed", f"{connector.name} did not answer in time.", can_write=False)
    finally:
        await connector.close()


def in_background(work: Callable[[], T]) -> Future[T]:
    """`work` on a thread that does not keep the program from ending, unlike those of an executor."""
    future: Future[T] = Future()

    def run() -> None:
        future.set_running_or_notify_cancel()  # from here on nobody's giving up takes the result's place
        try:
            future.set_result(work())
        except BaseException as error:
            future.set_exception(error)

    threading.Thread(target=run, name="systems", daemon=True).start()
    return future
