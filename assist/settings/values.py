"""The settings of one person, as one frozen value. A new option is one field here, with its help; nothing else."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import time
from typing import Literal

from assist.settings.options import Option, option

CATEGORIES = (
    "refusal",
    "blame-customer",
    "policy-hiding",
    "uncertainty",
    "over-apology",
    "over-promise",
    "scripted",
    "jargon",
    "command",
    "repeat-information-request",
)


@dataclass(frozen=True, slots=True)
class Settings:
    """Every default lets a new person work at once; nothing listens to the clipboard until it is asked to."""

    language: Literal["auto", "en", "nl"] = option(
        "auto",
        "choice",
        "look",
        choices=("auto", "en", "nl"),
        en="The language of Naast's own words. Automatic follows your computer.",
        nl="De taal van Naast zelf. Automatisch volgt uw computer.",
    )
    theme: Literal["system", "light", "dark"] = option(
        "system",
        "choice",
        "look",
        choices=("system", "light", "dark"),
        en="Light or dark, or what your computer uses.",
        nl="Licht of donker, of wat uw computer gebruikt.",
    )
    edge: Literal["right", "left", "floating"] = option(
        "right",
        "choice",
        "look",
        choices=("right", "left", "floating"),
        en="Where the sidebar stands: at an edge of the screen, or floating above other windows.",
        nl="Waar de zijbalk staat: aan een rand van het scherm, of zwevend boven andere vensters.",
    )
    monitor: str = option(
        "",
        "text",
        "look",
        en="The screen the sidebar stands on. Empty is the main screen.",
        nl="Het scherm waarop de zijbalk staat. Leeg is het hoofdscherm.",
    )
    width: int = option(
        380,
        "number",
        "look",
        bounds=(320, 520),
        unit="px",
        en="How wide the sidebar is.",
        nl="Hoe breed de zijbalk is.",
    )
    cards: int = option(
        3,
        "number",
        "advice",
        bounds=(1, 3),
        en="At most this many cards at once.",
        nl="Hoogstens zoveel kaarten tegelijk.",
    )
    seconds_between: int = option(
        45,
        "number",
        "advice",
        bounds=(0, 600),
        unit="s",
        en="At least this long between two interruptions by a new card.",
        nl="Minstens zo lang tussen twee onderbrekingen door een nieuwe kaart.",
    )
    quiet_after: int = option(
        12,
        "number",
        "advice",
        bounds=(0, 100),
        en="After so many turns in a row that read well, cards come half as often. 0 is never.",
        nl="Na zoveel beurten op rij die goed lezen, komen kaarten half zo vaak. 0 is nooit.",
    )
    most_per_contact: int = option(
        3,
        "number",
        "advice",
        bounds=(1, 10),
        en="At most this often per contact for one kind of wording. What a rule itself asks for is scaled alike.",
        nl="Hoogstens zo vaak per contact voor één soort formulering. Wat een regel zelf vraagt, schaalt mee.",
    )
    rule_rest: int = option(
        120,
        "number",
        "advice",
        bounds=(0, 1800),
        unit="s",
        en="Rest between two cards about the same wording. What a rule itself asks for is scaled alike.",
        nl="Rust tussen twee kaarten over dezelfde formulering. Wat een regel zelf vraagt, schaalt mee.",
    )
    categories_off: tuple[str, ...] = option(
        (),
        "list",
        "advice",
        choices=CATEGORIES,
        en="Kinds of wording that you do not want to be told about.",
        nl="Soorten formuleringen waarover u niets wilt horen.",
    )
    not_here: tuple[str, ...] = option(
        (),
        "entries",
        "advice",
        en='Wording that you marked "not here": the words and their rule. Remove one to hear about it again.',
        nl='Formuleringen die u "hier niet" gaf: de woorden en hun regel. Haal er een weg om het weer te horen.',
    )
    quiet_hours: str = option(
        "",
        "hours",
        "advice",
        en='During these hours no card interrupts you, for instance "12:00-13:00". Empty is never.',
        nl='Tijdens deze uren onderbreekt geen kaart u, bijvoorbeeld "12:00-13:00". Leeg is nooit.',
    )
    clipboard: bool = option(
        False,
        "toggle",
        "doors",
        en="Look at text that you copy as if it were your draft. Nothing copied is stored; passwords are ignored.",
        nl="Bekijk tekst die u kopieert als uw concept. Niets ervan wordt bewaard; wachtwoorden worden overgeslagen.",
    )
    loopback: bool = option(
        True,
        "toggle",
        "doors",
        en="Let the softphone and browser on this computer tell Naast about calls and chats.",
        nl="Laat de softphone en browser op deze computer Naast over gesprekken en chats vertellen.",
    )
    loopback_port: int = option(
        0,
        "number",
        "doors",
        bounds=(0, 65535),
        en="The port on this computer for softphone and browser. 0 takes a free one.",
        nl="De poort op deze computer voor softphone en browser. 0 neemt een vrije.",
    )
    extension_origins: tuple[str, ...] = option(
        (),
        "list",
        "doors",
        en='Browser extensions that may talk to Naast, for instance "chrome-extension://abcdefgh".',
        nl='Browserextensies die met Naast mogen praten, bijvoorbeeld "chrome-extension://abcdefgh".',
    )
    country: str = option(
        "",
        "text",
        "doors",
        en='The country whose national phone numbers are meant, such as "NL". Empty is your computer\'s own.',
        nl='Het land waarvan nationale telefoonnummers bedoeld zijn, zoals "NL". Leeg is dat van uw computer.',
    )
    softphone_names: tuple[str, ...] = option(
        (),
        "list",
        "doors",
        en="Your name as the telephone system writes it, so that colleagues' calls stay away. Empty takes all calls.",
        nl="Uw naam zoals de telefooncentrale die schrijft, zodat gesprekken van collega's wegblijven. Leeg neemt elk.",
    )
    models_folder: str = option(
        "",
        "folder",
        "data",
        en="The folder with language models. Empty uses the models that came with Naast.",
        nl="De map met taalmodellen. Leeg gebruikt de modellen die bij Naast horen.",
    )
    journal_days: int = option(
        90,
        "number",
        "data",
        bounds=(1, 3650),
        unit="days",
        en="Contacts in the journal are erased after this many days.",
        nl="Contacten in het journaal worden na zoveel dagen gewist.",
    )


def options_of(settings: type[Settings] = Settings) -> tuple[Option, ...]:
    """Every option, in the order in which the preferences window shows them."""
    return tuple(
        dataclasses.replace(field.metadata["option"], name=field.name) for field in dataclasses.fields(settings)
    )


OPTIONS = options_of()


def is_quiet(quiet_hours: str, now: time) -> bool:
    """Whether local time `now` lies in `quiet_hours` ("22:00-07:00" spans midnight; its end is not quiet any more)."""
    if not quiet_hours:
        return False
    start, end = (time.fromisoformat(part) for part in quiet_hours.split("-"))
    if start <= end:
        return start <= now < end
    return now >= start or now < end
