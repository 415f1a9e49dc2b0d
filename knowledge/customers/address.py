"""A caller's number, e-mail or id in whatever spelling a softphone, mail program or CRM gives it, brought to one form.

Numbers are read by `phonenumbers` (Google's metadata).
"""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from email.utils import parseaddr
from typing import Literal
from urllib.parse import unquote

import phonenumbers

AddressKind = Literal["phone", "email", "id", "withheld"]
_WITHHELD = """
anonymous anon unknown withheld private restricted blocked unavailable unidentified hidden none null nil
anoniem onbekend geheim afgeschermd verborgen prive privé privénummer
anonym unbekannt unterdrückt inconnu masqué
"""
_FILLER = "number caller call id name no not available nummer nummerweergave beller geen geblokkeerd numéro"
WITHHELD, FILLER = frozenset(_WITHHELD.split()), frozenset(_FILLER.split())
_TYPES = phonenumbers.PhoneNumberType
NOBODYS = frozenset((_TYPES.PREMIUM_RATE, _TYPES.SHARED_COST, _TYPES.UAN, _TYPES.VOICEMAIL, _TYPES.TOLL_FREE))
"""Service numbers: a whole company, or a network, calls from one; never one person with certainty."""
ANONYMOUS_AS_DIGITS = "266696687"
"""How some exchanges dial the word ANONYMOUS."""
PHONE_LIKE = re.compile(
    r"\+?[\d\s().\-/·–—~*#,;xX]{2,}(?:\s*(?:ext|extn|extension|toestel|tst|x|#)\.?\s*:?\s*\d{1,7})?\.?", re.I
)
EXTENSION = re.compile(r"\s*[,;(]?\s*(?:extension|extn|ext|toestel|tst|x|#)[\s.:]*(\d{1,7})\)?\.?$", re.I)
SCHEME = re.compile(r"(?:tel|callto|sips?|mailto|h323|skype|tel-uri):(?://)?", re.I)
EMAIL = re.compile(r"[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\".]+")


@dataclass(frozen=True, slots=True)
class Address:
    """A caller's number, e-mail or id in one form. `value`: +31612345678, lower-case e-mail, or the id as it came.

    `sure` is false where the country was guessed or the number is no real one (an extension such as 1001):
    then it never names a person with certainty.
    """

    kind: AddressKind
    value: str
    raw: str = ""
    extension: str = ""
    sure: bool = True

    @property
    def key(self) -> str:
        """What caches and the journal's index know this address by; empty for a withheld number."""
        if self.kind == "withheld":
            return ""
        return f"{self.value};ext={self.extension}" if self.extension else self.value

    @property
    def spellings(self) -> tuple[str, ...]:
        """Forms in which a system may have written this address down, likeliest first."""
        if self.kind != "phone":
            return (self.value,) if self.value else ()
        if not self.value.startswith("+"):
            return tuple(dict.fromkeys((self.value, self.raw.strip())))
        number = phonenumbers.parse(self.value)
        formats = phonenumbers.PhoneNumberFormat
        national = phonenumbers.format_number(number, formats.NATIONAL)
        forms = (
            self.value,
            self.value[1:],
            phonenumbers.format_number(number, formats.INTERNATIONAL),
            national,
            re.sub(r"\D", "", national),
            f"00{self.value[1:]}",
        )
        return tuple(dict.fromkeys(forms))


def read_address(text: str, region: str = "") -> Address:
    """The address in `text`, in whatever spelling a softphone, mail program or CRM gives it.

    `region` is the two-letter country ("NL") whose national numbers are meant where no country code is given.
    """
    raw = text
    text = visible(text)
    named = re.search(r"<([^<>]+)>", text)
    text = named.group(1).strip() if named else text
    scheme = SCHEME.match(text)
    is_call = bool(scheme) and not text.lower().startswith("mailto")
    text = unquote(text[scheme.end() :]) if scheme else text
    if _withheld(text):
        return Address("withheld", "", raw)
    if is_call:
        text = _user_part(text)
        if _withheld(text):
            return Address("withheld", "", raw)
    elif email := normal_email(text):
        return Address("email", email, raw)
    number = EXTENSION.sub(r" ext \1", text)
    if PHONE_LIKE.fullmatch(number) and sum(map(str.isdigit, number)) >= 2:
        return _phone(number, region, raw)
    return Address("id", text, raw) if text else Address("withheld", "", raw)


def normal_email(text: str) -> str:
    """The e-mail in lower case without name, brackets and scheme; the domain as letters. Empty where it is none."""
    text = re.sub(r"^mailto:", "", visible(text), flags=re.I).partition("?")[0]
    found = parseaddr(text)[1] if "<" in text else text.strip("<>\"' .,;")
    if not EMAIL.fullmatch(found):
        return ""
    local, _, domain = found.rpartition("@")
    with suppress(UnicodeError):
        domain = domain.encode("ascii").decode("idna") if "xn--" in domain.lower() else domain
    return f"{local}@{domain}".casefold()


def normal_name(text: str) -> str:
    """A name for comparing: no accents, no case, no punctuation, single spaces."""
    bare = unicodedata.normalize("NFKD", text)
    letters = "".join(c if c.isalnum() else " " for c in bare if not unicodedata.combining(c))
    return " ".join(letters.casefold().split())


def visible(text: str) -> str:
    """Full-width and other digits as ASCII, without the invisible characters that copying brings along."""
    plain = unicodedata.normalize("NFKC", text)
    kept = (c for c in plain if unicodedata.category(c) not in ("Cf", "Cc") or c in "\t\n")
    digits = (str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in kept)
    return " ".join("".join(digits).split())


def _withheld(text: str) -> bool:
    head = re.split(r"[@;]", text)[0]
    if not text or not any(map(str.isalnum, text)) or head.lstrip("+") == ANONYMOUS_AS_DIGITS:
        return True
    words = re.findall(r"[\w.]+", text.casefold())
    if not any(word in WITHHELD for word in words):
        host = text.casefold().partition("@")[2]
        return host.partition(";")[0] == "anonymous.invalid" or head in ("-1", "-2", "0")
    return all(word in WITHHELD or word in FILLER for word in words) or bool(
        re.match(r"(?:anonymous|anoniem|restricted|unavailable|unknown|withheld|private)@", text.casefold())
    )


def _user_part(text: str) -> str:
    """The user of a SIP or tel URI: `+31…;ext=12@host;user=phone` → `+31… ext 12`."""
    context = re.search(r";phone-context=(\+\d+)", text, re.I)
    extension = re.search(r";(?:ext|isub)=(\d+)", text, re.I)
    user = text.partition("@")[0].partition(";")[0].partition("?")[0].partition(":")[0].strip("/ ")
    if context and not user.startswith("+"):
        user = context.group(1) + user.lstrip("0")
    return f"{user} ext {extension.group(1)}" if extension else user


def _phone(text: str, region: str, raw: str) -> Address:
    digits = re.sub(r"\D", "", text)
    tries = [(text, region, True)]
    if text.startswith("00") or re.match(r"\(?00", text):
        tries.append(("+" + re.sub(r"\D", "", text).removeprefix("00"), "", True))
    if not text.lstrip("( ").startswith(("+", "0")) and len(digits) >= 9:
        tries.append((f"+{digits}", "", False))
    for spelling, country, sure in tries:
        number = _parse(spelling, country)
        if number is not None and _real(number, written_out=spelling.startswith("+") and sure):
            value = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
            own = phonenumbers.number_type(number) not in NOBODYS
            return Address("phone", value, raw, number.extension or "", sure and own)
    return Address("phone", digits, raw, sure=False)


def _parse(text: str, region: str) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(text, region or None)
    except phonenumbers.NumberParseException:
        return None


def _real(number: phonenumbers.PhoneNumber, written_out: bool) -> bool:
    """A number that can exist, and none that people fill in for want of one (0000000000).

    Written out with its country it need not be in a known range: ranges are added faster than metadata.
    """
    national = phonenumbers.national_significant_number(number)
    known = phonenumbers.is_possible_number(number) if written_out else phonenumbers.is_valid_number(number)
    return known and (len(set(national[1:])) > 1 or len(national) < 6)
