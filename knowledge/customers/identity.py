"""Whose number or e-mail is this? Spellings are brought to one form, and a person is certain or not at all.

A wrong person shown as certain is the worst mistake here: whatever leaves a doubt becomes a choice for the agent.
Numbers are read by `phonenumbers` (Google's metadata).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from email.utils import parseaddr
from typing import Literal
from urllib.parse import unquote

import phonenumbers

from knowledge.customers.history import Person

AddressKind = Literal["phone", "email", "id", "withheld"]
_WITHHELD = """
anonymous anon unknown withheld private restricted blocked unavailable unidentified hidden none null nil
anoniem onbekend geheim afgeschermd verborgen prive privé privénummer
anonym unbekannt unterdrückt inconnu masqué
"""
_FILLER = "number caller call id name no not available nummer nummerweergave beller geen geblokkeerd numéro"
WITHHELD, FILLER = frozenset(_WITHHELD.split()), frozenset(_FILLER.split())
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


@dataclass(frozen=True, slots=True)
class Match:
    """`certain`: `persons` are this one customer's records. `choose`: the agent says which. `none`: nobody."""

    kind: Literal["certain", "choose", "none"]
    persons: tuple[Person, ...] = ()


def read_address(text: str, region: str = "") -> Address:
    """The address in `text`, in whatever spelling a softphone, mail program or CRM gives it.

    `region` is the two-letter country ("NL") whose national numbers are meant where no country code is given.
    """
    raw = text
    text = _visible(text)
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
    if PHONE_LIKE.fullmatch(text) and sum(map(str.isdigit, text)) >= 2:
        return _phone(text, region, raw)
    return Address("id", text, raw) if text else Address("withheld", "", raw)


def normal_email(text: str) -> str:
    """The e-mail in lower case without name, brackets and scheme; the domain as letters. Empty where it is none."""
    text = re.sub(r"^mailto:", "", _visible(text), flags=re.I).partition("?")[0]
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


def match(address: Address, persons: Iterable[Person], region: str = "") -> Match:
    """Which of `persons` this address belongs to; certain only where one human has exactly this address."""
    exact: list[Person] = []
    perhaps: list[Person] = []
    for person in dict.fromkeys(persons):
        degree = _degree(address, person, region)
        if degree:
            (exact if degree == 2 else perhaps).append(person)
    humans = same_humans(exact)
    if len(humans) == 1 and not perhaps and address.sure:
        return Match("certain", humans[0])
    found = (*exact, *perhaps)
    return Match("choose", found) if found else Match("none")


def same_humans(persons: Iterable[Person]) -> list[tuple[Person, ...]]:
    """Records of the same human from different systems together: same e-mail, or same full name.

    Two records of one system stay two: that system holds them apart, and may be right.
    """
    groups: list[list[Person]] = []
    for person in persons:
        for group in groups:
            if all(person.source != other.source for other in group) and any(_alike(person, o) for o in group):
                group.append(person)
                break
        else:
            groups.append([person])
    return [tuple(group) for group in groups]


def _alike(one: Person, other: Person) -> bool:
    mails = {normal_email(mail) for mail in one.emails} & {normal_email(mail) for mail in other.emails}
    name = normal_name(one.name)
    return bool(mails - {""}) or (" " in name and name == normal_name(other.name))


def _degree(address: Address, person: Person, region: str) -> int:
    """2: exactly this person's address; 1: perhaps; 0: not."""
    if address.kind == "withheld":
        return 0
    if address.kind == "email":
        return max((_mail_degree(address.value, normal_email(mail)) for mail in person.emails), default=0)
    if address.kind == "id":
        return _id_degree(address.value, person)
    known = [read_address(phone, region) for phone in person.phones]
    abroad = _lives_abroad(known, region)
    degrees = [_phone_degree(address, other, guessed=abroad and not _international(other)) for other in known]
    bare_id = 1 if address.raw.strip() == person.id else 0
    return max(degrees, default=0) or bare_id


def _id_degree(value: str, person: Person) -> int:
    """An id names one person; a name never does with certainty."""
    if value in (f"{person.source}:{person.id}", person.id):
        return 2
    name = normal_name(value)
    return int(bool(name) and name in normal_name(person.name))


def _mail_degree(one: str, other: str) -> int:
    if not other:
        return 0
    return 2 if one == other else int(_mailbox(one) == _mailbox(other))


def _mailbox(mail: str) -> str:
    """What most mail systems deliver to the same place: without +tag (dots count everywhere but at Gmail)."""
    local, _, domain = mail.rpartition("@")
    local = local.partition("+")[0]
    return f"{local.replace('.', '') if domain in ('gmail.com', 'googlemail.com') else local}@{domain}"


def _phone_degree(one: Address, other: Address, guessed: bool) -> int:
    if other.kind != "phone":
        return 0
    if one.value == other.value:
        clear = one.sure and other.sure and not guessed and one.extension == other.extension
        both_extensions = bool(one.extension and other.extension and one.extension != other.extension)
        return 2 if clear else int(not both_extensions)
    unsure = not (one.sure and other.sure) or guessed
    return int(unsure and _tail(one) == _tail(other) and len(_tail(one)) >= 7)


def _tail(address: Address) -> str:
    """The number without country code and trunk zero, as far as that can be told."""
    if address.value.startswith("+"):
        number = phonenumbers.parse(address.value)
        return phonenumbers.national_significant_number(number).lstrip("0")
    return address.value.lstrip("0")


def _international(address: Address) -> bool:
    return bool(re.match(r"\D{0,6}(?:\+|00)", _visible(address.raw))) and address.sure


def _lives_abroad(known: list[Address], region: str) -> bool:
    """A number of another country beside: this person's national numbers may be of that country too."""
    home = phonenumbers.country_code_for_region(region) if region else 0
    return any(_international(a) and phonenumbers.parse(a.value).country_code != home for a in known if a.sure)


def _visible(text: str) -> str:
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
    text = EXTENSION.sub(r" ext \1", text)
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
            return Address("phone", value, raw, number.extension or "", sure)
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
    return known and len(set(national[1:])) > 1
