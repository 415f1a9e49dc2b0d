"""What happens where there is no keyring, or one that fails; a real one is in tests/contract/test_keyring.py."""

from __future__ import annotations

import keyring
import keyring.backend
import keyring.backends.fail
import keyring.backends.null
import keyring.errors
import pytest

from assist.settings.secrets import (
    KeyringRefused,
    NoKeyring,
    SessionSecrets,
    SystemSecrets,
    open_secrets,
    system_secrets,
)


class Locked(keyring.backend.KeyringBackend):
    priority = 0.5  # type: ignore[assignment]

    def get_password(self, service: str, username: str) -> str | None:
        raise keyring.errors.KeyringLocked("dismissed")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise keyring.errors.PasswordSetError("too long")

    def delete_password(self, service: str, username: str) -> None:
        raise keyring.errors.PasswordDeleteError("no")


@pytest.fixture
def chosen() -> object:
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


@pytest.mark.parametrize("backend", [keyring.backends.fail.Keyring(), keyring.backends.null.Keyring()])
def test_without_a_keyring_secrets_last_for_the_session_and_the_person_is_told(chosen: object, backend: object) -> None:
    chosen(backend)  # type: ignore[operator]
    with pytest.raises(NoKeyring):
        system_secrets()
    secrets = open_secrets()
    assert not secrets.kept
    assert "only until Naast is closed" in secrets.note
    secrets.put("crm/token", "s3cret")
    assert secrets.get("crm/token") == "s3cret"
    assert "s3cret" not in repr(secrets)


def test_a_keyring_that_refuses_is_told_with_what_to_do_and_without_the_secret() -> None:
    secrets = SystemSecrets(Locked())
    for ask in (
        lambda: secrets.get("crm/token"),
        lambda: secrets.put("crm/token", "s3cret"),
        lambda: secrets.remove("crm/token"),
    ):
        with pytest.raises(KeyringRefused, match=r"'crm/token'.*Unlock") as told:
            ask()
        assert "s3cret" not in str(told.value)


def test_two_sessions_share_nothing() -> None:
    first, second = SessionSecrets("n"), SessionSecrets("n")
    first.put("a", "1")
    assert second.get("a") is None
