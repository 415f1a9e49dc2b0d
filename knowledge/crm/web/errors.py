"""What can go wrong between us and a system, as named errors with a sentence for the person.

No error ever holds a secret or what a customer said: errors end up in logs.
"""

from __future__ import annotations

from datetime import datetime


class CrmError(Exception):
    """A system did not answer as needed. `text` says what happened and what to do; `retry_at` when it may work."""

    def __init__(self, text: str, retry_at: datetime | None = None) -> None:
        super().__init__(text)
        self.text = text
        self.retry_at = retry_at


class Unreachable(CrmError):
    """No connection: name, network, proxy, or the system is down. Worth trying again."""


class TimedOut(CrmError):
    """No answer in time. What was asked may have happened all the same."""


class CertificateRefused(CrmError):
    """The server's certificate is not one we trust. Never passed over."""


class SignInRefused(CrmError):
    """401: the token or password is wrong or has ended."""


class PermissionMissing(CrmError):
    """403: the account may not do this. `permission` is the system's own name of what is missing."""

    def __init__(self, text: str, permission: str = "") -> None:
        super().__init__(text)
        self.permission = permission


class NotFound(CrmError):
    """404: the address of the system is wrong, or the thing is gone."""


class RequestRefused(CrmError):
    """400, 409, 422 and the like: the system will not take this request however often it is sent."""


class RateLimited(CrmError):
    """429, or a vendor's own form of it: asked too often. `retry_at` says when to go on."""


class ServerFault(CrmError):
    """5xx: a fault on the system's side. Worth trying again."""


class AnswerBroken(CrmError):
    """The answer is not what the system's description says: cut short, no JSON, or of another shape."""


class RedirectLoop(CrmError):
    """The system sends us in a circle, or to another host: the address in the settings is wrong."""


class DemoBroken(CrmError):
    """The demo data cannot be read."""
