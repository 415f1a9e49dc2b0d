"""The words of the catalogue and of connectors in the interface's language; `knowledge` speaks English only.

A sentence that is not known here is shown as it came: English is better than nothing said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from assist.ui.language.install import QT_TRANSLATE_NOOP

if TYPE_CHECKING:  # the sidebar needs these words at its start, and the catalogue brings a network library along
    from knowledge.crm.catalogue import System

_CATALOGUE = (
    QT_TRANSLATE_NOOP("catalogue", "Address"),
    QT_TRANSLATE_NOOP("catalogue", "Portal number"),
    QT_TRANSLATE_NOOP("catalogue", "E-mail of the agent"),
    QT_TRANSLATE_NOOP("catalogue", "Account number"),
    QT_TRANSLATE_NOOP("catalogue", "User name (only with a password)"),
    QT_TRANSLATE_NOOP("catalogue", "Consumer key of the connected app"),
    QT_TRANSLATE_NOOP("catalogue", "the token of a private app (Settings, Integrations, Private apps)"),
    QT_TRANSLATE_NOOP("catalogue", "an API token (Admin Center, Apps and integrations, Zendesk API)"),
    QT_TRANSLATE_NOOP("catalogue", "your access token (Profile settings, at the foot)"),
    QT_TRANSLATE_NOOP("catalogue", "an auth token (Logged in as, Settings, Auth Tokens), or the user's password"),
    QT_TRANSLATE_NOOP("catalogue", "an access token (Profile, Token Access)"),
    QT_TRANSLATE_NOOP("catalogue", "your API key (Profile settings)"),
    QT_TRANSLATE_NOOP("catalogue", "the consumer secret of the connected app (client credentials flow)"),
)
_VERIFIED = {
    "vendor description": QT_TRANSLATE_NOOP(
        "catalogue", "Checked against {system}'s own description of its interface; not run against a live account."
    ),
    "real system": QT_TRANSLATE_NOOP("catalogue", "Tested against a real {system}."),
    "not verified": QT_TRANSLATE_NOOP(
        "catalogue",
        "Not verified against the vendor: it may not work with {system}. Test it well before you rely on it.",
    ),
}
_SAID = (
    QT_TRANSLATE_NOOP("said", "{system} answers."),
    QT_TRANSLATE_NOOP("said", "{system} answers; the account's role is {role}."),
    QT_TRANSLATE_NOOP("said", "{system} answers. Whether notes may be written shows with the first note."),
    QT_TRANSLATE_NOOP("said", "Add these scopes in {system}: {names}."),
    QT_TRANSLATE_NOOP("said", "The {system} user lacks: {names}. Add them to its permission set."),
    QT_TRANSLATE_NOOP(
        "said", "This {system} account is no agent: it sees no other people's tickets. Use an agent's token."
    ),
    QT_TRANSLATE_NOOP("said", "This {system} account is no agent: it sees no other people's tickets."),
    QT_TRANSLATE_NOOP("said", "{system} does not accept the sign-in. Renew the token in Preferences."),
    QT_TRANSLATE_NOOP("said", "This account of {system} lacks a permission: {names}. Ask its administrator."),
    QT_TRANSLATE_NOOP("said", "This account of {system} lacks a permission. Ask its administrator."),
    QT_TRANSLATE_NOOP("said", "{system} cannot be reached. Check the network and the system's address."),
    QT_TRANSLATE_NOOP("said", "{system} did not answer in time."),
    QT_TRANSLATE_NOOP("said", "{system} did not answer within {seconds} seconds."),
    QT_TRANSLATE_NOOP(
        "said", "{system} does not know this (status {status}). Check the system's address in Preferences."
    ),
    QT_TRANSLATE_NOOP("said", "{system} was asked too often (its rate limit). Naast waits and tries again."),
    QT_TRANSLATE_NOOP("said", "{system} has a fault of its own (status {status})."),
    QT_TRANSLATE_NOOP("said", "{system} refused the request (status {status})."),
    QT_TRANSLATE_NOOP(
        "said",
        "{system} answered with {kind} instead of JSON: a sign-in page or a proxy may stand between. Check the "
        "system's address in Preferences.",
    ),
    QT_TRANSLATE_NOOP("said", "{system} gave no token. Check the client id and secret in Preferences."),
    QT_TRANSLATE_NOOP(
        "said",
        "The certificate of {system} is not trusted. Check the address; a company's own certificate authority belongs "
        "into the system's certificate store (or SSL_CERT_FILE).",
    ),
    QT_TRANSLATE_NOOP("said", "The token of {system} is not there. Type it in Preferences, Systems."),
    QT_TRANSLATE_NOOP("said", "{system}: {field} is missing, such as {example}."),
    QT_TRANSLATE_NOOP("said", "{system}: {field} is missing."),
    QT_TRANSLATE_NOOP("said", "{system}: the address must look like https://example.com, without a name or password."),
    QT_TRANSLATE_NOOP("said", "{system}: the address must begin with https, so that nobody can read along."),
    QT_TRANSLATE_NOOP("said", "{system}: the account is the number in the address of every page, such as 1."),
    QT_TRANSLATE_NOOP("said", "There is a system called {system} already. Give this one another name."),
    QT_TRANSLATE_NOOP("said", "{system} keeps notes in tickets, and this contact has none yet."),
    QT_TRANSLATE_NOOP("said", "{system} keeps notes in tickets, and this customer has none yet."),
    QT_TRANSLATE_NOOP("said", "{system} keeps notes in conversations, and this contact has none yet."),
    QT_TRANSLATE_NOOP("said", "The journal is away, so the note could be lost. Copy it into the system yourself."),
    QT_TRANSLATE_NOOP(
        "said",
        "Passwords are kept only until Naast is closed: {why}. On Linux install and start gnome-keyring or KWallet, "
        "then start Naast again.",
    ),
    QT_TRANSLATE_NOOP("said", "this computer offers no keyring"),
    QT_TRANSLATE_NOOP("said", "Shown from the last time."),
    QT_TRANSLATE_NOOP("said", "Shown from the last time this customer was looked up."),
    QT_TRANSLATE_NOOP("said", "It was not complete then: {why}"),
    QT_TRANSLATE_NOOP("said", "Earlier contacts are missing."),
    QT_TRANSLATE_NOOP(
        "said", "The number was withheld, so nobody was looked up. Search by name, e-mail or order number."
    ),
    QT_TRANSLATE_NOOP("said", "Some answers could not be read."),
    QT_TRANSLATE_NOOP("said", "Some messages could not be read."),
    QT_TRANSLATE_NOOP("said", "{count} entries could not be read."),
    QT_TRANSLATE_NOOP("said", "Only the newest {count} contacts were fetched."),
    QT_TRANSLATE_NOOP("said", "Only the newest {count} tickets were fetched."),
    QT_TRANSLATE_NOOP("said", "What was said is shown for the newest {count} tickets."),
    QT_TRANSLATE_NOOP("said", "{system} knows this number or e-mail under another name, which is not shown."),
    QT_TRANSLATE_NOOP("said", "{system} takes no more requests for now (its rate limit)."),
    QT_TRANSLATE_NOOP("said", "The answer of {system} broke off."),
    QT_TRANSLATE_NOOP("said", "The answer of {system} is cut short or damaged."),
)


def _shapes(templates: Iterable[str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    """What a place takes ends with its sentence, except a reason (`why`), which may be several."""

    def place(name: str) -> str:
        return f"(?P<{name}>.+)" if name == "why" else f"(?P<{name}>(?:(?!\\. ).)+?)"

    def shape(template: str) -> str:
        parts = re.split(r"\{(\w+)\}", template)
        return "".join(place(part) if number % 2 else re.escape(part) for number, part in enumerate(parts))

    return tuple((re.compile(shape(template), re.DOTALL), template) for template in templates)


_SHAPES = _shapes(sorted(_SAID, key=lambda template: (template.count("{"), -len(template))))
"""The most particular first: a sentence of more fixed words must not be taken for a looser one."""


def catalogue(text: str) -> str:
    """A label or hint of the catalogue."""
    return QCoreApplication.translate("catalogue", text)


def verified(offer: System) -> str:
    """How far this connector was tried, said honestly."""
    return catalogue(_VERIFIED[offer.verified]).format(system=offer.title)


def said(text: str) -> str:
    """Sentences of a connector or of the keyring, with what they name left as it is."""
    sentences = re.split(r"(?<=[.!?]) (?=\S)", text)
    spoken: list[str] = []
    while sentences:
        for count in range(len(sentences), 0, -1):  # some templates are two sentences long
            known = _spoken(" ".join(sentences[:count]))
            if known:
                break
        spoken.append(known or sentences[0])
        del sentences[: count if known else 1]
    return " ".join(spoken)


def _spoken(text: str) -> str:
    """The sentence, where a template fits it; else nothing."""
    for shape, template in _SHAPES:
        found = shape.fullmatch(text)
        if found:
            words = QCoreApplication.translate("said", template)
            for name, value in found.groupdict().items():
                words = words.replace("{" + name + "}", said(value) if name == "why" else catalogue(value))
            return words
    return ""
