"""The page of systems: connect, test, mend and forget, by mouse and keyboard, and never waiting in the window."""

from __future__ import annotations

import time
from concurrent.futures import Future
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QProgressBar, QWidget

from assist.app.systems import Systems as RealSystems
from assist.settings.secrets import KeyringRefused, SessionSecrets
from assist.settings.systems import ConfiguredSystem, Listing, put_system
from assist.settings.values import Settings
from assist.ui.language.install import install_language
from assist.ui.language.systems import _CATALOGUE, said, verified
from assist.ui.preferences.systems import SystemsPage
from assist.ui.preferences.window import PreferencesWindow
from assist.ui.theme import theme_named
from knowledge.crm.base import Health
from knowledge.crm.catalogue import SYSTEMS


class Held:
    """The systems behind the page; every answer is given by the test, when it wants. The contract of the real one
    (assist.app.systems) is held in tests/unit/assist/app."""

    def __init__(self, *systems: ConfiguredSystem, **more: Any) -> None:
        self.listing = Listing(systems, **more)
        self.asked: list[tuple[str, Any, str]] = []
        self.futures: list[Future[Any]] = []

    def _ask(self, what: str, about: Any, secret: str = "") -> Future[Any]:
        self.asked.append((what, about, secret))
        self.futures.append(Future())
        return self.futures[-1]

    def listed(self) -> Future[Listing]:
        return self._ask("listed", None)

    def test(self, system: ConfiguredSystem, secret: str = "") -> Future[Health]:
        return self._ask("test", system, secret)

    def keep(self, system: ConfiguredSystem, secret: str = "") -> Future[Listing]:
        return self._ask("keep", system, secret)

    def forget(self, name: str) -> Future[Listing]:
        return self._ask("forget", name)


DESK = ConfiguredSystem("Support", "zendesk", (("address", "https://x.zendesk.com"),), "a1")


@pytest.fixture
def open_page(qtbot):
    def opened(held: Held, theme: str = "light") -> SystemsPage:
        page = SystemsPage(theme_named(theme), held)
        qtbot.addWidget(page)
        page.resize(480, 700)
        page.show()
        held.futures[0].set_result(held.listing)
        qtbot.wait(80)
        return page

    return opened


def press(page: QWidget, name: str) -> None:
    found = [b for b in page.findChildren(QAbstractButton) if b.accessibleName() == name and b.isVisibleTo(page)]
    assert found, [b.accessibleName() for b in page.findChildren(QAbstractButton)]
    found[-1].click()
    QApplication.processEvents()


def field(page: QWidget, name: str) -> QLineEdit:
    return next(f for f in page.findChildren(QLineEdit) if f.accessibleName() == name and f.isVisibleTo(page))


def texts(page: QWidget) -> str:
    labels = (label for label in page.findChildren(QLabel) if label.isVisibleTo(page))
    return "\n".join(label.accessibleName() or label.text() for label in labels)


def test_every_system_is_offered_with_its_own_fields_and_an_honest_word(open_page, qtbot) -> None:
    page = open_page(Held())
    for offer in SYSTEMS.values():
        press(page, f"Connect {offer.title}")
        qtbot.wait(5)
        names = [f.accessibleName() for f in page.findChildren(QLineEdit) if f.isVisibleTo(page)]
        wanted = [f.label if f.needed else f"{f.label} (may stay empty)" for f in offer.fields]
        assert names == ["Name", *wanted, "Secret"]
        assert field(page, "Name").text() == offer.title
        assert field(page, "Secret").echoMode() == QLineEdit.EchoMode.Password
        shown = texts(page)
        assert offer.secret[1:] in shown
        assert ", ".join(offer.scopes) in shown
        assert verified(offer) in shown
        assert ("Not verified against the vendor" in shown) == (offer.verified == "not verified")
        press(page, "Cancel")
        qtbot.wait(5)


def test_connect_tests_first_and_keeps_what_answers(open_page, qtbot) -> None:
    held = Held()
    page = open_page(held)
    told: list[int] = []
    page.changed.connect(lambda: told.append(1))
    press(page, "Connect Zendesk")
    field(page, "Address").setText(" https://x.zendesk.com ")
    field(page, "Secret").setText("s3cret")
    qtbot.keyClick(field(page, "Secret"), Qt.Key.Key_Return)
    made = ConfiguredSystem("Zendesk", "zendesk", (("address", "https://x.zendesk.com"),))
    assert held.asked[-1] == ("test", made, "s3cret")
    assert page.findChildren(QProgressBar)
    assert not field(page, "Secret").isEnabled()
    held.futures[-1].set_result(Health("Zendesk", "ok", "Zendesk answers; the account's role is agent."))
    qtbot.wait(80)
    assert held.asked[-1] == ("keep", made, "s3cret")
    held.futures[-1].set_result(Listing((replace(made, id="i"),)))
    qtbot.wait(80)
    assert "the account's role is agent" in texts(page)
    assert told == [1]
    assert [what for what, *_ in held.asked] == ["listed", "test", "keep"]


def test_what_does_not_answer_is_said_and_may_be_mended_or_kept(open_page, qtbot) -> None:
    held = Held()
    page = open_page(held)
    press(page, "Connect HubSpot")
    field(page, "Secret").setText("wrong")
    press(page, "Test and connect")
    lacks = "This account of HubSpot lacks a permission: tickets. Ask its administrator."
    held.futures[-1].set_result(Health("HubSpot", "failed", lacks, ("tickets", "crm.objects.contacts.read")))
    qtbot.wait(80)
    assert lacks in texts(page)
    assert "(crm.objects.contacts.read)" in texts(page)
    assert field(page, "Secret").text() == "wrong"
    field(page, "Secret").setText("right")
    press(page, "Test and connect")
    assert held.asked[-1][2] == "right"
    held.futures[-1].set_result(Health("HubSpot", "failed", "HubSpot did not answer in time."))
    qtbot.wait(80)
    press(page, "Keep it anyway")
    assert held.asked[-1][0] == "keep"
    held.futures[-1].set_exception(KeyringRefused("Unlock the keyring and try again."))
    qtbot.wait(80)
    assert "Unlock the keyring" in texts(page)
    assert field(page, "Secret").text() == "right"


def test_an_answer_to_what_was_cancelled_is_not_listened_to(open_page, qtbot) -> None:
    held = Held()
    page = open_page(held)
    press(page, "Connect HubSpot")
    field(page, "Secret").setText("x")
    press(page, "Test and connect")
    press(page, "Cancel")
    held.futures[-1].set_result(Health("HubSpot", "ok", "HubSpot answers."))
    qtbot.wait(80)
    assert held.asked[-1][0] == "test"
    assert "Connect a system" in texts(page)


def test_the_state_of_each_is_tested_when_the_page_opens(open_page, qtbot) -> None:
    second = ConfiguredSystem("HubSpot", "hubspot", (), "b2")
    held = Held(DESK, second, note="Passwords are kept only until Naast is closed: this computer offers no keyring. "
                "On Linux install and start gnome-keyring or KWallet, then start Naast again.",
                without_secret=frozenset({"HubSpot"}), problems=("systems.toml: system 3 cannot be used",))  # fmt: skip
    page = open_page(held)
    assert [(what, about) for what, about, _ in held.asked[1:]] == [("test", DESK)]
    assert page.findChildren(QProgressBar)
    shown = texts(page)
    for words in (
        "Its secret has to be typed again",
        "only until Naast is closed",
        "system 3",
        "https://x.zendesk.com",
    ):
        assert words in shown
    held.futures[-1].set_result(
        Health("Support", "limited", "Add these scopes in Zendesk: tickets.", ("tickets",), False)
    )
    qtbot.wait(80)
    assert "Add these scopes in Zendesk: tickets. Notes cannot be written." in texts(page)
    assert not page.findChildren(QProgressBar)


def test_change_keeps_the_secret_where_none_is_typed(open_page, qtbot) -> None:
    held = Held(DESK)
    page = open_page(held)
    press(page, "Change: Support")
    assert field(page, "Address").text() == "https://x.zendesk.com"
    assert field(page, "Secret").text() == ""
    field(page, "Address").setText("https://y.zendesk.com")
    press(page, "Test and save")
    changed = replace(DESK, fields=(("address", "https://y.zendesk.com"),))
    assert held.asked[-1] == ("test", changed, "")


def test_forgetting_is_asked_once_more(open_page, qtbot) -> None:
    held = Held(DESK)
    page = open_page(held)
    press(page, "Forget: Support")
    assert "erased from this computer" in texts(page)
    assert held.asked[-1][0] == "test"
    press(page, "Keep it: Support")
    assert "erased" not in texts(page)
    press(page, "Forget: Support")
    press(page, "Forget it: Support")
    assert held.asked[-1][:2] == ("forget", "Support")
    held.futures[-1].set_result(Listing())
    qtbot.wait(80)
    assert "Support" not in texts(page)


def test_a_page_that_closes_hears_no_more(qtbot) -> None:
    held = Held(DESK)
    page = SystemsPage(theme_named("light"), held)
    held.futures[0].set_result(held.listing)
    qtbot.waitUntil(lambda: len(held.futures) == 2)
    page.deleteLater()
    qtbot.wait(20)
    held.futures[-1].set_result(Health("Support", "ok", "Zendesk answers."))
    qtbot.wait(80)


def test_another_language_keeps_what_was_found_and_typed(open_page, qtbot, qapp) -> None:
    held = Held(DESK)
    page = open_page(held)
    held.futures[-1].set_result(
        Health("Support", "failed", "Zendesk cannot be reached. Check the network and the system's address.")
    )
    qtbot.wait(80)
    press(page, "Connect Request Tracker")
    field(page, "Address").setText("https://rt.example.com")
    install_language(qapp, "nl")
    qtbot.wait(80)
    shown = texts(page)
    assert "Zendesk is niet bereikbaar" in shown
    assert field(page, "Adres").text() == "https://rt.example.com"
    assert "Not" not in shown
    assert "Connect" not in shown
    assert held.asked[-1][0] == "test"


def test_everything_that_can_be_pressed_or_typed_has_a_name(open_page, qtbot) -> None:
    page = open_page(Held(DESK))
    press(page, "Connect Salesforce")
    for widget in page.findChildren(QWidget):
        if isinstance(widget, QAbstractButton | QLineEdit | QProgressBar):
            assert widget.accessibleName(), widget


def test_the_keyboard_alone_is_enough(open_page, qtbot) -> None:
    page = open_page(Held())
    page.activateWindow()
    press(page, "Connect Zendesk")
    qtbot.wait(10)
    order = [field(page, name) for name in ("Name", "Address", "E-mail of the agent (may stay empty)", "Secret")]
    assert page.window().focusWidget() is order[1]  # the first that is empty
    order[0].setFocus()
    for following in order[1:]:
        assert page.window().focusNextChild() if hasattr(page.window(), "focusNextChild") else page.focusNextChild()
        assert page.window().focusWidget() is following


def test_the_window_does_not_wait_for_a_keyring_that_does_not_answer(qtbot) -> None:
    held = Held(DESK)
    window = PreferencesWindow(Settings(), lambda *_: Settings(), systems=held)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    assert held.asked == []  # the page was not turned to
    began = time.monotonic()
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    qtbot.wait(60)
    assert window.page is not None
    assert held.asked == [("listed", None, "")]
    assert "Looking which systems are connected" in texts(window.page)
    assert time.monotonic() - began < 1
    window.close()


def test_a_keyring_and_a_network_that_take_their_time_do_not_hold_up_the_window(qtbot, tmp_path) -> None:
    """The real systems, a keyring that takes a second for each answer, and an address where nobody answers."""

    class Slow(SessionSecrets):
        def get(self, name: str) -> str | None:
            time.sleep(1.0)
            return "a token"

    put_system(tmp_path / "systems.toml", replace(DESK, fields=(("address", "http://127.0.0.1:9"),)))
    ticks: list[float] = [time.monotonic()]
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start(10)
    page = SystemsPage(theme_named("light"), RealSystems(tmp_path, lambda: Slow("")))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: "cannot be reached" in texts(page), timeout=15_000)
    gaps = [later - before for before, later in pairwise(ticks)]
    assert max(gaps) < 0.8, max(gaps)  # a single answer of that keyring on this thread would be more


def test_every_word_of_the_catalogue_is_known_to_the_translators() -> None:
    for offer in SYSTEMS.values():
        assert {offer.secret, *(f.label for f in offer.fields)} <= set(_CATALOGUE), offer.kind


@pytest.mark.parametrize(
    ("text", "dutch"),
    [
        ("Zendesk answers.", "Zendesk antwoordt."),
        ("Chatwoot: Account number is missing, such as 1.", "Accountnummer"),
        ("The token of My desk is not there. Type it in Preferences, Systems.", "My desk"),
        (
            "Zendesk cannot be reached. Check the network and the system's address. Shown from the last time.",
            "het adres van het systeem. Getoond van de vorige keer.",
        ),
        ("Nobody knows this. Some answers could not be read.", "Nobody knows this. Sommige antwoorden"),
        ("A sentence that nobody knows.", "A sentence that nobody knows."),
    ],
)
def test_sentences_of_connectors_are_spoken_in_the_interfaces_language(qapp, text, dutch) -> None:
    assert said(text) == text
    install_language(qapp, "nl")
    assert dutch in said(text)
