"""Passwords and tokens of the systems Naast connects to: in the operating system's keyring, never in a file of ours.

Every call may wait for the person to unlock the keyring: never call from the window's main thread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

import keyring
import keyring.backend

SERVICE = "naast"
_T = TypeVar("_T")


class NoKeyring(Exception):
    """This computer has no keyring that Naast trusts."""


class KeyringRefused(Exception):
    """The keyring is there but did not do it: locked, dismissed by the person, or too small for the secret."""


class Secrets(Protocol):
    """`kept` is False where a secret lives only until Naast is closed; `note` then says so to the person."""

    @property
    def kept(self) -> bool: ...

    @property
    def note(self) -> str: ...

    def get(self, name: str) -> str | None:
        """The secret called `name` ("crm/hubspot/token"), or None. KeyringRefused where it cannot be asked."""
        ...

    def put(self, name: str, secret: str) -> None: ...

    def remove(self, name: str) -> None:
        """Forget it; fine where there is none."""
        ...


@dataclass(frozen=True, slots=True)
class SystemSecrets:
    """The keyring of the operating system."""

    backend: keyring.backend.KeyringBackend
    kept: bool = True
    note: str = ""

    def get(self, name: str) -> str | None:
        return _asked("read", name, lambda: self.backend.get_password(SERVICE, name))

    def put(self, name: str, secret: str) -> None:
        _asked("store", name, lambda: self.backend.set_password(SERVICE, name, secret))

    def remove(self, name: str) -> None:
        if self.get(name) is not None:
            _asked("remove", name, lambda: self.backend.delete_password(SERVICE, name))


@dataclass(frozen=True, slots=True)
class SessionSecrets:
    """Memory only: what is left where there is no keyring. Gone when Naast is closed."""

    note: str
    kept: bool = False
    _held: dict[str, str] = field(default_factory=dict, repr=False)

    def get(self, name: str) -> str | None:
        return self._held.get(name)

    def put(self, name: str, secret: str) -> None:
        self._held[name] = secret

    def remove(self, name: str) -> None:
        self._held.pop(name, None)


def system_secrets() -> SystemSecrets:
    """The system's keyring, tried once. NoKeyring says what to install."""
    try:
        backend = keyring.get_keyring()
    except Exception as why:  # a broken third-party backend may raise anything while it is looked for
        raise NoKeyring(f"the keyring cannot be opened ({why})") from why
    trusted = _trusted(backend)
    if trusted is None:
        raise NoKeyring("this computer offers no keyring")
    return SystemSecrets(trusted)


def open_secrets() -> Secrets:
    """The keyring, or memory with a note for the person."""
    try:
        return system_secrets()
    except NoKeyring as why:
        return SessionSecrets(
            f"Passwords are kept only until Naast is closed: {why}. "
            "On Linux install and start gnome-keyring or KWallet, then start Naast again."
        )


def _trusted(backend: keyring.backend.KeyringBackend) -> keyring.backend.KeyringBackend | None:
    """None for the backends that keep nothing or keep it in a plain file (keyrings.alt)."""
    candidates: list[keyring.backend.KeyringBackend] = list(getattr(backend, "backends", [])) or [backend]
    for candidate in candidates:
        home = type(candidate).__module__
        if not home.startswith(("keyring.backends.fail", "keyring.backends.null", "keyrings.alt")):
            return candidate
    return None


def _asked(verb: str, name: str, ask: Callable[[], _T]) -> _T:
    """Back-ends raise whatever their own libraries raise (a message bus that is gone: FileNotFoundError)."""
    try:
        return ask()
    except Exception as why:
        raise KeyringRefused(
            f"The keyring did not {verb} the secret {name!r} ({type(why).__name__}: {why}). "
            "Unlock the keyring and try again."
        ) from why
