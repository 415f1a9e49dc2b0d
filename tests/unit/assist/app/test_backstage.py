"""All that runs behind the window, joined: a system connected while it runs knows the caller and takes the note."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assist.app.backstage import Backstage
from assist.app.places import places
from assist.domain.effects import Silence, Unsilence
from assist.domain.events import ContactStarted, CustomerSought, NoteWanted
from assist.domain.view import View
from assist.settings.secrets import SessionSecrets
from assist.settings.systems import ConfiguredSystem, put_system


class Screen:
    """Keeps the newest view, and waits for one that is as wanted."""

    def __init__(self) -> None:
        self.view = View()
        self._came = threading.Condition()

    def show_view(self, view: View) -> None:
        with self._came:
            self.view = view
            self._came.notify_all()

    def until(self, good: Callable[[View], object], seconds: float = 10.0) -> View:
        end = time.monotonic() + seconds
        with self._came:
            while not good(self.view):
                assert self._came.wait(end - time.monotonic()), self.view
            return self.view


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def backstage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, screen: Screen) -> Iterator[Backstage]:
    monkeypatch.setenv("NAAST_HOME", str(tmp_path))
    here = places()
    made = Backstage(replace(here, settings=replace(here.settings, loopback=False)), screen)
    made.systems._open_secrets = lambda: SessionSecrets("only for now")
    made.start()
    made._builder.join(10)
    yield made
    made.stop()


def started(contact: str) -> ContactStarted:
    return ContactStarted(contact, datetime.now(UTC), address="ann@example.com")


def test_connected_asked_written_forgotten(backstage: Backstage, screen: Screen, zendesk) -> None:
    backstage.post(started("c-1"))
    assert screen.until(lambda v: v.contact).sources == ()
    system = ConfiguredSystem("Desk", "zendesk", (("address", zendesk.address),))
    backstage.systems.keep(system, "right").result(10)
    backstage.post(CustomerSought("c-1", datetime.now(UTC)))
    view = screen.until(lambda v: v.person and v.sources[0].status == "complete")
    assert (view.person.name, view.note.system, view.note.state) == ("Ann Lee", "Desk", "ready")  # type: ignore[union-attr]

    zendesk.token = "renewed"  # the note waits while the system does not accept the sign-in
    backstage.post(NoteWanted("c-1", datetime.now(UTC), "Parcel found"))
    note = screen.until(lambda v: v.note.why).note  # type: ignore[union-attr]
    assert note is not None
    assert note.state == "waiting"
    assert "Renew" in note.why
    assert zendesk.notes == []

    backstage.systems.forget("Desk").result(10)
    backstage.post(started("c-2"))
    assert screen.until(lambda v: v.contact and v.contact.id == "c-2").sources == ()


def test_a_note_is_written_once_though_it_is_asked_for_twice(backstage: Backstage, screen: Screen, zendesk) -> None:
    backstage.systems.keep(ConfiguredSystem("Desk", "zendesk", (("address", zendesk.address),)), "right").result(10)
    backstage.post(started("c-1"))
    screen.until(lambda v: v.person)
    for _ in range(2):
        backstage.post(NoteWanted("c-1", datetime.now(UTC), "Parcel found"))
    screen.until(lambda v: v.note and v.note.state == "written")
    assert [note["external_id"] for note in zendesk.notes] == ["naast-c-1"]
    zendesk.refuse = 422
    backstage.post(started("c-2"))
    screen.until(lambda v: v.contact.id == "c-2" and v.person)  # type: ignore[union-attr]
    backstage.post(NoteWanted("c-2", datetime.now(UTC), "Another"))
    assert screen.until(lambda v: v.note and v.note.state == "refused").note.why  # type: ignore[union-attr]


def test_a_secret_that_is_not_there_is_said_at_the_start_and_typed_later(
    tmp_path, monkeypatch, screen, zendesk
) -> None:
    monkeypatch.setenv("NAAST_HOME", str(tmp_path))
    put_system(tmp_path / "systems.toml", ConfiguredSystem("Desk", "zendesk", (("address", zendesk.address),), "i1"))
    here = places()
    made = Backstage(replace(here, settings=replace(here.settings, loopback=False)), screen)
    made.systems._open_secrets = lambda: SessionSecrets("only for now")
    made.start()

    def told(view: View) -> bool:
        return any(line.text.startswith("The token of Desk is not there") for line in view.status)

    screen.until(told)
    made.systems.keep(made.systems.loaded().systems[0], "right").result(10)
    screen.until(lambda view: not told(view))
    made.stop()


def test_a_broken_file_of_systems_is_said_at_the_foot(tmp_path, monkeypatch, screen) -> None:
    monkeypatch.setenv("NAAST_HOME", str(tmp_path))
    (tmp_path / "systems.toml").write_text("[[nonsense")
    here = places()
    made = Backstage(replace(here, settings=replace(here.settings, loopback=False)), screen)
    made.start()
    screen.until(lambda v: any("systems.toml" in line.text for line in v.status))
    made.stop()


def test_not_here_is_kept_masked_and_goes_when_it_is_taken_back(backstage: Backstage, tmp_path: Path) -> None:
    backstage._silence(Silence("en/refusal/cannot", "i can not"))
    backstage._silence(Silence("en/mine", "card 4111 1111 1111 1111"))
    kept = backstage.settings.not_here
    assert kept == ("en/refusal/cannot: i can not", "en/mine: card [card …1111]")
    assert "4111" not in (tmp_path / "settings.toml").read_text()
    backstage._silence(Unsilence("en/refusal/cannot", "i can not"))
    assert backstage.settings.not_here == kept[1:]


def test_an_older_settings_file_loses_the_words_of_conversations_with_the_start(tmp_path, monkeypatch, screen) -> None:
    monkeypatch.setenv("NAAST_HOME", str(tmp_path))
    path = tmp_path / "settings.toml"
    path.write_text('version = 1\nloopback = false\nnot_here = ["en/a/b: i cannot find jan@example.com"]\n')
    made = Backstage(places(), screen)
    made.start()
    made._builder.join(10)
    made.stop()
    assert "jan" not in path.read_text()
    assert made.settings.not_here == ("en/a/b",)
