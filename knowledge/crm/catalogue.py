"""Which systems there are, what a person must fill in for each, and how a connector is made of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from knowledge.crm.base import Connector

if TYPE_CHECKING:
    from knowledge.crm.web.http import Network  # a window that lists systems needs no network library

Verified = Literal["vendor description", "real system", "not verified"]


class SettingsWrong(Exception):
    """What was filled in for a system cannot be used. The text names the field and what it should look like."""


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to fill in. `example` shows its form; it is never a secret."""

    key: str
    label: str
    example: str
    needed: bool = True


@dataclass(frozen=True, slots=True)
class System:
    """A system that can be connected. `secret` names what goes into the keyring and where it is found."""

    kind: str
    title: str
    fields: tuple[Field, ...]
    secret: str
    verified: Verified
    scopes: tuple[str, ...]
    make: Callable[[Mapping[str, str], str, str, Network], Connector]


def connect(
    kind: str, values: Mapping[str, str], secret: str, *, name: str = "", network: Network | None = None
) -> Connector:
    """A connector of this kind. `name` is its source name (its title otherwise). Raises SettingsWrong."""
    if kind not in SYSTEMS:
        raise SettingsWrong(f"There is no system {kind!r}. Known are {', '.join(SYSTEMS)}.")
    system = SYSTEMS[kind]
    for field in system.fields:
        if field.needed and not values.get(field.key, "").strip():
            raise SettingsWrong(f"{system.title}: {field.label} is missing, such as {field.example}.")
    if not secret.strip():
        raise SettingsWrong(f"{system.title}: {system.secret} is missing.")
    from knowledge.crm.web.http import Network as Plain

    return system.make(values, secret.strip(), name or system.title, network or Plain())


def base(values: Mapping[str, str], title: str) -> str:
    """The system's address. https always, except on this machine. Raises SettingsWrong."""
    address = values.get("address", "").strip().rstrip("/")
    address = address if "://" in address else f"https://{address}"
    parts = urlsplit(address)
    here = parts.hostname in ("localhost", "127.0.0.1", "::1")
    if parts.scheme not in ("https", "http") or not parts.hostname or parts.username:
        raise SettingsWrong(f"{title}: the address must look like https://example.com, without a name or password.")
    if parts.scheme == "http" and not here:
        raise SettingsWrong(f"{title}: the address must begin with https, so that nobody can read along.")
    return address


def _hubspot(values: Mapping[str, str], secret: str, name: str, network: Network) -> Connector:
    from knowledge.crm.hubspot import parse
    from knowledge.crm.hubspot.client import HubSpot
    from knowledge.crm.web.http import Api
    from knowledge.crm.web.signin import bearer

    address = base({"address": values.get("address") or "https://api.hubapi.com"}, "HubSpot")
    portal = values.get("portal", "").strip()
    link = f"https://app.hubspot.com/contacts/{portal}" if portal else ""
    return HubSpot(Api("HubSpot", address, bearer(secret), network, permission=parse.permission), name=name, url=link)


def _zendesk(values: Mapping[str, str], secret: str, name: str, network: Network) -> Connector:
    from knowledge.crm.web.http import Api
    from knowledge.crm.web.signin import basic, bearer
    from knowledge.crm.zendesk import parse
    from knowledge.crm.zendesk.client import Zendesk

    address = base(values, "Zendesk")
    email = values.get("email", "").strip()
    sign_in = basic(f"{email}/token", secret) if email else bearer(secret)
    return Zendesk(Api("Zendesk", address, sign_in, network, permission=parse.permission), name=name, url=address)


def _chatwoot(values: Mapping[str, str], secret: str, name: str, network: Network) -> Connector:
    from knowledge.crm.chatwoot.client import Chatwoot
    from knowledge.crm.web.http import Api
    from knowledge.crm.web.signin import header

    address = base(values, "Chatwoot")
    account = values["account"].strip()
    if not account.isdigit():
        raise SettingsWrong("Chatwoot: the account is the number in the address of every page, such as 1.")
    return Chatwoot(Api("Chatwoot", address, header("api_access_token", secret), network), int(account), name=name,
                    url=address)  # fmt: skip


def _request_tracker(values: Mapping[str, str], secret: str, name: str, network: Network) -> Connector:
    from knowledge.crm.request_tracker.client import RequestTracker
    from knowledge.crm.web.http import Api
    from knowledge.crm.web.signin import basic, header

    address = base(values, "Request Tracker")
    user = values.get("user", "").strip()
    sign_in = basic(user, secret) if user else header("Authorization", f"token {secret}")
    return RequestTracker(Api("Request Tracker", address, sign_in, network), name=name, url=address)


def _zammad(values: Mapping[str, str], secret: str, name: str, network: Network) -> Connector:
    from knowledge.crm.web.http import Api
    from knowledge.crm.web.signin import header
    from knowledge.crm.zammad.client import Zammad

    address = base(values, "Zammad")
    sign_in = header("Authorization", f"Token token={secret}")
    return Zammad(Api("Zammad", address, sign_in, network), name=name, url=address)


def _freshdesk(values: Mapping[str, str], secret: str, name: str, network: Network) -> Connector:
    from knowledge.crm.freshdesk.client import Freshdesk
    from knowledge.crm.web.http import Api
    from knowledge.crm.web.signin import basic

    address = base(values, "Freshdesk")
    return Freshdesk(Api("Freshdesk", address, basic(secret, "X"), network), name=name, url=address)


def _salesforce(values: Mapping[str, str], secret: str, name: str, network: Network) -> Connector:
    from knowledge.crm.salesforce.client import Salesforce
    from knowledge.crm.web.http import Api
    from knowledge.crm.web.signin import client_credentials

    address = base(values, "Salesforce")
    client = values["client"].strip()
    sign_in = client_credentials("Salesforce", address, "/services/oauth2/token", client, secret, network)
    return Salesforce(Api("Salesforce", address, sign_in, network), name=name, url=address)


ADDRESS = "Address"
_SYSTEMS = (
    System(
        "hubspot", "HubSpot",
        (Field("portal", "Portal number", "1234567", needed=False),
         Field("address", ADDRESS, "https://api.hubapi.com", needed=False)),
        "the token of a private app (Settings, Integrations, Private apps)", "vendor description",
        ("crm.objects.contacts.read", "crm.objects.contacts.write", "tickets"), _hubspot,
    ),
    System(
        "zendesk", "Zendesk",
        (Field("address", ADDRESS, "https://company.zendesk.com"),
         Field("email", "E-mail of the agent", "agent@example.com", needed=False)),
        "an API token (Admin Center, Apps and integrations, Zendesk API)", "vendor description",
        ("role agent",), _zendesk,
    ),
    System(
        "chatwoot", "Chatwoot",
        (Field("address", ADDRESS, "https://app.chatwoot.com"), Field("account", "Account number", "1")),
        "your access token (Profile settings, at the foot)", "vendor description",
        ("member of the inboxes",), _chatwoot,
    ),
    System(
        "request_tracker", "Request Tracker",
        (Field("address", ADDRESS, "https://rt.example.com"),
         Field("user", "User name (only with a password)", "agent", needed=False)),
        "an auth token (Logged in as, Settings, Auth Tokens), or the user's password", "real system",
        ("ShowTicket", "ShowTicketComments", "CommentOnTicket", "AdminUsers"), _request_tracker,
    ),
    System(
        "zammad", "Zammad", (Field("address", ADDRESS, "https://support.example.com"),),
        "an access token (Profile, Token Access)", "not verified", ("ticket.agent",), _zammad,
    ),
    System(
        "freshdesk", "Freshdesk", (Field("address", ADDRESS, "https://company.freshdesk.com"),),
        "your API key (Profile settings)", "not verified", ("agent",), _freshdesk,
    ),
    System(
        "salesforce", "Salesforce",
        (Field("address", ADDRESS, "https://company.my.salesforce.com"),
         Field("client", "Consumer key of the connected app", "3MVG9…")),
        "the consumer secret of the connected app (client credentials flow)", "not verified",
        ("API Enabled", "Read on Contact, Case, Task, EmailMessage, CaseComment", "Create on Task"), _salesforce,
    ),
)  # fmt: skip
SYSTEMS: Mapping[str, System] = {system.kind: system for system in _SYSTEMS}
"""Every system that can be connected, by kind, in the order they are offered."""
